using Holdfast.Casework;
using Holdfast.Casework.Visits;
using Holdfast.Practice;
using Holdfast.Web.Access;
using Holdfast.Web.Drawing;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Pages.OneChild;

/// <summary>The child's story in one screen.</summary>
public sealed class SummaryModel(Siblings siblings) : ChildPage
{
    public ChildYear Year { get; private set; } = null!;

    public VisitMade? LastSeen { get; private set; }

    public VisitMade? LastSeenAlone { get; private set; }

    public VisitMade? LastSaid { get; private set; }

    public IReadOnlyList<DutyRow> Due { get; private set; } = [];

    /// <summary>How many duties have no date: the area has not settled it, or it is not known before the record was brought in.</summary>
    public int WithoutDate { get; private set; }

    /// <summary>The day the record came from another system; what was done before is not in it.</summary>
    public DateOnly? BroughtInOn { get; private set; }

    public IReadOnlyList<SiblingLine> Siblings { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel)
    {
        Siblings = await siblings.Of(View, cancel);
        Year = ChildYear.Of(Child, View.Day, View.Disclosure, View.Words);
        var seen = Child.Visits.Where(v => v.Child.Seen && v.Place != VisitPlace.CoreGroupMeeting).ToList();
        LastSeen = seen.LastOrDefault();
        LastSeenAlone = seen.LastOrDefault(v => v.Child.Alone == Aloneness.Alone);
        LastSaid = Child.Visits.LastOrDefault(v => v.Child.OwnWords is not null);
        BroughtInOn = Child.AllFacts.FirstOrDefault(f => f.What.Imported is not null) is { } imported ? UkClock.DayOf(imported.Original.RecordedAt) : null;
        WithoutDate = View.Duties.Count(d => d.State is DutyState.NotSetByArea or DutyState.NotKnownBeforeImport);
        Due = [.. ViewsToConsider.Together(WaysForward.Together(View.Open.Select(d => new DutyRow(d, View.Day, null)), Child.Id, View.May), Child.Id, View.May).Take(8)];
    }

    /// <summary>What came of what the child said last: a meeting and its answer, or that nobody has considered it yet.</summary>
    public string CameOf(VisitMade visit)
    {
        var considered = Child.ViewsConsidered.LastOrDefault(v => v.VisitId == visit.VisitId);
        return considered is null
            ? "not yet considered at a meeting"
            : $"considered on {UkDate.DayMonth(considered.ConsideredOn)}: {considered.WhatCameOfIt}";
    }

    /// <summary>Seen alone is late when a rule about being seen alone is overdue.</summary>
    public bool LateFor(params string[] ruleWords) =>
        View.Open.Any(d => d.Due < View.Day && d.Action == "record-visit" && ruleWords.Any(w => d.Rule.Contains(w, StringComparison.Ordinal)));
}
