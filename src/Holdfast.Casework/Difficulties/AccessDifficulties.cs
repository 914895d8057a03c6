using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Difficulties;

/// <summary>What stood between the worker and the child.</summary>
public enum AccessProblem
{
    /// <summary>Nobody in, wrong address, illness: the child could not be seen.</summary>
    Difficulty,

    /// <summary>Somebody made it hard to see the child, or to see the child alone.</summary>
    Obstruction,

    /// <summary>Somebody refused.</summary>
    Denial,
}

/// <summary>Somebody who should have seen the child did not get access (W12, M49, M56).</summary>
/// <param name="HomeVisit">It was a visit to the child's home.</param>
/// <param name="ByWhom">Who made it difficult, obstructed or denied; empty when nobody was there.</param>
/// <param name="ReportedBy">Who could not get access: the social worker or any practitioner.</param>
/// <param name="SafeMeanwhile">How it is known the child is safe, or what is being done now (W15).</param>
/// <param name="SecondAttemptOn">When another attempt is planned.</param>
/// <param name="IsPromptRepeat">This was the prompt second attempt after an earlier one.</param>
[StoredAs("access-not-gained", 1)]
public sealed record AccessNotGained(
    Guid DifficultyId, DateOnly On, TimeOnly? At, AccessProblem Problem, bool HomeVisit, bool Announced, string? ByWhom, string WhatHappened, string ReportedBy,
    string SafeMeanwhile, DateOnly? SecondAttemptOn, bool IsPromptRepeat) : ChildEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => DifficultyId;
}

/// <summary>Somebody who had to be told was told.</summary>
/// <param name="Subject">What they were told about: the difficulty's id, or the plan's.</param>
/// <param name="Recipient">Code of the area's list of those to be told.</param>
[StoredAs("notice-given", 1)]
public sealed record NoticeGiven(Guid Subject, string Recipient, string ToWhom, string How, DateOnly GivenOn) : ChildEvent
{
    public override DateOnly HappenedOn => GivenOn;

    public override Guid? About => Subject;
}

/// <summary>One of the choices an area requires was weighed, and this was decided.</summary>
/// <param name="Choice">Code of the area's list of choices.</param>
/// <param name="Chosen">It will be done; otherwise it was considered and not chosen.</param>
/// <param name="ByWhom">Who decided, and who was asked.</param>
[StoredAs("access-choice-decided", 1)]
public sealed record AccessChoiceDecided(Guid DifficultyId, string Choice, bool Chosen, string Reasons, string ByWhom, DateOnly DecidedOn) : ChildEvent
{
    public override DateOnly HappenedOn => DecidedOn;

    public override Guid? About => DifficultyId;
}

/// <summary>Action was taken at once to protect the child. It never waits for a meeting (W15).</summary>
[StoredAs("protective-action-taken", 1)]
public sealed record ProtectiveActionTaken(Guid ActionId, DateOnly TakenOn, string What, string ByWhom, LegalBasis? Under, Guid? DifficultyId) : ChildEvent
{
    public override DateOnly HappenedOn => TakenOn;

    public override Guid? About => ActionId;
}

/// <summary>One family visit that did not reach the children named.</summary>
public sealed record RecordNoAccess(
    Guid DifficultyId, DateOnly On, TimeOnly? At, AccessProblem Problem, bool HomeVisit, bool Announced, string? ByWhom, string WhatHappened, string ReportedBy,
    string SafeMeanwhile, DateOnly? SecondAttemptOn, bool IsPromptRepeat, string? ProtectiveAction, LegalBasis? ProtectiveUnder, Guid ProtectiveActionId) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(area);
        return child.Has(DifficultyId) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, area, today), Events);
    }

    private IEnumerable<ChildEvent> Events()
    {
        if (Text.Clean(ProtectiveAction) is { } action)
        {
            yield return new ProtectiveActionTaken(ProtectiveActionId, On, action, ReportedBy.Trim(), ProtectiveUnder, DifficultyId);
        }

        yield return new AccessNotGained(
            DifficultyId, On, At, Problem, HomeVisit, Announced, Text.Clean(ByWhom), WhatHappened.Trim(), ReportedBy.Trim(), SafeMeanwhile.Trim(), SecondAttemptOn, IsPromptRepeat);
    }

    private IEnumerable<Refusal> Refusals(Child child, AreaPractice area, DateOnly today)
    {
        if (On > today)
        {
            yield return new Refusal(nameof(On), "Date must be today or in the past");
        }

        if (Text.Missing(WhatHappened))
        {
            yield return new Refusal(nameof(WhatHappened), "Enter what happened");
        }

        if (Problem != AccessProblem.Difficulty && Text.Missing(ByWhom))
        {
            yield return new Refusal(nameof(ByWhom), "Enter who obstructed or refused");
        }

        if (Text.Missing(ReportedBy))
        {
            yield return new Refusal(nameof(ReportedBy), "Enter who could not see the child");
        }

        if (Text.Missing(SafeMeanwhile))
        {
            yield return new Refusal(nameof(SafeMeanwhile), "Enter how you know the children are safe, or what is being done now");
        }

        if (SecondAttemptOn < On)
        {
            yield return new Refusal(nameof(SecondAttemptOn), "The second attempt must be on or after the day of the first");
        }

        if (ProtectiveUnder is { } basis && !area.ProtectiveGrounds.Contains(basis))
        {
            yield return new Refusal(nameof(ProtectiveUnder), $"Select a law of this area: {string.Join(", ", area.ProtectiveGrounds)}");
        }

        if (On < child.EarliestOn)
        {
            yield return new Refusal(nameof(On), $"Date must be on or after {UkDate.Long(child.EarliestOn.Value)}, 10 months before {child.ShortName} was born or is expected");
        }
    }
}

/// <summary>Record that somebody was told.</summary>
public sealed record RecordNotice(Guid Subject, string Recipient, string ToWhom, string How, DateOnly GivenOn) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(area);
        return Decision.Once(child, Refusals(area, today), () => new NoticeGiven(Subject, Recipient, ToWhom.Trim(), How.Trim(), GivenOn));
    }

    private IEnumerable<Refusal> Refusals(AreaPractice area, DateOnly today)
    {
        if (area.NoticeRecipients.All(r => r.Code != Recipient))
        {
            yield return new Refusal(nameof(Recipient), "Select who was told");
        }

        if (Text.Missing(ToWhom))
        {
            yield return new Refusal(nameof(ToWhom), "Enter the name of the person told");
        }

        if (Text.Missing(How))
        {
            yield return new Refusal(nameof(How), "Enter how they were told");
        }

        if (GivenOn > today)
        {
            yield return new Refusal(nameof(GivenOn), "Date must be today or in the past");
        }
    }
}

/// <summary>Record what was decided about one of the area's choices.</summary>
public sealed record DecideAccessChoice(Guid DifficultyId, string Choice, bool Chosen, string Reasons, string ByWhom, DateOnly DecidedOn) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(area);
        return Decision.Standing(child, Refusals(child, area, today), () => new AccessChoiceDecided(DifficultyId, Choice, Chosen, Reasons.Trim(), ByWhom.Trim(), DecidedOn),
            c => c.DifficultyId == DifficultyId && c.Choice == Choice);
    }

    private IEnumerable<Refusal> Refusals(Child child, AreaPractice area, DateOnly today)
    {
        if (child.WithoutAccess.FirstOrDefault(w => w.Id == DifficultyId) is { } without)
        {
            if (DecidedOn < without.On)
            {
                yield return new Refusal(nameof(DecidedOn), $"Date must be on or after {UkDate.Long(without.On)}, when access was not gained");
            }
        }
        else if (Difficulty.Find(child, DifficultyId) is not { } difficulty)
        {
            yield return new Refusal(nameof(DifficultyId), "Select the visit at which access was not gained");
        }
        else if (DecidedOn < difficulty.Since)
        {
            yield return new Refusal(nameof(DecidedOn), $"Date must be on or after {UkDate.Long(difficulty.Since)}, when the difficulty was raised");
        }

        if (area.AccessChoices.All(c => c.Code != Choice))
        {
            yield return new Refusal(nameof(Choice), "Select what was considered");
        }

        if (Text.Missing(Reasons))
        {
            yield return new Refusal(nameof(Reasons), "Enter the reasons");
        }

        if (Text.Missing(ByWhom))
        {
            yield return new Refusal(nameof(ByWhom), "Enter who decided");
        }

        if (DecidedOn > today)
        {
            yield return new Refusal(nameof(DecidedOn), "Date must be today or in the past");
        }
    }
}

/// <summary>Record action taken at once to protect the child, at any time and with nothing else in the way.</summary>
public sealed record RecordProtectiveAction(Guid ActionId, DateOnly TakenOn, string What, string ByWhom, LegalBasis? Under, Guid? DifficultyId) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(area);
        return child.Has(ActionId)
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(area, today), () => [new ProtectiveActionTaken(ActionId, TakenOn, What.Trim(), ByWhom.Trim(), Under, DifficultyId)]);
    }

    private IEnumerable<Refusal> Refusals(AreaPractice area, DateOnly today)
    {
        if (TakenOn > today)
        {
            yield return new Refusal(nameof(TakenOn), "Date must be today or in the past");
        }

        if (Text.Missing(What))
        {
            yield return new Refusal(nameof(What), "Enter what was done");
        }

        if (Text.Missing(ByWhom))
        {
            yield return new Refusal(nameof(ByWhom), "Enter who did it");
        }

        if (Under is { } basis && !area.ProtectiveGrounds.Contains(basis))
        {
            yield return new Refusal(nameof(Under), $"Select a law of this area: {string.Join(", ", area.ProtectiveGrounds)}");
        }
    }
}
