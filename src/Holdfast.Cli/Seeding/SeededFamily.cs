using System.Collections.Immutable;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;

namespace Holdfast.Cli.Seeding;

/// <summary>What one act wrote into one child's journal.</summary>
public sealed record SeededEvents(Guid ChildId, ImmutableArray<ChildEvent> Events);

/// <summary>The words of a protected contact, for a stream of their own.</summary>
public sealed record SeededContact(Guid ContactId, ProtectedContactWritten What);

/// <summary>A paper that lies beside a child's journal: the page it was frozen as.</summary>
public sealed record SeededPaper(Guid ChildId, Guid PaperId, string Page);

/// <summary>One act of recording: written once, at one moment, by one person, to one or more children.</summary>
public sealed record SeededAct(Guid CommandId, DateTimeOffset RecordedAt, Author Author, ImmutableArray<SeededEvents> Children, ImmutableArray<SeededContact> Contacts, ImmutableArray<SeededPaper> Papers);

/// <summary>A synthetic family with everything that was written about its children, in order of writing.</summary>
public sealed record SeededFamily(string Area, Guid FamilyId, string Name, ImmutableArray<Guid> Children, ImmutableArray<SeededAct> Acts)
{
    /// <summary>One child's journal, as it is read back: positions count within the family only.</summary>
    public IReadOnlyList<Entry> JournalOf(Guid child)
    {
        var journal = new List<Entry>();
        var position = 0L;
        foreach (var act in Acts)
        {
            foreach (var written in act.Children)
            {
                foreach (var what in written.Events)
                {
                    position++;
                    if (written.ChildId == child)
                    {
                        journal.Add(new Entry(position, journal.Count + 1, act.CommandId, act.RecordedAt, act.Author, what));
                    }
                }
            }
        }

        return journal;
    }
}
