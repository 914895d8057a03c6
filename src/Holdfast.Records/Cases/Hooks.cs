using System.Data.Common;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Cases;

/// <summary>A child who has new entries.</summary>
/// <param name="before">The child as it was read, to go on from.</param>
/// <param name="news">What is written, or was written, since.</param>
public sealed class ChildRefresh(Child before, IReadOnlyList<Entry> news)
{
    private Child? child;

    public Guid ChildId => before.Id;

    public IReadOnlyList<Entry> News => news;

    /// <summary>With the new entries, when somebody asks.</summary>
    public Child Child => child ??= before.After(news);
}

/// <summary>What the read models of some children will hold, worked out before the entries are in the journal. Only who made it reads it.</summary>
public interface IWorkedAhead
{
    /// <summary>Asks, once nobody else can write, whether what it rests on still stands.</summary>
    void Ask(Together ask);
}

/// <summary>Keeps lists, searches and duties in step: called in the transaction that appends, for the children it appends to.</summary>
public interface IReadModelWriter
{
    /// <summary>Works out what can be before the transaction, in which one writes and everybody else waits. Nothing when there is nothing to gain.</summary>
    Task<IWorkedAhead?> WorkAhead(IReadOnlyList<ChildRefresh> children, CancellationToken cancel) => Task.FromResult<IWorkedAhead?>(null);

    /// <param name="write">What is to be written, which is sent with the entries.</param>
    /// <param name="ahead">What was worked out of the same entries, save for the places they were to get, and has asked; used as far as nothing it rests on has changed.</param>
    Task Refresh(DbTransaction tx, Together write, IReadOnlyList<ChildRefresh> children, IWorkedAhead? ahead, CancellationToken cancel);
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
