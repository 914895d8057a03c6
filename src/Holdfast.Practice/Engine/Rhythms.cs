using Holdfast.Casework;
using Holdfast.Casework.Plans;
using Holdfast.Practice.Rules;

namespace Holdfast.Practice.Engine;

internal sealed partial class Evaluation
{
    /// <summary>One duty at a time while on a plan: from what begins it, then from each act to the next.</summary>
    private void Rhythm(Rule rule, PlanPeriod plan)
    {
        if (BeginningOf(rule, plan) is not { } start)
        {
            return;
        }

        var (opener, opened, openedBy, beginning) = start;
        var agreements = facts.Of(OccurrenceKind.PlanFrequencyAgreed);
        while (plan.EndedOn is not { } end || opened < end)
        {
            var act = NextAct(rule, opener, opened, beginning, plan.EndedOn ?? DateOnly.MaxValue);
            if (rule.VersionOn(opened) is { } version)
            {
                var when = Reckon(version, opener, opened, opened);
                if (CaseFacts.IndexFrom(agreements, opened.AddDays(1)) is var next && next < agreements.Count)
                {
                    when = FrequencyAgreedMeanwhile(version, opened, act?.On, when, next);
                }

                var excusal = facts.Excusal(rule.Id, openedBy);
                var restart = excusal is { } e ? Later(when.Due, e.Excusal.ExcusedOn) : (DateOnly?)null;
                var notKnown = beginning != Beginning.TheImport && NotKnown(rule, opener, when.Due) && (act is null || act.On >= facts.ImportDay(opener));
                var excused = act is null || act.On > restart;
                var counted = notKnown || (excusal is not null && excused) ? null : act;
                var ended = counted is null && excusal is null && !notKnown ? plan.EndedOn : null;
                all.Add(Make(rule, version, opener, openedBy, opened, when, beginning, counted, null, ended, notKnown, excusal));

                if (notKnown)
                {
                    // Nobody can be late for what the source does not tell; the counting starts afresh on the day the record was brought in.
                    (opened, openedBy, beginning) = (facts.ImportDay(opener), RegistrationVersion(), Beginning.TheImport);
                    continue;
                }

                if (excusal is { } excuse && excused)
                {
                    (opened, openedBy, beginning) = (restart!.Value, excuse.Version, Beginning.AnExcusal);
                    continue;
                }
            }

            if (act is null)
            {
                return;
            }

            (opener, opened, openedBy, beginning) = (act, act.On, act.Version, Beginning.TheLastTime);
        }
    }

    private (Occurrence Opener, DateOnly Opened, int OpenedBy, Beginning Beginning)? BeginningOf(Rule rule, PlanPeriod plan)
    {
        Occurrence? first = null;
        foreach (var matcher in rule.OpenedBy)
        {
            var of = facts.Of(matcher.Kind);
            for (var i = CaseFacts.IndexFrom(of, plan.BeganOn); i < of.Count && (plan.EndedOn is null || of[i].On <= plan.EndedOn); i++)
            {
                if (Opens(matcher, of[i], facts) && (of[i].Kind != OccurrenceKind.PlanBegan || of[i].Subject == plan.PlanId))
                {
                    first = first is null || of[i].On < first.On ? of[i] : first;
                    break;
                }
            }
        }

        if (rule.Follows is { } follows)
        {
            foreach (var duty in DutiesOf(area.IndexOf(follows)))
            {
                if (duty.State == DutyState.NotKnownBeforeImport && plan.Covers(duty.OpenedOn)
                    && facts.Of(OccurrenceKind.PlanBegan).Find(o => o.Subject == plan.PlanId) is { Imported: not null } began
                    && facts.ImportDay(began) is var day && plan.Covers(day) && (first is null || first.On > day))
                {
                    return (began, day, RegistrationVersion(), Beginning.TheImport);
                }
            }
        }

        return first is null ? null : (first, first.On, first.Version, IsAct(rule, first) ? Beginning.TheLastTime : Beginning.WhatHappened);
    }

    /// <summary>The next act. Two acts on one day are one time, so the day of the last act itself does not count again.</summary>
    private Occurrence? NextAct(Rule rule, Occurrence opener, DateOnly opened, Beginning beginning, DateOnly until) =>
        facts.First(rule.MetBy.AsSpan(), opener, beginning == Beginning.TheLastTime ? opened.AddDays(1) : opened, until);

    /// <summary>
    /// How often was agreed while the duty was open: counted from the last time when that day is still to come, and from the
    /// agreement when it is not, so that agreeing a rhythm never makes somebody late by itself. What was already late stays late.
    /// </summary>
    /// <param name="next">Which agreement is the first after the day it opened.</param>
    private Reckoning FrequencyAgreedMeanwhile(RuleVersion version, DateOnly opened, DateOnly? until, Reckoning when, int next)
    {
        var agreements = facts.Of(OccurrenceKind.PlanFrequencyAgreed);
        if (version.Timing is not Timing.Within within)
        {
            return when;
        }

        for (var i = next; i < agreements.Count && !(agreements[i].On >= until) && !(when.Due < agreements[i].On); i++)
        {
            var agreedOn = agreements[i].On;
            foreach (var limit in within.Limits)
            {
                if (limit is not Limit.PlanSets || Length(limit, agreedOn) is not { } length)
                {
                    continue;
                }

                var others = Reckon(version with { Timing = within with { Limits = within.Limits.Remove(limit) } }, agreements[i], opened, opened);
                var fromLast = area.Calendar.After(opened, length);
                var due = fromLast.Day >= agreedOn ? fromLast : Sooner(when.Due, area.Calendar.After(agreedOn, length));
                if (others.Due is null || due.Day < others.Due)
                {
                    when = when with { Due = due.Day, Provisional = due.Provisional, Length = length, By = limit, From = fromLast.Day >= agreedOn ? opened : agreedOn, UnsetSetting = null };
                }
                else
                {
                    when = others;
                }
            }
        }

        return when with { Aim = when.Due < when.Aim ? when.Due : when.Aim };

        static DueDate Sooner(DateOnly? a, DueDate b) => a < b.Day ? new DueDate(a.Value, b.Provisional) : b;
    }

    private static bool IsAct(Rule rule, Occurrence occurrence)
    {
        foreach (var matcher in rule.MetBy)
        {
            if (matcher.Kind == occurrence.Kind && matcher.Is(occurrence))
            {
                return true;
            }
        }

        return false;
    }

    private int RegistrationVersion() => facts.Of(OccurrenceKind.ChildRegistered) is [var registered, ..] ? registered.Version : 1;

    private static DateOnly Later(DateOnly? a, DateOnly b) => a > b ? a.Value : b;
}
