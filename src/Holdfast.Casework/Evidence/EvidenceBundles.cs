using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Evidence;

/// <summary>A period of the record, and the plan as it stood at its end, were put together as evidence (M10). The bundle lies beside the journal, under its id.</summary>
/// <param name="From">The first day of the period.</param>
/// <param name="To">The last day of the period.</param>
/// <param name="ForWhom">Who is to have it, such as a court.</param>
/// <param name="Sha256">The fingerprint of the bundle's manifest, which holds the fingerprint of every file in it.</param>
[StoredAs("evidence-bundle-made", 1)]
public sealed record EvidenceBundleMade(Guid BundleId, DateOnly From, DateOnly To, string ForWhom, string Why, string Sha256, string MadeBy, DateOnly MadeOn) : ChildEvent
{
    public override DateOnly HappenedOn => MadeOn;

    public override Guid? About => BundleId;
}

/// <summary>Put a period of the record together as evidence.</summary>
public sealed record MakeEvidenceBundle(Guid BundleId, DateOnly From, DateOnly To, string ForWhom, string Why, string Sha256, string MadeBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(BundleId)
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(today), () => [new EvidenceBundleMade(BundleId, From, To, ForWhom.Trim(), Why.Trim(), Sha256, MadeBy.Trim(), today)]);
    }

    private IEnumerable<Refusal> Refusals(DateOnly today)
    {
        if (From > today)
        {
            yield return new Refusal(nameof(From), "The first day must be today or in the past");
        }

        if (To > today)
        {
            yield return new Refusal(nameof(To), "The last day must be today or in the past");
        }
        else if (To < From)
        {
            yield return new Refusal(nameof(To), $"The last day must be on or after {UkDate.Long(From)}, the first day");
        }

        if (Text.Missing(ForWhom))
        {
            yield return new Refusal(nameof(ForWhom), "Enter who it is for, such as a court");
        }

        if (Text.Missing(Why))
        {
            yield return new Refusal(nameof(Why), "Enter why it is made");
        }

        if (Text.Missing(MadeBy))
        {
            yield return new Refusal(nameof(MadeBy), "Enter who makes it");
        }
    }
}
