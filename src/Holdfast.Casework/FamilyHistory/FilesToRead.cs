using System.Collections.Immutable;

namespace Holdfast.Casework.FamilyHistory;

/// <summary>Another child whose file has to be read for this one.</summary>
/// <param name="Why">How the two belong together: a brother or sister, or somebody who cares for both.</param>
public sealed record RelatedChild(Guid ChildId, string Name, string Why);

/// <summary>A file that has to be read, with who read it and when, latest last.</summary>
public sealed record FileToRead(FamilyFile File, Guid? OtherChildId, string Name, string Why, ImmutableArray<FamilyFileRead> Reads)
{
    public bool IsRead => !Reads.IsEmpty;
}

/// <summary>What was asked of an agency, with what came.</summary>
public sealed record HistoryRequest(FamilyHistoryAsked Asked, FamilyHistoryObtained? Obtained);

/// <summary>The files to be read for one child before the conference and the first review, and what was made of them (M43).</summary>
public sealed record FilesToRead(ImmutableArray<FileToRead> Files, ImmutableArray<HistoryRequest> Requests, ImmutableArray<FamilyHistoryConsidered> Considered)
{
    public IEnumerable<FileToRead> Unread => Files.Where(f => !f.IsRead);

    /// <param name="related">The other children, as the lists of the area know them today.</param>
    public static FilesToRead Of(Child child, IEnumerable<RelatedChild> related)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(related);
        var all = child.All<FamilyHistoryEvent>().ToList();
        var reads = all.OfType<FamilyFileRead>().ToList();
        List<FileToRead> files =
        [
            new(FamilyFile.OwnEarlier, null, "Earlier file", "What was known before", [.. reads.Where(r => r.File == FamilyFile.OwnEarlier)]),
            new(FamilyFile.OwnCurrent, null, "Record as it stands", "What is known now", [.. reads.Where(r => r.File == FamilyFile.OwnCurrent)]),
        ];
        files.AddRange(related.Select(o => new FileToRead(FamilyFile.OtherChild, o.ChildId, o.Name, o.Why, [.. reads.Where(r => r.OtherChildId == o.ChildId)])));

        // Children whose files are kept elsewhere are known only by what was written of the reading.
        files.AddRange(reads.Where(r => r.File == FamilyFile.OtherChild && files.All(f => f.OtherChildId is null || f.OtherChildId != r.OtherChildId))
            .GroupBy(r => r.Name.ToUpperInvariant()).Select(g => new FileToRead(FamilyFile.OtherChild, g.First().OtherChildId, g.First().Name, "Read", [.. g])));
        return new FilesToRead(
            [.. files],
            [.. all.OfType<FamilyHistoryAsked>().Select(a => new HistoryRequest(a, all.OfType<FamilyHistoryObtained>().LastOrDefault(o => o.AskedId == a.AskedId)))],
            [.. all.OfType<FamilyHistoryConsidered>()]);
    }
}
