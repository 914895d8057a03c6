using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using Holdfast.Casework;
using Holdfast.Casework.Visits;
using Holdfast.Web.Forms.Drafts;

namespace Holdfast.Web.Pages.OneChild.Visits;

/// <summary>The answers of a visit, as far as they are given.</summary>
public sealed class VisitAnswers : IFamilyAnswers
{
    [Display(Name = "Date of the visit")]
    public DateOnly? VisitedOn { get; set; }

    [Display(Name = "Time of the visit")]
    public TimeOnly? At { get; set; }

    public VisitPlace? Place { get; set; }

    public string? PlaceName { get; set; }

    public bool? Announced { get; set; }

    /// <summary>The visitor stood in for the lead social worker.</summary>
    public bool StoodIn { get; set; }

    public List<Guid> With { get; set; } = [];

    /// <summary>Each child's own facts, by the child's id.</summary>
    public Dictionary<string, ChildAnswers> Children { get; set; } = [];

    public ChildAnswers Of(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return Children.TryGetValue(Key(child), out var answers) ? answers : Children[Key(child)] = new ChildAnswers();
    }

    public static string Key(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Id.ToString();
    }
}

/// <summary>What the visit was for one child.</summary>
public sealed class ChildAnswers
{
    public bool? Seen { get; set; }

    public string? NotSeenReason { get; set; }

    public Aloneness? Alone { get; set; }

    public string? WhoWasThere { get; set; }

    public string? NotAloneReason { get; set; }

    public bool? Awake { get; set; }

    public bool? BedroomSeen { get; set; }

    public string? HowCommunicated { get; set; }

    public string? Tool { get; set; }

    public string? OwnWords { get; set; }

    public string? DailyLife { get; set; }

    public string? Observed { get; set; }

    public string? Analysis { get; set; }

    public string? PlanEffect { get; set; }

    public string? SaferNow { get; set; }

    public bool ToldWhyWorried { get; set; }

    public ExplainedAnswers PlanExplained { get; set; } = new();

    public string? DirectWork { get; set; }

    public string? DirectWorkServes { get; set; }

    public bool SaysMoreOfLife => Given(DailyLife, Observed, PlanEffect, SaferNow);

    public bool SaysMoreOfPlan => ToldWhyWorried || PlanExplained.IsGiven;

    public bool SaysMoreOfWork => Given(DirectWork, DirectWorkServes);

    /// <summary>The facts of this child; of a child not seen only why.</summary>
    public ChildFacets Facets() => Seen != true
        ? ChildFacets.Blank with { NotSeenReason = Text.Clean(NotSeenReason) }
        : new ChildFacets(
            true, null, Alone ?? Aloneness.NotRecorded, Text.Clean(NotAloneReason), Text.Clean(WhoWasThere), Awake, BedroomSeen, Text.Clean(HowCommunicated),
            Text.Clean(Tool), Text.Clean(OwnWords), Text.Clean(DailyLife), Text.Clean(Observed), Text.Clean(Analysis), Text.Clean(PlanEffect), Text.Clean(SaferNow),
            ToldWhyWorried, PlanExplained.Facts(), Text.Clean(DirectWork), Text.Clean(DirectWorkServes));

    internal static bool Given(params ReadOnlySpan<string?> typed)
    {
        foreach (var text in typed)
        {
            if (!Text.Missing(text))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>How the plan was explained to the child, if it was.</summary>
public sealed class ExplainedAnswers
{
    public string? How { get; set; }

    public string? Response { get; set; }

    public bool? Agreed { get; set; }

    public string? WhyNotAgreed { get; set; }

    public bool IsGiven => Agreed is not null || ChildAnswers.Given(How, Response, WhyNotAgreed);

    public PlanExplained? Facts() => IsGiven ? new PlanExplained(Text.Clean(How) ?? "", Text.Clean(Response), Agreed, Text.Clean(WhyNotAgreed)) : null;
}

/// <summary>Makes the command of the answers, and finds the field of what the command refuses.</summary>
public static partial class VisitCommand
{
    /// <param name="visit">The draft's id.</param>
    /// <param name="chosen">The children of the visit, in the order of the form.</param>
    /// <param name="isLead">Whether the visitor is this child's lead social worker.</param>
    public static RecordVisit Of(Guid visit, VisitAnswers answers, IReadOnlyList<Child> chosen, IReadOnlyList<Attached> attached, Guid visitor, string visitorName, bool isLead)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return new RecordVisit(
            visit, answers.VisitedOn ?? default, answers.At, answers.Place ?? VisitPlace.OtherPlace, answers.PlaceName, answers.Announced == true, visitor, visitorName,
            isLead || answers.StoodIn,
            [.. chosen.Select(c => new ChildAtVisit(c.Id, FacetsOf(answers.Of(c), answers, c), [.. attached.Where(a => a.Child == c.Id).Select(a => a.What)]))]);
    }

    /// <summary>The command speaks of children by their place; the form by their id, so that choosing others moves nobody's words.</summary>
    public static string FieldOf(string about, IReadOnlyList<Child> chosen) =>
        TypedAnswers.Prefix + ChildAt().Replace(about, m => $"Children[{VisitAnswers.Key(chosen[int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)])}]");

    public static bool IsAboutOneChild(string about) => ChildAt().IsMatch(about);

    /// <summary>A bedroom is seen only at home, and only a baby is noted as awake.</summary>
    private static ChildFacets FacetsOf(ChildAnswers child, VisitAnswers visit, Child who)
    {
        var facets = child.Facets();
        return facets with
        {
            BedroomSeen = visit.Place == VisitPlace.Home ? facets.BedroomSeen : null,
            Awake = IsBaby(who, visit) ? facets.Awake : null,
        };
    }

    public static bool IsBaby(Child child, VisitAnswers visit)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(visit);
        return visit.VisitedOn is { } on && child.MonthsOldOn(on) < RecordVisit.BabyMonths;
    }

    [GeneratedRegex(@"^Children\[(\d+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex ChildAt();
}
