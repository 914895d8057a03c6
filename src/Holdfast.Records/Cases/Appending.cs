using System.Data.Common;
using Holdfast.Casework.Moves;
using Holdfast.Records.Journal;
using Holdfast.Records.Keys;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Cases;

/// <summary>
/// Appends what acts come to, with all that stands or falls with it. Only one can append at a time, so acts that wait together are asked for, written and committed together; one that can not be written
/// takes no other with it.
/// </summary>
internal sealed class Appending
{
    private const int MostInOneCommit = 64;

    private readonly IDatabase database;
    private readonly JournalAppender appender;
    private readonly IReadModelWriter? readModels;
    private readonly IDraftEnder? drafts;
    private readonly WaitingLine<Act> line;

    public Appending(IDatabase database, StreamKeys keys, IReadModelWriter? readModels, IDraftEnder? drafts)
    {
        (this.database, this.readModels, this.drafts) = (database, readModels, drafts);
        appender = new JournalAppender(keys);
        line = new WaitingLine<Act>(AppendThoseWaiting);
    }

    /// <returns>The entries, once they are committed.</returns>
    /// <exception cref="LostRaceException">A journal does not end as it was read.</exception>
    /// <exception cref="OutcomeUnknownException">They may be committed or not.</exception>
    public async Task<IReadOnlyList<StoredEntry>> Append(RecordRequest request, Proposal proposal, IWorkedAhead? ahead, CancellationToken cancel)
    {
        if (Turn.IsHad)
        {
            throw new InvalidOperationException("Something was recorded inside a write; it would wait for itself. Record it before or after.");
        }

        var act = new Act(request, proposal, ahead, cancel);
        await line.Join(act);
        return await act.Answer;
    }

    /// <summary>The same in a transaction that is under way.</summary>
    public async Task<IReadOnlyList<StoredEntry>> Append(DbTransaction tx, RecordRequest request, Proposal proposal, CancellationToken cancel)
    {
        var act = new Act(request, proposal, null, cancel);
        await Append(tx, [act], cancel);
        return act.Stored!;
    }

    /// <summary>Ends the draft an act came from.</summary>
    /// <param name="named">What was attached to it and stays with the record.</param>
    public Task EndDraft(DbTransaction tx, RecordRequest request, IReadOnlyCollection<Guid> named, CancellationToken cancel) =>
        request.EndDraft is { } draft && drafts is not null ? drafts.End(tx, draft, named, cancel) : Task.CompletedTask;

    private async Task AppendThoseWaiting(Func<Act?> next)
    {
        var acts = new List<Act>();
        while (acts.Count < MostInOneCommit && next() is { } act)
        {
            acts.Add(act);
        }

        try
        {
            await Commit(acts);
        }
        catch (Exception failure) when (failure is OutcomeUnknownException or LostRaceException || acts.Count == 1 || !acts[0].HadTurn)
        {
            acts.ForEach(a => a.Fail(failure));
        }
        catch (Exception)
        {
            // Nothing is written. Whose fault it is shows when each is written alone.
            await AppendEachAlone(acts);
        }
    }

    private async Task AppendEachAlone(IReadOnlyList<Act> acts)
    {
        Exception? away = null;
        foreach (var act in acts)
        {
            if (away is not null)
            {
                act.Fail(away);
                continue;
            }

            try
            {
                await Commit([act]);
            }
            catch (Exception own)
            {
                act.Fail(own);

                // A database that is away is waited for once, and not by each in turn while all behind them wait too.
                away = act.HadTurn || own is OperationCanceledException ? null : own;
            }
        }
    }

    /// <summary>Nobody is answered before the COMMIT.</summary>
    private async Task Commit(IReadOnlyList<Act> acts)
    {
        foreach (var act in acts)
        {
            act.HadTurn = false;
        }

        await database.Write(
            async (tx, stop) =>
            {
                await Append(tx, acts, stop);
                return true;
            },
            acts is [var only] ? only.Cancel : CancellationToken.None);
        foreach (var act in acts)
        {
            act.Tell();
        }
    }

    private async Task Append(DbTransaction tx, IReadOnlyList<Act> acts, CancellationToken cancel)
    {
        var ask = new Together(tx);
        var end = JournalAppender.Ask(ask, [.. acts.SelectMany(a => a.Proposal.Entries)], acts.SelectMany(a => a.Proposal.Read.Keys));
        foreach (var act in acts)
        {
            act.Ahead?.Ask(ask);
        }

        await ask.Send(cancel);
        var going = acts.Where(act => act.GoesOn(end)).ToList();
        if (going.Count == 0)
        {
            throw new LostRaceException();
        }

        var write = new Together(tx);
        foreach (var act in going)
        {
            var (entries, proposal) = (act.Proposal.Entries, act.Proposal);
            act.Stored = await appender.Append(write, entries, end, cancel);
            if (readModels is not null)
            {
                // Only a clock that went back gives an entry another time than was expected of it.
                var asExpected = act.Stored.Zip(entries).All(e => e.First.RecordedAt == e.Second.RecordedAt.ToMicroseconds());
                await readModels.Refresh(tx, write, proposal.Written(act.Stored), asExpected ? act.Ahead : null, cancel);
            }
        }

        JournalAppender.GiveBack(write, acts.Except(going).Sum(a => a.Proposal.Entries.Count));
        await write.Send(cancel);
        foreach (var act in going)
        {
            if (act.Request.Beside is { } beside)
            {
                await beside(tx, cancel);
            }

            await EndDraft(tx, act.Request, [.. act.Proposal.Entries.SelectMany(e => PapersBeside.AttachedTo(e.What)).Select(a => a.AttachmentId)], cancel);
        }
    }

    /// <summary>One act on its way into the journal.</summary>
    private sealed class Act(RecordRequest request, Proposal proposal, IWorkedAhead? ahead, CancellationToken cancel)
    {
        private readonly TaskCompletionSource<IReadOnlyList<StoredEntry>> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public RecordRequest Request => request;

        public Proposal Proposal => proposal;

        public IWorkedAhead? Ahead => ahead;

        public CancellationToken Cancel => cancel;

        public Task<IReadOnlyList<StoredEntry>> Answer => answer.Task;

        /// <summary>Whether it came so far that the journal was asked how it ends. Until then nothing is an act's own fault.</summary>
        public bool HadTurn { get; set; }

        /// <summary>Its entries as they are written; nothing while they are not, or when the race is lost.</summary>
        public IReadOnlyList<StoredEntry>? Stored { get; set; }

        /// <summary>Whether the journals it was decided on still end as they were read, and nobody before it in the line has gone on from there.</summary>
        public bool GoesOn(JournalEnd end)
        {
            (HadTurn, Stored) = (true, null);
            return end.Take(proposal.Entries, proposal.Read);
        }

        public void Tell()
        {
            if (Stored is { } stored)
            {
                answer.SetResult(stored);
            }
            else
            {
                answer.SetException(new LostRaceException());
            }
        }

        public void Fail(Exception failure)
        {
            if (failure is OperationCanceledException cancelled)
            {
                answer.SetCanceled(cancelled.CancellationToken);
            }
            else
            {
                answer.SetException(failure);
            }
        }
    }
}
