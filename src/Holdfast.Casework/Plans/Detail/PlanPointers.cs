namespace Holdfast.Casework.Plans;

/// <summary>What somebody who writes a plan is shown before it is saved. It tells; it never prevents.</summary>
public enum PlanPointer
{
    NobodyOwns,
    AgencyNotPerson,
    NoDate,
    NoPurpose,
    ServiceNotChange,
    NoMeasure,
    NoBaseline,
}

/// <summary>Looks at the words of an outcome or an action for what makes a plan hard to carry out (P03, P05, H13).</summary>
public static class PlanPointers
{
    /// <summary>Words that speak of what is attended or provided, not of what changes for a child.</summary>
    private static readonly HashSet<string> Services = new(StringComparer.OrdinalIgnoreCase)
    {
        "attend", "attends", "attending", "engage", "engages", "engagement", "course", "courses", "programme", "programmes", "service", "services", "referral", "referrals", "refer", "session", "sessions",
        "counselling", "therapy", "clinic", "workshop", "appointment", "appointments", "intervention", "interventions", "complete", "participate", "cooperate", "co-operate",
    };

    /// <summary>Words that name a role or an agency. Whoever is named by nothing else is nobody in particular.</summary>
    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "all", "and", "agencies", "agency", "both", "care", "carers", "children", "children's", "children’s", "core", "council", "dad", "doctor", "everybody", "everyone", "family", "father", "gp", "group", "health",
        "hospital", "housing", "lead", "manager", "member", "members", "midwife", "mother", "mum", "network", "nhs", "nurse", "nursery", "officer", "of", "parent", "parents", "police", "probation", "professionals", "school", "service",
        "services", "social", "staff", "sw", "teacher", "team", "tbc", "the", "visitor", "worker", "workers",
    };

    public static IReadOnlyList<PlanPointer> OfOutcome(string? outcome, string? measure, string? baseline)
    {
        var points = new List<PlanPointer>();
        Add(points, NamesAService(outcome), PlanPointer.ServiceNotChange);
        Add(points, Text.Missing(measure), PlanPointer.NoMeasure);
        Add(points, Text.Missing(baseline), PlanPointer.NoBaseline);
        return points;
    }

    /// <param name="knownPerson">Who does it was picked from the people around the child.</param>
    public static IReadOnlyList<PlanPointer> OfAction(string? what, string? purpose, string? who, bool knownPerson, DateOnly? by)
    {
        var points = new List<PlanPointer>();
        Add(points, Text.Missing(who), PlanPointer.NobodyOwns);
        Add(points, !Text.Missing(who) && !knownPerson && IsARole(who!), PlanPointer.AgencyNotPerson);
        Add(points, by is null, PlanPointer.NoDate);
        Add(points, Text.Missing(purpose), PlanPointer.NoPurpose);
        Add(points, !Text.Missing(purpose) && NamesAService(what) && NamesAService(purpose), PlanPointer.ServiceNotChange);
        return points;
    }

    public static IReadOnlyList<PlanPointer> Of(ActionSays action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return OfAction(action.What, action.Purpose, action.Who, action.PersonId is not null, action.By);
    }

    public static IReadOnlyList<PlanPointer> Of(OutcomeSays outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return OfOutcome(outcome.Outcome, outcome.Measure, outcome.Baseline);
    }

    private static bool NamesAService(string? words) => words is not null && Words(words).Any(Services.Contains);

    private static bool IsARole(string who) => Words(who).All(Roles.Contains);

    private static string[] Words(string text) => text.Split([' ', '\t', '\n', '\r', ',', '.', ';', ':', '/', '(', ')', '&', '+'], StringSplitOptions.RemoveEmptyEntries);

    private static void Add(List<PlanPointer> points, bool so, PlanPointer point)
    {
        if (so)
        {
            points.Add(point);
        }
    }
}
