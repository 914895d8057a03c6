using System.Collections.Immutable;
using System.Data.Common;
using System.Security.Cryptography;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Moves;
using Holdfast.Casework.People;
using Holdfast.Records.Accounts;
using Holdfast.Records.Attachments;
using Holdfast.Records.Cases;
using Holdfast.Records.Documents;
using Holdfast.Records.Evidence;
using Holdfast.Records.Journal;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Transfers;

/// <summary>A record that was put into a file.</summary>
/// <param name="Seal">The fingerprint of the journal’s last entry.</param>
/// <param name="Sha256">The fingerprint of the file.</param>
/// <param name="Receipt">What the other authority reads back.</param>
/// <param name="Head">The file up to its papers.</param>
/// <param name="Papers">How many papers are in it.</param>
/// <param name="PapersLeftOut">How many stay here.</param>
/// <param name="Batch">Its papers, which are kept when it is recorded, and taken away when it is not.</param>
/// <param name="Beside">Keeps the file, in the transaction of its entry.</param>
public sealed record TransferFile(
    byte[] Head, int Entries, int LeftOut, int Papers, int PapersLeftOut, string Seal, string Sha256, string Receipt, Guid Batch, Func<DbTransaction, CancellationToken, Task> Beside);

/// <summary>What of a record is to travel, beyond its entries.</summary>
/// <param name="Protected">Protected addresses. Without that neither they travel nor any entry that holds their words.</param>
/// <param name="PapersLookedThrough">Somebody looked through the papers: none says where somebody lives who is kept apart. Asked only where addresses are kept apart and do not travel; no program can read a drawing.</param>
public sealed record TransferChoices(bool Protected, bool PapersLookedThrough = false);

/// <summary>Where a child who comes from another authority is taken in.</summary>
public sealed record TakingIn(Guid Child, string Area, Guid FamilyId, string? FamilyName, Guid TeamId, Guid? WorkerId, string? WorkerName);

/// <summary>What taking a file in comes to, ready to be recorded.</summary>
/// <param name="Batch">The papers that came, which are kept when it is recorded, and taken away when it is not.</param>
public sealed record TransferReady(ReceiveTransfer Command, IReadOnlyList<ProtectedContact> Contacts, Guid Batch, Func<DbTransaction, CancellationToken, Task> Beside);

/// <summary>Puts a child’s record into a file for another authority, and takes such a file in.</summary>
public sealed class TransferDesk(IDatabase database, JournalStore journal, TransferStore store, AttachmentStore attachments, LetterDocuments letters, UserProfiles profiles, TimeProvider clock)
{
    private const string ReceiptLetters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int ReceiptGroups = 4;
    private const int GroupLetters = 4;

    /// <param name="from">The authority, as it calls itself.</param>
    public async Task<TransferFile> Make(Guid childId, Guid transfer, string from, string madeBy, TransferChoices choices, string passphrase, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var rows = await Rows(childId, cancel);
        var child = await journal.ReadChild(childId, cancel: cancel);
        var apart = await Apart(child, cancel);
        IReadOnlyList<string> secrets = choices.Protected ? [] : [.. apart.SelectMany(a => ProtectedWords.OfAddress(a.Address ?? "").Concat(ProtectedWords.OfTelephone(a.Telephone)))];
        var hides = !choices.Protected && apart.Count > 0;
        var stay = Staying(child, secrets, hides);
        var (papers, staying) = await PapersOf(child, stay, secrets, hides && !choices.PapersLookedThrough, cancel);
        var (keyId, key) = await journal.Keys.CopyOf(childId, cancel);
        using var seal = TransferEnvelope.NewLock(passphrase);
        var segment = new TransferSegment(
            TransferSegment.CurrentFormat, transfer, NewReceipt(), from, clock.GetUtcNow(), madeBy, childId, keyId, key, [.. rows.Select(r => Row(r, stay.Contains(r.Version)))],
            await profiles.NamesOf(rows.Select(r => r.RecordedBy).Distinct(), cancel), [.. apart.Select(a => choices.Protected ? a : Without(a, secrets))], [.. papers.Select(p => p.Paper)]);
        var batch = NewId.Next();
        try
        {
            var head = TransferEnvelope.Seal(segment, seal);
            using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            sha.AppendData(head);
            for (var place = 0; place < papers.Count; place++)
            {
                var bytes = await Bytes(child.Id, papers[place].From, cancel) ?? throw new InvalidOperationException($"The paper {papers[place].From.Id} is gone.");
                var box = seal.Box(place, bytes);
                sha.AppendData(box);
                await store.AddPaper(batch, transfer, received: false, childId, place, box, cancel);
            }

            var keep = await store.KeepMade(transfer, childId, head, cancel);
            return new TransferFile(
                head, rows.Count, stay.Count, papers.Count, staying, Convert.ToHexStringLower(rows[^1].Leaf), Convert.ToHexStringLower(sha.GetHashAndReset()), segment.Receipt, batch,
                (tx, stop) => Both(keep(tx, stop), () => TransferStore.KeepPapers(batch, tx)));
        }
        catch
        {
            await store.ForgetPapers(batch, CancellationToken.None);
            throw;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Takes the papers of a making away that was refused. What is kept by now stays.</summary>
    public Task Forget(TransferFile made, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(made);
        return store.ForgetPapers(made.Batch, cancel);
    }

    /// <summary>Writes a file that was made, paper by paper; false when it is not this child’s. The page has passed the gate for the child.</summary>
    public async Task<bool> WriteTo(Stream to, Guid transfer, Guid child, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(to);
        if (await store.Made(transfer, child, cancel) is not { } head)
        {
            return false;
        }

        await to.WriteAsync(head, cancel);
        for (var place = 0; await store.Paper(transfer, received: false, child, place, cancel) is { } box; place++)
        {
            await to.WriteAsync(box, cancel);
        }

        return true;
    }

    /// <summary>Opens the record of a file and follows its chain. Its papers are not read.</summary>
    /// <exception cref="TransferNotOpenedException">It does not open, or the chain does not hold.</exception>
    public static TransferSegment Open(byte[] file, string passphrase) => Proved(TransferEnvelope.Open(file, passphrase));

    /// <summary>Opens a file as it comes and follows its chain. Its papers are read afterwards, one by one.</summary>
    /// <exception cref="TransferNotOpenedException">It does not open, the chain does not hold, or it names a paper the record does not.</exception>
    public static async Task<OpenedTransfer> Open(Stream file, string passphrase, CancellationToken cancel = default)
    {
        var opened = await TransferEnvelope.OpenAsync(file, passphrase, cancel);
        try
        {
            _ = Proved(opened.Segment);
            return opened;
        }
        catch (TransferNotOpenedException)
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>What a file comes to in this installation. Its papers are proved and written, each by itself; they are kept when the taking in is recorded.</summary>
    /// <param name="closingSeal">As the authority that made the file said it.</param>
    /// <exception cref="WrongClosingSealException">The file is not the one whose closing seal was said; nothing of it stays here.</exception>
    /// <exception cref="TransferNotOpenedException">A paper is missing or was altered; nothing of the file stays here.</exception>
    public async Task<TransferReady> Ready(OpenedTransfer opened, TakingIn to, string receivedBy, string closingSeal, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(to);
        var (segment, batch) = (opened.Segment, NewId.Next());
        try
        {
            await foreach (var (place, bytes) in opened.Papers(cancel))
            {
                await store.AddPaper(batch, segment.Transfer, received: true, to.Child, place, bytes, cancel);
            }

            if (!ClosingSeals.Fits(closingSeal, opened.Sha256))
            {
                throw new WrongClosingSealException();
            }
        }
        catch
        {
            await store.ForgetPapers(batch, CancellationToken.None);
            throw;
        }

        var today = clock.Today();
        var there = ForeignJournal.Child(segment);
        var check = ForeignJournal.Check(segment);
        var kept = TransferEnvelope.Write(segment);
        var days = ForeignJournal.Entries(segment).Select(e => e.What.HappenedOn).DefaultIfEmpty(today).ToList();
        var record = new ForeignRecordReceived(
            NewId.Next(), segment.Transfer, segment.From, today, check.Entries, check.LeftOut, days.Min(), days.Max(), Convert.ToHexStringLower(segment.Entries[^1].Leaf), Fingerprint.Of(kept),
            there.Plans.Any(p => p.EndedOn is null), receivedBy, segment.Papers?.Count);
        var register = new RegisterChild(
            to.Area, null, there.Name, there.BornOn, there.ExpectedOn, there.Sex, there.Ethnicity, to.FamilyId, to.FamilyName ?? there.FamilyName, to.TeamId, to.WorkerId, to.WorkerName);
        var apart = segment.Apart.Select(a => (Id: NewId.Next(), Contact: a)).ToList();
        var keep = await store.KeepReceived(segment.Transfer, to.Child, kept, cancel);
        return new TransferReady(
            new ReceiveTransfer(record, register, [.. apart.Select(a => new ProtectedThere(a.Id, a.Contact.Person, [.. a.Contact.WithheldFrom], a.Contact.Reason))]),
            [.. apart.Where(a => a.Contact.Address is not null).Select(a => new ProtectedContact(a.Id, new ProtectedContactWritten(to.Child, a.Contact.Address!, a.Contact.Telephone, today)))],
            batch, (tx, stop) => Both(keep(tx, stop), () => TransferStore.KeepPapers(batch, tx)));
    }

    /// <summary>Takes the papers of a taking in away that was refused.</summary>
    public Task Forget(TransferReady ready, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(ready);
        return store.ForgetPapers(ready.Batch, cancel);
    }

    /// <summary>A paper that came with the other authority’s record.</summary>
    public Task<byte[]?> Paper(Guid transfer, Guid child, int place, CancellationToken cancel = default) => store.Paper(transfer, received: true, child, place, cancel);

    /// <summary>The other authority’s record as it came with this child; nothing when there is none.</summary>
    public async Task<TransferSegment?> Segment(Guid transfer, Guid child, CancellationToken cancel = default) =>
        await store.Received(transfer, child, cancel) is { } bytes ? TransferEnvelope.Read(bytes) : null;

    private static TransferSegment Proved(TransferSegment segment)
    {
        if (ForeignJournal.Check(segment) is { BrokenAt: { } at })
        {
            throw new TransferNotOpenedException($"Entry {at} of the record in the file is not as it was written. Nothing was taken in. Tell the authority that sent it.", wasAltered: true);
        }

        // A chain that holds says who wrote it, not that it tells of a child.
        if (!ForeignJournal.CanBeRead(segment))
        {
            throw TransferEnvelope.Unreadable();
        }

        var named = segment.Papers is { Count: > 0 } ? PapersBeside.Of(ForeignJournal.Child(segment)).Select(p => (p.Entry, p.Sha256)).ToHashSet() : [];
        return segment.Papers?.FirstOrDefault(p => !named.Contains((p.Entry, p.Sha256))) is { } unknown
            ? throw new TransferNotOpenedException($"The paper “{unknown.Name}” is named by no entry of the record in the file. Nothing was taken in. Tell the authority that sent it.", wasAltered: true)
            : segment;
    }

    private static async Task Both(Task first, Func<Task> second)
    {
        await first;
        await second();
    }

    /// <summary>
    /// The papers that travel, and how many stay: those of entries whose words stay, those a machine finds a hidden address in or can not look through, those that are not as they were stored, and those that would
    /// make the file too long.
    /// </summary>
    private async Task<(List<(PaperBeside From, TransferredPaper Paper)> Travel, int Stay)> PapersOf(
        Child child, HashSet<int> entries, IReadOnlyList<string> secrets, bool attachmentsStay, CancellationToken cancel)
    {
        var (travel, all, length) = (new List<(PaperBeside, TransferredPaper)>(), PapersBeside.Of(child), 0L);
        foreach (var paper in all.Where(p => !entries.Contains(p.Entry)))
        {
            if (attachmentsStay && paper.Kind == PaperKind.Attachment)
            {
                continue;
            }

            if (await Bytes(child.Id, paper, cancel, secrets) is { } bytes && bytes.Length <= TransferEnvelope.MostPaper && length + bytes.Length <= TransferEnvelope.MostFile - TransferEnvelope.MostRecord)
            {
                travel.Add((paper, new TransferredPaper(paper.Entry, child.AllFacts.First(f => f.Version == paper.Entry).What.HappenedOn, paper.Name, paper.ContentType, bytes.Length, paper.Sha256)));
                length += bytes.Length;
            }
        }

        return (travel, all.Count - travel.Count);
    }

    /// <summary>A paper as it lies beside the record; nothing when it is not there, is not what the entry names, or holds one of these words.</summary>
    private async Task<byte[]?> Bytes(Guid child, PaperBeside paper, CancellationToken cancel, IReadOnlyList<string>? secrets = null)
    {
        try
        {
            if (paper.Kind == PaperKind.Attachment)
            {
                return await attachments.Open(paper.Id, child, cancel) is { } file && file.Sha256 == paper.Sha256 ? file.Bytes : null;
            }

            return await letters.Open(paper.Id, child, cancel) is { } letter && letter.Sha256 == paper.Sha256 && !(secrets is { Count: > 0 } && ProtectedWords.AreInPage(letter.Page, secrets)) ? letter.Bytes : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<StoredEntry>> Rows(Guid child, CancellationToken cancel)
    {
        await using var reader = await database.OpenReader(cancel);
        return await reader.Read($"SELECT {StoredEntry.Columns} FROM entry WHERE stream = @stream ORDER BY version", StoredEntry.Read, cancel, ("stream", child));
    }

    private async Task<IReadOnlyList<TransferredContact>> Apart(Child child, CancellationToken cancel)
    {
        var apart = new List<TransferredContact>();
        foreach (var kept in child.ProtectedContacts)
        {
            var words = await journal.ReadProtectedContact(kept.ContactId, cancel);
            apart.Add(new TransferredContact(
                kept.PersonId is { } who && who != child.Id ? Named(child, who) : null, [.. kept.WithheldFrom.Select(w => Named(child, w)).OfType<NetworkPerson>()], kept.Reason, words?.Address, words?.Telephone));
        }

        return apart;
    }

    /// <summary>Who somebody is. How to reach them stands in the entries alone, which are looked through.</summary>
    private static NetworkPerson? Named(Child child, Guid person) => child.Network.TryGetValue(person, out var known) ? known with { Contact = null } : null;

    private static TransferredContact Without(TransferredContact apart, IReadOnlyList<string> secrets) =>
        apart with { Address = null, Telephone = null, Reason = ProtectedWords.AreIn(apart.Reason, secrets) ? "The reason names the address, and stayed with it" : apart.Reason };

    /// <summary>The entries of which only place and fingerprint travel: another child’s, written here by mistake; and what would say where somebody lives who is kept apart.</summary>
    private static HashSet<int> Staying(Child child, IReadOnlyList<string> secrets, bool hides)
    {
        var stay = new HashSet<int>();
        foreach (var fact in child.AllFacts)
        {
            var all = fact.Amendments.Select(a => a.What).Append(fact.Original.What).ToList();
            if (fact.OnWrongChild || all.Exists(w => (hides && w is AddressRecorded or EntryCorrected { Now: AddressRecorded }) || ProtectedWords.AreIn(StoredKinds.All.Write(w), secrets)))
            {
                // What puts an entry right goes with it.
                stay.Add(fact.Version);
                stay.UnionWith(fact.Amendments.Select(a => a.Version));
            }
        }

        return stay;
    }

    private static TransferredEntry Row(StoredEntry r, bool stays) => new(
        r.Position, r.Version, r.Command, r.Part, r.Kind, r.KindVersion, r.HappenedOn, r.RecordedAt, r.RecordedBy, r.Capacity, r.KeyId, r.Nonce, stays ? null : r.Body, r.BodyHash(), r.Previous, r.Leaf);

    private static string NewReceipt() => string.Join('-', Enumerable.Range(0, ReceiptGroups).Select(_ => RandomNumberGenerator.GetString(ReceiptLetters, GroupLetters)));
}
