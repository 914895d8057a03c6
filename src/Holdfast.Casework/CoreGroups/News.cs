using Holdfast.Casework.Journal;

namespace Holdfast.Casework.CoreGroups;

/// <summary>What the core group is told between its meetings.</summary>
public enum CoreGroupNewsKind
{
    /// <summary>The school says that the child may be excluded (H22).</summary>
    ExclusionRisk,

    /// <summary>Somebody under a mental-health care programme moves (H36).</summary>
    ProgrammeMoves,

    /// <summary>A mental-health care programme ends (H37).</summary>
    ProgrammeEnds,

    /// <summary>Somebody does not keep to a mental-health care programme (H38).</summary>
    ProgrammeDifficulty,

    /// <summary>A mental-health need is known outside a care programme, and its lead has looked again (H35).</summary>
    ProgrammeLooksAgain,

    /// <summary>What came of another meeting about the child (H43).</summary>
    OtherMeeting,

    /// <summary>What a parent asks or tells the professionals, passed on by the social worker, who brings the answer back (P18).</summary>
    FromFamily,
    Other,
}

/// <summary>The core group was told something that bears on the child.</summary>
/// <param name="From">Who told, by name.</param>
/// <param name="InWriting">It came in writing.</param>
/// <param name="PassedTo">Which members had it, by name (M59).</param>
[StoredAs("core-group-news", 1)]
public sealed record CoreGroupNews(Guid NewsId, DateOnly On, CoreGroupNewsKind Kind, string What, string From, bool InWriting, string PassedTo) : CoreGroupEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => NewsId;
}

/// <summary>The group considered what it was told: what it means for the child, and what is done.</summary>
/// <param name="MeetingId">The core group at which it was; empty when members dealt with it between meetings.</param>
[StoredAs("core-group-news-considered", 1)]
public sealed record CoreGroupNewsConsidered(Guid ConsideredId, Guid NewsId, Guid? MeetingId, DateOnly On, string MeansForChild, string WhatIsDone) : CoreGroupEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => ConsideredId;
}

/// <summary>Pass something on to the core group.</summary>
public sealed record PassNews(Guid NewsId, DateOnly On, CoreGroupNewsKind? Kind, string What, string From, bool InWriting, string PassedTo) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(NewsId)
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(today), () => [new CoreGroupNews(NewsId, On, Kind!.Value, What.Trim(), From.Trim(), InWriting, PassedTo.Trim())]);
    }

    private IEnumerable<Refusal> Refusals(DateOnly today)
    {
        if (Kind is null)
        {
            yield return new Refusal(nameof(Kind), "Select what it is about");
        }

        if (On > today)
        {
            yield return new Refusal(nameof(On), "Date must be today or in the past");
        }

        foreach (var (about, words, message) in new[]
        {
            (nameof(What), What, "Enter what the group is told"),
            (nameof(From), From, "Enter who told it"),
            (nameof(PassedTo), PassedTo, "Enter which members have it"),
        })
        {
            if (Text.Missing(words))
            {
                yield return new Refusal(about, message);
            }
        }
    }
}

/// <summary>Record what the group made of something it was told.</summary>
public sealed record ConsiderNews(Guid ConsideredId, Guid NewsId, Guid? MeetingId, DateOnly On, string MeansForChild, string WhatIsDone) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(ConsideredId)
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(child, today), () => [new CoreGroupNewsConsidered(ConsideredId, NewsId, MeetingId, On, MeansForChild.Trim(), WhatIsDone.Trim())]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (child.Latest<CoreGroupNews>(n => n.NewsId == NewsId) is not { } news)
        {
            yield return new Refusal(nameof(NewsId), "Select what the group was told");
        }
        else if (On < news.On)
        {
            yield return new Refusal(nameof(On), $"The date must be on or after {UkDate.Long(news.On)}, when the group was told");
        }

        if (On > today)
        {
            yield return new Refusal(nameof(On), "Date must be today or in the past");
        }

        if (Text.Missing(MeansForChild))
        {
            yield return new Refusal(nameof(MeansForChild), "Enter what it means for the child");
        }

        if (Text.Missing(WhatIsDone))
        {
            yield return new Refusal(nameof(WhatIsDone), "Enter what is done, and how the risk is managed");
        }
    }
}
