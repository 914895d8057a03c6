using System.Diagnostics;
using System.Globalization;
using Holdfast.Casework;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Plans;

namespace Holdfast.Web.Reading;

/// <summary>Puts what a conference came to into words.</summary>
internal sealed class OutcomeReader(AreaWords words, Child child)
{
    public EntryReading Read(OutcomeEvent what) => what switch
    {
        LeadOffered e => new($"Offered as {words.Term("lead-social-worker", e.On)}: {e.Name}", Rows(
            ("Qualified social worker", e.Qualified ? "Yes" : "No"), ("Registered", e.Registration), ("Offered by", e.OfferedBy))),
        RiskStatementMade e => new("Risk statement", Rows(
            ("What must change for the plan to be no longer needed", e.MustChange), ("If the plan is not kept to", e.Contingency), ("That begins when", e.ContingencyWhen),
            ("Words of the plan before", e.ReadThrough ? "Read through and confirmed" : null)), Tone.Decision),
        OutlineOutcomeAgreed e => new("Outline plan: an outcome", Rows(("What must change", e.Outcome), ("How it is seen", e.HowSeen), ("It answers", Danger(e.DangerId))), Tone.Decision),
        OutlineActionAgreed e => new("Outline plan: an action", Rows(("What", e.What), ("Why", e.Why), ("Who", e.Who), ("By", Date(e.By)), ("For the outcome", Outcome(e.OutcomeId)))),
        OutlineOutcomeReviewed e => new("Outcome of the plan before", Rows(
            ("It said", Outcome(e.OutcomeId)), ("What became of it", OutcomeWords.Of(e.Fate)), ("It says now", e.NowSays), ("How it is seen now", e.HowSeenNow), ("What is different for the child", e.Progress),
            ("How that is known", e.Evidence), ("Why", e.Why), ("Actions that go on", Count(e.ActionsKept.Count))), Tone.Decision),
        PlanReadThrough e => new("The plan before was read through", Rows(
            ("Still holds", Text.And(e.StillHold.Select(PlanWords.Of))), ("To be written anew", Text.And(e.ToBeWrittenAnew.Select(PlanWords.Of))), ("Why", e.Why)), Tone.Decision),
        CoreGroupIdentified e => new($"{words.Capital("core-group", e.On)} named at the conference", Rows(
            ("Members", Count(e.Members)), ("Why so many", e.WhySoMany), ("Why somebody with parental responsibility is not a member", e.WhyNotFamily), ($"How {child.ShortName} takes part", e.ChildTakesPart))),
        ConferencePartRecorded e => new($"Conference: {Text.InSentence(OutcomeWords.Of(e.Part))}", Rows((OutcomeWords.Of(e.Part), e.Words))),
        AssessmentConsidered e => new(e.Presented ? $"{words.Capital("assessment", e.On)} presented" : $"{words.Capital("assessment", e.On)} goes on", Rows(
            (e.Presented ? "Presented by" : "To be finished by", e.By), ("Finished", Date(e.FinishedOn)), ("By when", Date(e.CompleteBy)), (e.Presented ? "What it came to" : "What is left to do", e.Words))),
        SpecialistAssessmentCommissioned e => new("Specialist assessment commissioned", Rows(("Of what", e.What), ("From whom", e.FromWhom), ("Asked by", e.AskedBy), ("By when", Date(e.DueOn)), ("Why it takes long", e.WhyLong))),
        SpecialistAssessmentReceived e => new("Specialist assessment came", Rows(
            ("Of what", child.Latest<SpecialistAssessmentCommissioned>(a => a.AssessmentId == e.AssessmentId)?.What), ("What it says", e.WhatItSays))),
        RecommendationHeard e => new($"The {words.Term("core-group", e.On)} recommends: {Text.InSentence(OutcomeWords.Of(e.Recommends))}", Rows(("Why", e.Why), ("Child in need plan", e.ChildInNeedPlan)), Tone.Decision),
        PlanChangeReported e => new("Change of the plan since the last conference", Rows(("On", Date(e.ChangedOn)), ("What", e.What), ("Why", e.Why), ("Chair told by", e.ToldBy))),
        ConferenceDecided e => Decided(e),
        DissentAnswered e => new($"Answered: {child.Latest<DissentRecorded>(d => d.DissentId == e.DissentId)?.Name ?? "somebody"} who did not agree", Rows(
            ("Answer", e.Answer), ("By", e.AnsweredBy), ("After that", e.GoesOn ? "It goes on as a disagreement" : "It is settled")), e.GoesOn ? Tone.Concern : Tone.Plain),
        ChildToldOutcome e => new($"{child.ShortName} was told what was decided", Rows(("By", e.By), ("How", e.How)), Tone.Plain, e.Response),
        _ => throw new UnreachableException($"{what.GetType().Name} has no reading."),
    };

    private EntryReading Decided(ConferenceDecided e) => new($"Decided: {Text.InSentence(OutcomeWords.Of(e.Decided))}", Rows(
        (words.Capital("lead-social-worker", e.On), child.Latest<LeadOffered>(o => o.OfferId == e.OfferId)?.Name), ($"First {words.Term("core-group", e.On)}", Date(e.FirstCoreGroupOn)), ("Why that is late", e.WhyCoreGroupLate),
        ("Next review", Date(e.NextReviewOn)), ("Why the review is late", e.WhyReviewLate), ("Instead of a plan", e.Instead is { } instead ? OutcomeWords.Of(instead) : null),
        (e.Instead == InsteadOfPlan.Nothing ? "Why nothing" : "What it consists of", e.InsteadWords), ("Why this category", e.CategoryWords), ("What was decided", e.Other)), Tone.Decision);

    private string? Danger(Guid? id) => child.Latest<DangerStatementMade>(d => d.StatementId == id)?.Danger;

    private string? Outcome(Guid id) => child.Latest<OutlineOutcomeAgreed>(o => o.OutcomeId == id)?.Outcome ?? child.Latest<PlanOutcomeAgreed>(o => o.OutcomeId == id)?.Outcome;

    private static string? Count(int count) => count > 0 ? count.ToString(CultureInfo.InvariantCulture) : null;

    private static string? Date(DateOnly? day) => day is { } d ? UkDate.Long(d) : null;

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
