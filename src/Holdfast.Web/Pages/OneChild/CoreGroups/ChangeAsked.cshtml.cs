using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>A change of the core group's members is asked of the conference's chair.</summary>
[Does(Doing.TakePart)]
public sealed class ChangeAskedModel(FormDesk desk) : CoreGroupWorkForm(desk)
{
    [BindProperty]
    public MembershipChange? Change { get; set; }

    [BindProperty]
    public Guid? PersonId { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Agency { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? AskedOn { get; set; }

    public override string Heading => $"Ask for a change of the {View.Words.Term("core-group", View.Today)}’s members";

    public override string Lede => "The professional members were named by the conference, and vary only with its chair’s agreement.";

    public IReadOnlyList<Choice> Changes { get; } = [new(nameof(MembershipChange.Join), "Somebody joins"), new(nameof(MembershipChange.Leave), "Somebody leaves")];

    public IReadOnlyList<Choice> People => [.. Everybody.Select(m => new Choice(m.PersonId.ToString(), $"{m.Name}, {m.Role}"))];

    protected override string Done => "The change is asked for. The chair answers";

    private IEnumerable<CoreGroupMember> Everybody => Child.CoreGroup
        .Concat(Child.Network.Values.OrderBy(p => p.Role).ThenBy(p => p.Name, StringComparer.Ordinal).Select(p => new CoreGroupMember(p.PersonId, p.Name, p.Relationship, p.Agency, p.UserId))).DistinctBy(m => m.PersonId);

    protected override void Start()
    {
        ForAll();
        AskedOn = View.Today;
    }

    protected override string FieldOf(string about) => about == nameof(AskForMembershipChange.Member) ? nameof(Name) : about;

    protected override ICommand Command() => new AskForMembershipChange(
        CommandId, Needed(AskedOn, nameof(AskedOn), "Enter the date"), Change,
        Everybody.FirstOrDefault(m => m.PersonId == PersonId) ?? new CoreGroupMember(CoreGroupRules.MeetingId(CommandId, 0), Text.Clean(Name) ?? "", Text.Clean(Role) ?? "member", Text.Clean(Agency), null), Why ?? "", FormDesk.MyName);
}
