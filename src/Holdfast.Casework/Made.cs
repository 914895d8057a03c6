namespace Holdfast.Casework;

/// <summary>An occurrence before it is dated and placed.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Key">The code it carries.</param>
/// <param name="Planned">The day fixed there.</param>
internal readonly record struct Made(OccurrenceKind Kind, Guid Subject = default, string? Key = null, DateOnly? Planned = null, Facets Facets = Facets.None);
