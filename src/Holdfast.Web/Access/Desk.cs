using Holdfast.Casework.Journal;
using Holdfast.Records.Gate;
using Holdfast.Records.Cases;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Holdfast.Web.Access;

/// <summary>
/// Where a page hands in what it wants recorded. Every child named passes the gate again, each for what is to be done, so that a form
/// can not name a child its sender may not write to.
/// </summary>
public sealed class Desk(CaseRecords cases, ChildGate gate, SignedIn me)
{
    /// <param name="request">The act: its id, the children, the decision. Who writes, and in what capacity to each child, is filled in here.</param>
    /// <param name="doing">What is being done to every child named.</param>
    /// <returns>What came of it; nothing when the person may not do this to one of the children.</returns>
    public async Task<RecordOutcome?> Record(RecordRequest request, Doing doing, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (me.UserId is not { } user)
        {
            return null;
        }

        var authors = new Dictionary<Guid, Author>();
        foreach (var child in request.Children)
        {
            if (await gate.CapacityFor(user, child, cancel) is not { } capacity || !Permissions.May(capacity, doing))
            {
                return null;
            }

            authors[child] = new Author(user, capacity);
        }

        return request.Children is [var first, ..] ? await cases.Record(request with { Author = authors[first], Authors = authors }, cancel) : null;
    }

    /// <summary>Puts refusals where the fields of the form are: the property the command speaks of has the same name.</summary>
    /// <param name="prefix">The form's own prefix before the command's names, with its dot.</param>
    public static void Show(RecordOutcome outcome, ModelStateDictionary modelState, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(modelState);
        if (outcome is RecordOutcome.Refused refused)
        {
            foreach (var (_, refusal) in refused.Refusals.DistinctBy(r => (r.Refusal.About, r.Refusal.Message)))
            {
                modelState.AddModelError(prefix + refusal.About, refusal.Message);
            }
        }
    }
}
