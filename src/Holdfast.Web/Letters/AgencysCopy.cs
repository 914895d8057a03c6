using Holdfast.Casework;
using Holdfast.Casework.Letters;
using static Holdfast.Web.Letters.LetterComposer;

namespace Holdfast.Web.Letters;

/// <summary>The letter to a professional of another agency: what was decided, what is expected of whom, and by when.</summary>
internal static class AgencysCopy
{
    public static IEnumerable<PaperSection> Sections(LetterSource s)
    {
        var words = Written(s);
        var plan = s.Words.Term("plan", s.HeldOn);
        var facts = new List<(string, string)>();
        if (IsOnPlan(s))
        {
            facts.Add(("Category", Category(s) ?? "Not recorded"));
            facts.Add((Text.Capital(s.Words.Term("lead-social-worker", s.HeldOn)), Lead(s) ?? "Still to be named"));
            facts.Add(("Child to be seen", s.SeenEvery is { } every ? $"every {every}" : $"The {plan} does not say yet"));
        }

        yield return Section("What was decided", Say(Decision(s)), facts.Count == 0 ? null : new PaperBlock.Facts(facts));
        yield return Section("Why", Typed(words?.Reasons));
        yield return Section("What must change", Typed(words?.WhatMustChange));
        yield return Section("What is done to help", Typed(words?.WhatWeWillDo));
        yield return Section("What follows if things do not change", Typed(words?.IfNothingChanges));
        yield return OutlinePart.Section(s);
        foreach (var part in Parts(s))
        {
            yield return part;
        }

        yield return Section("Where wishes were not followed", Typed(words?.NotFollowed));
        if (IsOnPlan(s))
        {
            yield return Section(
                $"The {s.Words.Term("core-group", s.HeldOn)}", CoreGroup(s),
                Say($"Everybody named answers for making the {plan} work. If you can not do what you took on, say so to the {s.Words.Term("lead-social-worker", s.HeldOn)} at once."));
        }

        yield return Section("What happens next", Dates(s));
        if (s.Kind == LetterKind.FullRecord)
        {
            foreach (var section in RecordParts.Sections(s))
            {
                yield return section;
            }
        }

        yield return Section(
            "Keep this safe",
            Say($"This is your own copy. Do not pass it on outside your agency unless the chair, {s.SignedBy}, agrees. Do not show it to the family: each of them has a letter of their own."),
            Say("If you do not agree with the decision, tell the chair. Your reasons are written down and answered."));
        yield return Mistakes(s);
    }
}
