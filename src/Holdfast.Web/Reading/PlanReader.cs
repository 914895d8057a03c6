using System.Diagnostics;
using Holdfast.Casework;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;

namespace Holdfast.Web.Reading;

/// <summary>Puts the changes of a plan, and what was said of it, into words.</summary>
internal sealed class PlanReader(Child child, bool contacts)
{
    public EntryReading Read(PlanEvent what) => what switch
    {
        PlanOutcomeAgreed e => new("Plan: an outcome", Rows(e.Change, ("What must change", e.Outcome), ("How anybody sees it", e.Measure), ("How it stands today", e.Baseline)), Tone.Decision),
        PlanActionAgreed e => new(e.Change.Replaces.IsEmpty ? "Plan: an action" : "Plan: an action agreed anew", Rows(
            e.Change, ("What", e.What), ("Why", e.Purpose), ("Who", e.Who ?? "Nobody yet"), ("By", Date(e.By) ?? "No date yet"), ("For the outcome", Outcome(e.OutcomeId)), ("Asked for by", e.AskedBy))),
        PlanPartWritten e => new($"Plan: {Text.InSentence(PlanWords.Of(e.Part))}", Rows(e.Change, ("The plan says", e.Words), ("Set off by", e.SetOffBy))),
        MemberFrequencyAgreed e => new($"Plan: how often {e.Name} sees {child.ShortName}", Rows(e.Change, ("How often", e.Every is { } every ? $"every {every}" : "Does not see the child"), ("Where and with whom", e.Setting))),
        PlanOutcomeProgress e => new($"Outcome: {Text.InSentence(PlanWords.Of(e.Direction))}", Rows(
            ("Outcome", Outcome(e.OutcomeId)), ("What is different for the child", e.Different), ("How that is known", e.Evidence)), e.Direction == Direction.Worse ? Tone.Concern : Tone.Plain),
        PlanActionProgress e => new($"Action: {Text.InSentence(PlanWords.Of(e.State))}", Rows(("Action", Action(e.ActionId)), (e.State == ActionState.NotDone ? "Why not" : "What was done", e.Words), ("Said by", e.SaidBy))),
        PlanChangeProposed e => new($"{e.Name} proposes a change of the plan", Rows(("What", e.What), ("Why", e.Why), ("About", e.AboutId is { } about ? Outcome(about) ?? Action(about) : null))),
        PlanProposalAnswered e => new($"Proposal {Text.InSentence(PlanWords.Of(e.Answer))}", Rows(("Proposed", child.Latest<PlanChangeProposed>(p => p.ProposalId == e.ProposalId)?.What), ("Answer", e.Words), ("By", e.AnsweredBy)), Tone.Decision),
        PlanAgreementGiven e => new($"{e.Name} {PlanWords.OfPerson(e.Answer)}", Rows(
            ("Asked as", PlanWords.Of(e.As)), ("Agency", e.Agency), ("With what they do not agree", e.WithWhat), ("Why", e.Why), ("Understands the outcomes", YesNo(e.Understands)), ("Is willing to work to it", YesNo(e.Willing)),
            ("What is considered", e.WhatIsConsidered), ("Signed", PlanWords.Of(e.Signed)), ("Signed as", e.SignedAs)), e.Answer == Agreeing.Disagrees ? Tone.Concern : Tone.Plain, Attachments: e.Scan is { } scan ? [scan] : null),
        ParentsServicesAsked e => new($"Asked whether {e.Name} is known to adult services", Rows(("Answer", PlanWords.Of(e.Services)), ("Who was asked", e.AskedOf), ("Who holds the record", e.Holder))),
        PlanNoticeSent e => new($"The plan sent for {e.Name}’s own record", Rows(("To", e.To), ("How", LetterWords.How(e.How)), ("Where", contacts ? e.Where : null), ("Sent by", e.SentBy), ("Copy", $"of version {e.OfVersion} of the plan"))),
        PlanNoticeFollowed e => new(e.Acknowledged ? "Acknowledged: the plan is on the parent’s own record" : "The notice for the parent’s own record was chased", Rows(
            ("Whose record", child.Latest<PlanNoticeSent>(n => n.NoticeId == e.NoticeId)?.Name), ("Who", e.By), ("What was said", e.Words)), e.Acknowledged ? Tone.Plain : Tone.Concern),
        PlanExplainedToChild e => new($"Plan explained to {child.ShortName}", Rows(("By", e.By), ("How, and with what", e.How), ($"{child.ShortName} agreed", YesNo(e.Agreed)), ("Why not", e.WhyNotAgreed)), Tone.Plain, e.Response),
        PlanCopyWritten e => new($"{e.To}’s own copy of the plan", [
            .. Rows(("Written by", e.WrittenBy), ("Copy", $"version {e.CopyVersion}, of version {e.OfVersion} of the plan"), ("With pictures", YesNo(e.Pictures ? true : null)), ("Large print", YesNo(e.LargePrint ? true : null))), .. Said(e.Words)]),
        PlanCopySent e => new("Copy of the plan given", Rows(
            ("To", child.Latest<PlanCopyWritten>(c => c.CopyId == e.CopyId)?.To), ("How", LetterWords.How(e.How)), ("Where", contacts ? e.Where : null), ("By", e.SentBy))),
        _ => throw new UnreachableException($"{what.GetType().Name} has no reading."),
    };

    private static List<ReadingRow> Said(CopyWords words) => Rows(
        ("Worries", words.Worries), ("Going well", words.GoingWell), ("What must change", words.MustChange), ("Their part", words.YourPart), ("Our part", words.OurPart), ("Who comes", words.WhoSees),
        ("What they said", words.YouSaid), ("Not followed, and why", words.NotFollowed), ("If nothing changes", words.IfNothingChanges), ("Whom to ask", words.WhomToAsk), ("How to disagree", words.HowToDisagree));

    private string? Outcome(Guid id) => child.Latest<PlanOutcomeAgreed>(o => o.OutcomeId == id)?.Outcome ?? child.Latest<OutlineOutcomeAgreed>(o => o.OutcomeId == id)?.Outcome;

    private string? Action(Guid id) => child.Latest<PlanActionAgreed>(a => a.ActionId == id)?.What ?? child.Latest<OutlineActionAgreed>(a => a.ActionId == id)?.What;

    private static string? Date(DateOnly? day) => day is { } d ? UkDate.Long(d) : null;

    private static string? YesNo(bool? so) => so switch { true => "Yes", false => "No", _ => null };

    private static List<ReadingRow> Rows(PlanChange change, params ReadOnlySpan<(string Label, string? Text)> rows) => [.. Rows(rows), new ReadingRow("Why the plan changes", change.Why)];

    private static List<ReadingRow> Rows(params ReadOnlySpan<(string Label, string? Text)> rows)
    {
        var said = new List<ReadingRow>(rows.Length);
        foreach (var (label, text) in rows)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                said.Add(new ReadingRow(label, text));
            }
        }

        return said;
    }
}
