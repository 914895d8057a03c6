using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Assessments;

/// <summary>Begin an assessment.</summary>
public sealed record BeginAssessment(Guid AssessmentId, DateOnly BegunOn, string Why) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(AssessmentId) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, today), () => [new AssessmentBegun(AssessmentId, BegunOn, Why.Trim())]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (BegunOn > today)
        {
            yield return new Refusal(nameof(BegunOn), "Date must be today or in the past");
        }
        else if (BegunOn < child.EarliestOn)
        {
            yield return new Refusal(nameof(BegunOn), $"Date must be on or after {UkDate.Long(child.EarliestOn.Value)}, 10 months before {child.ShortName} was born or is expected");
        }

        if (Assessment.Current(child) is { } open)
        {
            yield return new Refusal(nameof(BegunOn), $"The assessment of {child.ShortName} that began on {UkDate.Long(open.Begun.BegunOn)} is not signed yet. Go on with that one");
        }

        if (Text.Missing(Why))
        {
            yield return new Refusal(nameof(Why), "Enter why it is made");
        }
    }
}

/// <summary>Ask somebody for what they know, by a day.</summary>
public sealed record AskForContribution(Guid ContributionId, Guid AssessmentId, DateOnly AskedOn, Guid? PersonId, string Name, string Role, string? Agency, string What, DateOnly NeededBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) => InAssessment.Decide(child, ContributionId, AssessmentId, assessment => Refusals(assessment, today), _ =>
        new AssessmentContributionAsked(ContributionId, AssessmentId, AskedOn, PersonId, Name.Trim(), Role.Trim(), Text.Clean(Agency), What.Trim(), NeededBy));

    private IEnumerable<Refusal> Refusals(Assessment assessment, DateOnly today)
    {
        if (AskedOn > today)
        {
            yield return new Refusal(nameof(AskedOn), "Date must be today or in the past");
        }
        else if (AskedOn < assessment.Begun.BegunOn)
        {
            yield return new Refusal(nameof(AskedOn), $"Date must be on or after {UkDate.Long(assessment.Begun.BegunOn)}, when the assessment began");
        }

        if (NeededBy < AskedOn)
        {
            yield return new Refusal(nameof(NeededBy), "The day it is needed by must be on or after the day they are asked");
        }

        if (Text.Missing(Name))
        {
            yield return new Refusal(nameof(Name), "Enter who is asked");
        }
        else if (assessment.Missing.FirstOrDefault(c => PersonId is { } id ? c.Asked.PersonId == id : string.Equals(c.Asked.Name, Name.Trim(), StringComparison.OrdinalIgnoreCase)) is { } waiting)
        {
            yield return new Refusal(nameof(Name), $"{waiting.Asked.Name} was asked on {UkDate.Long(waiting.Asked.AskedOn)} and has not answered yet");
        }

        if (Text.Missing(Role))
        {
            yield return new Refusal(nameof(Role), "Enter what they are to the child");
        }

        if (Text.Missing(What))
        {
            yield return new Refusal(nameof(What), "Enter what they are asked about");
        }
    }
}

/// <summary>Give, or write down, what somebody was asked for.</summary>
public sealed record GiveContribution(Guid GivenId, Guid ContributionId, DateOnly GivenOn, string By, string How, string? GoingWell, string? Worries, string? Needs) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        if (child.Has(GivenId))
        {
            return Decision.AlreadyRecorded;
        }

        return Assessment.FindContribution(child, ContributionId) is not var (assessment, contribution)
            ? Decision.Refuse(new Refusal(nameof(ContributionId), "Select somebody who was asked"))
            : Decision.From(Refusals(contribution, today), () =>
                [new AssessmentContributionGiven(GivenId, assessment.AssessmentId, ContributionId, GivenOn, By.Trim(), How.Trim(), Text.Clean(GoingWell), Text.Clean(Worries), Text.Clean(Needs))]);
    }

    private IEnumerable<Refusal> Refusals(Contribution contribution, DateOnly today)
    {
        if (contribution.Given is { } before)
        {
            yield return new Refusal(nameof(ContributionId), $"{before.By} answered on {UkDate.Long(before.GivenOn)}. Correct that entry, or ask once more");
        }

        if (GivenOn > today)
        {
            yield return new Refusal(nameof(GivenOn), "Date must be today or in the past");
        }
        else if (GivenOn < contribution.Asked.AskedOn)
        {
            yield return new Refusal(nameof(GivenOn), $"Date must be on or after {UkDate.Long(contribution.Asked.AskedOn)}, when they were asked");
        }

        if (Text.Missing(By))
        {
            yield return new Refusal(nameof(By), "Enter who says it");
        }

        if (Text.Missing(How))
        {
            yield return new Refusal(nameof(How), "Enter how it came");
        }

        if (Text.Missing(GoingWell) && Text.Missing(Worries) && Text.Missing(Needs))
        {
            yield return new Refusal(nameof(GoingWell), "Enter what is going well, what the worries are, or what the child needs");
        }
    }
}

/// <summary>Write what the assessment makes of everything, for one child.</summary>
/// <param name="ById">The account of whoever writes it.</param>
public sealed record WriteAnalysis(
    Guid AnalysisId, Guid AssessmentId, DateOnly WrittenOn, string Needs, string Parents, string Environment, string Racism, string Means, string By, Guid ById, string? WhyNotLead) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) => InAssessment.Decide(child, AnalysisId, AssessmentId, assessment => Refusals(child, assessment, today), _ =>
        new AssessmentAnalysisWritten(AnalysisId, AssessmentId, WrittenOn, Needs.Trim(), Parents.Trim(), Environment.Trim(), Racism.Trim(), Means.Trim(), By.Trim(), IsLead(child) ? null : Text.Clean(WhyNotLead)));

    private bool IsLead(Child child) => child.LeadSocialWorker is not { UserId: { } lead } || lead == ById;

    private IEnumerable<Refusal> Refusals(Child child, Assessment assessment, DateOnly today)
    {
        if (WrittenOn > today)
        {
            yield return new Refusal(nameof(WrittenOn), "Date must be today or in the past");
        }
        else if (WrittenOn < assessment.Begun.BegunOn)
        {
            yield return new Refusal(nameof(WrittenOn), $"Date must be on or after {UkDate.Long(assessment.Begun.BegunOn)}, when the assessment began");
        }

        foreach (var (about, words, message) in new[]
        {
            (nameof(Needs), Needs, "Enter what the child needs for their development"),
            (nameof(Parents), Parents, "Enter what the parents can do about it"),
            (nameof(Environment), Environment, "Enter what family, home and surroundings do"),
            (nameof(Racism), Racism, "Enter what racism and harassment do to the child and the parents, or how you know that there is none"),
            (nameof(Means), Means, $"Enter what it means for {child.ShortName}"),
        })
        {
            if (Text.Missing(words))
            {
                yield return new Refusal(about, message);
            }
        }

        if (!IsLead(child) && Text.Missing(WhyNotLead))
        {
            yield return new Refusal(nameof(WhyNotLead), $"{child.LeadSocialWorker!.Name} leads the work with {child.ShortName}. Enter why you write it instead");
        }
    }
}
