using System.Collections.Immutable;
using System.Globalization;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Conferences.Meeting;

/// <summary>The scale people gave scores on, kept with each score so that it can still be read when the area changes its scale (B10).</summary>
/// <param name="Top">The highest score; the lowest is 0.</param>
/// <param name="HighIsSafe">The top is the safe end.</param>
/// <param name="ZeroMeans">What 0 stands for.</param>
/// <param name="TopMeans">What the top stands for.</param>
public sealed record ConferenceScale(int Top, bool HighIsSafe, string ZeroMeans, string TopMeans)
{
    /// <summary>The scale as an area writes it: "top = 10; safe-end = top; zero = …; highest = …". Nothing when a part is missing or is no number.</summary>
    public static ConferenceScale? Read(IEnumerable<Choice> written)
    {
        var said = written.GroupBy(w => w.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Words, StringComparer.Ordinal);
        return int.TryParse(said.GetValueOrDefault("top"), NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top > 0
            && said.GetValueOrDefault("safe-end") is "top" or "zero" && said.TryGetValue("zero", out var zero) && said.TryGetValue("highest", out var highest)
            ? new ConferenceScale(top, said["safe-end"] == "top", zero, highest)
            : null;
    }
}

/// <summary>Somebody said how safe the child is, as a number, and why.</summary>
[StoredAs("conference-score-given", 1)]
public sealed record ConferenceScoreGiven(Guid ScoreId, Guid ConferenceId, DateOnly On, string Name, AgencyGrouping Grouping, int Score, string Reason, ConferenceScale Scale) : MeetingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => ScoreId;

    public override Guid ConferenceId { get; init; } = ConferenceId;
}

/// <summary>What scores may ask a chair to talk about.</summary>
public enum ScorePrompt
{
    /// <summary>Most or all scores are 0: management oversees the decision and the immediate steps (B10).</summary>
    MostAtZero,

    /// <summary>More than half are above the area's number: would a child in need plan do (B11)?</summary>
    MajorityHigh,
}

/// <summary>The chair talked through what the scores asked for. It decides nothing.</summary>
/// <param name="Discussion">The reasons for the scores, and what came of talking them through.</param>
/// <param name="ExistingSafety">The safety plan and existing safety, as they were worked through.</param>
/// <param name="EscalatedTo">The manager who oversees the decision and the immediate steps.</param>
[StoredAs("score-prompt-answered", 1)]
public sealed record ScorePromptAnswered(Guid AnswerId, Guid ConferenceId, DateOnly On, ScorePrompt Prompt, string Discussion, string? ExistingSafety, string? EscalatedTo) : MeetingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => AnswerId;

    public override Guid ConferenceId { get; init; } = ConferenceId;
}

/// <summary>Where an area asks a chair to talk about the scores.</summary>
/// <param name="Above">More than half above this asks whether a child in need plan would do.</param>
/// <param name="FamilyCounts">Scores of the child and family count too.</param>
public sealed record ScoreThresholds(int Above, bool FamilyCounts)
{
    /// <summary>As an area writes it: "above = 5; family = counted". Nothing when a part is missing.</summary>
    public static ScoreThresholds? Read(IEnumerable<Choice> written)
    {
        var said = written.GroupBy(w => w.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Words, StringComparer.Ordinal);
        return int.TryParse(said.GetValueOrDefault("above"), NumberStyles.None, CultureInfo.InvariantCulture, out var above) && said.GetValueOrDefault("family") is "counted" or "not-counted"
            ? new ScoreThresholds(above, said["family"] == "counted")
            : null;
    }

    /// <summary>What these scores ask for. Nothing is asked while nobody has scored.</summary>
    public ImmutableArray<ScorePrompt> Asked(IEnumerable<ConferenceScoreGiven> scores)
    {
        var counted = scores.Where(s => FamilyCounts || Quorum.IsAgency(s.Grouping)).Select(s => s.Score).ToList();
        var prompts = ImmutableArray.CreateBuilder<ScorePrompt>();
        if (counted.Count(s => s == 0) * 2 > counted.Count)
        {
            prompts.Add(ScorePrompt.MostAtZero);
        }

        if (counted.Count(s => s > Above) * 2 > counted.Count)
        {
            prompts.Add(ScorePrompt.MajorityHigh);
        }

        return prompts.ToImmutable();
    }
}

/// <summary>Record somebody's score.</summary>
public sealed record GiveConferenceScore(Guid ScoreId, Guid ConferenceId, string Name, AgencyGrouping? Grouping, int? Score, string Reason, ConferenceScale Scale) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        MeetingRefusals.Decide(child, ScoreId, ConferenceId, _ => Refusals(), on => new ConferenceScoreGiven(ScoreId, ConferenceId, on, Name.Trim(), Grouping!.Value, Score!.Value, Reason.Trim(), Scale));

    private IEnumerable<Refusal> Refusals()
    {
        if (Text.Missing(Name))
        {
            yield return new Refusal(nameof(Name), "Enter whose score it is");
        }

        if (Grouping is null)
        {
            yield return new Refusal(nameof(Grouping), "Select who the person comes for");
        }

        if (Score is null || Score < 0 || Score > Scale.Top)
        {
            yield return new Refusal(nameof(Score), $"Score must be a whole number from 0 to {Scale.Top}");
        }

        if (Text.Missing(Reason))
        {
            yield return new Refusal(nameof(Reason), "Enter why they chose that number");
        }
    }
}

/// <summary>
/// Show the scores that were given privately, all at once with their reasons (B10): each was written down before anybody heard another's. Showing again what is
/// shown already adds nothing.
/// </summary>
/// <param name="Given">Private scores of each child, each under the id it was kept by.</param>
public sealed record ShowConferenceScores(Guid ConferenceId, ILookup<Guid, GiveConferenceScore> Given) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var decisions = Given[child.Id].Select(score => score.Decide(child, area, today)).ToList();
        return decisions.Count == 0
            ? Decision.Refuse(new Refusal(nameof(Given), $"Nobody has given a score for {child.ShortName} yet"))
            : Decision.From(decisions.SelectMany(d => d.Refusals).Distinct(), () => decisions.SelectMany(d => d.Events));
    }
}

/// <summary>Record what came of talking about the scores.</summary>
public sealed record AnswerScorePrompt(Guid AnswerId, Guid ConferenceId, ScorePrompt Prompt, string Discussion, string? ExistingSafety, string? EscalatedTo) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        MeetingRefusals.Decide(child, AnswerId, ConferenceId, _ => Refusals(), on => new ScorePromptAnswered(
            AnswerId, ConferenceId, on, Prompt, Discussion.Trim(), Text.Clean(ExistingSafety), Text.Clean(EscalatedTo)));

    private IEnumerable<Refusal> Refusals()
    {
        if (Text.Missing(Discussion))
        {
            yield return new Refusal(nameof(Discussion), "Enter what was talked through and what came of it");
        }

        if (Prompt == ScorePrompt.MostAtZero)
        {
            if (Text.Missing(ExistingSafety))
            {
                yield return new Refusal(nameof(ExistingSafety), "Enter what the safety plan and existing safety come to");
            }

            if (Text.Missing(EscalatedTo))
            {
                yield return new Refusal(nameof(EscalatedTo), "Enter the manager who oversees the decision and the immediate steps");
            }
        }
    }
}
