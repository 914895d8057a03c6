using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>A day asked for on a form.</summary>
public sealed class DayRow
{
    [BindProperty]
    [Display(Name = "Date of the meeting")]
    public DateOnly? On { get; set; }
}

/// <summary>The days of the core groups to come are fixed, up to the next conference.</summary>
[Does(Doing.Record)]
public sealed class PlanCoreGroupsModel(FormDesk desk) : CoreGroupWorkForm(desk)
{
    private const int Rows = 6;

    private bool suggests;

    [BindProperty]
    public List<DayRow> Days { get; set; } = [];

    [BindProperty]
    [Display(Name = "Time")]
    public TimeOnly? At { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? WhyLate { get; set; }

    public override string Heading => $"Plan the {View.Words.Term("core-group", View.Today)} meetings";

    public override string? Lede => LastDay(Child, Begun(Child)) is { } last
        ? $"The next must be by {UkDate.Full(last)}.{(Review is { } review ? $" Plan up to the {View.Words.Term("review-conference", View.Today)}, due by {UkDate.Long(review)}." : "")}{(suggests ? " The days filled in are the last the area allows: change what does not suit." : "")}"
        : "Plan up to the next conference.";

    protected override string Done => "The dates are recorded";

    protected override Task Load(CancellationToken cancel)
    {
        Days.AddRange(Enumerable.Range(0, Days.Count > 0 ? 0 : Rows).Select(_ => new DayRow()));
        return Task.CompletedTask;
    }

    protected override void Start()
    {
        ForAll();
        Place = Child.CoreGroupsToCome.LastOrDefault()?.Place;
        Suggest();
    }

    /// <summary>Fills in the last days the area's rule allows, one after another, up to the next review.</summary>
    private void Suggest()
    {
        var before = Child.CoreGroupsToCome.LastOrDefault()?.On ?? Begun(Child);
        var filled = 0;
        while (filled < Days.Count && LastDay(Child, before) is { } last && last >= View.Today && last != before && !(last > Review))
        {
            Days[filled++].On = last;
            before = last;
        }

        suggests = filled > 0;
        if (suggests)
        {
            // One more than the rule asks for is enough room.
            Days.RemoveRange(Math.Min(filled + 1, Days.Count), Days.Count - Math.Min(filled + 1, Days.Count));
        }
    }

    protected override string FieldOf(string about) => about == nameof(Days) ? "Days[0].On" : about.StartsWith("Days[", StringComparison.Ordinal) ? $"{about}.On" : about;

    protected override ICommand Command() => Of(Child);

    /// <summary>Each child's own last days.</summary>
    protected override ICommand For(Child child, ICommand command) => Of(child);

    private PlanCoreGroups Of(Child child)
    {
        var days = Days.Select((d, i) => (d.On, Place: i)).Where(d => d.On is not null).Select(d => (On: d.On!.Value, d.Place)).ToList();
        var known = child.CoreGroupsToCome.Select(p => (DateOnly?)p.On).Append(Begun(child)).OfType<DateOnly>().ToList();
        return new PlanCoreGroups(
            [.. days.Select(d => new MeetingDay(CoreGroupRules.MeetingId(CommandId, d.Place), d.On, LastDay(child, Before(d.On))))], At, Place, WhyLate);

        DateOnly? Before(DateOnly on) => days.Select(d => d.On).Concat(known).Where(d => d < on).Select(d => (DateOnly?)d).Max();
    }

    private DateOnly? Review => CoreGroupRules.Review(View.Duties);

    /// <summary>The day of a meeting that goes on and is not recorded yet: the dates asked for come after it.</summary>
    private static DateOnly? Begun(Child child) => CoreGroupMeeting.All(child).Where(m => m.Held is null && child.PlanOn(m.HeldOn) is { EndedOn: null }).Select(m => (DateOnly?)m.HeldOn).Max();

    private DateOnly? LastDay(Child child, DateOnly? before) => CoreGroupRules.LastDay(child, View.Rules, before, View.Today);
}
