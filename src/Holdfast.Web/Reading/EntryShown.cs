using Holdfast.Casework.Journal;
using Holdfast.Web.Access;

namespace Holdfast.Web.Reading;

/// <summary>An entry as it stands on a page of the record.</summary>
/// <param name="Note">A line under the heading, such as how long since the child was last seen.</param>
/// <param name="Author">Name of who wrote it, when known.</param>
/// <param name="NotSo">What is known outside the record that what it says did not come about, such as a mail that did not go.</param>
public sealed record EntryShown(ChildView View, RecordedFact Fact, string? Note = null, string? Author = null, string? NotSo = null);
