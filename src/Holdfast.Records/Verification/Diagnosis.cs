using System.Data.Common;
using Holdfast.Records.Journal;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Verification;

/// <summary>An entry's leaf does not match where it stands: tells whether it matches somewhere else.</summary>
/// <param name="last">The last position to be thought of.</param>
internal sealed class Diagnosis(DbTransaction snapshot, long last)
{
    public async Task<BadEntry> Of(StoredEntry entry, CancellationToken cancel)
    {
        var here = entry.Position;
        if (await WrittenAs(entry, cancel) is not var (position, version))
        {
            return new BadEntry(here, Damage.Changed, $"Entry {here} was changed after it was written.");
        }

        if (position == here)
        {
            return new BadEntry(here, Damage.Reordered, $"Entry {here} was moved within its record: it was written as number {version} and stands as number {entry.Version}.");
        }

        if (position < here)
        {
            return new BadEntry(position, Damage.Inserted, $"Entry {position} was inserted: the entry written in its place now stands as entry {here}.");
        }

        return await NowStandingAt(here, cancel) is { } elsewhere
            ? new BadEntry(here, Damage.Reordered, $"Entries were put in another order: the entry written as {here} now stands as entry {elsewhere}, and entry {here} was written as {position}.")
            : new BadEntry(here, Damage.Removed, $"Entry {here} was removed, and the entries after it were moved up.");
    }

    private async Task<(long Position, int Version)?> WrittenAs(StoredEntry entry, CancellationToken cancel)
    {
        var places = await PlacesOf(entry.Stream, cancel);
        var candidates = places
            .Concat(Positions().Select(p => (Position: p, entry.Version)))
            .Concat(places.Select(p => (entry.Position, p.Version)));
        foreach (var (position, version) in candidates)
        {
            if (Holds(entry with { Position = position, Version = version }))
            {
                return (position, version);
            }
        }

        return null;
    }

    private IEnumerable<long> Positions()
    {
        for (long position = 1; position <= last + 1; position++)
        {
            yield return position;
        }
    }

    private Task<List<(long Position, int Version)>> PlacesOf(Guid stream, CancellationToken cancel) =>
        snapshot.Read("SELECT position, version FROM entry WHERE stream = @stream", r => (r.GetInt64(0), r.GetInt32(1)), cancel, ("stream", stream));

    /// <summary>Where the entry written at that position stands now, with the version its new place gives it or its own.</summary>
    private async Task<long?> NowStandingAt(long position, CancellationToken cancel)
    {
        await using var command = snapshot.Command($"SELECT {StoredEntry.Columns} FROM entry WHERE position > @position ORDER BY position", ("position", position));
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            var other = StoredEntry.Read(rows);
            if (Holds(other with { Position = position }) || Enumerable.Range(1, other.Version).Any(v => Holds(other with { Position = position, Version = v })))
            {
                return other.Position;
            }
        }

        return null;
    }

    private static bool Holds(StoredEntry entry) => entry.ComputeLeaf().AsSpan().SequenceEqual(entry.Leaf);
}
