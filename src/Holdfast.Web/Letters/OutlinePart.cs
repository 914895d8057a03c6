using Holdfast.Casework;
using Holdfast.Casework.Conferences.Outcome;
using static Holdfast.Web.Letters.LetterComposer;

namespace Holdfast.Web.Letters;

/// <summary>The outline plan as it goes to the family and to the agencies: what must change, how it is seen, and who does what by when (M05, M08).</summary>
internal static class OutlinePart
{
    public static PaperSection Section(LetterSource s)
    {
        var plan = s.Words.Term("plan", s.HeldOn);
        return LetterComposer.Section($"The outline {plan}", s.Outline is { } outline ? Risk(outline, plan).Concat(outline.Outcomes.SelectMany(Outcome)) : []);
    }

    private static IEnumerable<PaperBlock?> Risk(OutlinePlan outline, string plan)
    {
        if (outline.Risk is { } risk)
        {
            yield return new PaperBlock.Facts(
                [($"For the {plan} to be no longer needed", risk.MustChange), ($"If the {plan} is not kept to", risk.Contingency), ("That begins when", risk.ContingencyWhen)]);
        }
    }

    private static IEnumerable<PaperBlock?> Outcome(PlannedOutcome outcome)
    {
        yield return new PaperBlock.Facts([("What must change", outcome.Outcome), ("How it is seen", outcome.HowSeen ?? "Not agreed yet")]);
        if (outcome.Actions.Length > 0)
        {
            yield return new PaperBlock.Grid("What is done first", ["What", "Why", "Who", "By"], [.. outcome.Actions.Select(a => (IReadOnlyList<string>)[a.What, a.Why ?? "", a.Who ?? "Nobody yet", a.By is { } by ? UkDate.Long(by) : "No date yet"])]);
        }
    }
}
