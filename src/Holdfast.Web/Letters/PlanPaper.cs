using Holdfast.Casework;
using Holdfast.Casework.Letters;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Holdfast.Web.Reading;
using static Holdfast.Web.Letters.LetterComposer;

namespace Holdfast.Web.Letters;

/// <summary>The plan as it stands, for one grown-up reader: what must change, who does what by when, and what the plan says besides. The child's own copy is written by hand.</summary>
public static class PlanPaper
{
    private static readonly PlanPart[] Before = [PlanPart.ReasonAndRisk, PlanPart.MustChange, PlanPart.HowRiskIsManaged, PlanPart.UnmetNeeds];

    /// <summary>An agency's own copy of the plan, by itself.</summary>
    public static LetterPaper Of(ChildView view, DetailedPlan plan, Recipient reader, int version, string writtenBy)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(reader);
        return new LetterPaper(
            $"The plan for {view.Child.ShortName}", $"{view.Rules.Name} children’s services", reader.Reader, reader.Name, reader.Role, view.Child.FullName, Text.Capital(view.Words.Term("plan", view.Today)), view.Today, version,
            version > 1 ? $"This is version {version}. Use this one." : null, writtenBy, [.. Sections(view, plan, reader).Where(s => s.Blocks.Count > 0)])
        {
            SignedAs = $"For the {view.Words.Term("core-group", view.Today)}",
        };
    }

    /// <summary>The plan as a parent may have it, for whoever holds that parent's own record.</summary>
    public static LetterPaper ForRecordOf(ChildView view, DetailedPlan plan, Recipient parent, string holder, string writtenBy)
    {
        ArgumentNullException.ThrowIfNull(parent);
        var own = Of(view, plan, parent, 1, writtenBy);
        return own with
        {
            To = holder, Standing = $"For the record of {parent.Name}",
            Sections =
            [
                Section("Why this comes to you", Say($"{parent.Name} is known to your service and is {parent.Role} of {view.Child.FullName}. The plan below goes on {parent.Name}’s own record, as {parent.Name} has it."), Say($"Say to {writtenBy} that it is there.")),
                .. own.Sections,
            ],
        };
    }

    internal static IEnumerable<PaperSection> Sections(ChildView view, DetailedPlan plan, Recipient reader)
    {
        var (child, today) = (view.Child, view.Today);
        foreach (var part in Before)
        {
            yield return Part(plan, reader, part);
        }

        var number = 0;
        foreach (var outcome in plan.OpenOutcomes)
        {
            yield return Section($"What must change {++number}: {outcome.Says.Outcome}", Outcome(child, outcome, reader));
        }

        if (number == 0)
        {
            yield return Section("What must change", Say("No outcome is agreed in the plan now."));
        }

        yield return Section("Reached", plan.Outcomes.Where(o => !o.IsOpen).Select(o => o.Says.Outcome).ToList() is { Count: > 0 } reached ? new PaperBlock.Bullets(reached) : null);
        yield return Section($"Who sees {child.ShortName}, and how often", Seen(view, plan));
        foreach (var part in Enum.GetValues<PlanPart>().Except(Before))
        {
            yield return Part(plan, reader, part);
        }

        yield return Section("Who agrees with it", plan.Agreements.Where(a => reader.Reader == LetterReader.Agency || child.IsProfessional(a.PersonId, a.Agency) || reader.Is(child, a.PersonId, a.Name)).Select(Agreement).ToList() is { Count: > 0 } said
            ? new PaperBlock.Bullets(said) : null);
        yield return Section("The next meetings", Next(child) is { Count: > 0 } next ? new PaperBlock.Bullets(next) : Say(plan.Plan.Covers(today) ? "No date is fixed yet." : null));
    }

    /// <summary>Days that are fixed, with hour and place.</summary>
    internal static List<string> Next(Child child) =>
        [.. child.CoreGroupsToCome.Select(p => $"{UkDate.Full(p.On)}{(p.At is { } at ? $", {UkDate.Time(at)}" : "")}{(p.Place is { } place ? $", {place}" : "")}")];

    private static IEnumerable<PaperBlock?> Outcome(Child child, PlanOutcome outcome, Recipient reader)
    {
        var rows = new (string Label, string? Text)[] { ("How it is seen", outcome.Says.Measure), ("How it stood", outcome.Says.Baseline) }.Where(r => !Text.Missing(r.Text)).Select(r => (r.Label, r.Text!)).ToList();
        yield return rows.Count == 0 ? null : new PaperBlock.Facts(rows);
        var open = outcome.Actions.Where(a => a.IsOpen).OrderBy(a => a.Says.By ?? DateOnly.MaxValue).ToList();
        yield return open.Count == 0 ? null : new PaperBlock.Grid("Who does what", ["What", "Why", "Who", "By"],
            [.. open.Select(a => (IReadOnlyList<string>)[a.Says.What, a.Says.Purpose ?? "", $"{a.Says.Who ?? "Nobody yet"}{(reader.Is(child, a.Says.PersonId, a.Says.Who ?? "") ? " (you)" : "")}", a.Says.By is { } by ? UkDate.Long(by) : "No date yet"])]);
    }

    private static PaperBlock.Facts? Seen(ChildView view, DetailedPlan plan)
    {
        var rows = new List<(string, string)>();
        if (view.Child.VisitsEvery(view.Today) is { } every)
        {
            rows.Add((view.Child.LeadSocialWorker?.Name ?? view.Words.Capital("lead-social-worker", view.Today), $"every {every}"));
        }

        rows.AddRange(plan.Frequencies.Select(f => (f.Now.Name, f.Now.Every is { } often ? $"every {often}: {f.Now.Setting}" : f.Now.Setting)));
        return rows.Count == 0 ? null : new PaperBlock.Facts(rows);
    }

    private static PaperSection Part(DetailedPlan plan, Recipient reader, PlanPart part) => Section(
        PlanWords.Of(part),
        PlanPaperDisclosure.Shows(reader.Reader, part) && plan.Part(part)?.Now is { } says ? Typed(says.Words).Append(Say(says.SetOffBy is { } trigger ? $"Set off by: {trigger}" : null)) : []);

    private static string Agreement(PlanAgreementGiven said) =>
        $"{said.Name}{(said.Agency is { } agency ? $", {agency}" : "")}: {Text.InSentence(PlanWords.Of(said.Answer))} ({UkDate.Long(said.On)}){(said.WithWhat is { } with ? $". {Text.Sentence(with)}" : "")}{(said.Why is { } why ? $" {why}" : "")}";
}
