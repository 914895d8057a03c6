using Holdfast.Casework;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Letters;
using static Holdfast.Web.Letters.LetterComposer;

namespace Holdfast.Web.Letters;

/// <summary>The letter to a parent, or to somebody else of the family: what was decided and why, what happens next, and what they can do about it.</summary>
internal static class ParentsCopy
{
    public static IEnumerable<PaperSection> Sections(LetterSource s)
    {
        var words = Written(s);
        var plan = s.Words.Term("plan", s.HeldOn);
        var lead = Lead(s);
        var leadTerm = s.Words.Term("lead-social-worker", s.HeldOn);
        yield return Section(
            "What was decided",
            Say(Decision(s)),
            Category(s) is { } category && IsOnPlan(s) ? Say($"The kind of harm people are worried about is recorded as: {Text.InSentence(category)}.") : null);
        yield return Section("Why", Typed(words?.Reasons));
        yield return Section("What must change", Typed(words?.WhatMustChange));
        yield return Section("What we will do to help", Typed(words?.WhatWeWillDo));
        yield return Section("What follows if things do not change", Typed(words?.IfNothingChanges));
        yield return OutlinePart.Section(s);
        foreach (var part in Parts(s))
        {
            yield return part;
        }

        yield return Section("What you said", RecordParts.OwnView(s));
        yield return Section("Where we did not follow what was wished for", Typed(words?.NotFollowed));
        if (IsOnPlan(s))
        {
            yield return Section(
                $"Who makes the {plan} work",
                lead is null ? Say($"The {leadTerm} is still to be named. You will be told who it is.") : Say($"{lead} is the {leadTerm}, and answers for the {plan}. Ask {lead} whatever you want to know."),
                s.SeenEvery is { } every ? Say($"{s.ChildsShortName} is to be seen every {every}.") : null,
                CoreGroup(s));
        }

        yield return Section("What happens next", Dates(s));
        if (s.Kind == LetterKind.FullRecord)
        {
            foreach (var section in RecordParts.Sections(s))
            {
                yield return section;
            }
        }

        yield return Rights(s, plan, lead);
        yield return Mistakes(s);
    }

    /// <summary>Complaint, representation, appeal and legal advice, also for those who seem to agree (M22, P16).</summary>
    private static PaperSection Rights(LetterSource s, string plan, string? lead) => Section(
        "If you do not agree",
        Say($"You can say so at any time, to the chair, {s.SignedBy}{(lead is null ? "" : $", or to {lead}")}. What you say is written down and answered."),
        new PaperBlock.Bullets(
        [
            "You can complain about how the conference was run or how you were treated.",
            "You can have somebody speak for you, or write down what you want to be known.",
            "You can ask for the decision to be looked at again.",
            "You can take legal advice. A solicitor who works with family law can tell you what you can do, and whether it costs you anything.",
        ]),
        Say(s.Setting("letter-complaints")),
        IsOnPlan(s) ? Say($"The {plan} stays in place meanwhile, so that {s.ChildsShortName} is safe.") : null,
        Say(s.Last<ParentRightsExplained>() is { } told
            ? $"{told.ExplainedBy} explained this to you on {UkDate.Long(told.On)}{(told.Leaflets is null ? "" : $" and gave you leaflets: {Text.InSentence(told.Leaflets)}")}. If you want it explained again, or leaflets in another language or form, ask and you will get them."
            : "You were given leaflets about this at the conference. If you were not, or want them in another language or in another form, ask and you will get them."),
        IsOnPlan(s) ? Say($"This letter and the {plan} can be shown to a court.") : null);
}
