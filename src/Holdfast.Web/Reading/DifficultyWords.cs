using System.Diagnostics;
using Holdfast.Casework;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Disagreements;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Reading;

/// <summary>What people read of difficulties and disagreements: their kinds, whose advice, what they are about.</summary>
internal static class DifficultyWords
{
    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<DifficultyKind>().Select(k => new Choice(k.ToString(), Of(k)))];

    public static IReadOnlyList<Choice> Advisers { get; } = [.. Enum.GetValues<AdviceFrom>().Select(a => new Choice(a.ToString(), Of(a)))];

    public static IReadOnlyList<Choice> Matters(string coreGroup) => [.. Enum.GetValues<DisagreementMatter>().Select(m => new Choice(m.ToString(), Of(m, coreGroup)))];

    public static string Of(DifficultyKind kind) => kind switch
    {
        DifficultyKind.NoAccess => "The child could not be seen",
        DifficultyKind.PlanNotCarriedOut => "Something in the plan is not carried out",
        DifficultyKind.MemberNotDoingTheirPart => "A member does not do what was agreed",
        DifficultyKind.NotCooperating => "The family does not work with the plan",
        DifficultyKind.SuperficialCompliance => "The family seems to work with the plan, and nothing changes for the child",
        DifficultyKind.Other => "Something else",
        _ => throw new UnreachableException($"{kind} has no words."),
    };

    /// <summary>
    /// The days of an open difficulty, to follow the words of its kind. A child who could not be seen on some days may have been seen since, and what kept
    /// the child from being seen is open until somebody says that it is resolved: both are true, so this says days and never "since".
    /// </summary>
    public static string When(Difficulty open) => open switch
    {
        { Missed: [] } => $", since {UkDate.Long(open.Since)}",
        { SeenAgainOn: { } again } => $" {OnDays(open)}. Seen at home again on {UkDate.Long(again)}; what was in the way is not recorded as resolved yet",
        _ => $" {OnDays(open)}, and this is not resolved yet",
    };

    private static string OnDays(Difficulty of) => $"on {Text.And(of.Missed[..^1].Select(m => UkDate.DayMonth(m.On)).Append(UkDate.Long(of.Missed[^1].On)))}";

    public static string Of(AdviceFrom from) => from switch
    {
        AdviceFrom.Adviser => "A child protection adviser",
        AdviceFrom.Legal => "A lawyer",
        AdviceFrom.ConferenceChair => "The chair of the conference",
        _ => throw new UnreachableException($"{from} has no words."),
    };

    /// <summary>Which of the two who decide together, as it stands inside a sentence.</summary>
    public static string Of(DecidingSide side, AreaWords words, DateOnly on) => words.Term(side == DecidingSide.TeamManager ? "team-manager" : "lead-social-worker", on);

    /// <param name="coreGroup">What the area calls the core group.</param>
    public static string Of(DisagreementMatter matter, string coreGroup) => matter switch
    {
        DisagreementMatter.Referral => "A referral",
        DisagreementMatter.Assessment => "An assessment",
        DisagreementMatter.Enquiry => "An enquiry",
        DisagreementMatter.Conference => "What a conference decided",
        DisagreementMatter.CoreGroupTiming => $"When {coreGroup}s meet",
        DisagreementMatter.CoreGroupQuorum => $"Whether enough people were at a {coreGroup}",
        DisagreementMatter.CoreGroupDecision => $"What a {coreGroup} decided",
        DisagreementMatter.PlanProgress => "Progress of the plan",
        DisagreementMatter.Practice => "How somebody works",
        DisagreementMatter.AgreedResponsibility => "Somebody does not carry out what was agreed",
        DisagreementMatter.Other => "Something else",
        _ => throw new UnreachableException($"{matter} has no words."),
    };

    public static string Of(DisagreementBetween between) => between == DisagreementBetween.Agencies ? "Between agencies" : "Inside one agency";
}
