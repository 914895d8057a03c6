using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>The chair answers a change of the core group's members; agreed, the members change with it.</summary>
[Does(Doing.RecordConference)]
public sealed class ChangeAnsweredModel(FormDesk desk) : AnswerForm<MembershipRequest>(desk)
{
    [BindProperty(SupportsGet = true, Name = "change")]
    public Guid? ChangeId { get; set; }

    [BindProperty]
    public bool? Agreed { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? AnsweredOn { get; set; }

    public override string Heading => $"A change of the {View.Words.Term("core-group", View.Today)}’s members";

    public override string Home => "core-groups";

    public override string? Lede => Matter?.Asked is { } asked ? $"{asked.AskedBy} asks that {asked.Member.Name}, {asked.Member.Role}, {(asked.Change == MembershipChange.Join ? "joins" : "leaves")}. {Text.Sentence(asked.Why)}" : null;

    public IReadOnlyList<Choice> YesNo { get; } = [new("true", "Yes"), new("false", "No")];

    protected override string Done => Agreed == true ? "The members have changed" : "The answer is recorded";

    protected override void Start()
    {
        base.Start();
        AnsweredOn = View.Today;
    }

    protected override ICommand Command() => new AnswerMembershipChange(CommandId, ChangeId ?? Guid.Empty, Needed(AnsweredOn, nameof(AnsweredOn), "Enter the date"), Agreed, Why ?? "", FormDesk.MyName);

    protected override MembershipRequest? Open(Child child) => child.MembershipRequests.FirstOrDefault(r => r.Asked.ChangeId == ChangeId && r.Answered is null);
}
