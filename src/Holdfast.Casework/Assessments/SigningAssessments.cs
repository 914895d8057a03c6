using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Assessments;

/// <summary>What holds for everything written into an assessment that is not signed yet.</summary>
internal static class InAssessment
{
    public static Decision Decide(Child child, Guid id, Guid assessmentId, Func<Assessment, IEnumerable<Refusal>> refusals, Func<Assessment, ChildEvent> what)
    {
        ArgumentNullException.ThrowIfNull(child);
        if (child.Has(id))
        {
            return Decision.AlreadyRecorded;
        }

        return Assessment.Find(child, assessmentId) switch
        {
            null => Decision.Refuse(new Refusal(nameof(AssessmentEvent.AssessmentId), $"The assessment has not begun for {child.ShortName}")),
            { Signed: { } signed } => Decision.Refuse(new Refusal(nameof(AssessmentEvent.AssessmentId), $"{signed.By} signed the assessment on {UkDate.Long(signed.SignedOn)}. Begin a new one")),
            var assessment => Decision.From(refusals(assessment), () => [what(assessment)]),
        };
    }
}

/// <summary>Put an assessment forward for a manager to counter-sign.</summary>
public sealed record PutForSignature(Guid SubmissionId, Guid AssessmentId, DateOnly PutOn, string By, string? Without) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) => InAssessment.Decide(child, SubmissionId, AssessmentId, assessment => Refusals(child, assessment, today), assessment =>
        new AssessmentPutForSignature(SubmissionId, AssessmentId, PutOn, By.Trim(), assessment.Missing.Any() ? Text.Clean(Without) : null));

    private IEnumerable<Refusal> Refusals(Child child, Assessment assessment, DateOnly today)
    {
        if (assessment.Standing == AssessmentStanding.WaitsForSignature)
        {
            yield return new Refusal(nameof(AssessmentId), $"It has waited for a manager since {UkDate.Long(assessment.Submission!.PutOn)}");
        }

        if (assessment.Analysis is not { } analysis)
        {
            yield return new Refusal(nameof(AssessmentId), $"Write the analysis of {child.ShortName} first");
        }
        else if (PutOn < analysis.WrittenOn)
        {
            yield return new Refusal(nameof(PutOn), $"Date must be on or after {UkDate.Long(analysis.WrittenOn)}, when the analysis was written");
        }

        if (PutOn > today)
        {
            yield return new Refusal(nameof(PutOn), "Date must be today or in the past");
        }

        if (assessment.Missing.Any() && Text.Missing(Without))
        {
            yield return new Refusal(nameof(Without), $"Nothing has come from {Text.And(assessment.Missing.Select(c => c.Asked.Name))}. Enter why the assessment does not wait for it");
        }
    }
}

/// <summary>Counter-sign an assessment, or give it back.</summary>
/// <param name="ById">The account of whoever signs: never one that wrote the assessment.</param>
/// <param name="Manages">They manage the child's team, or cover for its manager.</param>
/// <param name="Sign">It is signed; otherwise it is given back with words.</param>
public sealed record CounterSign(Guid SignedId, Guid AssessmentId, DateOnly On, string By, Guid ById, bool Manages, bool? Sign, string? Words) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) => InAssessment.Decide(child, SignedId, AssessmentId, assessment => Refusals(child, assessment, today), assessment => Sign == true
        ? new AssessmentSigned(SignedId, AssessmentId, assessment.Submission!.SubmissionId, On, By.Trim(), assessment.Cover is { } cover && cover.ManagerId == ById ? cover.CoversFor : null, Text.Clean(Words))
        : new AssessmentReturned(SignedId, AssessmentId, assessment.Submission!.SubmissionId, On, By.Trim(), Words!.Trim()));

    private IEnumerable<Refusal> Refusals(Child child, Assessment assessment, DateOnly today)
    {
        if (assessment.Standing != AssessmentStanding.WaitsForSignature)
        {
            yield return new Refusal(nameof(AssessmentId), $"The assessment of {child.ShortName} does not wait for a signature");
            yield break;
        }

        if (assessment.IsBy(ById))
        {
            yield return new Refusal(nameof(Sign), "You wrote this assessment or put it forward, so another manager must counter-sign it. Ask one to cover");
        }
        else if (!Manages)
        {
            yield return new Refusal(nameof(Sign), "A manager of the team counter-signs, or one who covers for them");
        }

        if (On > today)
        {
            yield return new Refusal(nameof(On), "Date must be today or in the past");
        }
        else if (On < assessment.Submission!.PutOn)
        {
            yield return new Refusal(nameof(On), $"Date must be on or after {UkDate.Long(assessment.Submission.PutOn)}, when it was put forward");
        }

        if (Sign is null)
        {
            yield return new Refusal(nameof(Sign), "Select whether you sign it or give it back");
        }
        else if (Sign == false && Text.Missing(Words))
        {
            yield return new Refusal(nameof(Words), "Enter what is still to do");
        }
    }
}

/// <summary>Let another manager counter-sign an assessment that waits.</summary>
public sealed record CoverSignOff(Guid CoverId, Guid AssessmentId, DateOnly On, Guid? ManagerId, string Manager, string CoversFor, DateOnly Until, string Why, string ArrangedBy) : ICommand
{
    /// <summary>The longest time one cover lasts, in days. Another can follow it.</summary>
    public const int MostDays = 28;

    public Decision Decide(Child child, AreaPractice area, DateOnly today) => InAssessment.Decide(child, CoverId, AssessmentId, assessment => Refusals(child, assessment, today), assessment =>
        new AssessmentSignOffCovered(CoverId, AssessmentId, assessment.Submission!.SubmissionId, On, ManagerId!.Value, Manager.Trim(), CoversFor.Trim(), Until, Why.Trim(), ArrangedBy.Trim()));

    private IEnumerable<Refusal> Refusals(Child child, Assessment assessment, DateOnly today)
    {
        if (assessment.Standing != AssessmentStanding.WaitsForSignature)
        {
            yield return new Refusal(nameof(AssessmentId), $"The assessment of {child.ShortName} does not wait for a signature");
        }

        if (ManagerId is not { } manager)
        {
            yield return new Refusal(nameof(ManagerId), "Select who covers");
        }
        else if (assessment.IsBy(manager))
        {
            yield return new Refusal(nameof(ManagerId), $"{Manager} wrote this assessment or put it forward. Select another manager");
        }

        if (On > today)
        {
            yield return new Refusal(nameof(On), "Date must be today or in the past");
        }

        if (Until < today)
        {
            yield return new Refusal(nameof(Until), "The last day must be today or in the future");
        }
        else if (Until > today.AddDays(MostDays))
        {
            yield return new Refusal(nameof(Until), $"The last day must be on or before {UkDate.Long(today.AddDays(MostDays))}");
        }

        if (Text.Missing(CoversFor))
        {
            yield return new Refusal(nameof(CoversFor), "Enter whom they cover for");
        }

        if (Text.Missing(Why))
        {
            yield return new Refusal(nameof(Why), "Enter why");
        }
    }
}
