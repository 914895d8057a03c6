using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Letters;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>The new date of a moved core group: a letter for each member who was not told by mail, and who has been told.</summary>
[Does(Doing.Record)]
public sealed class MoveConfirmedModel(FormDesk desk, MovedMeetingDesk letters) : PlannedMeetingForm(desk)
{
    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty]
    public string? Others { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? ToldOn { get; set; }

    /// <summary>The letters for those who must still be told.</summary>
    public IReadOnlyList<LetterPreview> Letters { get; private set; } = [];

    public override string Heading => "Tell everybody the new date in writing";

    public override string? Lede => Planned is { } moved ? $"The {View.Words.Term("core-group", View.Today)} is now on {UkDate.Full(moved.On)}." : null;

    /// <summary>Who must still be told, in this child's group or a brother's or sister's.</summary>
    public IReadOnlyList<Choice> People => [.. MovedMeetingDesk.ToTell(Child, Siblings, MeetingId).Select(m => new Choice(m.PersonId.ToString(), m.Agency is null ? $"{m.Name}, {m.Role}" : $"{m.Name}, {m.Role}, {m.Agency}"))];

    /// <summary>Who was told since it was moved, and how.</summary>
    public string Told => Planned is { } moved
        ? string.Join("; ", Child.MoveConfirmations(moved).Select(c => $"{c.To} ({Text.InSentence(c.How)}, {UkDate.Long(c.ToldOn)})")) : "";

    protected override bool Offered => Planned?.WhyMoved is not null;

    protected override string Done => "Recorded who was told";

    private CoreGroupPlanned? Planned => Child.CoreGroupPlan(MeetingId);

    public string LetterLink(Guid? person) => View.Link($"core-groups/{MeetingId}/move-letters{(person is { } id ? $"?for={id}" : "")}");

    protected override bool Fits(Child sibling) => sibling.CoreGroupPlan(MeetingId)?.WhyMoved is not null;

    protected override async Task Load(CancellationToken cancel) => Letters = Offered ? await letters.Letters(View, Siblings, MeetingId, cancel) : [];

    protected override void Start()
    {
        ForAll();
        (ToldOn, How) = (View.Today, "By letter");
    }

    protected override string FieldOf(string about) => about == nameof(ConfirmMovedCoreGroup.Told) ? People.Count > 0 ? nameof(Chosen) : nameof(Others) : about;

    protected override ICommand Command() => new ConfirmMovedCoreGroup(MeetingId, Needed(ToldOn, nameof(ToldOn), "Enter the date"), [.. Chosen], Others, How ?? "");
}
