using System.Collections.Immutable;
using Holdfast.Casework;
using Holdfast.Practice.Examples;
using Holdfast.Practice.Rules;

namespace Holdfast.Practice.Packs;

/// <summary>Reads one rule.</summary>
internal static class RuleFile
{
    private static readonly string[] Owners = ["lead-social-worker", "team-manager", "conference-chair", "core-group-professional", "head-of-service"];

    private static readonly string[] Actions =
    [
        "record-visit", "record-core-group", "plan-core-groups", "record-notes-sent", "confirm-moved-core-group", "answer-core-group-change", "consider-core-group-news", "recommend-to-review", "answer-early-review", "settle-attendance", "record-review", "record-conference", "prepare-conference", "give-notice", "decide-access-choice", "record-advocacy",
        "consider-view", "name-core-group", "name-lead", "agree-frequency", "allocate", "send-letter", "answer-correction", "record-outcome", "answer-dissent", "answer-proposal", "tell-adult-services", "tell-plan-changes", "receive-specialist", "ready-conference", "agree-conference",
        "evidence-ending", "step-down", "review-step-down", "oversee-step-down", "hold-strategy-discussion", "settle-move", "handle-complaint", "link-process",
        "take-up-difficulty", "take-advice", "decide-course", "settle-disagreement", "tell-disagreement",
        "make-assessment", "countersign-assessment", "read-family-history", "record-supervision", "record-oversight", "finish-supervision-decision", "record-sample-findings", "none",
    ];

    /// <summary>Keys whose place is kept, for mistakes that only show beside other files.</summary>
    private static readonly string[] Pointed = ["title", "because", "last_time", "opened_by", "counts_from_last", "met_by", "falls_away_with", "every_second", "follows"];

    private static readonly Dictionary<string, RuleKind> RuleKinds = Enum.GetValues<RuleKind>().ToDictionary(k => Sentences.Kebab(k.ToString()), StringComparer.Ordinal);

    public static Rule? Read(string root, string pack, string path, List<PackProblem> problems)
    {
        if (Section.Read(root, path, problems) is not { } file)
        {
            return null;
        }

        var before = problems.Count;
        var id = Path.GetFileNameWithoutExtension(path);
        var title = file.Text("title", "Write what must be done, such as 'title: See {child} alone'.");
        var owner = file.OneOf("owner", Owners);
        var action = file.OneOf("action", Actions);
        var kindWord = file.OneOf("kind", RuleKinds.Keys);
        var because = file.Text("because", "Write why, up to the time limit, such as 'because: The first {core-group} must be held'.");
        var lastTime = file.Text("last_time");
        var shortens = file.Text("shortens");
        var follows = file.Text("follows");
        var shown = file.Text("shown") is { } s ? ShownBefore(file, s) : null;
        var openedBy = Matchers(file, "opened_by");
        var countsFrom = file.Text("counts_from_last") is { } c ? Sentences.Matcher(file, c) : null;
        var metBy = Matchers(file, "met_by");
        var fallsAwayWith = Matchers(file, "falls_away_with");
        var of = Matchers(file, "every_second");
        var requirements = file.Texts("requirements");
        var onlyWhereSet = file.Has("only_where_set") ? file.OneOf("only_where_set", ["yes"]) : null;
        var kind = kindWord is { } word ? RuleKinds[word.Words] : (RuleKind?)null;

        if (shortens is { } other && other.Words != id)
        {
            file.Problem(other, $"A file that shortens '{other}' must have its name. Call this file {other}.yaml, or write 'shortens: {id}'.");
        }

        var versions = kind is { } k ? Versions(file, k) : [];
        var examples = ExampleFile.Read(file);
        if (examples.IsEmpty)
        {
            file.Problem(file.Where("examples"), "There is no example. Write at least one under 'examples': what happened, and what is then due.");
        }

        if (kind is { } what)
        {
            Demand(file, what, openedBy, metBy, of, lastTime);
        }

        file.NothingElse();
        if (problems.Count > before)
        {
            return null;
        }

        return new Rule
        {
            Id = id,
            Pack = pack,
            Kind = kind!.Value,
            Title = title!.Value.Words,
            Owner = owner!.Value.Words,
            Action = action!.Value.Words,
            Because = because!.Value.Words,
            LastTime = lastTime?.Words,
            Requirements = [.. requirements.Select(r => r.Words)],
            Versions = versions,
            OpenedBy = openedBy,
            CountsFromLast = countsFrom,
            MetBy = metBy,
            FallsAwayWith = fallsAwayWith,
            Of = of,
            Follows = follows?.Words,
            OnlyWhereSet = onlyWhereSet is not null,
            ShownBefore = shown,
            At = file.Here,
            Shortens = shortens,
            Places = Pointed.ToDictionary(k => k, file.Where),
            Examples = examples,
        };
    }

    /// <summary>Each kind needs its own keys and has no use for others'.</summary>
    private static void Demand(Section file, RuleKind kind, ImmutableArray<Matcher> openedBy, ImmutableArray<Matcher> metBy, ImmutableArray<Matcher> of, Said? lastTime)
    {
        if (openedBy.IsEmpty && kind != RuleKind.Alternate && !file.Has("opened_by"))
        {
            file.Problem(file.Here, "'opened_by' is missing. Write what opens the duty, such as 'opened_by: core-group-held'.");
        }

        if (metBy.IsEmpty && kind != RuleKind.Notice && !file.Has("met_by"))
        {
            file.Problem(file.Here, "'met_by' is missing. Write what meets the duty, such as 'met_by: core-group-held'.");
        }

        if (of.IsEmpty && kind == RuleKind.Alternate && !file.Has("every_second"))
        {
            file.Problem(file.Here, "'every_second' is missing. Write what it is every second one of, such as 'every_second: visit-made where seen'.");
        }

        if (kind is RuleKind.Rhythm or RuleKind.Alternate && lastTime is null)
        {
            file.Problem(file.Here, "'last_time' is missing. Write how the last time is spoken of, such as 'last_time: \"{child} was last seen alone\"'.");
        }

        Forbid(file, "every_second", kind == RuleKind.Alternate, "an alternate");
        Forbid(file, "follows", kind == RuleKind.Rhythm, "a rhythm");
        Forbid(file, "falls_away_with", kind is RuleKind.Deadline or RuleKind.Notice, "a deadline or a notice; a rhythm and an alternate end with the plan");
        Forbid(file, "counts_from_last", kind == RuleKind.Deadline, "a deadline");
        Forbid(file, "met_by", kind != RuleKind.Notice, "a deadline, a rhythm or an alternate; a notice is met when each recipient is told");
        Forbid(file, "opened_by", kind != RuleKind.Alternate, "a deadline, a rhythm or a notice; an alternate opens when the last one lacked it");
    }

    private static void Forbid(Section file, string key, bool allowed, string belongsTo)
    {
        if (!allowed && file.Has(key))
        {
            file.Problem(file.Where(key), $"'{key}' belongs to {belongsTo}. Take it out, or change 'kind'.");
        }
    }

    private static ImmutableArray<RuleVersion> Versions(Section file, RuleKind kind)
    {
        var versions = new List<RuleVersion>();
        var blocks = file.Blocks("versions");
        if (blocks.Count == 0)
        {
            file.Problem(file.Where("versions"), "There is no version. Write at least one under 'versions', with 'in_force_from', when it is due, and 'source'.");
        }

        foreach (var block in blocks)
        {
            var from = block.Date("in_force_from", "Write the day from which this is the rule, such as 2019-11-11.");
            var until = block.Date("in_force_until");
            var key = kind == RuleKind.Rhythm ? "every" : "due";
            var instead = kind == RuleKind.Rhythm ? "Write how often, such as 'every: 10 working days'." : "Write when, such as 'due: within 10 working days'.";
            var said = block.Text(key, instead);
            Timing? timing = null;
            if (said is { } words)
            {
                timing = kind == RuleKind.Rhythm
                    ? Sentences.Limits(block, words) is { } limits ? new Timing.Within(limits, false) : null
                    : Sentences.Due(block, words);
            }

            var aim = block.Text("aim") is { } a ? Sentences.Limit(block, a) : null;
            ImmutableArray<string> recipients = [], choices = [];
            if (kind == RuleKind.Notice)
            {
                recipients = [.. block.Texts("tell").Select(t => t.Words)];
                choices = [.. block.Texts("weigh").Select(t => t.Words)];
                if (recipients.IsEmpty == choices.IsEmpty)
                {
                    block.Problem(block.Here, "A notice must say either whom to tell or what to weigh. Write 'tell: [senior-manager]' or 'weigh: [review-conference]'.");
                }
            }

            var source = SourceLines.Read(block, "source");
            block.NothingElse();
            if (source is { LeavesItToTheArea: true } && Links.Lengths(timing, aim).Any(l => l is Limit.Fixed or Limit.Hours))
            {
                block.Problem(said!.Value, $"'{said}' gives a length of time, and its source says nobody but the area can. Write 'the area's <setting>' and ask for it in settings.yaml, or write how else the time is known under 'confidence'.");
            }

            if (from is { } day && timing is not null && source is not null)
            {
                versions.Add(new RuleVersion(day, timing, said!.Value.Words, aim, recipients, choices, source) { InForceUntil = until, IsRhythm = kind == RuleKind.Rhythm, At = block.Here, TimingAt = said.Value });
            }
        }

        var inOrder = versions.OrderBy(v => v.InForceFrom).ToList();
        foreach (var (earlier, later) in inOrder.Zip(inOrder.Skip(1)))
        {
            if (later.InForceFrom == earlier.InForceFrom || later.InForceFrom <= earlier.InForceUntil)
            {
                file.Problem(later.At, $"Two versions are in force on {UkDate.Long(later.InForceFrom)}, so they overlap. Give this one a later 'in_force_from', or end the one before it sooner.");
            }
        }

        inOrder.Reverse();
        return [.. inOrder];
    }

    private static Limit? ShownBefore(Section file, Said said)
    {
        const string End = " before it is due";
        if (said.Words.EndsWith(End, StringComparison.Ordinal))
        {
            return Sentences.Limit(file, said.At(0, said.Words[..^End.Length]));
        }

        file.Problem(said, $"'{said}' does not say from when the duty is shown. Write it as '2 months before it is due'.");
        return null;
    }

    private static ImmutableArray<Matcher> Matchers(Section file, string key) =>
        [.. file.Texts(key).Select(said => Sentences.Matcher(file, said)).OfType<Matcher>()];
}
