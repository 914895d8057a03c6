using System.Data;
using System.Data.Common;
using System.Security.Cryptography;
using Holdfast.Records.Journal;
using Holdfast.Records.Keys;
using Holdfast.Records.Storage;
using Microsoft.Data.Sqlite;

namespace Holdfast.Records.Verification;

/// <summary>
/// Reads the whole journal in order of position and recomputes every leaf, every stream's chain and every position. Whoever can rewrite every
/// entry after the one they change, and the head with them, is not found out by this; that takes checkpoints held elsewhere.
/// </summary>
public sealed class JournalVerifier(IDatabase database, StreamKeys keys)
{
    private const int ProgressEvery = 1_000;

    /// <param name="open">Also open every body with its key.</param>
    /// <param name="progress">Told how many entries have been checked, now and then.</param>
    public async Task<VerificationResult> Verify(bool open = false, IProgress<long>? progress = null, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        await using var snapshot = reader is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await reader.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var head = await Scalar(snapshot, "SELECT position FROM journal_head WHERE one = 1", cancel);
        var findings = new Findings();
        var chains = new Chains(findings);
        var suspects = new List<StoredEntry>();
        long checkedSoFar = 0;
        await using (var command = snapshot.Command($"SELECT {StoredEntry.Columns} FROM entry ORDER BY position"))
        await using (var rows = await command.ExecuteReaderAsync(cancel))
        {
            while (await rows.ReadAsync(cancel))
            {
                var entry = StoredEntry.Read(rows);
                var leafHolds = entry.ComputeLeaf().AsSpan().SequenceEqual(entry.Leaf);
                if (!leafHolds && findings.WouldBeFirst(entry.Position))
                {
                    suspects.Add(entry);
                }

                if (!leafHolds)
                {
                    findings.Add(new BadEntry(entry.Position, Damage.Changed, $"Entry {entry.Position} was changed after it was written."));
                }

                chains.Follow(entry, leafHolds);
                if (open && leafHolds)
                {
                    await Open(entry, findings, cancel);
                }

                if (++checkedSoFar % ProgressEvery == 0)
                {
                    progress?.Report(checkedSoFar);
                }
            }
        }

        chains.End(head);
        await CheckStreams(snapshot, chains, findings, cancel);
        foreach (var suspect in suspects.Where(s => findings.First is { Damage: Damage.Changed } first && first.Position == s.Position))
        {
            findings.Replace(await new Diagnosis(snapshot, Math.Max(head, chains.LastPosition)).Of(suspect, cancel));
        }

        progress?.Report(checkedSoFar);
        return new VerificationResult(checkedSoFar, findings.First, findings.Count);
    }

    private async Task Open(StoredEntry entry, Findings findings, CancellationToken cancel)
    {
        try
        {
            using var cipher = await keys.CipherOf(entry.Stream, cancel);
            cipher.Decrypt(entry.Nonce, entry.Body, entry.Version);
        }
        catch (AuthenticationTagMismatchException)
        {
            findings.Add(new BadEntry(entry.Position, Damage.DoesNotOpen, $"Entry {entry.Position} is as it was written, but its key does not open it."));
        }
        catch (KeyMissingException)
        {
            findings.Add(new BadEntry(entry.Position, Damage.DoesNotOpen, $"Entry {entry.Position} is as it was written, but the key of its record is missing."));
        }
    }

    /// <summary>The list of streams says who is a child: a changed line there would hide a child from every list.</summary>
    private static async Task CheckStreams(DbTransaction snapshot, Chains chains, Findings findings, CancellationToken cancel)
    {
        var listed = new HashSet<Guid>();
        foreach (var (stream, kind) in await snapshot.Read("SELECT stream, kind FROM stream", r => (r.Id(0), r.GetString(1)), cancel))
        {
            listed.Add(stream);
            if (chains.Find(stream) is not { } chain)
            {
                findings.Add(new BadEntry(chains.LastPosition, Damage.Removed, $"The record {stream} has no entries: they were removed."));
            }
            else if (chain.IsProtectedContact != (kind == JournalStore.ProtectedContactStream))
            {
                findings.Add(new BadEntry(chain.FirstPosition, Damage.Changed, $"The record that begins with entry {chain.FirstPosition} is listed as of another kind than it is."));
            }
        }

        foreach (var (stream, chain) in chains.All)
        {
            if (!listed.Contains(stream))
            {
                findings.Add(new BadEntry(chain.FirstPosition, Damage.Removed, $"The record that begins with entry {chain.FirstPosition} was removed from the list of records."));
            }
        }
    }

    private static async Task<long> Scalar(DbTransaction tx, string text, CancellationToken cancel)
    {
        await using var command = tx.Command(text);
        return (long?)await command.ExecuteScalarAsync(cancel) ?? 0;
    }
}
