using Holdfast.Casework.Journal;
using Holdfast.Casework.Visits;
using Holdfast.Web.Access;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Pages.OneChild;

/// <summary>Every visit and every attempt, latest first, against how often the plan says the child is seen (P11).</summary>
public sealed class VisitsModel : ChildPage
{
    public const int PerPage = 20;

    public IReadOnlyList<VisitLine> Lines { get; private set; } = [];

    public int Number { get; private set; }

    public int Pages { get; private set; }

    public void OnGet(int p = 1)
    {
        var all = All().OrderByDescending(l => l.On).ToList();
        Pages = Math.Max(1, (all.Count + PerPage - 1) / PerPage);
        Number = Math.Clamp(p, 1, Pages);
        Lines = [.. all.Skip((Number - 1) * PerPage).Take(PerPage)];
    }

    private IEnumerable<VisitLine> All()
    {
        DateOnly? before = null;
        foreach (var fact in Child.Facts.OrderBy(f => f.What.HappenedOn))
        {
            switch (fact.What)
            {
                case VisitMade visit:
                    var counts = visit.Child.Seen && visit.Place != VisitPlace.CoreGroupMeeting;
                    yield return new VisitLine(fact, visit.VisitedOn, visit, before, Child.VisitsEvery(visit.VisitedOn));
                    before = counts ? visit.VisitedOn : before;
                    break;
                case Casework.Difficulties.AccessNotGained attempt:
                    yield return new VisitLine(fact, attempt.On, null, before, Child.VisitsEvery(attempt.On));
                    break;
                default:
                    break;
            }
        }
    }
}

/// <summary>One visit or attempt on the list.</summary>
/// <param name="SeenBefore">When the child was last seen before it.</param>
/// <param name="PlanSays">How often the plan said the child is seen, that day.</param>
public sealed record VisitLine(RecordedFact Fact, DateOnly On, VisitMade? Visit, DateOnly? SeenBefore, Interval? PlanSays)
{
    /// <summary>As it stands on the page, with how long the child had gone unseen.</summary>
    public EntryShown Shown(ChildView view) => new(view, Fact, SeenBefore is { } before
        ? $"{Since.Days(before, On)} after the child was last seen{(PlanSays is { } every ? $"; the plan said every {every}" : "")}"
        : null);
}
