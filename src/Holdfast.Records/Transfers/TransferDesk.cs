using System.Collections.Immutable;
using System.Data.Common;
using System.Security.Cryptography;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Moves;
using Holdfast.Casework.People;
using Holdfast.Records.Accounts;
using Holdfast.Records.Cases;
using Holdfast.Records.Evidence;
using Holdfast.Records.Journal;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Transfers;

/// <summary>A record that was put into a file.</summary>
/// <param name="Seal">The fingerprint of the journal’s last entry.</param>
/// <param name="Sha256">The fingerprint of the file.</param>
/// <param name="Receipt">What the other authority reads back.</param>
/// <param name="Beside">Keeps the file, in the transaction of its entry.</param>
public sealed record TransferFile(byte[] Bytes, int Entries, int LeftOut, string Seal, string Sha256, string Receipt, Func<DbTransaction, CancellationToken, Task> Beside);

/// <summary>Where a child who comes from another authority is taken in.</summary>
public sealed record TakingIn(Guid Child, string Area, Guid FamilyId, string? FamilyName, Guid TeamId, Guid? WorkerId, string? WorkerName);

/// <summary>What taking a file in comes to, ready to be recorded.</summary>
public sealed record TransferReady(ReceiveTransfer Command, IReadOnlyList<ProtectedContact> Contacts, Func<DbTransaction, CancellationToken, Task> Beside);

/// <summary>Puts a child’s record into a file for another authority, and takes such a file in.</summary>
public sealed class TransferDesk(IDatabase database, JournalStore journal, TransferStore store, UserProfiles profiles, TimeProvider clock)
{
    private const string ReceiptLetters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int ReceiptGroups = 4;
    private const int GroupLetters = 4;

    /// <param name="from">The authority, as it calls itself.</param>
    /// <param name="withProtected">Protected addresses travel too. Without that neither they travel nor any entry that holds their words.</param>
    public async Task<TransferFile> Make(Guid childId, Guid transfer, string from, string madeBy, bool withProtected, string passphrase, CancellationToken cancel = default)
    {
        var rows = await Rows(childId, cancel);
        var child = await journal.ReadChild(childId, cancel: cancel);
        var apart = await Apart(child, cancel);
        IReadOnlyList<string> secrets = withProtected ? [] : [.. apart.SelectMany(a => ProtectedWords.OfAddress(a.Address ?? "").Concat(ProtectedWords.OfTelephone(a.Telephone)))];
        var stay = Staying(child, secrets, !withProtected && apart.Count > 0);
        var (keyId, key) = await journal.Keys.CopyOf(childId, cancel);
        var segment = new TransferSegment(
            TransferSegment.CurrentFormat, transfer, NewReceipt(), from, clock.GetUtcNow(), madeBy, childId, keyId, key, [.. rows.Select(r => Row(r, stay.Contains(r.Version)))],
            await profiles.NamesOf(rows.Select(r => r.RecordedBy).Distinct(), cancel), [.. apart.Select(a => withProtected ? a : Without(a, secrets))]);
        try
        {
            var file = TransferEnvelope.Seal(segment, passphrase);
            return new TransferFile(
                file, rows.Count, stay.Count, Convert.ToHexStringLower(rows[^1].Leaf), Fingerprint.Of(file), segment.Receipt, await store.KeepMade(transfer, childId, file, cancel));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Opens a file and follows its chain.</summary>
    /// <exception cref="TransferNotOpenedException">It does not open, or the chain does not hold.</exception>
    public static TransferSegment Open(ReadOnlySpan<byte> file, string passphrase)
    {
        var segment = TransferEnvelope.Open(file, passphrase);
        if (ForeignJournal.Check(segment) is { BrokenAt: { } at })
        {
            throw new TransferNotOpenedException($"Entry {at} of the record in the file is not as it was written. Nothing was taken in. Tell the authority that sent it.", wasAltered: true);
        }

        // A chain that holds says who wrote it, not that it tells of a child.
        return ForeignJournal.CanBeRead(segment) ? segment : throw TransferEnvelope.Unreadable();
    }

    /// <summary>What a file comes to in this installation.</summary>
    public async Task<TransferReady> Ready(TransferSegment segment, TakingIn to, string receivedBy, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(segment);
        ArgumentNullException.ThrowIfNull(to);
        var today = clock.Today();
        var there = ForeignJournal.Child(segment);
        var check = ForeignJournal.Check(segment);
        var kept = TransferEnvelope.Write(segment);
        var days = ForeignJournal.Entries(segment).Select(e => e.What.HappenedOn).DefaultIfEmpty(today).ToList();
        var record = new ForeignRecordReceived(
            NewId.Next(), segment.Transfer, segment.From, today, check.Entries, check.LeftOut, days.Min(), days.Max(), Convert.ToHexStringLower(segment.Entries[^1].Leaf), Fingerprint.Of(kept),
            there.Plans.Any(p => p.EndedOn is null), receivedBy);
        var register = new RegisterChild(
            to.Area, null, there.Name, there.BornOn, there.ExpectedOn, there.Sex, there.Ethnicity, to.FamilyId, to.FamilyName ?? there.FamilyName, to.TeamId, to.WorkerId, to.WorkerName);
        var apart = segment.Apart.Select(a => (Id: NewId.Next(), Contact: a)).ToList();
        return new TransferReady(
            new ReceiveTransfer(record, register, [.. apart.Select(a => new ProtectedThere(a.Id, a.Contact.Person, [.. a.Contact.WithheldFrom], a.Contact.Reason))]),
            [.. apart.Where(a => a.Contact.Address is not null).Select(a => new ProtectedContact(a.Id, new ProtectedContactWritten(to.Child, a.Contact.Address!, a.Contact.Telephone, today)))],
            await store.KeepReceived(segment.Transfer, to.Child, kept, cancel));
    }

    /// <summary>The other authority’s record as it came with this child; nothing when there is none.</summary>
    public async Task<TransferSegment?> Segment(Guid transfer, Guid child, CancellationToken cancel = default) =>
        await store.Received(transfer, child, cancel) is { } bytes ? TransferEnvelope.Read(bytes) : null;

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
