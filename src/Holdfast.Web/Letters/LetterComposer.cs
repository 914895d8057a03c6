using Holdfast.Casework;
using Holdfast.Casework.ChildsVoice;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Letters;
using Holdfast.Casework.Plans;

namespace Holdfast.Web.Letters;

/// <summary>Makes each reader's letter from what that reader may have, in the area's words.</summary>
public static class LetterComposer
{
    public static LetterPaper Compose(LetterSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var sections = source.Recipient.Reader switch
        {
            _ when source.Kind == LetterKind.WhyNotThere => AbsenceLetter.Sections(source),
            LetterReader.Child => ChildsCopy.Sections(source),
            LetterReader.Parent => ParentsCopy.Sections(source),
            _ => AgencysCopy.Sections(source),
        };
        return new LetterPaper(
            TitleOf(source), $"{source.Area} children’s services", source.Recipient.Reader, source.Recipient.Name, source.Recipient.Reader == LetterReader.Agency ? source.Recipient.Role : null,
            source.Recipient.Reader == LetterReader.Child ? source.ChildsShortName : source.ChildsName,
            $"{Text.Capital(source.ConferenceTerm)}, {UkDate.Long(source.HeldOn)}", source.Today, source.Version,
            source.Replaces is { } before ? $"This is version {source.Version}. It replaces the one of {UkDate.Long(before.SignedOn)}. Use this one." : null,
            source.SignedBy, [.. sections.Where(s => s.Blocks.Count > 0)]);
    }

    internal static PaperSection Section(string heading, params IEnumerable<PaperBlock?> blocks) => new(heading, [.. blocks.OfType<PaperBlock>()]);

    internal static PaperBlock? Say(string? text) => Text.Missing(text) ? null : new PaperBlock.Paragraph(text!.Trim());

    /// <summary>What was typed, one paragraph for each line that was left between.</summary>
    internal static IEnumerable<PaperBlock?> Typed(string? text) =>
        (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Say);


    /// <summary>What the conference decided, in one sentence.</summary>
    internal static string Decision(LetterSource s)
    {
        var plan = s.Words.Term("plan", s.HeldOn);
        if (s.Last<InitialConferenceHeld>(c => s.IsHere(c.ConferenceId)) is { } initial)
        {
            return initial.Decision switch
            {
                ConferenceDecision.Plan => $"{s.ChildsShortName} is to have a {plan} from {UkDate.Long(initial.HeldOn)}.",
                ConferenceDecision.NoPlan => $"{s.ChildsShortName} does not need a {plan}.",
                _ => "What was decided is not in the records we were given.",
            };
        }

        return s.Last<ReviewConferenceHeld>(c => s.IsHere(c.ConferenceId))?.Decision switch
        {
            ReviewDecision.Continue => $"{s.ChildsShortName}’s {plan} goes on.",
            ReviewDecision.End => $"{s.ChildsShortName}’s {plan} ended on {UkDate.Long(s.HeldOn)}.",
            _ => "What was decided is not in the records we were given.",
        };
    }

    internal static bool IsOnPlan(LetterSource s) =>
        s.Last<InitialConferenceHeld>(c => s.IsHere(c.ConferenceId))?.Decision == ConferenceDecision.Plan
        || s.Last<ReviewConferenceHeld>(c => s.IsHere(c.ConferenceId))?.Decision == ReviewDecision.Continue;

    internal static string? Category(LetterSource s) => s.Words.Category(
        s.Last<InitialConferenceHeld>(c => s.IsHere(c.ConferenceId))?.Category ?? s.Last<ReviewConferenceHeld>(c => s.IsHere(c.ConferenceId))?.Category, s.HeldOn);

    internal static string? Lead(LetterSource s) => s.Last<LeadSocialWorkerNamed>()?.Name ?? s.Last<InitialConferenceHeld>(c => s.IsHere(c.ConferenceId))?.LeadSocialWorkerName;

    internal static LetterWordsWritten? Written(LetterSource s) => s.Last<LetterWordsWritten>(w => s.IsHere(w.ConferenceId));

    internal static IEnumerable<PaperSection> Parts(LetterSource s) => s.All<LetterPartWritten>().Where(p => s.IsHere(p.ConferenceId)).Select(p => Section(p.Heading, Typed(p.Words)));

    /// <summary>Who makes the plan work, by name.</summary>
    internal static PaperBlock? CoreGroup(LetterSource s) => s.Last<CoreGroupMembersNamed>() is { Members.IsEmpty: false } named
        ? new PaperBlock.Grid(
            $"The {s.Words.Term("core-group", s.HeldOn)}", ["Name", "Role", "Agency"], [.. named.Members.Select(m => (IReadOnlyList<string>)[m.Name, m.Role, m.Agency ?? ""])])
        : null;

    /// <summary>The dates that come next.</summary>
    internal static PaperBlock? Dates(LetterSource s)
    {
        var rows = new List<(string, string)>();
        if (s.Last<InitialConferenceHeld>(c => s.IsHere(c.ConferenceId))?.FirstCoreGroupOn is { } first)
        {
            rows.Add(($"First {s.Words.Term("core-group", s.HeldOn)}", UkDate.Full(first)));
        }

        if (IsOnPlan(s) && s.ReviewBy is { } review)
        {
            rows.Add((Text.Capital(s.Words.Term("review-conference", s.HeldOn)), $"by {UkDate.Full(review)}"));
        }

        return rows.Count == 0 ? null : new PaperBlock.Facts(rows);
    }

    /// <summary>Until when a mistake can be put right, and whom to tell.</summary>
    internal static PaperSection Mistakes(LetterSource s) => Section(
        "If something in this letter is wrong",
        Say(s.Setting("record-corrections-within") is { } within
            ? $"Tell the chair, {s.SignedBy}, within {within} of getting this letter. Say what is wrong and what it should say. You will get an answer."
            : $"Tell the chair, {s.SignedBy}, as soon as you can. Say what is wrong and what it should say. You will get an answer."));

    private static string TitleOf(LetterSource s) => (s.Recipient.Reader, s.Kind) switch
    {
        (LetterReader.Child, _) => "What the meeting about you decided",
        (_, LetterKind.WhyNotThere) => "We missed you at the conference",
        (_, LetterKind.FullRecord) => $"Record of the {s.ConferenceTerm}",
        _ => $"What the {s.ConferenceTerm} decided",
    };
}
