using System.Collections.Immutable;
using Holdfast.Casework;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Visits;
using Holdfast.Records.Areas;
using Holdfast.Records.Attachments;
using Holdfast.Records.Cases;
using Holdfast.Records.Drafts;
using Holdfast.Records.Links;

namespace Holdfast.Web.Links;

/// <summary>
/// Where pages under a personal link hand in what was typed. Everything is for the link's own children and conference, whatever a form says; what is
/// recorded is signed with the link, in the capacity of somebody who came by one.
/// </summary>
public sealed class LinkDesk(PersonalLinks links, Invitations invitations, DraftStore drafts, AttachmentStore attachments, CaseRecords cases, AreaStore areas, TimeProvider clock)
{
    public const int MostFiles = 5;

    private const string Kind = "personal-link";
    private const int MostSaves = 5;

    /// <summary>What has been typed and not sent.</summary>
    public async Task<LinkAnswers> Answers(PersonalLink link, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(link);
        return await drafts.Load(link.NextCommand, link.LinkId, cancel) is { } saved ? LinkAnswers.Read(saved.Draft.Body) : new LinkAnswers();
    }

    /// <summary>Keeps one part of what was typed.</summary>
    /// <param name="part">The part as it stands in the answers.</param>
    /// <param name="put">The answers with the part as it was typed.</param>
    /// <param name="was">The mark of the part when its page was shown.</param>
    /// <returns>The answers as another window has saved them meanwhile, when that stands in the way; nothing when the part was kept.</returns>
    public async Task<LinkAnswers?> Keep<T>(PersonalLink link, Func<LinkAnswers, T> part, Func<LinkAnswers, LinkAnswers> put, string? was, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(put);
        for (var attempt = 1; ; attempt++)
        {
            var saved = await drafts.Load(link.NextCommand, link.LinkId, cancel);
            var before = saved is null ? new LinkAnswers() : LinkAnswers.Read(saved.Draft.Body);
            var after = put(before);
            var now = LinkAnswers.Mark(part(before));
            if (was is not null && now != was && now != LinkAnswers.Mark(part(after)))
            {
                return before;
            }

            var draft = new Draft(link.NextCommand, link.LinkId, Kind, link.Name, link.Children, after.Write());
            switch (await drafts.Save(draft, saved?.Version ?? 0, cancel))
            {
                case DraftSave.Saved:
                    return null;
                case DraftSave.KeptBoth both when attempt < MostSaves:
                    await drafts.Discard(both.CopyId, link.LinkId, cancel);
                    break;
                case DraftSave.KeptAsCopy copy when attempt < MostSaves:
                    await drafts.Discard(copy.CopyId, link.LinkId, cancel);
                    break;
                default:
                    throw new InvalidOperationException("The answers were being saved in too many windows at once.");
            }
        }
    }

    /// <summary>Adds a file to the report, for each of the children; nothing when it was kept, otherwise what to do instead.</summary>
    public async Task<string?> AddFile(PersonalLink link, InvitedTo invited, string fileName, byte[] content, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(invited);
        if ((await Answers(link, cancel)).Files.Count >= MostFiles)
        {
            return $"You can send up to {MostFiles} files. Take one out first";
        }

        var kept = ImmutableSortedDictionary.CreateBuilder<Guid, Attachment>();
        foreach (var child in invited.Children)
        {
            switch (await attachments.Add(link.NextCommand, link.LinkId, child.Id, fileName, content, cancel: cancel))
            {
                case AttachmentOutcome.Refused refused:
                    return refused.Message;
                case AttachmentOutcome.Kept one:
                    kept[child.Id] = one.Attachment;
                    break;
            }
        }

        var file = new AddedFile(kept.Values.First().FileName, kept.ToImmutable());
        await Keep(link, a => a.Files, a => a with { Files = a.Files.Add(file) }, null, cancel);
        return null;
    }

    public async Task RemoveFile(PersonalLink link, Guid attachment, CancellationToken cancel)
    {
        if ((await Answers(link, cancel)).Files.Find(f => f.Of.Values.Any(a => a.AttachmentId == attachment)) is not { } file)
        {
            return;
        }

        await Keep(link, a => a.Files, a => a with { Files = a.Files.RemoveAll(f => f.Of.Values.Any(o => o.AttachmentId == attachment)) }, null, cancel);
        foreach (var one in file.Of.Values)
        {
            await attachments.Remove(one.AttachmentId, link.LinkId, cancel);
        }
    }

    /// <summary>Puts what was typed on the record of each child.</summary>
    /// <param name="command">The link's next command when the page was shown; sent again, it is on the record once.</param>
    public async Task<RecordOutcome> Send(PersonalLink link, Guid command, LinkAnswers answers, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(answers);
        var children = await invitations.Children(link, cancel);
        var today = clock.Today();
        var lists = await areas.ListsOf(children, today, cancel);
        var act = Act(link, answers, children, today);
        var author = new Author(link.LinkId, Capacity.PersonalLink);
        var outcome = await cases.Record(
            new RecordRequest { CommandId = command, Author = author, Children = [.. children.Select(c => c.Id)], Decide = child => act.Decide(child, lists(child), today), EndDraft = command }, cancel);
        if (outcome is RecordOutcome.Recorded or RecordOutcome.AlreadyRecorded)
        {
            await links.Sent(link, command, usedUp: answers.HasReport, cancel);
        }

        return outcome;
    }

    private static AnswerByLink Act(PersonalLink link, LinkAnswers answers, IReadOnlyList<Child> children, DateOnly today) => new(
        answers.HasAnswer ? new AnswerInvitation(link.InvitationId, answers.Answer.Answer, today, answers.Answer.Words, answers.Answer.InsteadComes) : null,
        answers.HasReport ? new SendReport(link.InvitationId, link.NextCommand, today, [.. children.Select(c => Of(c, answers))]) : null);

    private static ChildInReport Of(Child child, LinkAnswers answers)
    {
        var typed = answers.Of(child.Id);
        return new ChildInReport(
            child.Id, typed.Strengths, typed.Worries, typed.View,
            string.IsNullOrWhiteSpace(typed.Private) ? [] : [new ReportPart(typed.Private, typed.PrivateForChild, [.. typed.PrivateFor.IsDefault ? [] : typed.PrivateFor])],
            [.. answers.Files.Select(f => f.Of.GetValueOrDefault(child.Id)).OfType<Attachment>()]);
    }
}
