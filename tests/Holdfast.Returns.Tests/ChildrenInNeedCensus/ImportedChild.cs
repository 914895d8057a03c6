using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Returns.ChildrenInNeedCensus;

namespace Holdfast.Returns.Tests.ChildrenInNeedCensus;

/// <summary>One child's journal, filled by importing files and by people.</summary>
internal sealed class ImportedChild
{
    public static readonly DateOnly Today = new(2026, 11, 22);
    public static readonly CensusArea Area = new("sutton", new Guid("11111111-1111-1111-1111-111111111111"));

    private static readonly Guid Id = new("22222222-2222-2222-2222-222222222222");
    private static readonly Author Anybody = new(Guid.Empty, Capacity.Import);

    private readonly List<Entry> _journal = [];

    public IReadOnlyList<ChildEvent> Journal => [.. _journal.Select(entry => entry.What)];

    public Child Now => Child.From(Id, _journal);

    public int VersionOf<T>() => _journal.Single(entry => entry.What is T).Version;

    /// <summary>Imports the only child of the file, and gives what that added.</summary>
    public IReadOnlyList<ChildEvent> Import(string file)
    {
        var added = WhatWouldBeAdded(file);
        Write(added);
        return added;
    }

    /// <summary>The import was broken off after so many entries.</summary>
    public void ImportOnly(string file, int entries) => Write(WhatWouldBeAdded(file).Take(entries));

    public void Write(params IEnumerable<ChildEvent> events)
    {
        foreach (var what in events)
        {
            _journal.Add(new Entry(_journal.Count + 1, _journal.Count + 1, Guid.Empty, DateTimeOffset.UnixEpoch, Anybody, what));
        }
    }

    public void Say(ICommand command)
    {
        var decision = command.Decide(Now, new AreaPractice("sutton", [], [], [], [], [], [], [], new("lead social worker", "team manager", "core group")), Today);
        decision.Refusals.ShouldBeEmpty();
        Write(decision.Events);
    }

    private IReadOnlyList<ChildEvent> WhatWouldBeAdded(string file) =>
        CensusEntries.For(Census.Check(file).Header.ShouldNotBeNull(), Census.ChildrenOf(file).Single(), Now, Area, Today);
}
