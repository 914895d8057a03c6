using System.Text.Json;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Records.Storage;

namespace Holdfast.Bench;

/// <summary>Reading journals out of the database, decrypting and folding them, against System.Text.Json reading the same words from memory.</summary>
internal static class Reading
{
    private const int WarmUp = 20;
    private const int Rounds = 15;

    public static async Task<Measured> Measure(Desk desk)
    {
        await using var recorder = await Desk.Open(await desk.Lives(), Access.ReadOnly);
        var words = new List<(Type Type, byte[] Json)>();
        await foreach (var journal in recorder.Journals.ReadAll())
        {
            words.AddRange(journal.Entries.Select(e => (e.What.GetType(), StoredKinds.All.Write(e.What))));
        }

        var (ours, bare) = await Turns.Time(
            WarmUp,
            Rounds,
            async () =>
            {
                var read = 0;
                await foreach (var journal in recorder.Journals.ReadAll())
                {
                    read += journal.Entries.Count;
                    GC.KeepAlive(Child.From(journal.ChildId, journal.Entries));
                }

                if (read != words.Count)
                {
                    throw new InvalidOperationException("Not every entry was read.");
                }
            },
            () =>
            {
                foreach (var (type, json) in words)
                {
                    GC.KeepAlive(JsonSerializer.Deserialize(json, type, StoredKinds.All.Json));
                }

                return Task.CompletedTask;
            });
        var share = bare / ours;
        return new Measured(
            "read from SQLite, decrypt and fold", $"{words.Count / ours:#,0} entries/s", $"{words.Count / bare:#,0} entries/s of System.Text.Json alone", share, "at least 0.5", share >= 0.5);
    }
}
