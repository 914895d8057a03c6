using System.Collections.Immutable;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.SignedRecord;

/// <summary>The lead social worker signed that the record of a period is complete (M46).</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Words">What is missing and why, or anything a reader should know.</param>
[StoredAs("record-period-signed", 1)]
public sealed record RecordPeriodSigned(Guid SigningId, DateOnly From, DateOnly To, DateOnly SignedOn, string By, string? Words) : ChildEvent
{
    public override DateOnly HappenedOn => SignedOn;

    public override Guid? About => SigningId;
}

/// <summary>Some days in a row.</summary>
public readonly record struct Days(DateOnly From, DateOnly To);

/// <summary>A signed period.</summary>
/// <param name="WrittenSince">Entries about those days that were written, corrected or withdrawn after the signing: the signature does not speak for them.</param>
public sealed record SignedPeriod(RecordPeriodSigned Signed, int WrittenSince);

/// <summary>An entry written long after what it tells of.</summary>
public sealed record LateEntry(int Version, DateOnly HappenedOn, DateOnly WrittenOn)
{
    public int DaysLate => WrittenOn.DayNumber - HappenedOn.DayNumber;
}

/// <summary>What of one child's record is signed, and where it has gaps.</summary>
/// <param name="From">The first day the record is looked at from: the plan's, or the first day of work with the child.</param>
/// <param name="Empty">Whole weeks, Monday to Sunday, of which nothing is recorded, put together.</param>
/// <param name="Unsigned">Days up to yesterday nobody has signed.</param>
public sealed record SignedPeriods(DateOnly From, ImmutableArray<SignedPeriod> Signed, ImmutableArray<Days> Empty, ImmutableArray<LateEntry> Late, ImmutableArray<Days> Unsigned)
{
    /// <summary>An entry counts as written late when more days lie between. It marks where to look, and judges nobody.</summary>
    public const int LateAfterDays = 7;

    public static SignedPeriods Of(Child child, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var happened = child.Facts.Where(f => f.What.Imported is null && f.What is not RecordPeriodSigned).ToList();
        var from = child.Plans is [.., var plan] ? plan.BeganOn : happened.Count > 0 ? happened[0].What.HappenedOn : today;
        ImmutableArray<RecordPeriodSigned> signed = [.. child.All<RecordPeriodSigned>().OrderBy(s => s.From)];
        var until = child.Plans is [.., { EndedOn: { } ended }] && ended < today ? ended : today;
        return new SignedPeriods(
            from,
            [.. signed.Select(s => new SignedPeriod(s, child.AllFacts.Count(f => IsSince(f, s))))],
            EmptyWeeks(from, until, happened),
            [.. happened.Where(f => f.What.HappenedOn >= from && UkClock.DayOf(f.Original.RecordedAt).DayNumber - f.What.HappenedOn.DayNumber > LateAfterDays)
                .Select(f => new LateEntry(f.Version, f.What.HappenedOn, UkClock.DayOf(f.Original.RecordedAt)))],
            Without(new Days(from, until < today ? until : today.AddDays(-1)), signed));
    }

    private static bool IsSince(RecordedFact fact, RecordPeriodSigned signed) =>
        fact.What is not (RecordPeriodSigned or EntryCorrected or EntryWithdrawn) && fact.What.HappenedOn >= signed.From && fact.What.HappenedOn <= signed.To
        && (UkClock.DayOf(fact.Original.RecordedAt) > signed.SignedOn || fact.Amendments.Any(a => UkClock.DayOf(a.RecordedAt) > signed.SignedOn));

    private static ImmutableArray<Days> EmptyWeeks(DateOnly from, DateOnly until, IEnumerable<RecordedFact> happened)
    {
        var told = happened.Select(f => f.What.HappenedOn).ToHashSet();
        var empty = new List<Days>();
        for (var monday = from.AddDays((8 - (int)from.DayOfWeek) % 7); monday.AddDays(6) < until; monday = monday.AddDays(7))
        {
            if (Enumerable.Range(0, 7).Any(d => told.Contains(monday.AddDays(d))))
            {
                continue;
            }

            if (empty is [.., var last] && last.To.AddDays(1) == monday)
            {
                empty[^1] = last with { To = monday.AddDays(6) };
            }
            else
            {
                empty.Add(new Days(monday, monday.AddDays(6)));
            }
        }

        return [.. empty];
    }

    private static ImmutableArray<Days> Without(Days all, ImmutableArray<RecordPeriodSigned> signed)
    {
        var open = new List<Days>();
        var next = all.From;
        foreach (var period in signed)
        {
            if (period.From > next && next <= all.To)
            {
                open.Add(new Days(next, period.From.AddDays(-1) < all.To ? period.From.AddDays(-1) : all.To));
            }

            next = period.To >= next ? period.To.AddDays(1) : next;
        }

        if (next <= all.To)
        {
            open.Add(new Days(next, all.To));
        }

        return [.. open];
    }
}

/// <summary>Sign a period of the record.</summary>
/// <param name="ById">The account of whoever signs.</param>
public sealed record SignPeriod(Guid SigningId, DateOnly From, DateOnly To, DateOnly SignedOn, string By, Guid ById, string? Words) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(SigningId) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, today), () => [new RecordPeriodSigned(SigningId, From, To, SignedOn, By.Trim(), Text.Clean(Words))]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (child.LeadSocialWorker is not { UserId: { } lead })
        {
            yield return new Refusal(nameof(From), $"Nobody leads the work with {child.ShortName} yet. Name who does first");
        }
        else if (lead != ById)
        {
            yield return new Refusal(nameof(From), $"{child.LeadSocialWorker.Name} leads the work with {child.ShortName} and signs the record");
        }

        if (To > today)
        {
            yield return new Refusal(nameof(To), "The last day must be today or in the past");
        }

        if (From > To)
        {
            yield return new Refusal(nameof(From), "The first day must be on or before the last");
        }
        else if (child.Latest<RecordPeriodSigned>(s => s.From <= To && s.To >= From) is { } before && before.From <= From && before.To >= To && SignedPeriods.Of(child, today).Signed.First(s => s.Signed == before).WrittenSince == 0)
        {
            yield return new Refusal(nameof(From), $"{before.By} signed these days on {UkDate.Long(before.SignedOn)}, and nothing was written about them since");
        }
    }
}
