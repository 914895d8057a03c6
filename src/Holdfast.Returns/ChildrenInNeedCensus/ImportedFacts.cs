using System.Security.Cryptography;
using System.Text;
using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Enquiries;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;

namespace Holdfast.Returns.ChildrenInNeedCensus;

/// <summary>An entry that came from a census.</summary>
/// <param name="LastImported">What a census said last, whatever people corrected since.</param>
/// <param name="KnownUpTo">The last day of the file that said so.</param>
internal sealed record ImportedFact(RecordedFact Fact, ChildEvent LastImported, DateOnly KnownUpTo);

/// <summary>What earlier imports left in one child's journal, by fact.</summary>
internal sealed class ImportedFacts
{
    private readonly Child _child;
    private readonly Dictionary<string, ImportedFact> _byKey = new(StringComparer.Ordinal);

    public ImportedFacts(Child child)
    {
        _child = child;
        foreach (var fact in child.AllFacts)
        {
            if (fact.Original.What is not EntryCorrected and not EntryWithdrawn and { Imported: { Source: CensusEntries.Source } imported })
            {
                var (last, knownUpTo) = LastImported(fact, imported);
                _byKey[imported.FactKey] = new ImportedFact(fact, last, knownUpTo);
            }
        }
    }

    public ImportedFact? Find(FactKey key) => _byKey.GetValueOrDefault(key.ToString());

    /// <summary>The child came onto the record by somebody here, not from a file.</summary>
    public bool RegisteredHere(FactKey registered) => _child.IsRegistered && Find(registered) is null;

    public bool EthnicityIsUnknown => EthnicGroups.IsUnknown(_child.Ethnicity);

    /// <summary>A fact without an entry of its key may still be on the record: somebody here typed the same kind of thing for the same day.</summary>
    public bool OnRecordOtherwise(ChildEvent what) => what switch
    {
        SourceElementKept => false,
        InitialConferenceHeld => _child.InitialConferences.Any(held => held.HeldOn == what.HappenedOn),
        ChildRegistered => _child.IsRegistered,
        EthnicityRecorded => !EthnicityIsUnknown,
        ChildBorn or ChildDied => Typed.Any(fact => fact.What.GetType() == what.GetType()),
        _ => Typed.Any(fact => fact.What.GetType() == what.GetType() && fact.What.HappenedOn == what.HappenedOn),
    };

    /// <summary>The id of the plan, referral, enquiry or conference the journal knows the fact by, or the one it will be known by.</summary>
    public Guid IdOf<T>(FactKey key, DateOnly on, Func<T, Guid> id)
        where T : ChildEvent =>
        Find(key)?.Fact.What is T known ? id(known)
        : Typed.Select(fact => fact.What).OfType<T>().FirstOrDefault(typed => typed.HappenedOn == on) is { } typed ? id(typed)
        : IdFor(key.ToString());

    /// <summary>An id that comes out the same when an import that was broken off is run again. The child's own random id keeps it from being guessed.</summary>
    public Guid IdFor(string name)
    {
        var hash = SHA256.HashData([.. _child.Id.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }

    private IEnumerable<RecordedFact> Typed => _child.Facts.Where(fact => fact.Original.What.Imported is null);

    private static (ChildEvent What, DateOnly KnownUpTo) LastImported(RecordedFact fact, ImportedFrom imported) =>
        fact.Amendments.Select(amendment => amendment.What).OfType<EntryCorrected>().LastOrDefault(correction => correction.Imported is not null) is { Imported: { } later } last
            ? (last.Now, later.KnownUpTo)
            : (fact.Original.What, imported.KnownUpTo);
}
