using System.Globalization;
using Holdfast.Casework;
using Holdfast.Casework.Letters;
using Holdfast.Records.Journal;
using Holdfast.Web.Letters;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Evidence;

/// <summary>The evidence as a person reads it: what the bundle is, the plan, then each entry in order of when it happened.</summary>
internal static class EvidencePaper
{
    public static LetterPaper Of(EvidenceRecord record, AreaWords words, JournalSeal seal)
    {
        var maker = record.MadeBy.InWords;
        return new LetterPaper(
            "Record and plan, as evidence", $"{record.Area} children’s services", LetterReader.Agency, record.ForWhom, null, record.Child.Name, $"{UkDate.Long(record.From)} to {UkDate.Long(record.To)}", UkClock.DayOf(record.MadeAt), 1, null, maker,
            [About(record, seal), .. Plan(record, words), .. Entries(record)])
        {
            IsLong = true,
            SignedAs = $"Made this bundle on {UkDate.Moment(record.MadeAt)}",
        };
    }

    private static PaperSection About(EvidenceRecord record, JournalSeal seal) => new("What this is",
    [
        Facts(
            ("Child", record.Child.Name), ("Born", record.Child.BornOn is { } born ? UkDate.Long(born) : null), ("Expected", record.Child.ExpectedOn is { } expected ? UkDate.Long(expected) : null), ("Area number", record.Child.AreaChildId),
            ("Period", $"{UkDate.Long(record.From)} to {UkDate.Long(record.To)}"), ("Why it was made", record.Why), ("Entries", record.Entries.Count.ToString(CultureInfo.InvariantCulture)), ("Left out", record.LeftOut == 0 ? "Nothing" : Left(record.LeftOut)),
            ("Made from", string.Create(CultureInfo.InvariantCulture, $"{seal.Version} entries of the child’s journal; the last has number {seal.Position}")), ("Seal of the last entry", seal.Seal)),
        new PaperBlock.Paragraph(
            "These are the entries about what happened in the period, also those that were written later, in order of when it happened. Each says who wrote it and when. What was put right shows both ways. The same is in record.json for a computer to read; manifest.json has the fingerprint of every file."),
    ]);

    private static string Left(int count) => string.Create(CultureInfo.InvariantCulture, $"{(count == 1 ? "1 entry or part of one" : $"{count} entries or parts of entries")}, because they would say where somebody is who is kept apart");

    private static IEnumerable<PaperSection> Plan(EvidenceRecord record, AreaWords words)
    {
        if (record.Plan is not { } plan)
        {
            yield return new PaperSection("The plan", [new PaperBlock.Paragraph($"No plan stood on {UkDate.Long(record.To)}.")]);
            yield break;
        }

        yield return new PaperSection($"The plan as it stood on {UkDate.Long(plan.StoodOn)}",
        [
            Facts(
                ("Began", UkDate.Long(plan.BeganOn)), ("Ended", plan.EndedOn is { } ended ? UkDate.Long(ended) : null), ("Category", plan.Category), ("Version", plan.Version.ToString(CultureInfo.InvariantCulture)), (words.Capital("lead-social-worker", plan.StoodOn), plan.LeadSocialWorker),
                ("Child seen every", plan.ChildSeenEvery)),
        ]);
        foreach (var outcome in plan.Outcomes)
        {
            yield return new PaperSection($"Outcome: {outcome.Outcome}", [.. Outcome(outcome)]);
        }

        if (plan.Sees.Count > 0)
        {
            yield return new PaperSection("Who sees the child, and how often", [Facts([.. plan.Sees.Select(s => (s.Name, (string?)$"{(s.Every is null ? "Does not see the child" : $"Every {s.Every}")}: {s.Setting}{From(s.Source)}"))])]);
        }

        foreach (var part in plan.Parts)
        {
            yield return new PaperSection(part.Heading, [new PaperBlock.Paragraph(part.Words), Facts(("Set off by", part.SetOffBy), ("Written", Written(part.Source)), ("Also stands", Also(part.Source)))]);
        }

        if (plan.Agreements.Count > 0)
        {
            yield return new PaperSection("Who agrees with the plan",
            [
                new PaperBlock.Grid("What each said", ["Who", "Said", "On", "With what, and why"],
                    [.. plan.Agreements.Select(a => (IReadOnlyList<string>)[a.Agency is null ? a.Name : $"{a.Name}, {a.Agency}", a.Answer, UkDate.Long(a.On), Sentences(a.WithWhat, a.Why)])]),
            ]);
        }
    }

    private static IEnumerable<PaperBlock> Outcome(EvidenceOutcome outcome)
    {
        yield return Facts(
        [
            ("How anybody sees it", outcome.Measure), ("How it stood", outcome.Baseline), ("Stands", outcome.State), ("Written", Written(outcome.Source)), ("Also stands", Also(outcome.Source)),
            .. outcome.Progress.Select(p => (UkDate.Long(p.On), (string?)Said(p))),
        ]);
        foreach (var action in outcome.Actions)
        {
            yield return Facts(
            [
                ("Action", action.What), ("Why", action.Purpose), ("Who", action.Who ?? "Nobody yet"), ("By", action.By is { } by ? UkDate.Long(by) : "No date yet"), ("Stands", action.State), ("Written", Written(action.Source)), ("Also stands", Also(action.Source)),
                .. action.Progress.Select(p => (UkDate.Long(p.On), (string?)Said(p))),
            ]);
        }
    }

    private static IEnumerable<PaperSection> Entries(EvidenceRecord record)
    {
        yield return new PaperSection("The record", [new PaperBlock.Paragraph(record.Entries.Count == 0 ? "Nothing is recorded of this period." : "Entries, in order of when it happened.")]);
        foreach (var entry in record.Entries)
        {
            yield return new PaperSection($"{UkDate.Long(entry.HappenedOn)}: {entry.Title}{(entry.Withdrawn ? " (withdrawn)" : "")}", [.. Entry(record, entry)]);
        }
    }

    private static IEnumerable<PaperBlock> Entry(EvidenceRecord record, EvidenceEntry entry)
    {
        if (entry.OwnWords is { } own)
        {
            yield return new PaperBlock.Quote(own, entry.HowSaid is { } how ? $"{record.Child.Name}, {Text.InSentence(how)}" : record.Child.Name);
        }

        yield return Facts(
        [
            .. entry.Says.Select(r => (r.Label, (string?)r.Text)), .. entry.Attachments.Select(a => (a.InBundle is null ? "Kept with it, not in this bundle" : "Kept with it", (string?)Kept(a))),
            ("Entry", string.Create(CultureInfo.InvariantCulture, $"{entry.Version}, written {UkDate.Moment(entry.RecordedAt)} by {entry.RecordedBy.InWords}{(entry.ImportedFrom is null ? "" : ", imported from another system")}")),
            .. entry.Amendments.Select(a => (a.What == "withdrawn" ? "Withdrawn" : "Corrected", (string?)$"{UkDate.Moment(a.RecordedAt)} by {a.RecordedBy.InWords}: {a.Reason}")),
            .. (entry.FirstWritten ?? []).Select(r => ($"First written: {Text.InSentence(r.Label)}", (string?)r.Text)),
        ]);
    }

    private static string Kept(EvidenceAttachment file) => $"{(file.Caption is null ? file.FileName : $"{file.Caption} ({file.FileName})")}{(file.InBundle is null ? "" : $", in this bundle as {file.InBundle}")}";

    private static string Said(EvidenceProgress progress) => Sentences(progress.Said, progress.Words, progress.Evidence);

    private static string Sentences(params string?[] said) => string.Join(' ', said.Where(s => !string.IsNullOrWhiteSpace(s)).Select(s => Text.Sentence(s!)));

    private static string Written(EvidenceSource source) => string.Create(CultureInfo.InvariantCulture, $"{UkDate.Long(source.On)}, entry {source.Entry}, by {source.RecordedBy.InWords}");

    private static string From(EvidenceSource source) => $" ({Written(source)}{(Also(source) is { } also ? $"; also stands: {also}" : "")})";

    private static string? Also(EvidenceSource source) => source.AlsoSays is { Count: > 0 } also ? string.Join("; ", also) : null;

    private static PaperBlock.Facts Facts(params ReadOnlySpan<(string Label, string? Text)> rows)
    {
        var said = new List<(string Label, string Text)>(rows.Length);
        foreach (var (label, text) in rows)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                said.Add((label, text));
            }
        }

        return new PaperBlock.Facts(said);
    }
}
