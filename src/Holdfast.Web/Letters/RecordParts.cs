using System.Globalization;
using Holdfast.Casework;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Letters;
using Holdfast.Web.Reading;
using static Holdfast.Web.Letters.LetterComposer;

namespace Holdfast.Web.Letters;

/// <summary>What the full record says beyond the letter of decision: who was there, what was said, what each thought, and who does not agree.</summary>
internal static class RecordParts
{
    public static IEnumerable<PaperSection> Sections(LetterSource s)
    {
        yield return Section("Who took part", s.Last<ConferenceMeetingBegan>() is { } began ? Say($"{began.Chair} led the conference.") : null, TookPart(s));
        yield return Section(
            "What was said",
            (s.WasKeptOut ? [Say("You were not in all of the meeting. What was said is left out of your copy.")] : Enumerable.Empty<PaperBlock?>()).Concat(Points(s)));
        yield return Section("What people are afraid of, and what is seen when the child is safe", s.All<DangerStatementMade>().Select(d => (PaperBlock?)new PaperBlock.Facts(
            [("The worry", d.Danger), ("The child is safe when", d.SafetyGoal), ("It is seen by", d.Measure), ("For how long", d.Duration), .. d.AgreedWith is { } with ? [("Agreed with", with)] : Array.Empty<(string, string)>()])));
        yield return Section(
            $"What {s.ChildsShortName} thinks", ChildsView(s).Concat(s.ChildSaid.SelectMany(v => new PaperBlock?[] { new PaperBlock.Quote(v.Said, s.ChildsShortName), Say($"What came of it: {v.CameOfIt}") })));
        yield return Section("What each thought", Views(s), Scores(s));
        yield return Section("The chair’s reasons", Reasons(s));
        yield return Section("Who does not agree", s.All<DissentRecorded>().Select(d => (PaperBlock?)new PaperBlock.Quote(d.Reasons, $"{d.Name}. {d.Owner} sees to an answer{(d.AnswerBy is { } by ? $" by {UkDate.Long(by)}" : "")}")));
    }

    /// <summary>What the reader said at the conference, and whether they agree (M21).</summary>
    public static IEnumerable<PaperBlock?> OwnView(LetterSource s)
    {
        if (s.All<ConferenceViewGiven>().LastOrDefault(v => s.IsReader(null, v.Name)) is not { } own)
        {
            yield break;
        }

        yield return own.OwnWords is null ? null : new PaperBlock.Quote(own.OwnWords, "You");
        yield return Say(own.AgreesWithActions switch
        {
            true => $"You agree with what must happen{(own.WhyAgreesOrNot is null ? "." : $": {own.WhyAgreesOrNot}")}",
            false => $"You do not agree with what must happen{(own.WhyAgreesOrNot is null ? "." : $": {own.WhyAgreesOrNot}")}",
            null => null,
        });
        yield return Say(own.FeltIncluded is null ? null : $"Whether you felt included: {own.FeltIncluded}");
    }

    private static IEnumerable<PaperBlock?> ChildsView(LetterSource s) => s.All<ConferenceViewGiven>().LastOrDefault(v => v.Grouping == AgencyGrouping.Child) is { OwnWords: { } words } view
        ? [new PaperBlock.Quote(words, s.ChildsShortName), Say(view.HowGathered is null ? null : $"How it was gathered: {Text.InSentence(view.HowGathered)}{(view.GatheredBy is null ? "" : $", by {view.GatheredBy}")}")]
        : [];

    private static PaperBlock.Grid? TookPart(LetterSource s)
    {
        var rows = s.All<ConferenceAttended>().GroupBy(a => a.PersonId?.ToString() ?? a.Name.ToUpperInvariant()).Select(g => g.Last())
            .Select(a => (IReadOnlyList<string>)[a.Name, a.Role, string.Join(". ", new[] { MeetingWords.Of(a.How), a.Part, a.ExcludedBecause is null ? null : $"Kept out: {a.ExcludedBecause} (decided by {a.ExcludedBy})" }.OfType<string>())]).ToList();
        return rows.Count == 0 ? null : new PaperBlock.Grid("At the conference", ["Name", "Role", "How"], rows);
    }

    private static IEnumerable<PaperBlock?> Points(LetterSource s)
    {
        foreach (var column in s.All<BoardPointAdded>().GroupBy(p => p.Column).OrderBy(g => g.Key))
        {
            yield return Say($"{MeetingWords.Of(column.Key)}:");
            yield return new PaperBlock.Bullets([.. column.Select(p => $"{p.Words} ({p.Whose})")]);
        }
    }

    private static PaperBlock.Grid? Views(LetterSource s)
    {
        var rows = s.All<ConferenceViewGiven>().Where(v => v.Grouping != AgencyGrouping.Child).GroupBy(v => v.Name.ToUpperInvariant()).Select(g => g.Last())
            .Select(v => (IReadOnlyList<string>)[v.Name, MeetingWords.Of(v.Plan), string.Join(". ", new[] { v.OwnWords, v.AgreesWithActions == false ? "Does not agree with what must happen" : null, v.WhyAgreesOrNot }.OfType<string>())]).ToList();
        return rows.Count == 0 ? null : new PaperBlock.Grid($"Does {s.ChildsShortName} need a {s.Words.Term("plan", s.HeldOn)}?", ["Name", "View", "In their words"], rows);
    }

    private static PaperBlock.Grid? Scores(LetterSource s)
    {
        var rows = s.All<ConferenceScoreGiven>().GroupBy(v => v.Name.ToUpperInvariant()).Select(g => g.Last())
            .Select(v => (IReadOnlyList<string>)[v.Name, string.Create(CultureInfo.InvariantCulture, $"{v.Score} of {v.Scale.Top}"), v.Reason]).ToList();
        return rows.Count == 0 ? null : new PaperBlock.Grid("Scores", ["Name", "Score", "Why"], rows);
    }

    private static IEnumerable<PaperBlock?> Reasons(LetterSource s) => s.Last<ConferenceReasonsGiven>() is { } given
        ? [.. Typed(given.Reasons), Say(given.WhyNotTheMajority is null ? null : $"Why the decision is not what most agencies thought: {given.WhyNotTheMajority}"), Say($"{given.WhoTellsTheChild} tells {s.ChildsShortName}: {Text.InSentence(given.TheChildIsTold)}.")]
        : [];
}
