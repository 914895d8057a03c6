using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Holdfast.Casework;
using Holdfast.Casework.Duties;
using Holdfast.Casework.Journal;
using Holdfast.Practice.Packs;
using Holdfast.Practice.Rules;

namespace Holdfast.Practice.Engine;

/// <summary>By when, and how that was counted.</summary>
/// <param name="From">The day it was counted from; not itself counted.</param>
/// <param name="Length">The length of time that decided.</param>
/// <param name="By">Who sets that length.</param>
/// <param name="UnsetSetting">The area's setting that is missing, when that is why there is no date.</param>
/// <param name="With">The duty it goes with.</param>
internal sealed record Reckoning(
    DateOnly? Due, DateOnly? Aim, bool Provisional, DateOnly From, Interval? Length, Limit? By, string? UnsetSetting, Duty? With, bool ByPlannedDate);

/// <summary>How a stretch of duty began.</summary>
internal enum Beginning
{
    WhatHappened,
    TheLastTime,
    TheImport,
    AnExcusal,
}

/// <summary>The rules of one area applied to one child.</summary>
/// <param name="before">What was worked out when nothing but visits has come since; nothing when there is no such thing.</param>
internal sealed partial class Evaluation(CaseFacts facts, AreaRules area, DutiesOwed? before)
{
    private readonly List<Duty> all = new(facts.Child.Facts.Count);
    private readonly int[] firstOf = new int[area.InOrder.Length + 1];
    private (Rule? Rule, int Period, string? Key, string Words) title;
    private (string? Key, ImmutableArray<Dated<Interval>> Values) setting;

    public DutiesOwed Owed()
    {
        for (var i = 0; i < area.InOrder.Length; i++)
        {
            if (before is not null && !area.ReadsVisits(i))
            {
                all.AddRange(before.Of(i));
            }
            else
            {
                Apply(area.InOrder[i]);
            }

            firstOf[i + 1] = all.Count;
        }

        return new DutiesOwed(facts.Child, area, facts.AsAt, all, firstOf, before is not null);
    }

    private void Apply(Rule rule)
    {
        switch (rule.Kind)
        {
            case RuleKind.Deadline:
                Deadline(rule);
                break;
            case RuleKind.Rhythm:
                foreach (var plan in facts.Plans)
                {
                    Rhythm(rule, plan);
                }

                break;
            case RuleKind.Alternate:
                foreach (var plan in facts.Plans)
                {
                    Alternate(rule, plan);
                }

                break;
            default:
                Notice(rule);
                break;
        }
    }

    /// <summary>The duties of one of the rules before this one.</summary>
    private ReadOnlySpan<Duty> DutiesOf(int rule) => CollectionsMarshal.AsSpan(all)[firstOf[rule]..firstOf[rule + 1]];

    private static bool Opens(Matcher matcher, Occurrence occurrence, CaseFacts facts)
    {
        if (!matcher.Is(occurrence))
        {
            return false;
        }

        return matcher.WithoutByThen is not { } without || facts.Of(without) is not [var first, ..] || first.On > occurrence.On;
    }

    /// <summary>What opens duties of the rule, in order of days; on one day only the first of the rule's alternatives.</summary>
    private IEnumerable<Occurrence> Openers(Rule rule)
    {
        if (rule.OpenedBy.Length == 1)
        {
            return facts.Of(rule.OpenedBy[0].Kind).Where(o => Opens(rule.OpenedBy[0], o, facts));
        }

        var openers = new List<Occurrence>();
        foreach (var matcher in rule.OpenedBy)
        {
            var before = openers.Count;
            foreach (var occurrence in facts.Of(matcher.Kind))
            {
                if (Opens(matcher, occurrence, facts) && !openers.Take(before).Any(o => o.On == occurrence.On))
                {
                    openers.Add(occurrence);
                }
            }
        }

        openers.Sort(static (a, b) => (a.On, a.Position).CompareTo((b.On, b.Position)));
        return openers;
    }

    /// <summary>The day counted from a day by the rule's version, the soonest of its limits.</summary>
    private Reckoning Reckon(RuleVersion version, Occurrence opener, DateOnly opened, DateOnly from)
    {
        var reckoning = version.Timing switch
        {
            Timing.AtOnce => new Reckoning(from, null, false, from, null, null, null, null, false),
            Timing.ByPlanned => new Reckoning(opener.Planned, null, false, from, null, null, null, null, true),
            Timing.BeforePlanned before => BeforePlanned(before, opener, from),
            Timing.WithNext with => WithNext(with, opened),
            Timing.Within within => Within(within, opener, opened, from),
            _ => throw new InvalidOperationException("A timing without an arm in Reckon."),
        };

        return version.Aim is { } aim ? Aimed(reckoning, aim, opened, from) : reckoning;
    }

    private Reckoning Aimed(Reckoning reckoning, Limit aim, DateOnly opened, DateOnly from)
    {
        if (Length(aim, opened) is not { } length)
        {
            return reckoning;
        }

        var aimed = area.Calendar.After(from, length).Day;
        return reckoning with { Aim = reckoning.Due < aimed ? reckoning.Due : aimed };
    }

    private Reckoning Within(Timing.Within within, Occurrence opener, DateOnly opened, DateOnly from)
    {
        DueDate? soonest = null;
        Interval? decided = null;
        Limit? by = null;
        string? unset = null;
        foreach (var limit in within.Limits)
        {
            if (Length(limit, opened) is { } length)
            {
                var due = area.Calendar.After(from, length);
                if (soonest is null || due.Day < soonest.Value.Day)
                {
                    (soonest, decided, by) = (due, length, limit);
                }
            }
            else if (limit is Limit.AreaSets set)
            {
                unset = set.Setting;
            }
        }

        return within.OrPlannedDateIfSooner && opener.Planned is { } planned && !(planned >= soonest?.Day)
            ? new Reckoning(planned, null, false, from, decided, by, null, null, true)
            : new Reckoning(soonest?.Day, null, soonest is { Provisional: true }, from, decided, by, soonest is null ? unset : null, null, false);
    }

    private Reckoning BeforePlanned(Timing.BeforePlanned before, Occurrence opener, DateOnly from)
    {
        if (opener.Planned is { } planned && Length(before.Limit, from) is { } length)
        {
            var due = area.Calendar.Before(planned, length);
            return new Reckoning(due.Day, null, due.Provisional, planned, length, before.Limit, null, null, true);
        }

        return new Reckoning(null, null, false, from, null, null, (before.Limit as Limit.AreaSets)?.Setting, null, false);
    }

    /// <summary>The day of the other rule's next duty: when it was done, or is due while it is not.</summary>
    private Reckoning WithNext(Timing.WithNext with, DateOnly opened)
    {
        Duty? next = null;
        foreach (var id in with.Rules)
        {
            var index = area.IndexOf(id);
            var duties = DutiesOf(index);
            for (var i = duties.Length - 1; i >= 0; i--)
            {
                var duty = duties[i];
                var over = duty.MetOn <= opened || duty.State is DutyState.NotKnownBeforeImport || (duty.State is DutyState.Excused && duty.Due <= opened)
                    || (duty.State is DutyState.FellAway && duty.Reasons!.EndedOn <= opened);
                if (!over && (next is null || Day(duty) <= Day(next)))
                {
                    next = duty;
                }

                // A rhythm has one duty at a time, so those before one that is over are over too.
                if (over && area.InOrder[index].Kind == RuleKind.Rhythm)
                {
                    break;
                }
            }
        }

        // What it goes with may be late already; nothing is late before it opened.
        var day = next?.MetOn ?? next?.Due;
        return new Reckoning(day < opened ? opened : day, null, next is { Provisional: true, MetOn: null }, opened, null, null, null, next, false);

        static DateOnly Day(Duty duty) => duty.MetOn ?? duty.Due ?? DateOnly.MaxValue;
    }

    private Interval? Length(Limit limit, DateOnly on) => limit switch
    {
        Limit.Fixed fix => fix.Interval,
        Limit.Hours hours => new Interval(hours.WholeDays, TimeUnit.CalendarDays),
        Limit.AreaSets set => AreaSays(set.Setting, on),
        Limit.PlanSets { What: PlanSays.Visits } => facts.Child.VisitsEvery(on),
        _ => facts.Child.CoreGroupsEvery(on),
    };

    /// <summary>Most duties are counted by the setting of the one before.</summary>
    private Interval? AreaSays(string key, DateOnly on)
    {
        if (setting.Key != key)
        {
            setting = (key, area.Lengths(key));
        }

        return AreaRules.InForce(setting.Values, on)?.Value;
    }

    /// <summary>Nothing the source shows, and nothing written since, can tell whether this was done.</summary>
    private bool NotKnown(Rule rule, Occurrence opener, DateOnly? due)
    {
        if (opener.Imported is not { } imported || due is not { } day || day >= facts.ImportDay(opener))
        {
            return false;
        }

        foreach (var matcher in rule.MetBy)
        {
            if (ImportSources.CanShow(imported.Source, matcher) && day <= imported.KnownUpTo)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Most duties have the title of the one before.</summary>
    private string Title(Rule rule, DateOnly on, string? key)
    {
        var period = area.Period(on);
        if (title.Rule != rule || title.Period != period || title.Key != key)
        {
            title = (rule, period, key, area.Title(rule, on, facts.Child, key));
        }

        return title.Words;
    }

    private Duty Make(
        Rule rule, RuleVersion version, Occurrence opener, int openedBy, DateOnly opened, Reckoning when, Beginning beginning,
        Occurrence? act, Occurrence? end, DateOnly? endedOn, bool notKnown, (DutyExcused Excusal, int Version)? excusal, string? key = null)
    {
        var state = act is not null ? DutyState.Met
            : notKnown ? DutyState.NotKnownBeforeImport
            : excusal is not null ? DutyState.Excused
            : endedOn is not null ? DutyState.FellAway
            : when.Due is null && when.UnsetSetting is not null ? DutyState.NotSetByArea
            : DutyState.Open;
        var shown = rule.ShownBefore is { } before && when.Due is { } due && Length(before, opened) is { } length ? area.Calendar.Before(due, length).Day : opened;
        return new Duty(
            rule.Id, version.InForceFrom, Title(rule, opened, key), rule.Owner, openedBy, opened, facts.SubjectOf(opener), when.Due, when.Aim,
            when.Due is { } last ? area.Calendar.LastWorkingDayOnOrBefore(last) : null, shown < opened ? opened : shown, state, act?.Version, act?.On, when.Provisional, "", rule.Action, key)
        {
            Reasons = new Reasons(facts, area, rule, version, opener, when, beginning, end, endedOn, excusal?.Excusal),
        };
    }
}
