namespace Holdfast.Records.Storage;

/// <summary>The settings or the state of the database stop Holdfast from starting; the message says what to do.</summary>
public sealed class DatabaseSettingsException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Another process holds the SQLite database for writing.</summary>
public sealed class DatabaseInUseException(string path, Exception inner)
    : Exception($"The database {path} is in use by another Holdfast process. Stop that process, or wait until it has finished, then try again.", inner);

/// <summary>
/// COMMIT gave an error, or could not promise that the write outlasts this server. What was written may or may not be there:
/// look the command up before saying anything, and send the same command again when in doubt.
/// </summary>
public sealed class OutcomeUnknownException(string message, Exception? inner = null) : Exception(message, inner)
{
    public OutcomeUnknownException(Exception inner)
        : this("It is not known whether this was saved. Send it again: it is written once, however often it is sent.", inner)
    {
    }
}
