using System.Data.Common;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Records.Journal;
using Holdfast.Records.Keys;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Cases;

/// <summary>
/// Records what people did: reads the children named, asks what it comes to for each, and appends to all of them or to none. A lost race is
/// decided again; an error from COMMIT is looked up, never taken for "not saved".
/// </summary>
public sealed class CaseRecords(IDatabase database, JournalStore journals, TimeProvider clock, IReadModelWriter? readModels = null, IDraftEnder? drafts = null, IRecordedNews? news = null)
{
    /// <summary>After so many lost races the record is read while every other append waits, which cannot be lost. The first may be run with what is kept, which somebody may have written to since.</summary>
    private const int RacesRun = 3;
    private const int MostAttempts = 6;

    private readonly JournalAppender appender = new(journals.Keys);
    private readonly Appending appending = new(database, journals.Keys, readModels, drafts);

    /// <summary>Where the last entry written here stands; others may have written since.</summary>
    private long lastPosition;

    /// <exception cref="OutcomeUnknownException">The database went away during COMMIT and did not come back soon enough to ask it.</exception>
    public async Task<RecordOutcome> Record(RecordRequest request, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        await journals.Keys.Ensure([.. request.Children, .. Contacts(request)], cancel);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return Told(request, attempt <= RacesRun ? await RecordAsRead(request, attempt == 1, cancel) : await RecordWhileHeld(request, cancel));
            }
            catch (Exception lost) when (attempt < MostAttempts && IsLostRace(lost))
            {
                // Somebody else wrote first: read and decide again.
            }
            catch (OutcomeUnknownException) when (attempt < MostAttempts)
            {
                if (await FindPatiently(request, cancel) is { Count: > 0 } positions)
                {
                    return Told(request, new RecordOutcome.Recorded(positions));
                }
            }
        }
    }

    /// <summary>
    /// Appends many acts of many children in one transaction; an act already in the journal is passed over, so the same batch may be sent again.
    /// </summary>
    /// <param name="acts">In the order they were written.</param>
    /// <param name="refresh">Keep the read models in step; a seed that rebuilds them afterwards says no.</param>
    /// <returns>How many entries were appended.</returns>
    public async Task<int> AppendMany(IReadOnlyList<BatchedAct> acts, bool refresh = true, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(acts);
        var now = clock.GetUtcNow();
        if (acts.FirstOrDefault(a => a.RecordedAt > now) is { } early)
        {
            throw new ArgumentException($"An act cannot have been recorded at {early.RecordedAt:O}, which has not come yet.", nameof(acts));
        }

        await journals.Keys.Ensure([.. acts.Select(a => a.Child).Concat(acts.SelectMany(a => a.ProtectedContacts ?? []).Select(c => c.ContactId)).Distinct()], cancel);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var appended = await database.Write((tx, stop) => AppendMany(tx, acts, now, refresh, stop), cancel);
                news?.Recorded([.. acts.Select(a => a.Child).Distinct()]);
                return appended;
            }
            catch (Exception failure) when (attempt < MostAttempts && (failure is OutcomeUnknownException || IsLostRace(failure)))
            {
                // What was appended after all is passed over the next time.
                await Task.Delay(TimeSpan.FromMilliseconds(100 << attempt), cancel);
            }
        }
    }

    private RecordOutcome Told(RecordRequest request, RecordOutcome outcome)
    {
        if (outcome is RecordOutcome.Recorded)
        {
            news?.Recorded(request.Children);
        }

        return outcome;
    }

    /// <param name="asKept">What is kept of the record may do: whoever appends looks whether it still ends as it was known to. Nothing is refused, or said to be there already, by what is only kept.</param>
    private async Task<RecordOutcome> RecordAsRead(RecordRequest request, bool asKept, CancellationToken cancel)
    {
        if (asKept && KeptOf(request) is { } kept && Propose(request, kept) is { Outcome: null } likely)
        {
            return await AppendWorkedAhead(request, likely, cancel);
        }

        Proposal proposal;
        await using (var reader = await database.OpenReader(cancel))
        {
            proposal = await ReadAndPropose(request, reader, child => journals.ReadCommitted(reader, child, cancel), cancel);
        }

        return proposal.Outcome switch
        {
            null => await AppendWorkedAhead(request, proposal, cancel),
            RecordOutcome.AlreadyRecorded => await database.Write((tx, stop) => EndRecorded(tx, request, stop), cancel),
            var settled => settled,
        };
    }

    /// <summary>The journals of the children named as they are kept; nothing when one is not, or when more than they must be asked.</summary>
    private Dictionary<Guid, ReadJournal>? KeptOf(RecordRequest request)
    {
        var kept = new Dictionary<Guid, ReadJournal>(request.Children.Count);
        foreach (var child in request.Children)
        {
            if (journals.Kept(child) is { } journal)
            {
                kept.Add(child, journal);
            }
        }

        return kept.Count == request.Children.Count && !Contacts(request).Any() ? kept : null;
    }

    /// <summary>What the read models come to is worked out before the transaction, while others write.</summary>
    private async Task<RecordOutcome> AppendWorkedAhead(RecordRequest request, Proposal proposal, CancellationToken cancel)
    {
        var expected = proposal.Expected(Volatile.Read(ref lastPosition));
        var ahead = readModels is null ? null : await readModels.WorkAhead(expected, cancel);
        var stored = await appending.Append(request, proposal, ahead, cancel);
        Keep(proposal, stored, expected);
        return Recorded(stored);
    }

    /// <summary>What is committed is kept with what it goes on from, as it would be read the next time.</summary>
    private void Keep(Proposal proposal, IReadOnlyList<StoredEntry> stored, List<ChildRefresh> expected)
    {
        Volatile.Write(ref lastPosition, stored[^1].Position);
        foreach (var (written, likely) in proposal.Written(stored).Zip(expected))
        {
            var leaf = stored.Last(s => s.Stream == written.ChildId).Leaf;
            journals.Keep(written.ChildId, proposal.Read[written.ChildId].After(written.News, leaf, written.News.SequenceEqual(likely.News) ? likely.Child : null));
        }
    }

    private Task<RecordOutcome> RecordWhileHeld(RecordRequest request, CancellationToken cancel) => database.Write(
        async (tx, stop) =>
        {
            await JournalStore.HoldAppends(tx);
            var proposal = await ReadAndPropose(request, tx.Connection!, child => journals.ReadWhileWriting(tx, child, stop), stop);
            return proposal.Outcome switch
            {
                null => Recorded(await appending.Append(tx, request, proposal, stop)),
                RecordOutcome.AlreadyRecorded => await EndRecorded(tx, request, stop),
                var settled => settled,
            };
        },
        cancel);

    /// <summary>What the command comes to on the record as it is now.</summary>
    private async Task<Proposal> ReadAndPropose(RecordRequest request, DbConnection reader, Func<Guid, Task<ReadJournal>> journalOf, CancellationToken cancel)
    {
        var read = new Dictionary<Guid, ReadJournal>();
        foreach (var child in request.Children)
        {
            read.Add(child, await journalOf(child));
        }

        return await ContactsHold(reader, request, cancel) ? new Proposal(read, [], new RecordOutcome.AlreadyRecorded()) : Propose(request, read);
    }

    private Proposal Propose(RecordRequest request, Dictionary<Guid, ReadJournal> read)
    {
        if (read.Values.Any(journal => journal.Holds(request.CommandId)))
        {
            return new Proposal(read, [], new RecordOutcome.AlreadyRecorded());
        }

        if (ChangedSince.Shown(request, read) is { Count: > 0 } since)
        {
            return new Proposal(read, [], new RecordOutcome.Changed(since));
        }

        var decisions = request.Children.Select(child => (Child: child, Decision: request.Decide(read[child].Child))).ToList();
        if (decisions.Any(d => d.Decision.IsRefused))
        {
            return new Proposal(read, [], new RecordOutcome.Refused([.. decisions.SelectMany(d => d.Decision.Refusals.Select(r => (d.Child, r)))]));
        }

        var now = clock.GetUtcNow();
        List<NewEntry> entries =
        [
            .. decisions.SelectMany(d => d.Decision.Events.Select(e => new NewEntry(d.Child, JournalStore.ChildStream, e, request.CommandId, request.AuthorOf(d.Child), now))),
        ];
        entries.AddRange((request.ProtectedContacts ?? []).Select(c =>
            new NewEntry(c.ContactId, JournalStore.ProtectedContactStream, c.Words, request.CommandId, request.Author, now)));
        return new Proposal(read, entries, entries.Count == 0 ? new RecordOutcome.AlreadyRecorded() : null);
    }

    private static RecordOutcome.Recorded Recorded(IReadOnlyList<StoredEntry> stored) => new RecordOutcome.Recorded([.. stored.Select(s => s.Position)]);

    /// <summary>
    /// Says "already recorded" only after a COMMIT of its own that touched the journal: one that waited for its turn and for the standby, so what
    /// was found will stay.
    /// </summary>
    private async Task<RecordOutcome> EndRecorded(DbTransaction tx, RecordRequest request, CancellationToken cancel)
    {
        await JournalStore.HoldAppends(tx);
        await appending.EndDraft(tx, request, [], cancel);
        return new RecordOutcome.AlreadyRecorded();
    }

    private async Task<IReadOnlyList<long>> FindPatiently(RecordRequest request, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await database.Write((tx, stop) => Find(tx, request, stop), cancel);
            }
            catch (Exception away) when (attempt < MostAttempts && away is DbException or OutcomeUnknownException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100 << attempt), cancel);
            }
            catch (DbException away)
            {
                throw new OutcomeUnknownException(away);
            }
        }
    }

    /// <summary>Holding appends makes this wait for a COMMIT of ours that may still be on its way.</summary>
    private static async Task<IReadOnlyList<long>> Find(DbTransaction tx, RecordRequest request, CancellationToken cancel)
    {
        await JournalStore.HoldAppends(tx);
        return await PositionsOf(tx.Connection!, request.Children.Concat(Contacts(request)), request.CommandId, cancel);
    }

    private static async Task<bool> ContactsHold(DbConnection reader, RecordRequest request, CancellationToken cancel) =>
        (await PositionsOf(reader, Contacts(request), request.CommandId, cancel)).Count > 0;

    private static async Task<List<long>> PositionsOf(DbConnection connection, IEnumerable<Guid> streams, Guid commandId, CancellationToken cancel)
    {
        var positions = new List<long>();
        foreach (var stream in streams)
        {
            positions.AddRange(await connection.Read(
                "SELECT position FROM entry WHERE stream = @stream AND command = @command", r => r.GetInt64(0), cancel, ("stream", stream), ("command", commandId)));
        }

        positions.Sort();
        return positions;
    }

    private async Task<int> AppendMany(DbTransaction tx, IReadOnlyList<BatchedAct> acts, DateTimeOffset now, bool refresh, CancellationToken cancel)
    {
        await JournalStore.HoldAppends(tx);
        var known = new HashSet<(Guid Child, Guid Command)>();
        foreach (var child in acts.Select(a => a.Child).Distinct())
        {
            known.UnionWith(await tx.Read("SELECT command FROM entry WHERE stream = @stream", r => (child, r.Id(0)), cancel, ("stream", child)));
        }

        var entries = new List<NewEntry>();
        foreach (var act in acts.Where(a => known.Add((a.Child, a.CommandId))))
        {
            var at = act.RecordedAt ?? now;
            entries.AddRange(act.Events.Select(e => new NewEntry(act.Child, JournalStore.ChildStream, e, act.CommandId, act.Author, at)));
            entries.AddRange((act.ProtectedContacts ?? []).Select(c => new NewEntry(c.ContactId, JournalStore.ProtectedContactStream, c.Words, act.CommandId, act.Author, at)));
        }

        if (entries.Count == 0)
        {
            return 0;
        }

        var ask = new Together(tx);
        var end = JournalAppender.Ask(ask, entries, []);
        await ask.Send(cancel);
        var write = new Together(tx);
        var stored = await appender.Append(write, entries, end, cancel);
        await write.Send(cancel);
        if (refresh && readModels is not null)
        {
            await RefreshFromJournals(tx, stored, readModels, cancel);
        }

        return stored.Count;
    }

    private async Task RefreshFromJournals(DbTransaction tx, IReadOnlyList<StoredEntry> stored, IReadModelWriter writer, CancellationToken cancel)
    {
        var refreshes = new List<ChildRefresh>();
        foreach (var child in stored.Select(s => s.Stream).Distinct())
        {
            if (await journals.ReadWhileWriting(tx, child, cancel) is { Version: > 0 } journal)
            {
                refreshes.Add(new ChildRefresh(journal.Child, []));
            }
        }

        var write = new Together(tx);
        await writer.Refresh(tx, write, refreshes, null, cancel);
        await write.Send(cancel);
    }

    private static IEnumerable<Guid> Contacts(RecordRequest request) => (request.ProtectedContacts ?? []).Select(c => c.ContactId);

    /// <summary>Also what PostgreSQL calls unique violation, serialization failure and deadlock: nothing was written, and the next try may go well.</summary>
    private static bool IsLostRace(Exception failure) => failure is LostRaceException or DbException { SqlState: "23505" or "40001" or "40P01" };
}
