using System.Data.Common;
using Holdfast.Practice;
using Holdfast.Records.Accounts;
using Holdfast.Records.Areas;
using Holdfast.Records.Keys;
using Holdfast.Records.Storage;

namespace Holdfast.Cli;

/// <summary>How a command ended that did not come to its end, as the person who ran it reads it.</summary>
internal static class Ending
{
    public static (string Message, int Code) Of(Exception told) => told switch
    {
        WrongUseException or DatabaseSettingsException => (told.Message, ExitCode.WrongUse),
        OperationCanceledException => ("Stopped. What was written stays written; the same command again goes on from there.", ExitCode.Findings),
        DatabaseInUseException or OutcomeUnknownException or PackException or KeyMissingException or UnknownAreaException or AccountRefusedException => (told.Message, ExitCode.Findings),
        DbException => ($"The database can not be used: {told.Message}", ExitCode.Findings),
        IOException or UnauthorizedAccessException or InvalidDataException => (told.Message, ExitCode.Findings),

        // A fault of Holdfast itself: whoever mends it needs all there is.
        _ => ($"Holdfast stopped because of a fault in itself. Report this:{Environment.NewLine}{told}", ExitCode.Findings),
    };
}
