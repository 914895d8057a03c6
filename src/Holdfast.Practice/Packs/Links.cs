using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Holdfast.Casework;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Disagreements;
using Holdfast.Casework.Endings;
using Holdfast.Casework.Moves;
using Holdfast.Casework.SteppingDown;
using Holdfast.Practice.Rules;

namespace Holdfast.Practice.Packs;

/// <summary>What the files of a pack say of each other: rules that go with rules, settings, words and lists that must be there.</summary>
internal static partial class Links
{
    private static readonly string[] Slots = ["child", "recipient", "choice"];

    /// <summary>What carries a code, and the list it comes from.</summary>
    private static readonly Dictionary<OccurrenceKind, string> CodesOf = new()
    {
        [OccurrenceKind.PlanEnded] = "plan-endings", [OccurrenceKind.NoticeGiven] = "notice-recipients", [OccurrenceKind.AccessChoiceDecided] = "access-choices",
    };

    /// <summary>What carries a code of the program's own.</summary>
    private static readonly Dictionary<OccurrenceKind, string[]> FixedCodes = new()
    {
        [OccurrenceKind.ConferencePrepared] = [.. PreparationParts.All.Select(m => m.Code)],
        [OccurrenceKind.ConferenceNotAgreed] = [NotAgreed.TheConference, NotAgreed.TheDelay],
        [OccurrenceKind.DifficultyRaised] = [.. Enum.GetValues<DifficultyKind>().Select(DifficultyCodes.Of)],
        [OccurrenceKind.AdviceTaken] = [.. Enum.GetValues<AdviceFrom>().Select(AdviceCodes.Of)],
        [OccurrenceKind.CourseDecided] = [.. Enum.GetValues<DecidingSide>().Select(DecidingCodes.Of)],
        [OccurrenceKind.DisagreementRaised] = [.. Enum.GetValues<DisagreementBetween>().Select(DisagreementCodes.Of)],
        [OccurrenceKind.DisagreementResolved] = [.. Enum.GetValues<DisagreementBetween>().Select(DisagreementCodes.Of)],
        [OccurrenceKind.DisagreementStageBegan] = [.. DisagreementCodes.Stages],
        [OccurrenceKind.ChildInNeedPlanReviewed] = CodesIn<StepReview>(), [OccurrenceKind.NoChildInNeedPlan] = CodesIn<NoStepReason>(),
        [OccurrenceKind.MoveNotified] = CodesIn<MoveKind>(), [OccurrenceKind.MoveSettled] = CodesIn<MoveKind>(), [OccurrenceKind.MoveTold] = CodesIn<MoveKind>(),
        [OccurrenceKind.TransferReceived] = ["on-plan", "no-plan"], [OccurrenceKind.ComplaintReceived] = CodesIn<ComplaintRoute>(), [OccurrenceKind.ComplaintStep] = CodesIn<ComplaintStepKind>(),
        [OccurrenceKind.ComplaintDecided] = ["told", "not-told"], [OccurrenceKind.ProcessLinked] = CodesIn<OtherProcess>(),
    };

    public static void Check(Pack pack, List<PackProblem> problems)
    {
        foreach (var key in PackFolder.TermKeys.Where(k => !pack.Terms.TryGetValue(k, out var versions) || versions.IsEmpty))
        {
            problems.Add(new PackProblem($"{pack.Code}/terms.yaml", 1, 1, $"There is no word for '{key}'. Write '{key}:' under 'terms', with 'from' and 'words'."));
        }

        foreach (var key in PackFolder.ListKeys.Where(k => !pack.Lists.ContainsKey(k)))
        {
            problems.Add(new PackProblem($"{pack.Code}/lists.yaml", 1, 1, $"There is no list '{key}'. Write '{key}:' under 'versions'."));
        }

        foreach (var rule in pack.Rules.Values)
        {
            Words(pack, rule, "title", rule.Title, problems);
            Words(pack, rule, "because", rule.Because, problems);
            Words(pack, rule, "last_time", rule.LastTime, problems);
            if (rule.Follows is { } follows && !pack.Rules.ContainsKey(follows))
            {
                problems.Add(At(rule.Places["follows"], $"There is no rule '{follows}'. {Sentences.Instead(follows, pack.Rules.Keys)}"));
            }

            Codes(pack, rule, "opened_by", rule.OpenedBy, problems);
            Codes(pack, rule, "met_by", rule.MetBy, problems);
            Codes(pack, rule, "falls_away_with", rule.FallsAwayWith, problems);
            foreach (var version in rule.Versions)
            {
                Version(pack, rule, version, problems);
            }
        }
    }

    /// <summary>The rules in an order in which each comes after those it goes with.</summary>
    public static ImmutableArray<Rule> InOrder(Pack pack, List<PackProblem> problems)
    {
        var done = new List<Rule>();
        var on = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in pack.Rules.Values.OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            Visit(rule);
        }

        return [.. done];

        void Visit(Rule rule)
        {
            if (done.Contains(rule))
            {
                return;
            }

            if (!on.Add(rule.Id))
            {
                problems.Add(At(rule.At, $"'{rule.Id}' goes with a rule that goes with '{rule.Id}', so neither has a day. Give one of them a length of time."));
                return;
            }

            foreach (var other in GoesWith(rule).Where(pack.Rules.ContainsKey))
            {
                Visit(pack.Rules[other]);
            }

            on.Remove(rule.Id);
            if (!done.Contains(rule))
            {
                done.Add(rule);
            }
        }
    }

    /// <summary>Every length of time a version speaks of.</summary>
    public static IEnumerable<Limit> Limits(RuleVersion version) => Lengths(version.Timing, version.Aim);

    public static IEnumerable<Limit> Lengths(Timing? timing, Limit? aim) =>
        (timing switch
        {
            Timing.Within within => within.Limits.AsEnumerable(),
            Timing.BeforePlanned before => [before.Limit],
            _ => [],
        }).Concat(aim is null ? [] : [aim]);

    private static IEnumerable<string> GoesWith(Rule rule) =>
        rule.Versions.SelectMany(v => v.Timing is Timing.WithNext with ? with.Rules : []).Concat(rule.Follows is { } follows ? [follows] : []).Distinct();

    private static void Version(Pack pack, Rule rule, RuleVersion version, List<PackProblem> problems)
    {
        if (version.Timing is Timing.WithNext with)
        {
            foreach (var other in with.Rules.Where(r => !pack.Rules.ContainsKey(r)))
            {
                problems.Add(At(version.TimingAt, $"There is no rule '{other}' to go with. {Sentences.Instead(other, pack.Rules.Keys)}"));
            }
        }

        foreach (var set in Limits(version).OfType<Limit.AreaSets>())
        {
            if (!pack.Settings.TryGetValue(set.Setting, out var setting))
            {
                problems.Add(At(version.TimingAt, $"There is no setting '{set.Setting}'. {Sentences.Instead(set.Setting, pack.Settings.Keys)} Settings stand in settings.yaml."));
            }
            else if (setting.Takes != SettingTakes.LengthOfTime)
            {
                problems.Add(At(version.TimingAt, $"The setting '{set.Setting}' takes {Sentences.Kebab(setting.Takes.ToString())}. Name one that takes a length of time."));
            }
        }

        Codes(pack, version.At, "notice-recipients", version.Recipients, problems);
        Codes(pack, version.At, "access-choices", version.Choices, problems);
    }

    private static string[] CodesIn<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(Sentences.Kebab)];

    private static void Codes(Pack pack, Rule rule, string key, ImmutableArray<Matcher> matchers, List<PackProblem> problems)
    {
        foreach (var matcher in matchers.Where(m => m.Code is not null))
        {
            if (FixedCodes.TryGetValue(matcher.Kind, out var codes))
            {
                if (!codes.Contains(matcher.Code))
                {
                    problems.Add(At(rule.Places[key], $"'{matcher.Code}' is not a code of '{Sentences.Kebab(matcher.Kind.ToString())}'. {Sentences.Instead(matcher.Code!, codes)}"));
                }
            }
            else if (CodesOf.TryGetValue(matcher.Kind, out var list))
            {
                Codes(pack, rule.Places[key], list, [matcher.Code!], problems);
            }
            else
            {
                problems.Add(At(rule.Places[key], $"'{Sentences.Kebab(matcher.Kind.ToString())}' carries no code. Take 'with code {matcher.Code}' out; only {string.Join(", ", CodesOf.Keys.Concat(FixedCodes.Keys).Select(k => Sentences.Kebab(k.ToString())))} carry one."));
            }
        }
    }

    private static void Codes(Pack pack, Said at, string list, ImmutableArray<string> codes, List<PackProblem> problems)
    {
        var known = pack.Lists.TryGetValue(list, out var versions) ? versions.SelectMany(v => v.Value.Items).Select(i => i.Code).Distinct().ToList() : [];
        foreach (var code in codes.Where(c => !known.Contains(c)))
        {
            problems.Add(At(at, $"'{code}' is not in the list '{list}'. {(known.Count > 0 ? Sentences.Instead(code, known) : $"Add it to '{list}' in lists.yaml.")}"));
        }
    }

    private static void Words(Pack pack, Rule rule, string key, string? template, List<PackProblem> problems)
    {
        foreach (Match match in Slot().Matches(template ?? ""))
        {
            var name = match.Groups["name"].Value;
            if (!Slots.Contains(name) && !pack.Terms.ContainsKey(name))
            {
                problems.Add(At(rule.Places[key].At(match.Index, ""), $"'{{{name}}}' is not a word that is filled in. {Sentences.Instead(name, Slots.Concat(PackFolder.TermKeys))}"));
            }
        }
    }

    private static PackProblem At(Said at, string message) => new(at.File, at.Line, at.Column, message);

    [GeneratedRegex(@"\{(?<name>[^}]*)\}")]
    private static partial Regex Slot();
}
