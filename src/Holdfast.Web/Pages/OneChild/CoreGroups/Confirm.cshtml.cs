using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>A member confirms what they do: with their own account, or as they told the social worker.</summary>
[Does(Doing.TakePart)]
public sealed class ConfirmModel(FormDesk desk) : CoreGroupForm(desk)
{
    [BindProperty]
    public Guid? PersonId { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? ConfirmedOn { get; set; }

    public override string Heading => ForOthers ? "A member confirms what they do" : "Confirm what you do";

    public override string Lede => "Everybody understands who does what, and by when. Keep your own record of the meeting too.";

    public override string Button => "Confirm";

    /// <summary>Somebody who is not a member themselves writes down what a member said.</summary>
    public bool ForOthers => Own is null;

    /// <summary>What the member does, by when.</summary>
    public IReadOnlyList<string> Mine => [.. Own is { } own ? DetailedPlan.Find(Child, View.Today)?.Actions.Where(a => a.IsOpen && (a.Says.PersonId == own.PersonId || string.Equals(a.Says.Who, own.Name, StringComparison.OrdinalIgnoreCase)))
        .Select(a => $"{a.Says.What}{(a.Says.By is { } by ? $", by {UkDate.Long(by)}" : "")}") ?? [] : []];

    public IReadOnlyList<Choice> Members => [.. Child.CoreGroup.Where(m => m.PersonId != Child.Id).Select(m => new Choice(m.PersonId.ToString(), $"{m.Name}, {m.Role}"))];

    protected override bool Offered => Meeting is { Held: not null };

    protected override string Done => "It is confirmed";

    private CoreGroupMember? Own => Child.CoreGroup.FirstOrDefault(m => m.UserId == FormDesk.UserId);

    protected override bool Fits(Child sibling) => CoreGroupMeeting.Find(sibling, MeetingId) is { Held: not null };

    protected override void Start()
    {
        ForAll();
        ConfirmedOn = View.Today;
    }

    protected override string FieldOf(string about) => about == nameof(ConfirmTasks.Name) ? nameof(PersonId) : about;

    protected override ICommand Command()
    {
        var member = Own ?? Child.CoreGroup.FirstOrDefault(m => m.PersonId == PersonId);
        return new ConfirmTasks(CommandId, MeetingId, Needed(ConfirmedOn, nameof(ConfirmedOn), "Enter the date"), member?.PersonId, member?.Name ?? "", ForOthers ? How ?? "" : "With their own account", Words);
    }
}
