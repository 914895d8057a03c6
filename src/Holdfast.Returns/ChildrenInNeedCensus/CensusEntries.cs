using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;

namespace Holdfast.Returns.ChildrenInNeedCensus;

/// <summary>Where the children of a census go: the area that becomes responsible, and the team whose manager sees and allocates them.</summary>
public sealed record CensusArea(string Code, Guid IntakeTeamId);

/// <summary>Turns what a census says of one child into the entries the child's journal does not hold yet.</summary>
public static class CensusEntries
{
    /// <summary>The kind of file, as imported entries name it.</summary>
    public const string Source = "cin-census";

    /// <summary>
    /// The entries to add, in order. A fact is known by its key: one that is in the journal is not added again; where the source now says
    /// something else than it said before, a correction points at its entry. The file never overrules what people here have written:
    /// a corrected or withdrawn entry stands as long as the source does not change, and what was typed here is not added a second time.
    /// Silence corrects nothing, and an older file corrects nothing a newer one said.
    /// </summary>
    /// <param name="already">The child as the journal tells it; <see cref="Child.Unknown"/> with the new child's id when there is none.</param>
    public static IReadOnlyList<ChildEvent> For(CensusHeader header, CensusChild child, Child already, CensusArea area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(already);
        ArgumentNullException.ThrowIfNull(area);
        var journal = new ImportedFacts(already);
        var knownUpTo = header.ReferenceDate ?? new DateOnly(header.Year, 3, 31);
        var entries = new List<ChildEvent>();
        foreach (var (key, what) in new CensusFacts(child, journal, area.Code, knownUpTo).All())
        {
            var imported = new ImportedFrom(Source, key.ToString(), knownUpTo);
            if (journal.Find(key) is { } known)
            {
                if (Correction(known, what, imported, header.Year, today) is { } correction)
                {
                    entries.Add(correction);
                }
            }
            else if (!journal.OnRecordOtherwise(what))
            {
                entries.Add(what with { Imported = imported });
            }
        }

        entries.AddRange(Placing(already, journal, area, today));
        return entries;
    }

    private static EntryCorrected? Correction(ImportedFact known, ChildEvent what, ImportedFrom imported, int year, DateOnly today)
    {
        var now = Settled.With(known.LastImported, what) with { Imported = imported };
        var changed = !Same(now, known.LastImported) && !Same(now, known.Fact.What);
        return changed && !known.Fact.Withdrawn && known.KnownUpTo <= imported.KnownUpTo
            ? new EntryCorrected(known.Fact.Version, now, FormattableString.Invariant($"Changed in the census for {year}"), today) { Imported = imported }
            : null;
    }

    // These are no facts of the file: where the child stands here, from the day of the import.
    private static IEnumerable<ChildEvent> Placing(Child already, ImportedFacts journal, CensusArea area, DateOnly today)
    {
        if (already.FamilyId == Guid.Empty)
        {
            yield return new FamilyJoined(journal.IdFor("family"), already.FamilyName, today);
        }

        if (already.Allocation is null)
        {
            yield return new ChildAllocated(area.IntakeTeamId, null, null, today);
        }
    }

    private static bool Same(ChildEvent one, ChildEvent other) => one with { Imported = null } == other with { Imported = null };
}
