using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Disagreements;

/// <summary>Record a discussion about a disagreement, with the approval of whoever records it.</summary>
/// <param name="ApprovalId">The id of the approval.</param>
/// <param name="Approves">Whoever records it has read the record through and approves it.</param>
public sealed record DiscussDisagreement(
    Guid DiscussionId, Guid DisagreementId, DateOnly On, string Who, string Said, string Agreed, string SafeMeanwhile, string RecordedBy, bool Approves, Guid ApprovalId) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var disagreement = Disagreement.Find(child, DisagreementId);
        return child.Has(DiscussionId) ? Decision.AlreadyRecorded : Decision.From(Refusals(disagreement, today), () => Events(disagreement!, today));
    }

    private IEnumerable<ChildEvent> Events(Disagreement disagreement, DateOnly today)
    {
        var between = disagreement.Raised.Between;
        yield return new DisagreementDiscussed(DiscussionId, disagreement.Id, between, disagreement.Now.Id, On, Who.Trim(), Said.Trim(), Agreed.Trim(), SafeMeanwhile.Trim(), RecordedBy.Trim());
        if (Approves)
        {
            yield return new DisagreementRecordApproved(ApprovalId, disagreement.Id, between, DiscussionId, today, RecordedBy.Trim());
        }
    }

    private IEnumerable<Refusal> Refusals(Disagreement? disagreement, DateOnly today)
    {
        if (disagreement is null)
        {
            yield return new Refusal(nameof(DisagreementId), "Select a disagreement");
            yield break;
        }

        if (disagreement.Resolved is { } resolved)
        {
            yield return new Refusal(nameof(DisagreementId), $"This was settled on {UkDate.Long(resolved.On)}. Raise it anew if it comes back");
        }

        foreach (var (about, words, message) in new[]
        {
            (nameof(Who), Who, "Enter who took part"), (nameof(Said), Said, "Enter what was said"), (nameof(Agreed), Agreed, "Enter what was agreed, or that nothing was"),
            (nameof(SafeMeanwhile), SafeMeanwhile, "Enter how the child is safe meanwhile"), (nameof(RecordedBy), RecordedBy, "Enter who records it"),
        })
        {
            if (Text.Missing(words))
            {
                yield return new Refusal(about, message);
            }
        }

        if (On > today)
        {
            yield return new Refusal(nameof(On), "Date must be today or in the past");
        }
        else if (On < disagreement.Now.Since)
        {
            yield return new Refusal(nameof(On), $"Date must be on or after {UkDate.Long(disagreement.Now.Since)}, when it came to this stage");
        }
    }
}

/// <summary>Approve the record of a discussion one took part in.</summary>
public sealed record ApproveDisagreementRecord(Guid ApprovalId, Guid DiscussionId, DateOnly On, string By) : ICommand
{
    /// <summary>The discussion and its disagreement; nothing when there is none.</summary>
    public static (Disagreement Disagreement, RecordedDiscussion Discussion)? Find(Child child, Guid discussion)
    {
        foreach (var disagreement in Disagreement.All(child))
        {
            if (disagreement.Stages.SelectMany(s => s.Discussions).FirstOrDefault(d => d.Said.DiscussionId == discussion) is { } found)
            {
                return (disagreement, found);
            }
        }

        return null;
    }

    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var found = Find(child, DiscussionId);
        return child.Has(ApprovalId) ? Decision.AlreadyRecorded : Decision.From(Refusals(found?.Discussion, today), () =>
            [new DisagreementRecordApproved(ApprovalId, found!.Value.Disagreement.Id, found.Value.Disagreement.Raised.Between, DiscussionId, On, By.Trim())]);
    }

    private IEnumerable<Refusal> Refusals(RecordedDiscussion? discussion, DateOnly today)
    {
        if (discussion is null)
        {
            yield return new Refusal(nameof(DiscussionId), "Select a discussion");
            yield break;
        }

        if (Text.Missing(By))
        {
            yield return new Refusal(nameof(By), "Enter who approves the record");
        }
        else if (discussion.Approved.Any(a => string.Equals(a.By, By.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            yield return new Refusal(nameof(By), $"{By.Trim()} has approved this record already");
        }

        if (On > today)
        {
            yield return new Refusal(nameof(On), "Date must be today or in the past");
        }
        else if (On < discussion.Said.On)
        {
            yield return new Refusal(nameof(On), $"Date must be on or after {UkDate.Long(discussion.Said.On)}, when they talked");
        }
    }
}
