using System.Data.Common;
using Holdfast.Casework;
using Holdfast.Casework.Journal;

namespace Holdfast.Records.Cases;

/// <summary>A child who has new entries.</summary>
/// <param name="Child">Folded with them.</param>
/// <param name="Appended">The new entries, in order.</param>
public sealed record ChildRefresh(Child Child, IReadOnlyList<Entry> Appended);

/// <summary>Keeps lists, searches and duties in step: called in the transaction that appends, for the children it appends to.</summary>
public interface IReadModelWriter
{
    Task Refresh(DbTransaction tx, IReadOnlyList<ChildRefresh> children, CancellationToken cancel);
}

/// <summary>Told after COMMIT, never before, which children have new entries, so that open pages can follow. It returns at once.</summary>
public interface IRecordedNews
{
    void Recorded(IReadOnlyCollection<Guid> children);
}

/// <summary>Ends a draft in the transaction that records it. Ending one that has ended does nothing.</summary>
public interface IDraftEnder
{
    /// <param name="named">What was attached and the entries name: that stays with the record.</param>
    Task End(DbTransaction tx, Guid draftId, IReadOnlyCollection<Guid> named, CancellationToken cancel);
}
