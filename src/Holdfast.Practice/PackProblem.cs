namespace Holdfast.Practice;

/// <summary>A mistake in a practice pack, and what to write instead.</summary>
/// <param name="File">The file, from the practice folder down.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
public sealed record PackProblem(string File, int Line, int Column, string Message)
{
    public override string ToString() => $"{File}({Line},{Column}): {Message}";
}

/// <summary>Practice packs that can not be used, with every mistake found in them.</summary>
public sealed class PackException(IReadOnlyList<PackProblem> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<PackProblem> Problems { get; } = problems;
}
