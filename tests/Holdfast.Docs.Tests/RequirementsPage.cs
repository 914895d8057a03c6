using System.Text;
using System.Text.RegularExpressions;

namespace Holdfast.Docs.Tests;

/// <summary>One test that fails without the behaviour a requirement asks for.</summary>
internal sealed record Proof(string Requirement, string Subject, string Says);

/// <summary>Makes docs/requirements.md from the requirement traits in the tests' sources.</summary>
internal static partial class RequirementsPage
{
    /// <summary>What the first release must do, shortly, in our words.</summary>
    public static readonly SortedDictionary<string, string> Words = new(new ById())
    {
        ["W01"] = "Each child has their own record of contact, views and wellbeing, also among siblings.",
        ["W02"] = "Where the area says so, the child is seen alone at least every 10 working days.",
        ["W03"] = "Where the area says so, one such meeting in every 4 weeks is at home: a clock of its own.",
        ["W04"] = "A child entitled to an independent advocate is offered one.",
        ["W05"] = "Advocacy is considered at every stage; who offered, how, and the answer stand; declined is never final.",
        ["W06"] = "A visit records the child's life, wishes, own way of communicating, behaviour and needs, not only \"seen\".",
        ["W07"] = "The child knows why people worry; the child's view is taken to core group and review, and what came of it shows.",
        ["W08"] = "Each child of a family is met on their own.",
        ["W12"] = "Access obstructed or denied: those who must know are told, the choices are weighed, legal action is considered.",
        ["W13"] = "Screens and letters use the area's own words, as they were at the time.",
        ["W14"] = "Being at a core group never counts as being seen.",
        ["W15"] = "Action to protect a child never waits for anything.",
        ["M03"] = "Language and learning needs of child and parents stand with what was done about them.",
        ["M33"] = "The lead social worker seeks the child's wishes and keeps the child up to date with the plan.",
        ["M34"] = "The plan says how often the child is seen and the child is; a baby is seen awake.",
        ["M34a"] = "The core group reviews how often the child is seen.",
        ["M35"] = "Where the area says so, the child is seen alone on at least every second visit.",
        ["M36"] = "The plan is explained to the child and agreed with the child, or the reasons stand.",
        ["M37"] = "Where the area says so, the bedroom is seen on at least every second visit.",
        ["M38"] = "Direct work stands with what in the plan it serves.",
        ["M49"] = "Difficulty in reaching the child is told to those concerned and answered by agreed action.",
        ["M56"] = "Two home visits in a row without reaching the child, whatever the reason, open the difficulty route.",
        ["M55"] = "A difficulty is with the lead social worker at once; each way forward of the area is weighed and decided with its reasons; it stays on every agenda until it is resolved.",
        ["M57"] = "Agencies that do not agree, or a member who does not do their part: the members first, then managers, then the escalation procedure.",
        ["P04"] = "The child is seen as often as the plan says; a baby is seen awake.",
        ["P11"] = "Every visit is held against how often the plan says.",
        ["P12a"] = "What nobody expected is decided by the lead social worker and the manager together, and both are on record.",
        ["B23"] = "Show, warn, ask why; refuse only what cannot be true.",
        ["H31"] = "Not co-operating, or only seeming to: an adviser is asked, and legal advice is weighed.",
        ["H33"] = "Where agencies are in conflict, the chair of the conference is asked for advice.",
        ["H45"] = "Everybody is supported to take a worry further, inside their agency and to others.",
        ["H46"] = "Those who do not agree talk within a working week, or sooner when the child needs it.",
        ["H47"] = "Then their first-line managers, within a further working week or sooner, with an adviser if needed.",
        ["H48"] = "Then, without delay, the service manager, detective inspector, head teacher or their like.",
        ["H49"] = "Then the heads of service of the agencies.",
        ["H50"] = "The same holds for disagreement about how the plan is carried out.",
        ["H51"] = "Last, and for questions of policy, the partnership's board.",
        ["H52"] = "Every discussion inside and between agencies is recorded at the time, approved and dated, on the child's record.",
        ["H56"] = "The route and the help are open to every member.",
        ["M12"] = "There is one plan for each child, and its aims cover each child of the household.",
        ["H12"] = "There is one plan for each child: safe, well, and the family supported where that is good for the child.",
        ["P06"] = "Each action is tied to the outcome it serves.",
        ["P07"] = "Each action says what, why, who by name, and by when.",
        ["P20"] = "Each need of the child's development stands with how it will be met.",
        ["M16"] = "The plan has a contingency, with what sets it off.",
        ["P08"] = "Everybody around the child has a part in the plan, parents included.",
        ["M15"] = "It is said when the plan is looked at again and how progress is measured.",
        ["H64"] = "The plan spells out the risk and how the core group manages it.",
        ["M23"] = "The plan is explained to the child, at a visit or otherwise.",
        ["H15a"] = "Where parents are not willing, it is written what action is considered, family proceedings included.",
        ["M29"] = "Where the area says so, the plan goes on the own record of a parent whom adult services know, and somebody says it is there.",
        ["M50"] = "The area says who belongs to the core group, and all of them have its notes.",
        ["H57"] = "Other programmes work alongside; the child's lead social worker stays responsible for the plan.",
        ["B24"] = "The area says who convenes the core group.",
        ["H25"] = "Who chairs later core groups is agreed, and an exception is a recorded decision.",
        ["H55"] = "The child is encouraged to come when able to, and what was judged stands.",
        ["H59"] = "In linked cases the risk to all the children, conflicts and confidentiality are considered, and what came of it stands.",
        ["H61"] = "Support in a mental-health care plan goes into the child's plan, and the two keep in step.",
        ["H54"] = "Each look at the plan asks what puts the child's needs at risk, what parents can do, and what the family does well.",
        ["M40"] = "A core group is recorded from what was written down while it met.",
        ["B22"] = "Members and the team manager have the record.",
        ["M58"] = "Each member keeps their own record of what a meeting came to.",
        ["H25a"] = "Taking the minutes is shared among the professionals.",
        ["M47a"] = "The group carries the plan together and watches it against its outcomes.",
        ["B19"] = "Drift shows.",
        ["M61"] = "What a member did not do stands against their agency.",
        ["P19"] = "Reports are asked of members, by when, and are seen to come.",
        ["P18"] = "The social worker takes what a parent asks to the professionals, and brings the answer back.",
        ["B16"] = "Where the area says so, the chair is told of every change of the plan before a review.",
        ["B25"] = "Why the plan changed stands with what the chair was told.",
        ["H04a"] = "The area says who belongs to the core group, others with parental responsibility among them.",
        ["H05"] = "Professionals and foster carers in direct contact belong to the core group.",
        ["M45"] = "What others were asked to contribute is held together until it has come.",
        ["M32"] = "An assessment is completed in the time the area gives.",
        ["M44"] = "Each member is asked for what they know, by a day, and it is seen to come.",
        ["M43"] = "Earlier files, current records and those of other children are read by somebody, on a day, and it is written what they mean.",
        ["M46"] = "The record is signed for periods, and its gaps show.",
        ["H03"] = "What the lead social worker answers for is one list, ticked from the record.",
        ["H67"] = "The list of what the lead social worker answers for shows what is still to do.",
        ["P11a"] = "Managers follow the work, and what they decide is followed up.",
        ["P12"] = "A manager counter-signs an assessment, and nobody their own.",
        ["H66"] = "The assessment speaks of the child’s needs, the parents’ capacity, and the family in its surroundings.",
        ["B18"] = "Where there is no child in need plan, managers talk it over and the reasons are recorded.",
        ["H53"] = "Each area keeps its own words for what it does.",
        ["X01"] = "Every duty can be explained: rule, version, source, what started it, how the date was counted.",
        ["X02"] = "A sibling group is recorded once, and each child's facts are their own.",
        ["X03"] = "Every record can be read as it was known on a past day.",
        ["X04"] = "Nothing reaches a person who must not have it.",
        ["X05"] = "Every entry says when it happened, when it was written and by whom; it is corrected visibly, never overwritten.",
    };

    public static string Make()
    {
        var page = new StringBuilder(
            """
            # Requirements and the tests that prove them

            Made from the tests by `./test --write-docs`; do not edit. A test stands here when it carries the requirement's id, and carries it when it would
            fail without the behaviour. W comes from Wales, M the Isle of Man, H Hillingdon, P a guide for parents in England, B Birmingham; X is our own.


            """.ReplaceLineEndings("\n"));
        var proofs = Proofs().ToLookup(p => p.Requirement);
        foreach (var id in Words.Keys.Union(proofs.Select(p => p.Key)).Order(new ById()))
        {
            page.Append($"## {id}\n\n{(Words.TryGetValue(id, out var words) ? words + "\n\n" : "")}");
            page.Append(string.Concat(proofs[id].GroupBy(p => p.Subject).Select(s => $"- {s.Key}\n{string.Concat(s.Select(p => p.Says).Distinct().Select(t => $"  - {t}\n"))}")));
            page.Append(proofs[id].Any() ? "\n" : "No test yet.\n\n");
        }

        return page.ToString().TrimEnd() + "\n";
    }

    /// <summary>Every trait in the sources of the tests, with the class and the sentence it stands on.</summary>
    public static IEnumerable<Proof> Proofs() => Repository.Files("tests", ".cs").Where(f => !f.StartsWith("tests/Holdfast.Docs.Tests/", StringComparison.Ordinal)).SelectMany(f => Proofs(Repository.Read(f)));

    private static IEnumerable<Proof> Proofs(string source)
    {
        foreach (Match trait in Trait().Matches(source))
        {
            var on = Declaration().Match(source, trait.Index);
            if (on.Groups["class"].Success)
            {
                yield return new Proof(trait.Groups["id"].Value, Sentence(on.Groups["class"].Value), "all of it");
            }
            else
            {
                var subject = Class().Matches(source[..trait.Index]).LastOrDefault()?.Groups["class"].Value ?? "";
                yield return new Proof(trait.Groups["id"].Value, Sentence(subject), on.Groups["method"].Value.Replace('_', ' '));
            }
        }
    }

    private static string Sentence(string name) => Hump().Replace(name, m => m.Index == 0 ? m.Value : " " + m.Value.ToLowerInvariant()).Replace('_', ' ');

    [GeneratedRegex("""\bTrait\("requirement", "(?<id>[^"]+)"\)""")]
    private static partial Regex Trait();

    [GeneratedRegex(@"^[^\S\n]*public (?:(?:static|sealed|abstract|partial) )*(?:class (?<class>\w+)|(?:async )?[\w<>\[\]?]+ (?<method>\w+)\()", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^(?:public|internal) (?:(?:static|sealed|abstract|partial) )*class (?<class>\w+)", RegexOptions.Multiline)]
    private static partial Regex Class();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Hump();

    /// <summary>W, M, P, B, H, X in the order of the documents; then by number; then by suffix.</summary>
    private sealed partial class ById : IComparer<string>
    {
        public int Compare(string? x, string? y) => Key(x!).CompareTo(Key(y!));

        private static (int Document, int Number, string Suffix) Key(string id)
        {
            var parts = Parts().Match(id);
            var document = "WMPBHX".IndexOf(id[0], StringComparison.Ordinal);
            return (document < 0 ? id[0] : document, parts.Success ? int.Parse(parts.Groups["number"].Value, null) : 0, parts.Success ? parts.Groups["suffix"].Value : id);
        }

        [GeneratedRegex(@"^[A-Z](?<number>\d+)(?<suffix>\w*)$")]
        private static partial Regex Parts();
    }
}
