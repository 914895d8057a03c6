using System.Diagnostics;
using Holdfast.Casework;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Disagreements;

namespace Holdfast.Web.Reading;

/// <summary>Puts difficulties, unexpected events and disagreements into words.</summary>
internal sealed class DifficultyReader(AreaWords words, Child child)
{
    public EntryReading Read(DifficultyEvent what) => what switch
    {
        DifficultyRaised e => new("A difficulty was raised", Rows(
            ("What does not work", DifficultyWords.Of(e.Kind)), ("In their words", e.What), ("The pattern", e.Pattern), ("The evidence", e.Evidence), ("How the child is safe", e.SafeMeanwhile), ("Raised by", e.RaisedBy),
            ("Agency", e.Agency), ($"Known to the {words.Term("lead-social-worker", e.HappenedOn)}", e.ByLead ? "Yes, who raised it" : null)), Tone.Concern),
        DifficultyTakenUp e => new(e.Resolved ? "A difficulty is resolved" : "A difficulty was taken up, and goes on", Rows(
            ("Difficulty", Difficulty.Find(child, e.DifficultyId)?.What), ("What was done", e.Words), ("How the child is safe", e.SafeNow), ("By", e.ByWhom)), e.Resolved ? Tone.Decision : Tone.Concern),
        AdviceTaken e => new($"Advice taken: {Text.InSentence(DifficultyWords.Of(e.Whose))}", Rows(("Who advised", e.Name), ("What they advised", e.Advice), ("What follows", e.WhatFollows), ("Asked by", e.AskedBy)), Tone.Decision),
        UnexpectedEventReported e => new("Something unexpected happened", Rows(("What", e.What), ("How the child is safe", e.SafeNow), ("Reported by", e.ReportedBy)), Tone.Concern),
        CourseProposed e => new($"{Text.Capital(DifficultyWords.Of(e.Side, words, e.On))} proposes what is done", Rows(("What is proposed", e.Course), ("Why", e.Why), ("By", e.ByWhom)), Tone.Decision),
        CourseAgreed e => new($"{Text.Capital(DifficultyWords.Of(e.Side, words, e.On))} agrees: decided together", Rows(
            ("What is done", child.Latest<CourseProposed>(p => p.ProposalId == e.ProposalId)?.Course), ("Words", e.Words), ("By", e.ByWhom)), Tone.Decision),
        _ => throw new UnreachableException($"{what.GetType().Name} has no reading."),
    };

    public EntryReading Read(DisagreementEvent what) => what switch
    {
        DisagreementRaised e => new($"{e.RaisedBy} does not agree with another professional", Rows(
            ("About", DifficultyWords.Of(e.Matter, words.Term("core-group", e.RaisedOn))), ("Between whom", DifficultyWords.Of(e.Between)), ("What, and why", e.What), ("What should be done", e.Wants), ("Agency", e.Agency), ("With whom", e.WithWhom),
            ("Stage", words.Stage(e.Stage, e.RaisedOn)), ("Who talks about it", e.People), ("How the child is safe", e.SafeMeanwhile), ("The child needs it settled by", Date(e.ProtectiveDate))), Tone.Concern),
        DisagreementDiscussed e => new("A disagreement was talked about", Rows(
            ("Who took part", e.Who), ("What was said", e.Said), ("What was agreed", e.Agreed), ("How the child is safe", e.SafeMeanwhile), ("Recorded by", e.RecordedBy))),
        DisagreementRecordApproved e => new("The record of a discussion was approved", Rows(("By", e.By))),
        DisagreementClimbed e => new("A disagreement goes on to the next stage", Rows(
            ("Stage", words.Stage(e.Stage, e.On)), ("Who takes it up", e.People), ("Why it is not settled", e.Why), ("Why a stage was left out, or had no discussion", e.WhySkipped), ("How the child is safe", e.SafeMeanwhile),
            ("The child needs it settled by", Date(e.ProtectiveDate)), ("Taken further by", e.By)), Tone.Concern),
        DisagreementResolved e => new("A disagreement is settled", Rows(("Outcome", e.Outcome), ("Settled by", e.By), ("For the board to look at", e.PolicyIssue)), Tone.Decision),
        _ => throw new UnreachableException($"{what.GetType().Name} has no reading."),
    };

    private static string? Date(DateOnly? on) => on is { } day ? UkDate.Long(day) : null;

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
