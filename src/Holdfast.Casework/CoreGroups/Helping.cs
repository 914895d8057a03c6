using Holdfast.Casework.Journal;

namespace Holdfast.Casework.CoreGroups;

/// <summary>Practical help with which family can take part in a core group (H23, H29, H34).</summary>
public enum FamilyHelp
{
    Place,
    Interpreter,
    CulturalAdviser,
    Childcare,
    Transport,
    Companion,

    /// <summary>A parent who is a child or looked after brings their own social worker.</summary>
    OwnSocialWorker,
    Other,
}

/// <summary>Practical help for a meeting was arranged, or it was decided that none is needed. A later entry about the same help for the same person replaces it.</summary>
/// <param name="For">Whom it helps, by name.</param>
[StoredAs("core-group-help-arranged", 1)]
public sealed record CoreGroupHelpArranged(Guid HelpId, Guid MeetingId, DateOnly On, FamilyHelp Help, string For, bool Needed, string What) : CoreGroupMeetingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => HelpId;

    public override Guid MeetingId { get; init; } = MeetingId;
}

/// <summary>Arrange practical help for a meeting that is planned or has begun.</summary>
public sealed record ArrangeHelp(Guid HelpId, Guid MeetingId, DateOnly On, FamilyHelp? Help, string For, bool? Needed, string What) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(HelpId)
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(child, area, today), () => [new CoreGroupHelpArranged(HelpId, MeetingId, On, Help!.Value, For.Trim(), Needed!.Value, What.Trim())]);
    }

    private IEnumerable<Refusal> Refusals(Child child, AreaPractice area, DateOnly today)
    {
        if (child.CoreGroupDay(MeetingId) is null)
        {
            yield return new Refusal(nameof(MeetingId), $"Select a {area.Terms.CoreGroup} that is planned or has begun");
        }

        if (On > today)
        {
            yield return new Refusal(nameof(On), "Date must be today or in the past");
        }

        if (Help is null)
        {
            yield return new Refusal(nameof(Help), "Select what kind of help");
        }

        if (Text.Missing(For))
        {
            yield return new Refusal(nameof(For), "Enter who it is for");
        }

        if (Needed is null)
        {
            yield return new Refusal(nameof(Needed), "Select whether it is needed");
        }

        if (Text.Missing(What))
        {
            yield return new Refusal(nameof(What), "Enter what is arranged, or why it is not needed");
        }
        else if (Help == FamilyHelp.Interpreter && Needed == false && Match(child) is { } person)
        {
            yield return new Refusal(nameof(Needed), $"The record says that {person} needs an interpreter, so one must be invited. Correct that entry if it is wrong");
        }
    }

    /// <summary>The person it is for, when the record says that they need an interpreter.</summary>
    private string? Match(Child child) => child.CommunicationNeeds.Where(n => n.InterpreterNeeded)
        .Select(n => n.PersonId is { } id ? child.Network.GetValueOrDefault(id)?.Name : child.ShortName).FirstOrDefault(n => string.Equals(n, For.Trim(), StringComparison.OrdinalIgnoreCase));
}
