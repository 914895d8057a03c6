using System.Text;
using Holdfast.Casework;
using Holdfast.Casework.Duties;
using Holdfast.Casework.Journal;
using Holdfast.Practice.Rules;

namespace Holdfast.Practice.Engine;

/// <summary>What a duty's reasons are made of; the words are put together when somebody reads them.</summary>
internal sealed record Reasons(
    CaseFacts Facts, AreaRules Area, Rule Rule, RuleVersion Version, Occurrence Opener, Reckoning When, Beginning Beginning, Occurrence? End, DateOnly? EndedOn, DutyExcused? Excusal)
{
    /// <summary>Whether duties that are equal have the same reasons: everything they are put together from is the same.</summary>
    public bool SayAs(Reasons other) => Area == other.Area && Version == other.Version && Opener == other.Opener && When == other.When && Beginning == other.Beginning && End == other.End
        && EndedOn == other.EndedOn && Excusal == other.Excusal && Facts.Child.ShortName == other.Facts.Child.ShortName && Facts.Child.DiedOn == other.Facts.Child.DiedOn;

    public string Say(Duty duty)
    {
        var words = new StringBuilder(capacity: 600);
        words.Append(Start(duty)).Append(' ').Append(Must(duty)).Append(' ');
        if (When.Due is { } due && duty.LastWorkingDay is { } last && last != due)
        {
            words.Append("The last working day by then is ").Append(UkDate.Full(last)).Append(". ");
        }

        if (duty.Aim is { } aim && Version.Aim is { } length && aim != duty.Due)
        {
            words.Append("Aim for ").Append(UkDate.Full(aim)).Append(", ").Append(length is Limit.Fixed f ? $"{f.Interval} after it" : "the sooner day").Append(". ");
        }

        if (duty.Provisional)
        {
            words.Append("The date is provisional, because the bank holidays of a year it was counted through are not settled. ");
        }

        words.Append(Standing(duty));
        words.Append("Rule ").Append(Rule.Id).Append(", version in force from ").Append(UkDate.Long(Version.InForceFrom)).Append("; source: ")
            .Append(Version.Source.Document).Append(", ").Append(Version.Source.Section).Append(", checked ").Append(UkDate.Long(Version.Source.CheckedOn)).Append('.');
        return words.ToString();
    }

    private string Start(Duty duty)
    {
        var opened = duty.OpenedOn;
        var start = Beginning switch
        {
            Beginning.TheImport => $"The record was brought in from another system on {UkDate.Long(opened)}, and what was done before is not in it, so the counting starts that day.",
            Beginning.AnExcusal => $"The one before was excused, so the counting starts again on {UkDate.Long(opened)}.",
            Beginning.TheLastTime when Rule.LastTime is { } lastTime => $"{Capital(Area.Fill(lastTime, opened, Facts.Child, null))} on {UkDate.Long(opened)}.",
            _ => Openings.Say(Opener, Area, Facts.Child),
        };
        return Rule.CountsFromLast is { } last && When.From != opened
            ? $"{start} The last {(last.Kind == OccurrenceKind.StrategyDiscussionHeld ? "strategy discussion" : "of them")} was on {UkDate.Long(When.From)}, and the time is counted from that one."
            : start;
    }

    private string Must(Duty duty)
    {
        var must = Area.Fill(Rule.Because, duty.OpenedOn, Facts.Child, duty.Key);
        if (When.Due is not { } due)
        {
            return When.UnsetSetting is { } setting
                ? $"{must}, but there is no date, because {Area.Name} has not settled this: {Area.SettingAsks(setting)}."
                : Version.Timing is Timing.WithNext
                    ? $"{must}, but there is no date for that yet."
                    : Version.Timing is Timing.ByPlanned
                    ? $"{must}, but there is no date, because none was fixed."
                    : $"{must}, but there is no date, because the {Area.Term("plan", duty.OpenedOn)} does not say how often.";
        }

        var day = UkDate.Full(due);
        return Version.Timing switch
        {
            Timing.AtOnce => $"{must}. That is owed at once, so on {day}.",
            Timing.WithNext when When.With is { MetOn: not null } => $"{must}; that was on {day}.",
            Timing.WithNext when When.With?.Due < duty.OpenedOn => $"{must}; that was due by {UkDate.Full(When.With.Due.Value)}, so this is owed at once.",
            Timing.WithNext => $"{must}; that is due by {day}.",
            Timing.BeforePlanned => $"{must} {Counted()} before {UkDate.Long(When.From)}, so by {day}.",
            _ when When.ByPlannedDate && When.Length is null => $"{must} by the day that was fixed: {day}.",
            _ when When.ByPlannedDate => $"{must} by the day that was fixed, which is sooner than {Counted()}: {day}.",
            _ when Rule.Kind == RuleKind.Rhythm => $"{must} every {Every()}, so by {day}.",
            _ => $"{must} within {Counted()}, so by {day}.",
        };
    }

    private string Counted()
    {
        var length = When.By is Limit.Hours hours ? $"{hours.Count} hours" : When.Length.ToString()!;
        var unit = When.Length is { Unit: TimeUnit.WorkingDays } ? $", counted on {Area.Calendar.Name} working days" : "";
        var by = When.By switch
        {
            Limit.AreaSets => $", as {Area.Name} has set",
            Limit.PlanSets => When.From != (Beginning == Beginning.TheLastTime ? Opener.On : When.From) ? $", as the plan says since {UkDate.Long(When.From)}" : ", as the plan says",
            _ => "",
        };
        return length + by + unit;
    }

    private string Every() => When.Length is { Count: 1 } ? Counted()["1 ".Length..] : Counted();

    private string Standing(Duty duty) => duty.State switch
    {
        DutyState.Met when duty.MetOn > duty.Due => $"It was done on {UkDate.Long(duty.MetOn.Value)}, after that day. ",
        DutyState.Met => $"It was done on {UkDate.Long(duty.MetOn!.Value)}. ",
        DutyState.Excused => $"{Excusal!.Manager} excused it on {UkDate.Long(Excusal.ExcusedOn)}: {Excusal.Reason.TrimEnd('.')}. ",
        DutyState.FellAway when Facts.Child.DiedOn == EndedOn => $"It fell away on {UkDate.Long(EndedOn!.Value)}. ",
        DutyState.FellAway when End is null || End.Kind == OccurrenceKind.PlanEnded => $"It fell away on {UkDate.Long(EndedOn!.Value)}, when the {Area.Term("plan", EndedOn.Value)} ended. ",
        DutyState.FellAway => $"It fell away. {Openings.Say(End!, Area, Facts.Child)} ",
        DutyState.NotKnownBeforeImport =>
            $"Whether it was done is not known: the record was brought in on {UkDate.Long(Facts.ImportDay(Opener))}, and the file does not show it. ",
        _ => "",
    };

    private static string Capital(string words) => words.Length > 0 && char.IsLower(words[0]) ? char.ToUpperInvariant(words[0]) + words[1..] : words;
}
