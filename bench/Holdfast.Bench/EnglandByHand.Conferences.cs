using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Practice;
using static Holdfast.Casework.OccurrenceKind;

namespace Holdfast.Bench;

/// <summary>What is owed before and after a conference.</summary>
internal sealed partial class EnglandByHand
{
    private delegate void Owes(string rule, string title, string owner, string action, Occurrence opener, DueDate? due, Occurrence? act, Occurrence? end, string? key = null, Interval? shown = null);

    private void ConferencesByHand(Known facts, string name, Owes owes)
    {
        BeforeConferences(facts, name, owes);
        AtConferences(facts, name, owes);
        AfterConferences(facts, name, owes);
        BetweenConferences(facts, name, owes);
    }

    private void BetweenConferences(Known facts, string name, Owes owes)
    {
        foreach (var asked in facts.Of(EarlyReviewAsked))
        {
            owes("answer-early-review", $"Answer whether there is an early review child protection conference about {name}", "conference-chair", "answer-early-review", asked, AtOnce(asked),
                Known.Sooner(Same(facts.Of(EarlyReviewAnswered), asked), Known.Next(facts.Reviews, asked.On)), facts.PlanOrLifeEnded(asked.On));
        }

        foreach (var proposed in facts.Of(PlanChangeProposed))
        {
            owes("answer-plan-proposal", $"Answer a change of the plan that was proposed for {name}", "lead-social-worker", "answer-proposal", proposed, calendar.After(proposed.On, conferences.AnswerProposal),
                Same(facts.Of(PlanProposalAnswered), proposed), facts.PlanOrLifeEnded(proposed.On));
        }
    }

    private void BeforeConferences(Known facts, string name, Owes owes)
    {
        foreach (var asked in facts.Of(ConferenceRequested))
        {
            if (asked.Is(Facets.AtInitialConference))
            {
                owes("agree-conference", $"Agree to the conference about {name}, or say why not", "team-manager", "agree-conference", asked, AtOnce(asked),
                    Known.Sooner(Same(facts.Of(ConferenceAgreed), asked), Known.Next(facts.Of(ConferenceNotAgreed), asked.On, n => n.Subject == asked.Subject && n.Key == "the-conference")),
                    Known.Sooner(Known.Next(facts.InitialConferences, asked.On), Known.Next(facts.Deaths, asked.On)));
            }
        }

        foreach (var arranged in facts.Of(ConferenceArranged))
        {
            if (arranged.Planned is not { } day)
            {
                continue;
            }

            var anew = SameAnew(facts.Of(ConferenceArranged), arranged);
            var initial = Known.Next(facts.InitialConferences, arranged.On);
            var review = Known.Next(facts.Reviews, arranged.On);
            var died = Known.Next(facts.Deaths, arranged.On);
            owes("know-who-comes", $"Know who comes to the conference about {name}", "lead-social-worker", "ready-conference", arranged, new DueDate(day, false),
                Same(facts.Of(InvitationAnswered), arranged, Facets.NoneLeft),
                Known.Sooner(Known.Sooner(anew, Same(facts.Of(ConferenceBegan), arranged)), Known.Sooner(Known.Sooner(initial, review), died)));
            var shared = facts.Of(ConferenceReportShared).Find(r => r.Subject == arranged.Subject && r.Is(Facets.NoneLeft));
            if (arranged.Is(Facets.AtInitialConference))
            {
                owes("share-reports-before-initial", $"Share the reports about {name} with the family before the conference", "lead-social-worker", "ready-conference", arranged,
                    calendar.Before(day, conferences.ReportsBeforeInitial), shared, Known.Sooner(Known.Sooner(anew, initial), died));
            }

            if (arranged.Is(Facets.AtReview))
            {
                owes("share-reports-before-review", $"Share the reports about {name} with the family before the review", "lead-social-worker", "ready-conference", arranged,
                    calendar.Before(day, ConferenceLimits.ReportsBeforeReview), shared, Known.Sooner(Known.Sooner(anew, review), facts.PlanOrLifeEnded(arranged.On)));
            }
        }
    }

    private void AtConferences(Known facts, string name, Owes owes)
    {
        foreach (var stopped in facts.Of(QuorumDecided))
        {
            if (stopped.Is(Facets.Stopped))
            {
                owes("conference-again", $"Hold the conference about {name} that was stopped", "conference-chair", "ready-conference", stopped, OrPlanned(stopped, conferences.Again),
                    Known.Sooner(Same(facts.Of(ConferenceBegan), stopped, Facets.Again), Known.Sooner(Known.Next(facts.InitialConferences, stopped.On), Known.Next(facts.Reviews, stopped.On))),
                    Known.Next(facts.Deaths, stopped.On));
            }
        }

        foreach (var decided in facts.Of(ConferenceDecided))
        {
            if (decided.Is(Facets.Plan))
            {
                owes("outline-plan", $"Make the risk statement of {name}’s child protection plan", "conference-chair", "record-outcome", decided, AtOnce(decided),
                    Same(facts.Of(RiskStatementMade), decided), facts.PlanOrLifeEnded(decided.On));
            }

            if (!decided.Is(Facets.PreBirth))
            {
                owes("tell-child", $"Tell {name} what the conference decided", "lead-social-worker", "record-outcome", decided, calendar.After(decided.On, conferences.TellChild),
                    Same(facts.Of(ChildToldOutcome), decided), Known.Next(facts.Deaths, decided.On));
            }
        }

        foreach (var dissent in facts.Of(DissentRecorded))
        {
            owes("answer-dissent", $"Answer somebody who did not agree about {name}", "conference-chair", "answer-dissent", dissent, OrPlanned(dissent, conferences.AnswerDissent),
                Same(facts.Of(DissentAnswered), dissent), Known.Next(facts.Deaths, dissent.On));
        }
    }

    private void AfterConferences(Known facts, string name, Owes owes)
    {
        foreach (var held in OneAlternativeADay(NotImported(facts.InitialConferences), NotImported(facts.Reviews)))
        {
            var died = Known.Next(facts.Deaths, held.On);
            owes("decision-letter", $"Send the letters of decision about {name}", "conference-chair", "send-letter", held, calendar.After(held.On, ConferenceLimits.DecisionLetter),
                Same(facts.Of(LettersAllSent), held, Facets.DecisionLetter), died);
            owes("full-record", $"Send the full record of the conference about {name}", "conference-chair", "send-letter", held, calendar.After(held.On, conferences.FullRecord),
                Same(facts.Of(LettersAllSent), held, Facets.FullRecord), died);
        }

        foreach (var assessment in facts.Of(AssessmentConsidered))
        {
            if (!assessment.Is(Facets.Presented))
            {
                owes("finish-assessment", $"Finish the social work assessment of {name}", "lead-social-worker", "record-outcome", assessment, ByPlanned(assessment),
                    SameAnew(facts.Of(AssessmentConsidered), assessment, Facets.Presented), Known.Next(facts.Deaths, assessment.On));
            }
        }

        foreach (var commissioned in facts.Of(SpecialistAssessmentCommissioned))
        {
            owes("specialist-assessment", $"Have the specialist assessment of {name}", "lead-social-worker", "receive-specialist", commissioned, ByPlanned(commissioned),
                Same(facts.Of(SpecialistAssessmentReceived), commissioned), Known.Next(facts.Deaths, commissioned.On));
        }

        foreach (var asked in facts.Of(LetterCorrectionAsked))
        {
            owes("answer-correction", $"Answer who says a letter about {name} is wrong", "conference-chair", "answer-correction", asked, calendar.After(asked.On, conferences.AnswerCorrection),
                Same(facts.Of(LetterCorrectionAnswered), asked), null);
        }

        static List<Occurrence> NotImported(List<Occurrence> held) => held.Exists(h => h.Is(Facets.Imported)) ? held.FindAll(h => !h.Is(Facets.Imported)) : held;
    }

    private static Occurrence? Same(List<Occurrence> all, Occurrence opener, Facets facets = Facets.None) =>
        Known.Next(all, opener.On, o => o.Subject == opener.Subject && o.Is(facets));

    private static Occurrence? Same(List<Occurrence> all, Occurrence opener, string key) => Known.Next(all, opener.On, o => o.Subject == opener.Subject && o.Key == key);

    /// <summary>The next of the opener's own kind. Of two on one day, the one written first does not come after the other.</summary>
    private static Occurrence? Anew(List<Occurrence> all, Occurrence opener) => Known.Next(all, opener.On, o => o.On > opener.On || o.Position > opener.Position);

    private static Occurrence? SameAnew(List<Occurrence> all, Occurrence opener, Facets facets = Facets.None) =>
        Known.Next(all, opener.On, o => o.Subject == opener.Subject && o.Is(facets) && (o.On > opener.On || o.Position > opener.Position));

    /// <summary>What asks for the same thing in several ways asks for it once a day: in the first of those ways.</summary>
    private static List<Occurrence> OneAlternativeADay(params ReadOnlySpan<List<Occurrence>> ways)
    {
        var all = ways[0];
        foreach (var way in ways[1..])
        {
            if (all.Count == 0)
            {
                all = way;
            }
            else if (way.Count > 0)
            {
                var before = all;
                all = [.. before, .. way.Where(o => !before.Exists(b => b.On == o.On))];
            }
        }

        return all;
    }

    private static DueDate AtOnce(Occurrence opener) => new(opener.On, false);

    private static DueDate? ByPlanned(Occurrence opener) => opener.Planned is { } day ? new DueDate(day, false) : null;

    private DueDate OrPlanned(Occurrence opener, Interval within) => calendar.After(opener.On, within).OrSooner(opener.Planned);

    /// <summary>What the area has set about conferences.</summary>
    private sealed class ConferenceLimits(AreaRules area)
    {
        public static Interval DecisionLetter { get; } = new(1, TimeUnit.WorkingDays);

        public static Interval ReportsBeforeReview { get; } = new(5, TimeUnit.WorkingDays);

        public Interval ReportsBeforeInitial { get; } = Length(area, "reports-shared-before-initial");

        public Interval Again { get; } = Length(area, "conference-again-within");

        public Interval TellChild { get; } = Length(area, "tell-child-within");

        public Interval AnswerDissent { get; } = Length(area, "dissent-answer-within");

        public Interval AnswerCorrection { get; } = Length(area, "correction-answer-within");

        public Interval AnswerProposal { get; } = Length(area, "plan-proposal-answer-within");

        public Interval FullRecord { get; } = Length(area, "full-record-within");
    }
}
