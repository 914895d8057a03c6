using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Conferences.Preparation;

/// <summary>The social worker asked for a conference.</summary>
/// <param name="DiscussionId">The strategy discussion it follows.</param>
/// <param name="Under">The law the enquiry was made under.</param>
/// <param name="Statement">What people are worried may happen to the child: the danger or harm statement, as far as it is written.</param>
[StoredAs("conference-requested", 1)]
public sealed record ConferenceRequested(
    Guid ConferenceId, ConferenceKind Kind, DateOnly AskedOn, Guid? DiscussionId, LegalBasis? Under, string Why, string? Statement) : PreparationEvent
{
    public override DateOnly HappenedOn => AskedOn;

    public override Guid? About => ConferenceId;
}

/// <summary>A manager agreed that the conference is needed.</summary>
[StoredAs("conference-agreed", 1)]
public sealed record ConferenceAgreed(Guid ConferenceId, DateOnly AgreedOn, string Manager, string? Note) : PreparationEvent
{
    public override DateOnly HappenedOn => AgreedOn;

    public override Guid? About => ConferenceId;
}

/// <summary>Ask for a conference.</summary>
public sealed record RequestConference(
    Guid ConferenceId, ConferenceKind? Kind, DateOnly AskedOn, Guid? DiscussionId, LegalBasis? Under, string Why, string? Statement) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(area);
        return child.ConferenceWith(ConferenceId) is not null
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(child, area, today), () =>
                [new ConferenceRequested(ConferenceId, Kind!.Value, AskedOn, DiscussionId, Under, Why.Trim(), Text.Clean(Statement))]);
    }

    private IEnumerable<Refusal> Refusals(Child child, AreaPractice area, DateOnly today)
    {
        if (Kind is null)
        {
            yield return new Refusal(nameof(Kind), "Select what the conference is for");
        }

        if (AskedOn > today)
        {
            yield return new Refusal(nameof(AskedOn), "Date must be today or in the past");
        }

        if (child.ConferenceInPreparation is { } other)
        {
            yield return new Refusal(nameof(Kind), $"The conference asked for on {UkDate.Long(other.Asked.AskedOn)} has not been held yet. Prepare that one");
        }

        if (Kind == ConferenceKind.Review && child.PlanOn(today) is null)
        {
            yield return new Refusal(nameof(Kind), "The child is not on a plan, so there is nothing to review");
        }

        if (Kind == ConferenceKind.Initial && child.PlanOn(today) is { } plan)
        {
            yield return new Refusal(nameof(Kind), $"{child.ShortName} has been on a plan since {UkDate.Long(plan.BeganOn)}. Ask for a review");
        }

        if (Kind == ConferenceKind.PreBirth && !child.IsUnborn)
        {
            yield return new Refusal(nameof(Kind), "The child is born. Ask for an initial conference");
        }

        var discussion = child.StrategyDiscussions.FirstOrDefault(d => d.DiscussionId == DiscussionId);
        if (Kind is ConferenceKind.Initial or ConferenceKind.PreBirth || DiscussionId is not null)
        {
            if (discussion is null)
            {
                yield return new Refusal(nameof(DiscussionId), "Select the strategy discussion it follows");
            }
            else if (AskedOn < discussion.HeldOn)
            {
                yield return new Refusal(nameof(AskedOn), $"Date must be on or after {UkDate.Long(discussion.HeldOn)}, when the strategy discussion was held");
            }
        }

        if (discussion is not null && Under is null)
        {
            yield return new Refusal(nameof(Under), "Select the law the enquiry was made under");
        }
        else if (Under is { } basis && !area.EnquiryGrounds.Contains(basis))
        {
            yield return new Refusal(nameof(Under), $"Select a law this area makes enquiries under: {string.Join(", ", area.EnquiryGrounds)}");
        }

        if (Text.Missing(Why))
        {
            yield return new Refusal(nameof(Why), "Enter why a conference is needed");
        }
    }
}

/// <summary>Agree, as the manager, that a conference is needed.</summary>
public sealed record AgreeConference(Guid ConferenceId, DateOnly AgreedOn, string Manager, string? Note) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.ConferenceWith(ConferenceId)?.Agreed is not null
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(child, today), () => [new ConferenceAgreed(ConferenceId, AgreedOn, Manager.Trim(), Text.Clean(Note))]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        foreach (var refusal in Prepared.Refusals(child, ConferenceId, AgreedOn, nameof(AgreedOn), today))
        {
            yield return refusal;
        }

        if (Text.Missing(Manager))
        {
            yield return new Refusal(nameof(Manager), "Enter the manager who agreed");
        }
    }
}
