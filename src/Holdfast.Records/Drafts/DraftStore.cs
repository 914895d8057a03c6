using System.Data.Common;
using System.Text.Json;
using Holdfast.Casework;
using Holdfast.Records.Cases;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Drafts;

/// <summary>Something begun and not yet recorded. Its id becomes the id of the command, so recording it twice records it once.</summary>
/// <param name="Kind">What is being recorded: "visit", "core-group".</param>
/// <param name="Title">How it stands on My work.</param>
/// <param name="Children">The children it is about.</param>
/// <param name="Body">The answers so far, as JSON.</param>
public sealed record Draft(Guid Id, Guid Owner, string Kind, string Title, IReadOnlyList<Guid> Children, string Body);

/// <summary>A draft as it lies in the store.</summary>
/// <param name="Version">1, 2, 3… Saving must say which one it started from.</param>
/// <param name="CopyOf">The draft it was parted from, when two windows saved different answers.</param>
public sealed record SavedDraft(Draft Draft, int Version, Guid? CopyOf, DateTimeOffset SavedAt);

/// <summary>What became of a save.</summary>
public abstract record DraftSave
{
    private DraftSave()
    {
    }

    public sealed record Saved(int Version) : DraftSave;

    /// <summary>Another window saved first. Its answers stand under the draft's id; these ones were kept whole as a copy.</summary>
    public sealed record KeptBoth(SavedDraft Newer, Guid CopyId) : DraftSave;

    /// <summary>The draft was recorded or discarded meanwhile; the answers were kept as a draft of their own.</summary>
    public sealed record KeptAsCopy(Guid CopyId) : DraftSave;
}

/// <summary>Drafts, encrypted, each read by its owner only. A draft ends by being recorded or by its owner's discard, and in no other way; nothing typed is lost.</summary>
public sealed class DraftStore(IDatabase database, IProtector protector, TimeProvider clock) : IDraftEnder
{
    private const string Columns = "id, owner, kind, version, copy_of, saved_at, sealed";

    /// <summary>Saves the draft.</summary>
    /// <param name="draft">The draft with all its answers.</param>
    /// <param name="startedFrom">The version the page was filled from; 0 for a draft not yet saved.</param>
    public Task<DraftSave> Save(Draft draft, int startedFrom, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return database.Write((tx, stop) => Save(tx, draft, startedFrom, stop), cancel);
    }

    /// <summary>The draft, for its owner; nothing for anybody else.</summary>
    public async Task<SavedDraft?> Load(Guid draftId, Guid owner, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        var found = await reader.Read($"SELECT {Columns} FROM draft WHERE id = @id AND owner = @owner", Row, cancel, ("id", draftId), ("owner", owner));
        return found is [var row] ? await Open(row, cancel) : null;
    }

    /// <summary>The person's drafts, latest saved first.</summary>
    public async Task<IReadOnlyList<SavedDraft>> List(Guid owner, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        var rows = await reader.Read($"SELECT {Columns} FROM draft WHERE owner = @owner ORDER BY saved_at DESC, id", Row, cancel, ("owner", owner));
        var drafts = new List<SavedDraft>(rows.Count);
        foreach (var row in rows)
        {
            drafts.Add(await Open(row, cancel));
        }

        return drafts;
    }

    /// <summary>Throws the owner's draft away, with what was attached to it. False when it is not theirs or already gone.</summary>
    public Task<bool> Discard(Guid draftId, Guid owner, CancellationToken cancel = default) =>
        database.Write(async (tx, _) =>
        {
            // What was attached goes with the last of the drafts that may speak of it: the one it was attached to, and its copies.
            await tx.Execute("""
                DELETE FROM attachment WHERE kept = 0
                AND draft = (SELECT COALESCE(copy_of, id) FROM draft WHERE id = @id AND owner = @owner)
                AND NOT EXISTS (SELECT 1 FROM draft d WHERE d.id <> @id AND COALESCE(d.copy_of, d.id) = attachment.draft)
                """, ("id", draftId), ("owner", owner));
            return await tx.Execute("DELETE FROM draft WHERE id = @id AND owner = @owner", ("id", draftId), ("owner", owner)) == 1;
        }, cancel);

    /// <summary>
    /// The draft was recorded: it goes, and what its entries name of what was attached to it stays with the record. The rest, of a child who was left out after all, is no part of the record; another window may yet
    /// keep it as a copy.
    /// </summary>
    public async Task End(DbTransaction tx, Guid draftId, IReadOnlyCollection<Guid> named, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(tx);
        var values = new List<(string Name, object? Value)>();
        var list = values.In("a", named);
        await tx.Execute($"UPDATE attachment SET kept = 1 WHERE kept = 0 AND id IN ({list})", [.. values]);
        await tx.Execute("DELETE FROM draft WHERE id = @id", ("id", draftId));
    }

    private async Task<DraftSave> Save(DbTransaction tx, Draft draft, int startedFrom, CancellationToken cancel)
    {
        var stored = await tx.Read($"SELECT {Columns} FROM draft WHERE id = @id", Row, cancel, ("id", draft.Id));
        if (stored is [])
        {
            return startedFrom == 0
                ? await Insert(tx, draft, null, cancel)
                : new DraftSave.KeptAsCopy(await Copy(tx, draft, cancel));
        }

        if (stored[0].Owner != draft.Owner)
        {
            throw new InvalidOperationException($"Draft {draft.Id} belongs to somebody else.");
        }

        var newer = await Open(stored[0], cancel);
        if (newer.Version == startedFrom)
        {
            await tx.Execute("UPDATE draft SET kind = @kind, version = version + 1, saved_at = @at, sealed = @sealed WHERE id = @id",
                ("kind", draft.Kind), ("at", clock.GetUtcNow()), ("sealed", await Seal(draft, cancel)), ("id", draft.Id));
            return new DraftSave.Saved(startedFrom + 1);
        }

        // The same answers twice are a double press or a browser that went back, not two windows.
        return (newer.Draft.Title, newer.Draft.Body) == (draft.Title, draft.Body)
            ? new DraftSave.Saved(newer.Version)
            : new DraftSave.KeptBoth(newer, await Copy(tx, draft, cancel));
    }

    private async Task<Guid> Copy(DbTransaction tx, Draft draft, CancellationToken cancel)
    {
        var copy = draft with { Id = NewId.Next() };
        await Insert(tx, copy, draft.Id, cancel);
        return copy.Id;
    }

    private async Task<DraftSave> Insert(DbTransaction tx, Draft draft, Guid? copyOf, CancellationToken cancel)
    {
        await tx.Execute($"INSERT INTO draft ({Columns}) VALUES (@id, @owner, @kind, 1, @copy, @at, @sealed)",
            ("id", draft.Id), ("owner", draft.Owner), ("kind", draft.Kind), ("copy", copyOf), ("at", clock.GetUtcNow()), ("sealed", await Seal(draft, cancel)));
        return new DraftSave.Saved(1);
    }

    private ValueTask<byte[]> Seal(Draft draft, CancellationToken cancel) =>
        protector.Protect(draft.Owner, draft.Id, JsonSerializer.SerializeToUtf8Bytes(new Inside(draft.Title, draft.Children, draft.Body)), cancel);

    private async Task<SavedDraft> Open(Stored row, CancellationToken cancel)
    {
        var inside = JsonSerializer.Deserialize<Inside>(await protector.Unprotect(row.Owner, row.Id, row.Sealed, cancel))!;
        return new SavedDraft(new Draft(row.Id, row.Owner, row.Kind, inside.Title, inside.Children, inside.Body), row.Version, row.CopyOf, row.SavedAt);
    }

    private static Stored Row(DbDataReader row) => new(row.Id(0), row.Id(1), row.GetString(2), row.GetInt32(3), row.IdOrNull(4), row.Instant(5), row.Bytes(6));

    private sealed record Stored(Guid Id, Guid Owner, string Kind, int Version, Guid? CopyOf, DateTimeOffset SavedAt, byte[] Sealed);

    private sealed record Inside(string Title, IReadOnlyList<Guid> Children, string Body);
}
