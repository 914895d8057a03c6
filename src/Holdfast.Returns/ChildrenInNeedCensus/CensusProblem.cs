using System.Globalization;

namespace Holdfast.Returns.ChildrenInNeedCensus;

/// <summary>Something in a census file that a person must look at: where it stands, what is the matter, and what to write instead.</summary>
/// <param name="Line">The line of the file, from 1; 0 when the file could not be opened.</param>
/// <param name="ChildId">The area's own id of the child, where one was read.</param>
/// <param name="Field">The field in plain words, for example "date of referral".</param>
/// <param name="Element">The element's name in the file, for whoever has to find it there.</param>
/// <param name="What">What is the matter.</param>
/// <param name="Instead">What to write or do instead.</param>
public sealed record CensusProblem(int Line, string? ChildId, string Field, string Element, string What, string Instead)
{
    /// <summary>The whole of it on one line, as a person reads it.</summary>
    public string Sentence
    {
        get
        {
            var line = Line > 0 ? $"Line {Line.ToString(CultureInfo.InvariantCulture)}, " : "";
            var child = ChildId is null ? "" : $"child {ChildId}, ";
            var where = line + child + Field;
            return $"{char.ToUpperInvariant(where[0])}{where[1..]}: {What}. {Instead}.";
        }
    }
}
