using Holdfast.Casework.Journal;

namespace Holdfast.Casework.People;

public enum Sex
{
    Unknown,
    Female,
    Male,
}

/// <summary>What a child is called.</summary>
/// <param name="Given">First names; "Unborn" is never stored here.</param>
/// <param name="KnownAs">What the child likes to be called, when different.</param>
public sealed record PersonName(string Given, string Family, string? KnownAs = null)
{
    public string Full => $"{Given} {Family}";

    /// <summary>The name to use when speaking of the child.</summary>
    public string Short => string.IsNullOrWhiteSpace(KnownAs) ? Given : KnownAs;
}

/// <summary>A child came onto an area's record: a birth date, or an expected date for an unborn child, or neither when the source had none.</summary>
/// <param name="AreaChildId">The area's own number for the child.</param>
[StoredAs("child-registered", 1)]
public sealed record ChildRegistered(
    string Area, string? AreaChildId, PersonName? Name, DateOnly? BornOn, DateOnly? ExpectedOn, Sex Sex, string? Ethnicity, DateOnly RegisteredOn) : ChildEvent
{
    public override DateOnly HappenedOn => RegisteredOn;
}

/// <summary>A child registered before birth was born.</summary>
[StoredAs("child-born", 1)]
public sealed record ChildBorn(DateOnly BornOn, PersonName? Name, Sex Sex) : ChildEvent
{
    public override DateOnly HappenedOn => BornOn;
}

/// <summary>The child's name became known or changed.</summary>
[StoredAs("child-named", 1)]
public sealed record ChildNamed(PersonName Name, DateOnly NamedOn) : ChildEvent
{
    public override DateOnly HappenedOn => NamedOn;
}

/// <summary>The child died.</summary>
[StoredAs("child-died", 1)]
public sealed record ChildDied(DateOnly DiedOn) : ChildEvent
{
    public override DateOnly HappenedOn => DiedOn;
}

/// <summary>The child was placed with brothers and sisters under one family's name, so that they stand together on every list.</summary>
[StoredAs("family-joined", 1)]
public sealed record FamilyJoined(Guid FamilyId, string FamilyName, DateOnly JoinedOn) : ChildEvent
{
    public override DateOnly HappenedOn => JoinedOn;
}

/// <summary>A team, and perhaps a worker in it, took responsibility for the child.</summary>
/// <param name="WorkerId">The worker's account, or nobody yet.</param>
[StoredAs("child-allocated", 1)]
public sealed record ChildAllocated(Guid TeamId, Guid? WorkerId, string? WorkerName, DateOnly AllocatedOn) : ChildEvent
{
    public override DateOnly HappenedOn => AllocatedOn;
}

/// <summary>Put a child on the record of an area, with a team. Searching first is the page's duty.</summary>
public sealed record RegisterChild(
    string Area, string? AreaChildId, PersonName? Name, DateOnly? BornOn, DateOnly? ExpectedOn, Sex Sex, string? Ethnicity,
    Guid FamilyId, string? FamilyName, Guid TeamId, Guid? WorkerId, string? WorkerName) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.IsRegistered
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(today), () =>
            [
                new ChildRegistered(Area, Text.Clean(AreaChildId), Name, BornOn, ExpectedOn, Sex, Ethnicity, today),
                new FamilyJoined(FamilyId, Text.Clean(FamilyName) ?? Name?.Family ?? "Family not named", today),
                new ChildAllocated(TeamId, WorkerId, WorkerName, today),
            ]);
    }

    private IEnumerable<Refusal> Refusals(DateOnly today)
    {
        if (ExpectedOn is null && string.IsNullOrWhiteSpace(Name?.Given))
        {
            yield return new Refusal("Name.Given", "Enter the child's first name");
        }

        if (string.IsNullOrWhiteSpace(Name?.Family))
        {
            yield return new Refusal("Name.Family", "Enter the child's last name, or the mother's last name for an unborn child");
        }

        if (BornOn is null && ExpectedOn is null)
        {
            yield return new Refusal(nameof(BornOn), "Enter the date of birth, or the expected date for an unborn child");
        }

        if (BornOn is not null && ExpectedOn is not null)
        {
            yield return new Refusal(nameof(ExpectedOn), "Enter a date of birth or an expected date, not both");
        }

        if (BornOn > today)
        {
            yield return new Refusal(nameof(BornOn), "Date of birth must be today or in the past");
        }

        if (BornOn < today.AddYears(-26))
        {
            yield return new Refusal(nameof(BornOn), "Date of birth must be within the last 26 years");
        }

        if (ExpectedOn > today.AddMonths(10))
        {
            yield return new Refusal(nameof(ExpectedOn), "Expected date must be within the next 10 months");
        }
    }
}

/// <summary>An unborn child was born: the expected date is replaced by the date of birth.</summary>
public sealed record RecordBirth(DateOnly BornOn, PersonName? Name, Sex Sex) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        if (child.BornOn == BornOn)
        {
            return Decision.AlreadyRecorded;
        }

        return Decision.From(Refusals(child, today), () => [new ChildBorn(BornOn, Name, Sex)]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (child.BornOn is { } born)
        {
            yield return new Refusal(nameof(BornOn), $"This child's date of birth is already recorded as {UkDate.Long(born)}. Correct that entry if it is wrong");
        }

        if (BornOn > today)
        {
            yield return new Refusal(nameof(BornOn), "Date of birth must be today or in the past");
        }
    }
}

/// <summary>Name a child who was known only by a number, or by an expected date, or whose name changed.</summary>
public sealed record NameChild(PersonName Name) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Name == Name ? Decision.AlreadyRecorded : Decision.From(Refusals(), () => [new ChildNamed(Name, today)]);
    }

    private IEnumerable<Refusal> Refusals()
    {
        if (string.IsNullOrWhiteSpace(Name.Given))
        {
            yield return new Refusal("Name.Given", "Enter the child's first name");
        }

        if (string.IsNullOrWhiteSpace(Name.Family))
        {
            yield return new Refusal("Name.Family", "Enter the child's last name");
        }
    }
}

/// <summary>Give the child a team, and a worker when there is one.</summary>
public sealed record AllocateChild(Guid TeamId, Guid? WorkerId, string? WorkerName) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Allocation is { } now && now.TeamId == TeamId && now.WorkerId == WorkerId
            ? Decision.AlreadyRecorded
            : Decision.Record(new ChildAllocated(TeamId, WorkerId, WorkerName, today));
    }
}

/// <summary>Stand the child with brothers and sisters.</summary>
public sealed record JoinFamily(Guid FamilyId, string FamilyName) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        if (child.FamilyId == FamilyId && child.FamilyName == FamilyName.Trim())
        {
            return Decision.AlreadyRecorded;
        }

        return string.IsNullOrWhiteSpace(FamilyName)
            ? Decision.Refuse(new Refusal(nameof(FamilyName), "Enter the family's name"))
            : Decision.Record(new FamilyJoined(FamilyId, FamilyName.Trim(), today));
    }
}
