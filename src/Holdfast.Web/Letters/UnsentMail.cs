using Holdfast.Records.Journal;
using Holdfast.Records.Outbox;
using Holdfast.Records.ReadModels;

namespace Holdfast.Web.Letters;

/// <summary>Finds the children of whom the record says that something was mailed that did not go, until somebody gave it another way or put the record right.</summary>
public sealed class UnsentMail(OutboxStore outbox, JournalStore journal, TimeProvider clock)
{
    public async Task<IReadOnlyList<ChildCard>> Among(IReadOnlyList<ChildCard> children, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(children);
        var found = (await outbox.WithMailThatDidNotGo([.. children.Select(c => c.ChildId)], cancel)).ToHashSet();
        var unsettled = new List<ChildCard>();
        foreach (var card in children.Where(c => found.Contains(c.ChildId)))
        {
            var child = await journal.ReadChild(card.ChildId, cancel: cancel);
            if (new MailShown(await outbox.OfChild(card.ChildId, cancel), clock.GetUtcNow()).NotGone(child).Any(m => m.IsUnsettled(child)))
            {
                unsettled.Add(card);
            }
        }

        return unsettled;
    }
}
