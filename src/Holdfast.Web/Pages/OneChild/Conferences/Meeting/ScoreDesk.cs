using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;
using Holdfast.Records.Cases;
using Holdfast.Records.Gate;
using Holdfast.Records.News;
using Holdfast.Records.Scores;
using Holdfast.Web.Access;

namespace Holdfast.Web.Pages.OneChild.Conferences.Meeting;

/// <summary>Who has given a private score about a child, and who of those at the conference has not. What was given is not here.</summary>
public sealed record ScoresGiven(IReadOnlyList<string> Given, IReadOnlyList<string> NotYet);

/// <summary>Keeps scores private until they are shown together.</summary>
public sealed class ScoreDesk(HeldScores held, ChildGate gate, JournalNews news, SignedIn me)
{
    /// <summary>Keeps the scores a request would record, instead of recording them.</summary>
    /// <returns>What came of it; nothing when the person may not do this to one of the children.</returns>
    public async Task<RecordOutcome?> Keep(RecordRequest request, Func<Guid, Casework.Child> childOf, GiveConferenceScore score, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(childOf);
        if (me.UserId is not { } user)
        {
            return null;
        }

        foreach (var child in request.Children)
        {
            if (await gate.CapacityFor(user, child, cancel) is not { } capacity || !Permissions.May(capacity, Doing.TakePart))
            {
                return null;
            }
        }

        var refusals = request.Children.SelectMany(c => request.Decide(childOf(c)).Refusals.Select(r => (c, r))).ToList();
        if (refusals.Count > 0)
        {
            return new RecordOutcome.Refused(refusals);
        }

        foreach (var child in request.Children)
        {
            await held.Hold(child, user, score, cancel);
        }

        news.Recorded([.. request.Children]);
        return new RecordOutcome.Recorded([]);
    }

    /// <summary>Private scores about a child that are in no journal yet.</summary>
    public async Task<IReadOnlyList<HeldScore>> Private(Casework.Child child, Guid conference, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(child);
        return [.. (await held.Of(conference, child.Id, cancel)).Where(h => !child.Has(h.Id))];
    }

    /// <summary>Who has given a score about a child, and who is here and has given none, private or shown.</summary>
    public async Task<ScoresGiven> Given(ChildAtConference child, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(child);
        List<string> given = [.. (await Private(child.Child, child.Meeting.ConferenceId, cancel)).Select(h => h.Score.Name).Order(StringComparer.Ordinal)];
        return new ScoresGiven(given, [.. child.Meeting.Attendance.Where(a => a.Came).Select(a => a.Name).Where(n => !Among(given, n) && !Among(child.Meeting.Scores.Select(s => s.Name), n))]);
    }

    /// <summary>They are in the journal now.</summary>
    public Task Shown(IReadOnlyCollection<HeldScore> shown, CancellationToken cancel) => held.Shown(shown, cancel);

    private static bool Among(IEnumerable<string> names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
