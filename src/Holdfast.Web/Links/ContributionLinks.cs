using Holdfast.Casework;
using Holdfast.Casework.Assessments;
using Holdfast.Casework.Journal;
using Holdfast.Practice;
using Holdfast.Records.Areas;
using Holdfast.Records.Cases;
using Holdfast.Records.Journal;
using Holdfast.Records.Links;

namespace Holdfast.Web.Links;

/// <summary>What somebody was asked about one child.</summary>
/// <param name="Name">The first name and the first letter of the family's.</param>
/// <param name="Given">It has come; nothing of what it said is shown again.</param>
public sealed record AskedOfChild(Guid Id, string Name, string What, DateOnly? Given)
{
    /// <summary>The child's name in the fields of a form.</summary>
    public string Key => Id.ToString("N");
}

/// <summary>All that a page under a contribution's personal link may show: what one person was asked, and by when.</summary>
public sealed record ContributionAsked(string Assessment, string LeadSocialWorker, string Area, string Name, string Role, DateOnly NeededBy, IReadOnlyList<AskedOfChild> Children)
{
    public bool AllGiven => Children.All(c => c.Given is not null);
}

/// <summary>What was typed of one child.</summary>
public sealed record TypedContribution(string? GoingWell, string? Worries, string? Needs);

/// <summary>Reads the journals a contribution's personal link is about, and says of them what its page may show.</summary>
public sealed class ContributionLinks(JournalStore journal, AreaStore areas, CaseRecords cases, PersonalLinks links, LinkWords words, TimeProvider clock) : ILinkMatter
{
    /// <summary>What the link asks for; nothing when it is not of a contribution, or the assessment is signed.</summary>
    private async Task<ContributionAsked?> Of(PersonalLink link, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(link);
        var children = await Children(link, cancel);
        return children is [var (first, asked), ..] ? Compose(children, await words.Of([.. children.Select(c => c.Child)], cancel), asked, link, await areas.RulesOf(first.Area, cancel)) : null;
    }

    public async Task<LinkVisit?> Visit(PersonalLink link, string token, CancellationToken cancel) => await Of(link, cancel) is { } asked ? new ContributionVisit(link, asked, token) : null;

    /// <summary>Writes what the person gave into each child's own record, signed with the link; sent twice, it is written once.</summary>
    /// <returns>What is wrong, by child.</returns>
    public async Task<IReadOnlyList<(Guid Child, Refusal Refusal)>> Give(ContributionVisit visit, IReadOnlyDictionary<Guid, TypedContribution> typed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(typed);
        var (link, today) = (visit.Link, clock.Today());
        var waiting = (await Children(link, cancel)).Where(c => c.Asked.Given is null && typed.ContainsKey(c.Child.Id)).ToList();
        if (waiting.Count == 0)
        {
            return [];
        }

        var lists = await areas.ListsOf(waiting.Select(c => c.Child), today, cancel);
        var outcome = await cases.Record(
            new RecordRequest
            {
                CommandId = link.NextCommand, Author = new Author(link.LinkId, Capacity.PersonalLink), Children = [.. waiting.Select(c => c.Child.Id)],
                Decide = child => new GiveContribution(link.NextCommand, link.InvitationId, today, link.Name, "By personal link", typed[child.Id].GoingWell, typed[child.Id].Worries, typed[child.Id].Needs)
                    .Decide(child, lists(child), today),
            },
            cancel);
        if (outcome is RecordOutcome.Refused refused)
        {
            return refused.Refusals;
        }

        await links.Sent(link, link.NextCommand, usedUp: false, cancel);
        return [];
    }

    /// <summary>The children of the link of whom this was asked, in an assessment that is not signed.</summary>
    private async Task<IReadOnlyList<(Child Child, Contribution Asked)>> Children(PersonalLink link, CancellationToken cancel)
    {
        var children = new List<(Child, Contribution)>();
        foreach (var id in link.Children)
        {
            var child = await journal.ReadChild(id, cancel: cancel);
            if (child.IsRegistered && Assessment.FindContribution(child, link.InvitationId) is var (assessment, asked) && assessment.AssessmentId == link.ConferenceId && (assessment.Signed is null || asked.Given is not null))
            {
                children.Add((child, asked));
            }
        }

        return children;
    }

    private static ContributionAsked Compose(IReadOnlyList<(Child Child, Contribution Asked)> children, Func<string, string> shown, Contribution asked, PersonalLink link, AreaRules rules) => new(
        rules.Term("assessment", asked.Asked.AskedOn), rules.Term("lead-social-worker", asked.Asked.AskedOn), rules.Name, link.Name, link.Role, asked.Asked.NeededBy,
        [.. children.Select(c => new AskedOfChild(c.Child.Id, Invitations.NameOf(c.Child), shown(c.Asked.Asked.What), c.Asked.Given?.GivenOn))]);
}

/// <summary>Somebody inside a contribution's personal link.</summary>
public sealed record ContributionVisit(PersonalLink Link, ContributionAsked Asked, string Token) : LinkVisit(Link, Token)
{
    protected override string Start => "assessment";
}
