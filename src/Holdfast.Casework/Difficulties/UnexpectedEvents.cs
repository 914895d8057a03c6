using System.Collections.Immutable;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Difficulties;

/// <summary>Which of the two who decide together somebody decides for (P12a).</summary>
public enum DecidingSide
{
    LeadSocialWorker,
    TeamManager,
}

/// <summary>The codes rules know the two by.</summary>
public static class DecidingCodes
{
    public const string LeadSocialWorker = "lead-social-worker";
    public const string TeamManager = "team-manager";

    public static string Of(DecidingSide side) => side == DecidingSide.TeamManager ? TeamManager : LeadSocialWorker;
}

/// <summary>Something nobody expected happened (P12a).</summary>
/// <param name="SafeNow">How it is known the child is safe, or what is being done now (W15).</param>
[StoredAs("unexpected-event", 1)]
public sealed record UnexpectedEventReported(Guid EventId, DateOnly On, string What, string SafeNow, string ReportedBy) : DifficultyEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => EventId;
}

/// <summary>The lead social worker or the manager proposed what is done about an unexpected event.</summary>
[StoredAs("course-proposed", 1)]
public sealed record CourseProposed(Guid ProposalId, Guid EventId, DateOnly On, DecidingSide Side, string Course, string Why, string ByWhom) : DifficultyEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => ProposalId;
}

/// <summary>The other of the two agreed to it; now it is decided together.</summary>
[StoredAs("course-agreed", 1)]
public sealed record CourseAgreed(Guid AgreementId, Guid EventId, Guid ProposalId, DateOnly On, DecidingSide Side, string? Words, string ByWhom) : DifficultyEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => AgreementId;
}

/// <summary>An unexpected event with what the two decided.</summary>
public sealed record UnexpectedEvent(UnexpectedEventReported Reported, ImmutableArray<CourseProposed> Proposals, CourseAgreed? Agreed)
{
    /// <summary>What was proposed last; it stands until the other proposes something else.</summary>
    public CourseProposed? Standing => Proposals is [.., var last] ? last : null;

    /// <summary>Latest first.</summary>
    public static IReadOnlyList<UnexpectedEvent> All(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        var facts = child.Facts.Select(f => f.What).ToList();
        return [.. facts.OfType<UnexpectedEventReported>().Reverse().Select(r =>
        {
            ImmutableArray<CourseProposed> proposals = [.. facts.OfType<CourseProposed>().Where(p => p.EventId == r.EventId)];
            return new UnexpectedEvent(r, proposals, facts.OfType<CourseAgreed>().LastOrDefault(a => a.EventId == r.EventId && !proposals.IsEmpty && a.ProposalId == proposals[^1].ProposalId));
        })];
    }

    public static UnexpectedEvent? Find(Child child, Guid id) => All(child).FirstOrDefault(e => e.Reported.EventId == id);
}

/// <summary>Report something nobody expected; the lead social worker or the manager may say at once what they propose.</summary>
public sealed record ReportUnexpectedEvent(Guid EventId, DateOnly On, string What, string SafeNow, string ReportedBy, DecidingSide? Side, string? Course, string? Why, Guid ProposalId) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(EventId) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, today), Events);
    }

    private IEnumerable<ChildEvent> Events()
    {
        yield return new UnexpectedEventReported(EventId, On, What.Trim(), SafeNow.Trim(), ReportedBy.Trim());
        if (Side is { } side && Text.Clean(Course) is { } course)
        {
            yield return new CourseProposed(ProposalId, EventId, On, side, course, Why!.Trim(), ReportedBy.Trim());
        }
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (On > today)
        {
            yield return new Refusal(nameof(On), "Date must be today or in the past");
        }
        else if (On < child.EarliestOn)
        {
            yield return new Refusal(nameof(On), $"Date must be on or after {UkDate.Long(child.EarliestOn.Value)}, 10 months before {child.ShortName} was born or is expected");
        }

        foreach (var (about, words, message) in new[]
        {
            (nameof(What), What, "Enter what happened"), (nameof(SafeNow), SafeNow, "Enter how you know the child is safe, or what is being done now"), (nameof(ReportedBy), ReportedBy, "Enter who reports it"),
        })
        {
            if (Text.Missing(words))
            {
                yield return new Refusal(about, message);
            }
        }

        if (Side is not null && !Text.Missing(Course) && Text.Missing(Why))
        {
            yield return new Refusal(nameof(Why), "Enter why you propose this");
        }
    }
}

/// <summary>Propose what is done, or agree to what the other proposed.</summary>
/// <param name="Agrees">Agrees to what the other proposed; otherwise proposes a course.</param>
public sealed record DecideCourse(Guid DecisionId, Guid EventId, DateOnly On, DecidingSide Side, bool? Agrees, string? Course, string? Why, string ByWhom) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var unexpected = UnexpectedEvent.Find(child, EventId);
        return child.Has(DecisionId) ? Decision.AlreadyRecorded : Decision.From(Refusals(area, unexpected, today), () => Agrees == true
            ? [new CourseAgreed(DecisionId, EventId, unexpected!.Standing!.ProposalId, On, Side, Text.Clean(Why), ByWhom.Trim())]
            : [new CourseProposed(DecisionId, EventId, On, Side, Course!.Trim(), Why!.Trim(), ByWhom.Trim())]);
    }

    private IEnumerable<Refusal> Refusals(AreaPractice area, UnexpectedEvent? unexpected, DateOnly today)
    {
        if (unexpected is null)
        {
            yield return new Refusal(nameof(EventId), "Select an unexpected event");
            yield break;
        }

        if (unexpected.Agreed is { } agreed)
        {
            yield return new Refusal(nameof(Agrees), $"This was decided together on {UkDate.Long(agreed.On)}. Report what happened since as an event of its own");
        }
        else if (unexpected.Standing is null && Agrees == true)
        {
            yield return new Refusal(nameof(Agrees), "Nothing is proposed yet. Propose what is done");
        }
        else if (unexpected.Standing is { } standing && Agrees is null)
        {
            yield return new Refusal(nameof(Agrees), $"Select whether you agree with what {standing.ByWhom} proposes");
        }
        else if (Agrees == true && unexpected.Standing!.Side == Side)
        {
            yield return new Refusal(nameof(Agrees), Side == DecidingSide.TeamManager ? $"The manager proposed this, so the {area.Terms.LeadSocialWorker} agrees to it" : $"The {area.Terms.LeadSocialWorker} proposed this, so the manager agrees to it");
        }

        if (Agrees != true && Text.Missing(Course))
        {
            yield return new Refusal(nameof(Course), "Enter what you propose is done");
        }

        if (Agrees != true && Text.Missing(Why))
        {
            yield return new Refusal(nameof(Why), "Enter why you propose this");
        }

        if (On > today)
        {
            yield return new Refusal(nameof(On), "Date must be today or in the past");
        }
        else if (On < (unexpected.Standing?.On ?? unexpected.Reported.On))
        {
            yield return new Refusal(nameof(On), $"Date must be on or after {UkDate.Long(unexpected.Standing?.On ?? unexpected.Reported.On)}");
        }

        if (Text.Missing(ByWhom))
        {
            yield return new Refusal(nameof(ByWhom), "Enter your name");
        }
    }
}
