using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Supervision;

/// <summary>Draws records at random. The same children and the same number draw the same records, so that nobody can have chosen them.</summary>
public static class RandomDraw
{
    /// <param name="seed">Any number; kept with the draw.</param>
    public static ImmutableArray<Guid> Of(IEnumerable<Guid> children, int howMany, int seed)
    {
        ArgumentNullException.ThrowIfNull(children);
        return [.. children.Distinct().OrderBy(c => Ticket(c, seed)).ThenBy(c => c).Take(Math.Max(0, howMany))];
    }

    private static ulong Ticket(Guid child, int seed)
    {
        Span<byte> bytes = stackalloc byte[20];
        child.TryWriteBytes(bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes[16..], seed);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }
}

/// <summary>Put this child's record into a draw.</summary>
public sealed record SampleRecord(Guid SampleId, DateOnly DrawnOn, string LooksAt, int Drawn, int OutOf, int Seed, DateOnly NeededBy, string By) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(SampleId)
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(today), () => [new RecordSampled(SampleId, DrawnOn, LooksAt.Trim(), Drawn, OutOf, Seed, NeededBy, By.Trim())]);
    }

    private IEnumerable<Refusal> Refusals(DateOnly today)
    {
        if (DrawnOn > today)
        {
            yield return new Refusal(nameof(DrawnOn), "Date must be today or in the past");
        }

        if (NeededBy < DrawnOn)
        {
            yield return new Refusal(nameof(NeededBy), "The day must be today or in the future");
        }

        if (Text.Missing(LooksAt))
        {
            yield return new Refusal(nameof(LooksAt), "Enter what is looked at");
        }

        if (Drawn < 1 || Drawn > OutOf)
        {
            yield return new Refusal(nameof(Drawn), $"The number must be between 1 and {OutOf}");
        }
    }
}

/// <summary>Write down what was found in a record that was drawn.</summary>
/// <param name="ById">The account of whoever looked: never the worker whose record it is.</param>
public sealed record FindInSample(Guid FoundId, Guid SampleId, DateOnly FoundOn, string Good, string ToChange, string By, Guid ById) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(FoundId) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, today), () => [new SampleFound(FoundId, SampleId, FoundOn, Good.Trim(), ToChange.Trim(), By.Trim())]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (child.Latest<RecordSampled>(s => s.SampleId == SampleId) is not { } drawn)
        {
            yield return new Refusal(nameof(SampleId), "Select a draw this record was in");
        }
        else if (child.Latest<SampleFound>(f => f.SampleId == SampleId) is { } before)
        {
            yield return new Refusal(nameof(SampleId), $"{before.By} wrote on {UkDate.Long(before.FoundOn)} what was found");
        }
        else if (FoundOn < drawn.DrawnOn)
        {
            yield return new Refusal(nameof(FoundOn), $"Date must be on or after {UkDate.Long(drawn.DrawnOn)}, when it was drawn");
        }

        if (ById == child.LeadSocialWorker?.UserId || ById == child.Allocation?.WorkerId)
        {
            yield return new Refusal(nameof(SampleId), "This is your own work. Somebody else must look at it");
        }

        if (FoundOn > today)
        {
            yield return new Refusal(nameof(FoundOn), "Date must be today or in the past");
        }

        if (Text.Missing(Good))
        {
            yield return new Refusal(nameof(Good), "Enter what is done well");
        }

        if (Text.Missing(ToChange))
        {
            yield return new Refusal(nameof(ToChange), "Enter what must change and who was told, or that nothing must");
        }
    }
}
