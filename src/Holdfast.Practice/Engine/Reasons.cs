using System.Text;
using Holdfast.Casework;
using Holdfast.Casework.Duties;
using Holdfast.Casework.Journal;
using Holdfast.Practice.Rules;

namespace Holdfast.Practice.Engine;

/// <summary>What a duty's reasons are made of; the words are put together when somebody reads them.</summary>
internal sealed class Reasons(
    CaseFacts facts, AreaRules area, Rule rule, RuleVersion version, Occurrence opener, Reckoning when, Beginning beginning, Occurrence? end, DateOnly? endedOn, DutyExcused? excusal)
{
    /// <summary>The day it fell away, when it did.</summary>
    public DateOnly? EndedOn => endedOn;

    public string Say(Duty duty)
    {
        var words = new StringBuilder(capacity: 600);
        words.Append(Start(duty)).Append(' ').Append(Must(duty)).Append(' ');
        if (when.Due is { } due && duty.LastWorkingDay is { } last && last != due)
        {
            words.Append("The last working day by then is ").Append(UkDate.Full(last)).Append(". ");
        }

        if (duty.Aim is { } aim && version.Aim is { } length && aim != duty.Due)
        {
            words.Append("Aim for ").Append(UkDate.Full(aim)).Append(", ").Append(length is Limit.Fixed f ? $"{f.Interval} after it" : "the sooner day").Append(". ");
        }

        if (duty.Provisional)
        {
            words.Append("The date is provisional, because the bank holidays of a year it was counted through are not settled. ");
        }

        words.Append(Standing(duty));
        words.Append("Rule ").Append(rule.Id).Append(", version in force from ").Append(UkDate.Long(version.InForceFrom)).Append("; source: ")
            .Append(version.Source.Document).Append(", ").Append(version.Source.Section).Append(", checked ").Append(UkDate.Long(version.Source.CheckedOn)).Append('.');
        return words.ToString();
    }

    private string Start(Duty duty)
    {
        var opened = duty.OpenedOn;
        var start = beginning switch
        {
            Beginning.TheImport => $"The record was brought in from another system on {UkDate.Long(opened)}, and what was done before is not in it, so the counting starts that day.",
            Beginning.AnExcusal => $"The one before was excused, so the counting starts again on {UkDate.Long(opened)}.",
            Beginning.TheLastTime when rule.LastTime is { } lastTime => $"{Capital(area.Fill(lastTime, opened, facts.Child, null))} on {UkDate.Long(opened)}.",
            _ => Openings.Say(opener, area, facts.Child),
        };
        return rule.CountsFromLast is { } last && when.From != opened
            ? $"{start} The last {(last.Kind == OccurrenceKind.StrategyDiscussionHeld ? "strategy discussion" : "of them")} was on {UkDate.Long(when.From)}, and the time is counted from that one."
            : start;
    }

    private string Must(Duty duty)
    {
        var must = area.Fill(rule.Because, duty.OpenedOn, facts.Child, duty.Key);
        if (when.Due is not { } due)
        {
            return when.UnsetSetting is { } setting
                ? $"{must}, but there is no date, because {area.Name} has not settled this: {area.SettingAsks(setting)}."
                : version.Timing is Timing.WithNext
                    ? $"{must}, but there is no date for that yet."
                    : version.Timing is Timing.ByPlanned
                    ? $"{must}, but there is no date, because none was fixed."
                    : $"{must}, but there is no date, because the {area.Term("plan", duty.OpenedOn)} does not say how often.";
        }

        var day = UkDate.Full(due);
        return version.Timing switch
        {
            Timing.AtOnce => $"{must}. That is owed at once, so on {day}.",
            Timing.WithNext when when.With is { MetOn: not null } => $"{must}; that was on {day}.",
            Timing.WithNext when when.With?.Due < duty.OpenedOn => $"{must}; that was due by {UkDate.Full(when.With.Due.Value)}, so this is owed at once.",
            Timing.WithNext => $"{must}; that is due by {day}.",
            Timing.BeforePlanned => $"{must} {Counted()} before {UkDate.Long(when.From)}, so by {day}.",
            _ when when.ByPlannedDate && when.Length is null => $"{must} by the day that was fixed: {day}.",
            _ when when.ByPlannedDate => $"{must} by the day that was fixed, which is sooner than {Counted()}: {day}.",
            _ when rule.Kind == RuleKind.Rhythm => $"{must} every {Every()}, so by {day}.",
            _ => $"{must} within {Counted()}, so by {day}.",
        };
    }

    private string Counted()
    {
        var length = when.By is Limit.Hours hours ? $"{hours.Count} hours" : when.Length.ToString()!;
        var unit = when.Length is { Unit: TimeUnit.WorkingDays } ? $", counted on {area.Calendar.Name} working days" : "";
        var by = when.By switch
        {
            Limit.AreaSets => $", as {area.Name} has set",
            Limit.PlanSets => when.From != (beginning == Beginning.TheLastTime ? opener.On : when.From) ? $", as the plan says since {UkDate.Long(when.From)}" : ", as the plan says",
            _ => "",
        };
        return length + by + unit;
    }

    private string Every() => when.Length is { Count: 1 } ? Counted()["1 ".Length..] : Counted();

    private string Standing(Duty duty) => duty.State switch
    {
        DutyState.Met when duty.MetOn > duty.Due => $"It was done on {UkDate.Long(duty.MetOn.Value)}, after that day. ",
        DutyState.Met => $"It was done on {UkDate.Long(duty.MetOn!.Value)}. ",
        DutyState.Excused => $"{excusal!.Manager} excused it on {UkDate.Long(excusal.ExcusedOn)}: {excusal.Reason.TrimEnd('.')}. ",
        DutyState.FellAway when facts.Child.DiedOn == endedOn => $"It fell away on {UkDate.Long(endedOn!.Value)}. ",
        DutyState.FellAway when end is null || end.Kind == OccurrenceKind.PlanEnded => $"It fell away on {UkDate.Long(endedOn!.Value)}, when the {area.Term("plan", endedOn.Value)} ended. ",
        DutyState.FellAway => $"It fell away. {Openings.Say(end!, area, facts.Child)} ",
        DutyState.NotKnownBeforeImport =>
            $"Whether it was done is not known: the record was brought in on {UkDate.Long(facts.ImportDay(opener))}, and the file does not show it. ",
        _ => "",
    };

    private static string Capital(string words) => words.Length > 0 && char.IsLower(words[0]) ? char.ToUpperInvariant(words[0]) + words[1..] : words;
}
