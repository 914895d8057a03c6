using System.Net.Mail;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Mail;

/// <summary>Where mail goes, as the person who runs Holdfast said it.</summary>
public abstract record MailSettings
{
    public const string Variable = "HOLDFAST_MAIL";

    private const string Wanted =
        $"{Variable} must be folder:path, such as folder:data/mail, or smtp://user:password@server:587?from=letters@council.example; "
        + "add &encryption=off only for a server on this machine";

    private MailSettings()
    {
    }

    /// <summary>Mail is laid in a folder, each in a file of its own, for somebody else's program to take on.</summary>
    public sealed record Folder(string Path) : MailSettings;

    /// <summary>Mail is handed to a mail server. Without encryption only on this machine itself.</summary>
    public sealed record Server(string Host, int Port, string? User, string? Password, MailAddress From, bool Encrypted) : MailSettings;

    /// <summary>Reads the setting; without one, mail is laid in the folder "mail" beside the records.</summary>
    /// <exception cref="DatabaseSettingsException">The setting can not be read.</exception>
    public static MailSettings Parse(string? said, DatabaseSettings database)
    {
        ArgumentNullException.ThrowIfNull(database);
        if (string.IsNullOrWhiteSpace(said))
        {
            return new Folder(database.Engine == Engine.Sqlite ? Path.Combine(Path.GetDirectoryName(database.Location)!, "mail") : Path.GetFullPath(Path.Combine("data", "mail")));
        }

        const string FolderPrefix = "folder:";
        if (said.StartsWith(FolderPrefix, StringComparison.OrdinalIgnoreCase) && said.Length > FolderPrefix.Length)
        {
            return new Folder(Path.GetFullPath(said[FolderPrefix.Length..].Trim()));
        }

        return Uri.TryCreate(said.Trim(), UriKind.Absolute, out var address) && address.Scheme == "smtp" && ServerOf(address) is { } server
            ? server
            : throw new DatabaseSettingsException(Wanted);
    }

    private static Server? ServerOf(Uri address)
    {
        var query = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2))
            .ToLookup(p => p[0], p => Uri.UnescapeDataString(p.ElementAtOrDefault(1) ?? ""), StringComparer.Ordinal);
        var encrypted = query["encryption"].FirstOrDefault() != "off";
        if (!MailAddress.TryCreate(query["from"].FirstOrDefault(), out var from) || (!encrypted && !address.IsLoopback))
        {
            return null;
        }

        var who = address.UserInfo.Split(':', 2);
        return new Server(
            address.Host, address.Port > 0 ? address.Port : 587, who[0].Length == 0 ? null : Uri.UnescapeDataString(who[0]), who.Length > 1 ? Uri.UnescapeDataString(who[1]) : null, from, encrypted);
    }
}
