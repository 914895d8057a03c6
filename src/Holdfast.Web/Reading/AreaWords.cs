using Holdfast.Casework;
using Holdfast.Casework.ChildsVoice;
using Holdfast.Casework.Journal;
using Holdfast.Practice;
using Holdfast.Web.Access;

namespace Holdfast.Web.Reading;

/// <summary>The words an area uses, on the day a thing happened, so that older records still read correctly.</summary>
public sealed class AreaWords(AreaRules rules)
{
    public string Term(string key, DateOnly on) => rules.Term(key, on);

    /// <summary>The term with a capital first letter, for headings.</summary>
    public string Capital(string key, DateOnly on) =>
        Text.Capital(rules.Term(key, on));

    /// <summary>The standing in which somebody writes or looks.</summary>
    public string Of(Capacity capacity, DateOnly on) => capacity switch
    {
        Capacity.LeadSocialWorker => Term("lead-social-worker", on),
        Capacity.TeamManager => Term("team-manager", on),
        Capacity.CoreGroupProfessional => $"{Term("core-group", on)} professional",
        _ => Names.InWords(capacity),
    };

    /// <summary>A meeting, as it stands before its day.</summary>
    public string Of(MeetingKind kind, DateOnly on) => kind switch
    {
        MeetingKind.CoreGroup => Capital("core-group", on),
        MeetingKind.Review => "Review conference",
        _ => "Initial conference",
    };

    public string? Category(string? code, DateOnly on) => Words(rules.Lists(on).Categories, code);

    public string? Ending(string? code, DateOnly on) => Words(rules.Lists(on).PlanEndings, code);

    public string? Recipient(string? code, DateOnly on) => Words(rules.Lists(on).NoticeRecipients, code);

    public string? AccessChoice(string? code, DateOnly on) => Words(rules.Lists(on).AccessChoices, code);

    /// <summary>Which of those a rule names: somebody to be told, or a step to be weighed.</summary>
    public string? Named(string? code, DateOnly on) =>
        rules.Lists(on).NoticeRecipients.Any(r => r.Code == code) ? Recipient(code, on) : AccessChoice(code, on);

    /// <summary>What a rule asks for, in a few words; its id when the rule is no longer in the pack.</summary>
    public string RuleTitle(string rule, DateOnly on) => rules.Rules.FirstOrDefault(r => r.Id == rule) is { } known ? rules.TitleOf(known, on) : rule;

    /// <summary>What the area's pack adds to the agenda of a core group.</summary>
    public IReadOnlyList<Choice> CoreGroupAgenda(DateOnly on) => rules.ListSetting("core-group-agenda", on);

    /// <summary>School holidays of a period as they stand in a sentence; nothing when the area has set none at all.</summary>
    public string? SchoolHolidays(DateOnly from, DateOnly to) => rules.SchoolHolidays(from, to, from) switch
    {
        null => null,
        [] => "no school holiday",
        var shut => Text.And(shut.Select(h => $"{h.Name}, {UkDate.DayMonth(h.First)} to {UkDate.DayMonth(h.Last)}")),
    };

    /// <summary>The stages of the area's ladder when professionals do not agree, the first first.</summary>
    public IReadOnlyList<Choice> Ladder(DateOnly on) => rules.ListSetting("disagreement-ladder", on);

    /// <summary>A stage of the ladder as people read it.</summary>
    public string Stage(string code, DateOnly on) => Words(Ladder(on), code) is { } words && words != code ? words : "A stage this area’s ladder no longer has";

    private static string? Words(IEnumerable<Choice> list, string? code) => code is null ? null : list.FirstOrDefault(c => c.Code == code)?.Words ?? code;
}
