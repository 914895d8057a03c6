using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Records.Journal;
using Holdfast.Records.Keys;
using Holdfast.Records.Storage;

namespace Holdfast.Bench;

/// <summary>Decrypting journals, making events of them and folding them, against System.Text.Json making the same events of the same words; then the same out of the database.</summary>
internal static class Reading
{
    private const int WarmUp = 20;
    private const int Rounds = 15;

    public static async Task<IReadOnlyList<Measured>> Measure(Desk desk)
    {
        await using var recorder = await Desk.Open(await desk.Lives(), Access.ReadOnly);
        var stored = new List<Stored>();
        await foreach (var journal in recorder.Journals.ReadAll())
        {
            var cipher = await recorder.Database.Keys.CipherOf(journal.ChildId, CancellationToken.None);
            stored.Add(new Stored(journal.ChildId, cipher, [.. journal.Entries.Select(e => Body.Of(e, cipher))]));
        }

        // As anybody would call it, without what we ask of it beside: what must be there, and that nothing else is.
        var plain = new JsonSerializerOptions(StoredKinds.All.Json)
        {
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(), UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip, RespectNullableAnnotations = false,
        };
        var words = stored.SelectMany(s => s.Bodies).Select(b => (Type: b.Entry.What.GetType(), b.Json)).ToList();
        Task Bare()
        {
            foreach (var (type, json) in words)
            {
                GC.KeepAlive(JsonSerializer.Deserialize(json, type, plain));
            }

            return Task.CompletedTask;
        }

        Task FromMemory()
        {
            foreach (var child in stored)
            {
                GC.KeepAlive(Child.From(child.Id, [.. child.Bodies.Select(b => b.Open(child.Cipher))]));
            }

            return Task.CompletedTask;
        }

        async Task FromDatabase()
        {
            await foreach (var journal in recorder.Journals.ReadAll())
            {
                GC.KeepAlive(journal.Fold());
            }
        }

        var measured = new List<Measured>
        {
            await Against("decrypt, read and fold", words.Count, FromMemory, Bare, "at least 0.5", 0.5),
            await Against("the same, every row out of SQLite", words.Count, FromDatabase, Bare, "none", 0),
        };
        stored.ForEach(s => s.Cipher.Dispose());
        return measured;
    }

    private static async Task<Measured> Against(string what, int entries, Func<Task> ours, Func<Task> bare, string budget, double least)
    {
        var (us, them) = await Turns.Time(WarmUp, Rounds, ours, bare);
        return new Measured(what, $"{entries / us:#,0} entries/s", $"{entries / them:#,0} entries/s of System.Text.Json alone", them / us, budget, them / us >= least);
    }

    private sealed record Stored(Guid Id, StreamCipher Cipher, IReadOnlyList<Body> Bodies);

    /// <summary>One entry as the journal keeps it, and its words in the clear for the bare reading.</summary>
    private sealed record Body(Entry Entry, StoredKind Kind, byte[] Nonce, byte[] Encrypted, byte[] Json)
    {
        public static Body Of(Entry entry, StreamCipher cipher)
        {
            var json = StoredKinds.All.Write(entry.What);
            var (nonce, encrypted) = cipher.Encrypt(json, entry.Version);
            return new Body(entry, StoredKinds.All.KindOf(entry.What), nonce, encrypted, json);
        }

        public Entry Open(StreamCipher cipher) =>
            new(Entry.Position, Entry.Version, Entry.CommandId, Entry.RecordedAt, Entry.RecordedBy, (ChildEvent)EntryReader.What(cipher, Entry.Version, Kind.Name, Kind.Version, Nonce, Encrypted));
    }
}
