using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Difficulties;

/// <summary>The lead social worker or a core group takes a difficulty up.</summary>
[Does(Doing.TakePart)]
public sealed class DifficultyTakenUpModel(FormDesk desk) : DifficultyForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Difficulty { get; set; }

    /// <summary>The core group that takes it up, when one does.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Meeting { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? SafeNow { get; set; }

    [BindProperty]
    public bool? Resolved { get; set; }

    [BindProperty]
    public string? ByWhom { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public override string Heading => "Take up a difficulty";

    public override string? Lede => Found(Child) is { } found ? $"{found.RaisedBy}, {UkDate.Long(found.Since)}: {Text.Sentence(found.What)}" : null;

    public override string Home => Met is { } met ? $"core-groups/{met.MeetingId}" : Found(Child) is { } found ? $"difficulties/{found.Id}" : "difficulties";

    protected override string Done => "What was done about the difficulty is recorded";

    protected override bool Offered => Found(Child) is not null;

    protected override bool Fits(Child sibling) => Found(sibling) is not null;

    private CoreGroupMeeting? Met => Meeting is { } meeting ? CoreGroupMeeting.Find(Child, meeting) : null;

    protected override void Start()
    {
        ForAll();
        (On, ByWhom) = Met is { } met ? (met.HeldOn, $"The {View.Words.Term("core-group", met.HeldOn)}") : (View.Today, FormDesk.MyName);
    }

    protected override ICommand Command() =>
        new TakeUpDifficulty(CommandId, Difficulty, Met?.MeetingId, Needed(On, nameof(On), "Enter the date"), Words ?? "", SafeNow ?? "", Resolved, ByWhom ?? "");

    private Difficulty? Found(Child child) => Casework.Difficulties.Difficulty.Find(child, Difficulty);
}
