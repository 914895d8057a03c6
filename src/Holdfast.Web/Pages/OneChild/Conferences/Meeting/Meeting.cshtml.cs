using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Records.Drafts;
using Holdfast.Web.Access;
using Holdfast.Web.Drawing;
using Holdfast.Web.Forms.Drafts;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Pages.OneChild.Conferences.Meeting;

/// <summary>The conference as it stands: who is here, what was said, each child's views and what is missing before the chair decides.</summary>
public sealed class MeetingModel(MeetingDesk desk, ScoreDesk scores, DraftKeeper drafts, SignedIn me) : MeetingPage(desk)
{
    private readonly Dictionary<Guid, ScoresGiven> given = [];

    /// <summary>What this person has begun to type about the conference and not sent.</summary>
    public IReadOnlyList<SavedDraft> NotSent { get; private set; } = [];

    /// <summary>Who has given a score that nobody has been shown; nothing where nobody can give one.</summary>
    public ScoresGiven? GivenAbout(ChildAtConference child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return given.GetValueOrDefault(child.Child.Id);
    }

    protected override async Task Load(CancellationToken cancel)
    {
        foreach (var child in Children.Where(c => Rules.ScaleOfArea is not null && !c.Meeting.IsDecided))
        {
            given[child.Child.Id] = await scores.Given(child, cancel);
        }

        if (Parts is null && View.Known is null && me.UserId is { } user)
        {
            NotSent = [.. (await drafts.About(Child.Id, DraftKinds.Form, user, cancel)).Where(d => DraftLinks.To(d.Draft).Contains($"/conference/meeting/{Meeting.ConferenceId}/", StringComparison.Ordinal))];
        }
    }

    protected override string What => "OneChild/Conferences/Meeting/Meeting";

    /// <summary>A form of this conference for one of its children.</summary>
    public static string To(ChildAtConference child, string form)
    {
        ArgumentNullException.ThrowIfNull(child);
        return $"/children/{child.Child.Id}/conference/meeting/{child.Meeting.ConferenceId}/{form}";
    }

    /// <summary>Where the decision about a child is recorded.</summary>
    public static string ToDecide(ChildAtConference child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return To(child, "decide");
    }

    public ScaleDrawing? ScaleOf(ChildAtConference child) =>
        child.Meeting.Scores is { IsEmpty: false } scores ? ScaleDrawing.Of(scores[^1].Scale, scores.Where(s => s.Scale == scores[^1].Scale)) : null;

    /// <summary>What is missing before the chair decides about a child, in words; it prevents nothing.</summary>
    public IEnumerable<string> Missing(ChildAtConference child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Meeting.Missing(Rules.Quorum, Rules.Thresholds).Select(m => m switch
        {
            StillMissing.Quorum => "The conference is not quorate, and nobody has decided what follows",
            StillMissing.ChildsView => $"What {child.Child.ShortName} thinks",
            StillMissing.ParentsView => Thinks(child.Meeting.ParentsNotHeard),
            StillMissing.AgencysView => Thinks(child.Meeting.AgenciesNotHeard),
            StillMissing.DangerStatement => "A danger statement with its safety goal",
            _ => "The scores ask for something to be talked through",
        });
    }

    private static string Thinks(IEnumerable<string> names) => names.ToList() is [var one] ? $"What {one} thinks" : $"What {Text.And(names)} think";

    public string? Decision(ChildAtConference child)
    {
        ArgumentNullException.ThrowIfNull(child);
        var words = (child.Meeting.Initial?.Decision, child.Meeting.Review?.Decision) switch
        {
            (ConferenceDecision.Plan, _) => View.Words.Capital("plan", Meeting.HeldOn),
            (ConferenceDecision.NoPlan, _) => "No plan",
            (_, ReviewDecision.Continue) => "The plan continues",
            (_, ReviewDecision.End) => "The plan ends",
            (_, ReviewDecision.Other) => "Something else; the plan goes on meanwhile",
            _ => null,
        };
        return words is not null && View.Words.Category(child.Meeting.Initial?.Category ?? child.Meeting.Review?.Category, Meeting.HeldOn) is { } category ? $"{words}, {Holdfast.Casework.Text.InSentence(category)}" : words;
    }

    public static string Prompt(ScorePrompt prompt) => prompt == ScorePrompt.MostAtZero
        ? "Most or all scores are 0. Management oversees the decision and the immediate steps; talk through the reasons, the safety plan and existing safety."
        : "Most scores are high. Talk about whether a child in need plan would do. The scores decide nothing.";
}
