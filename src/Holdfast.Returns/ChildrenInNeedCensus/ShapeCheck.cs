namespace Holdfast.Returns.ChildrenInNeedCensus;

/// <summary>Holds one piece of a census, the header or a child, against its shape, and reports everything that does not fit.</summary>
internal sealed class ShapeCheck(Action<CensusProblem> problem, Action<CensusProblem> warning, string? childId, int latestYear)
{
    public void Check(CensusElement element, Shape shape)
    {
        foreach (var attribute in element.UnknownAttributes)
        {
            Problem(element.Line, shape, $"{shape.Element} carries {CensusValue.Quoted(attribute)}, which the census does not have", "Remove it");
        }

        if (shape.IsGroup)
        {
            CheckGroup(element, shape);
        }
        else
        {
            CheckValue(element, shape);
        }
    }

    private void CheckGroup(CensusElement group, Shape shape)
    {
        if (group.Text.Length > 0)
        {
            Problem(group.Line, shape, $"text stands inside {shape.Element} outside any field", "Remove it");
        }

        foreach (var part in group.Parts)
        {
            if (shape.Parts.FirstOrDefault(known => known.Element == part.Name) is not { } known)
            {
                Unknown(part, shape);
            }
            else if (!part.IsEmpty)
            {
                Check(part, known);
            }
        }

        foreach (var known in shape.Parts)
        {
            CheckHowMany(group, known);
        }
    }

    private void CheckHowMany(CensusElement group, Shape shape)
    {
        CensusElement? first = null;
        foreach (var part in group.PartsNamed(shape.Element))
        {
            if (first is not null && !shape.Repeats)
            {
                Problem(part.Line, shape, FormattableString.Invariant($"written twice; the first is on line {first.Line}"), "Keep the one that is right");
            }

            first ??= part;
        }

        if (first is null && shape.Presence is not Presence.Optional)
        {
            var missing = Of(group.Line, shape, "not in the file", $"Enter it as {shape.Element}");
            (shape.Presence is Presence.Needed ? problem : warning)(missing);
        }
    }

    private void CheckValue(CensusElement field, Shape shape)
    {
        foreach (var part in field.Parts)
        {
            Problem(part.Line, shape, $"holds the element {CensusValue.Quoted(part.Name)} where a value belongs", "Write the value alone");
        }

        if (field.TextTooLong)
        {
            Problem(field.Line, shape, "the text is longer than any field of the census", "Write the value alone");
        }
        else if (field.Text.Length == 0)
        {
            return;
        }
        else if (CensusValue.WhyNot(shape.Kind, field.Text, latestYear) is var (what, instead))
        {
            Problem(field.Line, shape, what, instead);
        }
        else if (shape.CodeSet is { } set && !CodeSets.Of(set).ContainsKey(field.Text))
        {
            warning(Of(field.Line, shape, $"{CensusValue.Quoted(field.Text)} is not one of the census's codes, and is kept as it is", $"Write one of {string.Join(", ", CodeSets.Of(set).Keys)}"));
        }
    }

    private void Unknown(CensusElement part, Shape within)
    {
        var meant = within.Parts.FirstOrDefault(known => known.Mistakes.Contains(part.Name) || string.Equals(known.Element, part.Name, StringComparison.OrdinalIgnoreCase));
        Problem(
            part.Line,
            within,
            $"{CensusValue.Quoted(part.Name)} is not an element of the census here",
            meant is null ? $"Remove it, or write one of {string.Join(", ", within.Parts.Select(known => known.Element))}" : $"Write {meant.Element}",
            part.Name);
    }

    private void Problem(int line, Shape shape, string what, string instead, string? element = null) =>
        problem(Of(line, shape, what, instead) with { Element = element ?? shape.Element });

    private CensusProblem Of(int line, Shape shape, string what, string instead) =>
        new(line, childId, shape.Words, shape.Element, what, instead);
}
