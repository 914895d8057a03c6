namespace Holdfast.Cli;

/// <summary>What the command line says when it ends.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>It was understood, and something is the matter: findings, a file with mistakes, a database in use.</summary>
    public const int Findings = 1;

    /// <summary>It was not understood, or names something that is not there.</summary>
    public const int WrongUse = 2;
}

/// <summary>The command line was used wrongly; the message says what to write.</summary>
internal sealed class WrongUseException(string message) : Exception(message);
