using System.Text.Json.Serialization;

namespace Holdfast.Casework.Journal;

/// <summary>Something that happened, as the journal keeps it: a fact in the past tense, never changed once written.</summary>
public abstract record JournalEvent
{
    /// <summary>The day it happened, in the United Kingdom. The day it was written is kept beside it, on the entry.</summary>
    [JsonIgnore]
    public abstract DateOnly HappenedOn { get; }
}

/// <summary>Something that happened in one child's case.</summary>
public abstract record ChildEvent : JournalEvent
{
    /// <summary>Where the fact came from when nobody typed it here: a return of the area's former system.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImportedFrom? Imported { get; init; }

    /// <summary>The visit, meeting, plan, person or difficulty this is the record of; a correction never changes it. Nothing when the event stands for itself.</summary>
    [JsonIgnore]
    public virtual Guid? About => null;
}

/// <summary>The mark of an entry that was read from another system's file.</summary>
/// <param name="Source">The kind of file, such as "cin-census".</param>
/// <param name="FactKey">Area code, child id, element, start date and ordinal, joined by slashes; the same fact has the same key in every file.</param>
/// <param name="KnownUpTo">The last day the file speaks of; what happened between then and the import is not known.</param>
public sealed record ImportedFrom(string Source, string FactKey, DateOnly KnownUpTo);

/// <summary>The name and version an event is stored under. Renaming the C# type must not change it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class StoredAsAttribute(string name, int version) : Attribute
{
    public string Name { get; } = name;

    public int Version { get; } = version;
}
