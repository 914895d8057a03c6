using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;
using Holdfast.Records.Cases;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Meeting;

/// <summary>
/// Somebody's score, on the area's scale, and why. It is kept private until the chair shows all scores together, so that nobody follows anybody else (B10). Everybody
/// with an account gives their own; whoever records the meeting may type for those in the room who have none.
/// </summary>
[Does(Doing.TakePart)]
public sealed class ScoreModel(FormDesk desk, ScoreDesk scores) : SpeakerForm(desk)
{
    [BindProperty]
    [Display(Name = "Score")]
    public int? Score { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The area's scale; nothing when the area has not settled one, and then nobody can score.</summary>
    public ConferenceScale? Scale => ConferenceScale.Read(View.Rules.ListSetting(MeetingRules.Scale, Meeting?.HeldOn ?? View.Today));

    /// <summary>Gives only a score of their own.</summary>
    public bool OnlyOwn => !View.May(Doing.RecordConference);

    public override string Heading => $"How safe is {Child.ShortName}?";

    public override string? Lede => "Nobody sees it until the chair shows all scores together. Until then it can be given again, and the last one counts.";

    public override string Button => "Keep it until all are shown";

    protected override string Done => "The score is kept. It is shown when the chair shows all of them";

    protected override bool Offered => base.Offered && Scale is not null && Meeting is { IsDecided: false };

    protected override async Task Load(CancellationToken cancel)
    {
        if (OnlyOwn)
        {
            Name = FormDesk.MyName;
            Who = Meeting?.Attendance.FirstOrDefault(a => string.Equals(a.Name, Name, StringComparison.OrdinalIgnoreCase))?.AttendanceId;
        }
        else if (Who is null && HttpMethods.IsGet(Request.Method))
        {
            Who = Meeting?.Attendance.FirstOrDefault(a => string.Equals(a.Name, FormDesk.MyName, StringComparison.OrdinalIgnoreCase))?.AttendanceId;
        }

        await base.Load(cancel);
    }

    protected override ICommand Command() => Given();

    protected override async Task<RecordOutcome?> Take(RecordRequest request, CancellationToken cancel)
    {
        var children = new[] { Child }.Concat(Siblings).ToDictionary(c => c.Id);
        var outcome = await scores.Keep(request, c => children[c], Given(), cancel);
        if (outcome is RecordOutcome.Recorded && request.EndDraft is { } draft)
        {
            await FormDesk.Drafts.Discard(draft, FormDesk.UserId, cancel);
        }

        return outcome;
    }

    private GiveConferenceScore Given()
    {
        var (name, grouping) = Speaker;
        return new GiveConferenceScore(CommandId, ConferenceId, name, grouping, Score, Reason ?? "", Scale!);
    }
}
