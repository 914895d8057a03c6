using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Meeting;

/// <summary>The chair's reasons for this child, and who tells the child.</summary>
[Does(Doing.RecordConference)]
public sealed class ReasonsModel(FormDesk desk) : MeetingForm(desk)
{
    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? WhyNotTheMajority { get; set; }

    [BindProperty]
    public string? WhoTellsTheChild { get; set; }

    [BindProperty]
    public string? TheChildIsTold { get; set; }

    public override string Heading => $"Chair’s reasons for {Child.ShortName}";

    protected override string Done => "The reasons are recorded";

    /// <summary>Two who write the reasons at once read each other's first; both stay in the record.</summary>
    protected override IReadOnlySet<Type> Edits { get; } = new HashSet<Type> { typeof(ConferenceReasonsGiven) };

    protected override void Start()
    {
        if (Meeting?.Reasons is { } before)
        {
            (Reasons, WhyNotTheMajority, WhoTellsTheChild, TheChildIsTold) = (before.Reasons, before.WhyNotTheMajority, before.WhoTellsTheChild, before.TheChildIsTold);
        }
    }

    protected override ICommand Command() => new GiveConferenceReasons(CommandId, ConferenceId, Reasons ?? "", WhyNotTheMajority, WhoTellsTheChild ?? "", TheChildIsTold ?? "");
}
