using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Practice;
using static Holdfast.Casework.OccurrenceKind;

namespace Holdfast.Bench;

/// <summary>What is owed of assessments and of the family's history.</summary>
internal sealed partial class EnglandByHand
{
    private static readonly Interval FortyFiveWorkingDays = new(45, TimeUnit.WorkingDays);

    private void AssessmentsByHand(Known facts, string name, Owes owes)
    {
        Assessments(facts, name, owes);
        FamilyHistory(facts, name, owes);
    }

    private void Assessments(Known facts, string name, Owes owes)
    {
        foreach (var begun in facts.Of(AssessmentBegun))
        {
            owes("complete-assessment", $"Complete the social work assessment of {name}", "lead-social-worker", "make-assessment", begun, calendar.After(begun.On, FortyFiveWorkingDays),
                Known.Next(facts.Of(AssessmentSigned), begun.On), Known.Next(facts.Deaths, begun.On));
        }

        foreach (var asked in facts.Of(AssessmentContributionAsked))
        {
            owes("assessment-contribution", $"Get what others were asked to add to the social work assessment of {name}", "lead-social-worker", "make-assessment", asked, ByPlanned(asked),
                Same(facts.Of(AssessmentContributionGiven), asked), Known.Sooner(Known.Next(facts.Of(AssessmentSigned), asked.On), Known.Next(facts.Deaths, asked.On)));
        }

        foreach (var put in facts.Of(AssessmentPutForSignature))
        {
            owes("countersign-assessment", $"Counter-sign the social work assessment of {name}, or give it back", "team-manager", "countersign-assessment", put, calendar.After(put.On, countersign),
                Known.Sooner(Same(facts.Of(AssessmentSigned), put), Same(facts.Of(AssessmentReturned), put)), Known.Next(facts.Deaths, put.On));
        }
    }

    private void FamilyHistory(Known facts, string name, Owes owes)
    {
        var considered = facts.Of(FamilyHistoryConsidered);
        foreach (var arranged in facts.Of(ConferenceArranged))
        {
            var readByThen = considered is [var first, ..] && first.On <= arranged.On;
            if (arranged is { Planned: { } day } && arranged.Is(Facets.AtInitialConference) && !readByThen)
            {
                owes("family-history-before-conference", $"Read the earlier files about {name} and the other children before the conference", "lead-social-worker", "read-family-history", arranged,
                    new DueDate(day, false), Known.Next(considered, arranged.On),
                    Known.Sooner(Known.Sooner(SameAnew(facts.Of(ConferenceArranged), arranged), Known.Next(facts.InitialConferences, arranged.On)), Known.Next(facts.Deaths, arranged.On)));
            }
        }

        foreach (var held in facts.InitialConferences)
        {
            if (held.Is(Facets.Plan))
            {
                owes("family-history-before-review", $"Read the earlier files about {name} and the other children before the first review child protection conference", "lead-social-worker",
                    "read-family-history", held, calendar.After(held.On, ThreeMonths), Known.Next(considered, held.On), facts.PlanOrLifeEnded(held.On), shown: AMonth);
            }
        }

        foreach (var asked in facts.Of(FamilyHistoryAsked))
        {
            owes("family-history-asked", $"Have what an agency was asked for of the history of {name}’s family", "lead-social-worker", "read-family-history", asked, ByPlanned(asked),
                Same(facts.Of(FamilyHistoryObtained), asked), Known.Next(facts.Deaths, asked.On));
        }
    }
}
