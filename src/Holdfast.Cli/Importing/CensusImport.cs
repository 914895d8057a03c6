using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Records.Cases;
using Holdfast.Returns.ChildrenInNeedCensus;

namespace Holdfast.Cli.Importing;

/// <summary>What an import came to.</summary>
/// <param name="New">Facts of the file that were not in any journal.</param>
/// <param name="Corrected">Facts the file now tells differently.</param>
/// <param name="Unchanged">Facts that were there already.</param>
internal sealed record ImportCounts(int Children, int New, int Corrected, int Unchanged);

/// <summary>
/// Writes a sound census into the journals, so many children in one transaction. Stopped at any moment, the same command run again adds what
/// is missing: a child is found by the area's number in the list that the same transaction wrote.
/// </summary>
internal sealed class CensusImport(Recorder recorder, ImportTurn turn, CensusArea area, DateOnly today)
{
    private const int ChildrenAtOnce = 200;
    private static readonly Author Import = new(Recorder.OperatorId, Capacity.Import);

    private Dictionary<string, Guid> known = [];
    private ImportCounts counts = new(0, 0, 0, 0);

    public async Task<ImportCounts> Run(string file, IProgress<CensusProgress> progress, CancellationToken cancel)
    {
        known = await ChildrenByNumber.OfArea(recorder.Database, area.Code, cancel);
        using var reading = CensusFile.Read(file);
        foreach (var some in reading.Children(progress).Chunk(ChildrenAtOnce))
        {
            cancel.ThrowIfCancellationRequested();
            await Take(reading.Header, some, cancel);
        }

        return counts;
    }

    private async Task Take(CensusHeader header, CensusChild[] some, CancellationToken cancel)
    {
        var acts = new List<BatchedAct>(some.Length);
        foreach (var child in some)
        {
            var already = known.TryGetValue(child.LaChildId, out var id) ? await recorder.Journals.ReadChild(id, cancel: cancel) : Child.Unknown(NewId.Next());
            var events = CensusEntries.For(header, child, already, area, today);
            Count(header, child, already, events);
            if (events.Count > 0)
            {
                acts.Add(new BatchedAct(already.Id, events, NewId.Next(), Import));
            }
        }

        if (acts.Count > 0)
        {
            await turn.StillHeld(cancel);
            await recorder.Cases.AppendMany(acts, refresh: true, cancel);
        }
    }

    private void Count(CensusHeader header, CensusChild child, Child already, IReadOnlyList<ChildEvent> events)
    {
        var corrected = events.Count(e => e is EntryCorrected);
        var added = events.Count(e => e.Imported is not null) - corrected;
        var told = already.Version == 0 ? added : CensusEntries.For(header, child, Child.Unknown(already.Id), area, today).Count(e => e.Imported is not null);
        counts = new ImportCounts(counts.Children + 1, counts.New + added, counts.Corrected + corrected, counts.Unchanged + Math.Max(0, told - added - corrected));
    }
}
