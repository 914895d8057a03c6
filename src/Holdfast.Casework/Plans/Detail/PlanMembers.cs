using System.Collections.Immutable;
using System.Security.Cryptography;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Plans;

/// <summary>How often one member is to see the child, and where.</summary>
/// <param name="Every">How often; nothing when they do not see the child, which the setting then explains.</param>
/// <param name="Replaces">The entries about this member that the writer had read.</param>
public sealed record MemberToSee(Guid PersonId, string Name, Interval? Every, string? Setting, ImmutableList<Guid> Replaces)
{
    /// <summary>Whether it says something else than the writer had read, and than the plan says now.</summary>
    public bool Changes(DetailedPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var known = plan.Frequencies.FirstOrDefault(f => f.Now.PersonId == PersonId);
        return !IsEmpty && known?.Wordings.Any(w => Replaces.Contains(w.Change.EntryId) && IsSame(w.Says)) != true && !(known?.Standing is [var only] && IsSame(only.Says));
    }

    /// <summary>Nothing was written of this member.</summary>
    public bool IsEmpty => Every is null && Text.Missing(Setting);

    private bool IsSame(FrequencySays says) => says.Every == Every && says.Setting == Text.Clean(Setting);
}

/// <summary>Agree for the whole core group, in one go, how often each member sees the child and where. A member left empty, or left as the plan has it, writes nothing.</summary>
/// <param name="Change">When, where and why; each member's entry has an id of its own, made from this one.</param>
public sealed record AgreeMemberFrequencies(PlanChange Change, ImmutableArray<MemberToSee> Members) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var plan = child.Plans.FirstOrDefault(p => p.PlanId == Change.PlanId);
        var written = plan is not null && DetailedPlan.Of(child, plan) is var now ? Members.Where(m => m.Changes(now)).ToList() : [];
        return Members.Any(m => child.Has(IdOf(m)))
            ? Decision.AlreadyRecorded
            : Decision.From(
                [.. PlanRefusals.WrongDay(child, plan, Change.On, today), .. Refusals(written), .. PlanRefusals.Unexplained(Change)],
                () => written.Select(m => new MemberFrequencyAgreed((Change with { EntryId = IdOf(m), Replaces = m.Replaces }).Cleaned(), m.PersonId, m.Name.Trim(), m.Every, m.Setting!.Trim())));
    }

    /// <summary>The field a refusal is about: the place of the member and what is wrong there.</summary>
    public static string FieldOf(int member, string what) => $"{nameof(Members)}[{member}].{what}";

    private IEnumerable<Refusal> Refusals(List<MemberToSee> written)
    {
        for (var i = 0; i < Members.Length; i++)
        {
            var member = Members[i];
            if (member.Every is { Count: < 1 })
            {
                yield return new Refusal(FieldOf(i, nameof(member.Every)), $"How often {member.Name} sees the child must be a number of 1 or more");
            }

            if (Text.Missing(member.Setting) && (member.Every is not null || !member.Replaces.IsEmpty))
            {
                yield return new Refusal(FieldOf(i, nameof(member.Setting)), member.Every is null ? $"Enter why {member.Name} does not see the child" : $"Enter where {member.Name} sees the child, and who is there");
            }
        }

        if (Members.Length > 0 && written.Count == 0 && Members.All(m => m.IsEmpty ? m.Replaces.IsEmpty : !Text.Missing(m.Setting)))
        {
            yield return new Refusal(FieldOf(0, nameof(MemberToSee.Setting)), "Enter or change how at least one member sees the child");
        }
    }

    private Guid IdOf(MemberToSee member)
    {
        Span<byte> both = stackalloc byte[32];
        Change.EntryId.TryWriteBytes(both);
        member.PersonId.TryWriteBytes(both[16..]);
        return new Guid(SHA256.HashData(both).AsSpan(0, 16));
    }
}
