using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Plans;

/// <summary>The plan was explained to the child otherwise than at a visit: at school, by a teacher, on the telephone (M23, M33).</summary>
/// <param name="By">Who explained it.</param>
/// <param name="How">How, and with what: words, pictures, the child's own copy.</param>
/// <param name="Response">What the child said or showed.</param>
[StoredAs("plan-explained", 1)]
public sealed record PlanExplainedToChild(Guid ExplainedId, Guid PlanId, DateOnly On, string By, string How, string? Response, bool? Agreed, string? WhyNotAgreed) : PlanEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => ExplainedId;

    public override Guid OfPlan => PlanId;
}

/// <summary>Record that the plan was explained to the child outside a visit.</summary>
public sealed record ExplainPlan(Guid ExplainedId, Guid PlanId, DateOnly On, string By, string How, string? Response, bool? Agreed, string? WhyNotAgreed) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return PlanRefusals.Decide(child, ExplainedId, PlanId, On, today, _ => Refusals(child), () => new PlanExplainedToChild(
            ExplainedId, PlanId, On, By.Trim(), How.Trim(), Text.Clean(Response), Agreed, Agreed == false ? Text.Clean(WhyNotAgreed) : null));
    }

    private IEnumerable<Refusal> Refusals(Child child)
    {
        if (child.UnbornOn(On))
        {
            yield return new Refusal(nameof(On), $"{child.ShortName} was not born yet that day");
        }

        if (Text.Missing(By))
        {
            yield return new Refusal(nameof(By), "Enter who explained it");
        }

        if (Text.Missing(How))
        {
            yield return new Refusal(nameof(How), $"Enter how the plan was explained to {child.ShortName}, and with what");
        }

        if (Agreed == false && Text.Missing(WhyNotAgreed))
        {
            yield return new Refusal(nameof(WhyNotAgreed), $"Enter why {child.ShortName} does not agree with the plan");
        }
    }
}
