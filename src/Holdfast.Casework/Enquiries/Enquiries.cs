using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Enquiries;

/// <summary>Somebody told the area they were worried about the child.</summary>
/// <param name="Source">The kind of source, as the return names it.</param>
/// <param name="NoFurtherAction">The referral led to nothing further.</param>
[StoredAs("referral-received", 1)]
public sealed record ReferralReceived(Guid ReferralId, DateOnly ReceivedOn, string? Source, string? PrimaryNeed, bool NoFurtherAction) : ChildEvent
{
    public override DateOnly HappenedOn => ReceivedOn;

    public override Guid? About => ReferralId;
}

/// <summary>The area's work under a referral came to an end.</summary>
[StoredAs("referral-closed", 1)]
public sealed record ReferralClosed(Guid ReferralId, DateOnly ClosedOn, string? Reason) : ChildEvent
{
    public override DateOnly HappenedOn => ClosedOn;

    public override Guid? About => ReferralId;
}

/// <summary>Practitioners talked about whether a child is suffering or likely to suffer significant harm.</summary>
/// <param name="TookPart">Agencies and names.</param>
/// <param name="StartsEnquiry">The Act and section of the enquiry this discussion started; empty when it started none.</param>
[StoredAs("strategy-discussion-held", 1)]
public sealed record StrategyDiscussionHeld(Guid DiscussionId, DateOnly HeldOn, string? TookPart, string? WhatWasDecided, LegalBasis? StartsEnquiry) : ChildEvent
{
    public override DateOnly HappenedOn => HeldOn;

    public override Guid? About => DiscussionId;
}

/// <summary>An enquiry found what it found; no conference is needed when it says so.</summary>
[StoredAs("enquiry-ended", 1)]
public sealed record EnquiryEnded(Guid DiscussionId, DateOnly EndedOn, bool ConferenceNeeded, string? Outcome) : ChildEvent
{
    public override DateOnly HappenedOn => EndedOn;

    public override Guid? About => DiscussionId;
}

/// <summary>An element of an imported file that has no entry of its own yet, kept word for word so that nothing is dropped.</summary>
/// <param name="Element">The element's name in the file.</param>
/// <param name="Content">The element as it stood in the file.</param>
[StoredAs("source-element-kept", 1)]
public sealed record SourceElementKept(string Element, string Content, DateOnly On) : ChildEvent
{
    public override DateOnly HappenedOn => On;
}

/// <summary>Record a strategy discussion.</summary>
public sealed record RecordStrategyDiscussion(Guid DiscussionId, DateOnly HeldOn, string TookPart, string WhatWasDecided, LegalBasis? StartsEnquiry) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(area);
        return child.Has(DiscussionId)
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(area, today), () => [new StrategyDiscussionHeld(DiscussionId, HeldOn, TookPart.Trim(), WhatWasDecided.Trim(), StartsEnquiry)]);
    }

    private IEnumerable<Refusal> Refusals(AreaPractice area, DateOnly today)
    {
        if (HeldOn > today)
        {
            yield return new Refusal(nameof(HeldOn), "Date of the discussion must be today or in the past");
        }

        if (Text.Missing(TookPart))
        {
            yield return new Refusal(nameof(TookPart), "Enter who took part");
        }

        if (Text.Missing(WhatWasDecided))
        {
            yield return new Refusal(nameof(WhatWasDecided), "Enter what was decided");
        }

        if (StartsEnquiry is { } basis && !area.EnquiryGrounds.Contains(basis))
        {
            yield return new Refusal(nameof(StartsEnquiry), $"Select a law this area makes enquiries under: {string.Join(", ", area.EnquiryGrounds)}");
        }
    }
}

/// <summary>Record that an enquiry ended, and whether a conference follows.</summary>
public sealed record RecordEnquiryEnded(Guid DiscussionId, DateOnly EndedOn, bool ConferenceNeeded, string Outcome) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return Decision.Once(child, Refusals(child, today), () => new EnquiryEnded(DiscussionId, EndedOn, ConferenceNeeded, Outcome.Trim()));
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (child.StrategyDiscussions.FirstOrDefault(d => d.DiscussionId == DiscussionId) is not { } discussion)
        {
            yield return new Refusal(nameof(DiscussionId), "Select the strategy discussion that started the enquiry");
        }
        else if (EndedOn < discussion.HeldOn)
        {
            yield return new Refusal(nameof(EndedOn), $"Date must be on or after {UkDate.Long(discussion.HeldOn)}, when the strategy discussion was held");
        }

        if (EndedOn > today)
        {
            yield return new Refusal(nameof(EndedOn), "Date must be today or in the past");
        }

        if (Text.Missing(Outcome))
        {
            yield return new Refusal(nameof(Outcome), "Enter what the enquiry found");
        }
    }
}
