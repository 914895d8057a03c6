using System.Collections.Immutable;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Plans;

/// <summary>What one part of the plan is to say.</summary>
/// <param name="SetOffBy">For a contingency: what sets it off.</param>
/// <param name="Replaces">The entries about this part that the writer had read.</param>
public sealed record PartToWrite(PlanPart Part, string? Words, string? SetOffBy, ImmutableList<Guid> Replaces)
{
    /// <summary>Whether it says something else than the writer had read, and than the plan says now.</summary>
    public bool Changes(DetailedPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return !Text.Missing(Words) && plan.Part(Part) is var known && known?.Wordings.Any(w => Replaces.Contains(w.Change.EntryId) && IsSame(w.Says)) != true && !(known?.Standing is [var only] && IsSame(only.Says));
    }

    /// <summary>It was emptied: the writer had read words there.</summary>
    public bool Empties => Text.Missing(Words) && !Replaces.IsEmpty;

    private bool IsSame(PartSays says) => says.Words == Text.Clean(Words) && (Part != PlanPart.Contingency || says.SetOffBy == Text.Clean(SetOffBy));
}

/// <summary>Write several parts of the plan in one go, as at the first core group. A part left empty, or left as it stands, writes nothing.</summary>
/// <param name="Change">When, where and why; each part's entry has an id of its own, made from this one.</param>
public sealed record WritePlanParts(PlanChange Change, ImmutableArray<PartToWrite> Parts) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var plan = child.Plans.FirstOrDefault(p => p.PlanId == Change.PlanId);
        var written = plan is not null && DetailedPlan.Of(child, plan) is var now ? Parts.Where(p => p.Changes(now)).ToList() : [];
        return Parts.Any(p => child.Has(IdOf(p.Part)))
            ? Decision.AlreadyRecorded
            : Decision.From(
                [.. PlanRefusals.WrongDay(child, plan, Change.On, today), .. Refusals(written), .. PlanRefusals.Unexplained(Change)],
                () => written.Select(p => new PlanPartWritten((Change with { EntryId = IdOf(p.Part), Replaces = p.Replaces }).Cleaned(), p.Part, p.Words!.Trim(), p.Part == PlanPart.Contingency ? Text.Clean(p.SetOffBy) : null)));
    }

    private IEnumerable<Refusal> Refusals(List<PartToWrite> written)
    {
        foreach (var emptied in Parts.Where(p => p.Empties))
        {
            yield return new Refusal(emptied.Part.ToString(), "What the plan says here cannot be left empty. Enter what it should say now");
        }

        if (written.Count == 0 && Parts.Length > 0)
        {
            yield return new Refusal(Parts[0].Part.ToString(), "Enter or change what at least one part says");
        }
    }

    private Guid IdOf(PlanPart part)
    {
        Span<byte> bytes = stackalloc byte[16];
        Change.EntryId.TryWriteBytes(bytes);
        bytes[15] ^= (byte)(part + 1);
        return new Guid(bytes);
    }
}
