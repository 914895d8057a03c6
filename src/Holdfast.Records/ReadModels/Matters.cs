using Holdfast.Casework;
using Holdfast.Casework.Assessments;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Casework.Supervision;
using Holdfast.Records.Storage;

namespace Holdfast.Records.ReadModels;

/// <summary>Something a manager looks after across the children of their teams.</summary>
public enum MatterKind
{
    /// <summary>An assessment waits for a counter-signature.</summary>
    SignOff,

    /// <summary>Somebody was asked for an assessment and has not answered.</summary>
    Contribution,

    /// <summary>Somebody does not agree, and it is not settled.</summary>
    Disagreement,

    /// <summary>Professionals do not agree, and it climbs the area's ladder.</summary>
    Escalation,

    /// <summary>A difficulty of the plan is not resolved, such as a child who could not be reached.</summary>
    Difficulty,

    /// <summary>A member's attendance holds the plan up.</summary>
    AttendanceTrouble,

    /// <summary>An agency was not at the last core group, and sent nobody and nothing.</summary>
    AgencyAbsent,

    /// <summary>A decision of supervision nobody has said the outcome of.</summary>
    Decision,

    /// <summary>A record drawn at random that has not been looked at.</summary>
    Sample,

    /// <summary>An early review was asked for and not answered.</summary>
    EarlyReview,

    /// <summary>A plan shows signs of drift.</summary>
    Drift,

    /// <summary>A complaint or an appeal without an outcome.</summary>
    Complaint,

    /// <summary>A family moves to another authority, which has not taken the child over.</summary>
    Move,

    /// <summary>The last supervision about the child; it is no matter in itself.</summary>
    Supervised,

    /// <summary>The record was brought in from a file; it is no matter in itself. What the file does not show is not known from before that day.</summary>
    BroughtIn,
}

/// <summary>The rows of one child from which a manager's figures are counted. They hold what kind and since when, the name and agency of who has not answered or come, and never what somebody wrote.</summary>
internal sealed class MatterRows
{
    /// <summary>Those that no visit changes.</summary>
    private readonly IReadOnlyList<object?[]> besideVisits;

    /// <summary>The signs of drift that no visit changes.</summary>
    private readonly IReadOnlyList<DriftSign> drift;

    private MatterRows(Child child, IReadOnlyList<object?[]> besideVisits, IReadOnlyList<DriftSign> drift)
    {
        (this.besideVisits, this.drift) = (besideVisits, drift);
        Rows = [.. besideVisits.Concat(OfVisits(child, drift)).OrderBy(r => (string)r[1]!, StringComparer.Ordinal).ThenBy(r => (Guid)r[2]!)];
    }

    public static ReadModelTable Table { get; } = new("matter", "child, kind, subject", "since", "due, who");

    public IReadOnlyList<object?[]> Rows { get; }

    /// <param name="before">What was made of the same child when nothing but visits has been written since, if it is at hand.</param>
    public static MatterRows Of(Child child, MatterRows? before) => before is not null ? new(child, before.besideVisits, before.drift) : new(child, [.. BesideVisits(child)], DriftBesideVisits(child));

    private static PlanPeriod? PlanNow(Child child) => child.Plans is [.., { EndedOn: null } plan] ? plan : null;

    private static IEnumerable<object?[]> OfVisits(Child child, IReadOnlyList<DriftSign> drift)
    {
        foreach (var difficulty in Casework.Difficulties.Difficulty.All(child).Where(d => d.IsOpen))
        {
            yield return Row(child, MatterKind.Difficulty, difficulty.Id, difficulty.Since, who: difficulty.Raised is { Agency: { } agency } ? $"{difficulty.RaisedBy}, {agency}" : difficulty.RaisedBy);
        }

        if (PlanNow(child) is { } plan)
        {
            IReadOnlyList<DriftSign> signs = PlanDrift.NotSeenAlone(child, plan, DateOnly.MaxValue) is { } alone ? [.. drift, alone] : drift;
            if (signs.Count > 0)
            {
                yield return Row(child, MatterKind.Drift, plan.PlanId, signs.Min(s => s.Since) ?? plan.BeganOn);
            }
        }
    }

    /// <summary>The age of the plan is counted from the card, on the day the figures are read.</summary>
    private static IReadOnlyList<DriftSign> DriftBesideVisits(Child child) => PlanNow(child) is { } plan
        ? [.. PlanDrift.Of(child, DetailedPlan.Of(child, plan), DateOnly.MaxValue).Signs.Where(s => s.Kind is not (DriftKind.OldPlan or DriftKind.NotSeenAlone))]
        : [];

    private static IEnumerable<object?[]> BesideVisits(Child child)
    {
        if (Assessment.Current(child) is { } assessment)
        {
            if (assessment is { Standing: AssessmentStanding.WaitsForSignature, Submission: { } put })
            {
                yield return Row(child, MatterKind.SignOff, put.SubmissionId, put.PutOn, who: put.By);
            }

            foreach (var missing in assessment.Missing)
            {
                yield return Row(child, MatterKind.Contribution, missing.Asked.ContributionId, missing.Asked.AskedOn, missing.Asked.NeededBy,
                    missing.Asked.Agency is { } agency ? $"{missing.Asked.Name}, {agency}" : missing.Asked.Name);
            }
        }

        foreach (var between in Casework.Disagreements.Disagreement.All(child).Where(d => d.IsOpen))
        {
            yield return Row(child, MatterKind.Escalation, between.Id, between.Raised.RaisedOn, between.Now.ProtectiveDate, $"{between.Raised.RaisedBy}, {between.Raised.Agency}");
        }

        foreach (var disagreement in child.OpenDisagreements(DateOnly.MaxValue).Where(d => Casework.Disagreements.Disagreement.GoneOnFrom(child, d.DisagreementId) is null))
        {
            yield return Row(child, MatterKind.Disagreement, disagreement.DisagreementId, disagreement.On);
        }

        foreach (var trouble in child.AttendanceTroubles.Where(t => t[^1].Step != TroubleStep.Settled))
        {
            yield return Row(child, MatterKind.AttendanceTrouble, trouble[0].TroubleId, trouble[0].On, who: trouble[0].Agency);
        }

        // A group of a plan that is over meets no more, and nobody is missing from it.
        foreach (var absent in (child.Plans is [.., { EndedOn: null }] ? CoreGroupMeeting.All(child).FirstOrDefault(m => m.Held is not null) : null)?.WithoutReport.Where(a => a.Agency is not null) ?? [])
        {
            yield return Row(child, MatterKind.AgencyAbsent, absent.AttendanceId, absent.On, who: $"{absent.Name}, {absent.Agency}");
        }

        var supervision = SupervisionOf.Child(child);
        foreach (var decision in supervision.Open)
        {
            yield return Row(child, MatterKind.Decision, decision.Made.DecisionId, decision.Made.MadeOn, decision.Made.DueOn);
        }

        foreach (var sample in supervision.Samples.Where(s => s.Found is null))
        {
            yield return Row(child, MatterKind.Sample, sample.Drawn.SampleId, sample.Drawn.DrawnOn, sample.Drawn.NeededBy);
        }

        if (supervision.Talks is [var last, ..])
        {
            yield return Row(child, MatterKind.Supervised, last.Held.SupervisionId, last.Held.HeldOn);
        }

        if (child.Facts.FirstOrDefault(f => f.What is ChildRegistered { Imported: not null }) is { } broughtIn)
        {
            yield return Row(child, MatterKind.BroughtIn, child.Id, UkClock.DayOf(broughtIn.Original.RecordedAt));
        }

        foreach (var review in child.EarlyReviews.Where(r => r.Answered is null))
        {
            yield return Row(child, MatterKind.EarlyReview, review.Asked.RequestId, review.Asked.AskedOn);
        }

        foreach (var complaint in Casework.Complaints.Complaint.Of(child).Where(c => c.Decided is null))
        {
            yield return Row(child, MatterKind.Complaint, complaint.ComplaintId, complaint.Received.On);
        }

        foreach (var move in Casework.Moves.Move.Of(child).Where(m => m.IsOpen))
        {
            yield return Row(child, MatterKind.Move, move.MoveId, move.Notified.KnownOn);
        }
    }

    private static object?[] Row(Child child, MatterKind kind, Guid subject, DateOnly since, DateOnly? due = null, string? who = null) => [child.Id, Codes.Of(kind), subject, since, due, who];
}

/// <summary>How many of a kind there are, and since when the oldest.</summary>
/// <param name="Late">How many are past their day.</param>
public sealed record MatterCount(MatterKind Kind, int Count, int Children, int Late, DateOnly? Oldest);

/// <summary>One of them, with the child.</summary>
public sealed record MatterLine(ChildCard Card, MatterKind Kind, Guid Subject, DateOnly Since, DateOnly? Due, string? Who);

/// <summary>One page of them, the oldest first.</summary>
public sealed record MatterPage(IReadOnlyList<MatterLine> Lines, int Page, int Pages, int Total);

/// <summary>The figures of a manager's teams, and the lists behind them.</summary>
public sealed class MatterQueries(IDatabase database, ChildQueries children)
{
    /// <summary>Every kind that occurs among the teams' children.</summary>
    public async Task<IReadOnlyDictionary<MatterKind, MatterCount>> Counts(IReadOnlyCollection<Guid> teams, DateOnly today, CancellationToken cancel = default)
    {
        var values = new List<(string Name, object? Value)> { ("today", today) };
        await using var reader = await database.OpenReader(cancel);
        var rows = await reader.Read($"""
            SELECT m.kind, COUNT(*), COUNT(DISTINCT m.child), COUNT(*) FILTER (WHERE m.due < @today), MIN(m.since)
            FROM child_card c JOIN matter m ON m.child = c.child WHERE c.team IN ({values.In("team", teams)}) GROUP BY m.kind
            """, r => new MatterCount(Read(r.GetString(0)), r.Number(1), r.Number(2), r.Number(3), r.DayOrNull(4)), cancel, [.. values]);
        return rows.ToDictionary(r => r.Kind);
    }

    /// <summary>All of one kind among the teams' children, the oldest first.</summary>
    /// <param name="page">1, 2, 3…</param>
    public async Task<MatterPage> List(IReadOnlyCollection<Guid> teams, MatterKind kind, int page, CancellationToken cancel = default)
    {
        var values = new List<(string Name, object? Value)> { ("kind", Codes.Of(kind)) };
        var from = $"FROM child_card c JOIN matter m ON m.child = c.child AND m.kind = @kind WHERE c.team IN ({values.In("team", teams)})";
        await using var reader = await database.OpenReader(cancel);
        var total = (await reader.Read($"SELECT COUNT(*) {from}", r => r.Number(0), cancel, [.. values]))[0];
        var pages = Math.Max(1, (total + ChildQueries.PageSize - 1) / ChildQueries.PageSize);
        page = Math.Clamp(page, 1, pages);
        values.AddRange([("size", ChildQueries.PageSize), ("from", (page - 1) * ChildQueries.PageSize)]);
        var rows = await reader.Read($"SELECT m.child, m.subject, m.since, m.due, m.who {from} ORDER BY m.since, c.family_name, m.child, m.subject LIMIT @size OFFSET @from",
            r => (Child: r.Id(0), Subject: r.Id(1), Since: r.Day(2), Due: r.DayOrNull(3), Who: r.TextOrNull(4)), cancel, [.. values]);
        var cards = (await children.Cards([.. rows.Select(r => r.Child).Distinct()], cancel)).ToDictionary(c => c.ChildId);
        return new MatterPage([.. rows.Select(r => new MatterLine(cards[r.Child], kind, r.Subject, r.Since, r.Due, r.Who))], page, pages, total);
    }

    private static MatterKind Read(string code) => Enum.GetValues<MatterKind>().First(k => Codes.Of(k) == code);
}
