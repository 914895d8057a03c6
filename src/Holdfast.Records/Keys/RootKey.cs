using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Keys;

/// <summary>The one key that wraps every stream's key. It is kept outside both databases.</summary>
internal sealed class RootKey : IDisposable
{
    public const int Bytes = 32;

    private readonly byte[] key;

    private RootKey(byte[] key) => this.key = key;

    public AesGcm Cipher() => new(key, AesGcm.TagByteSizes.MaxSize);

    public void Dispose() => CryptographicOperations.ZeroMemory(key);

    /// <summary>
    /// The key of HOLDFAST_ROOT_KEY; without that setting, of the file X.rootkey beside the SQLite file X, made on first use and only then.
    /// </summary>
    public static RootKey Find(DatabaseSettings settings, bool mayMake)
    {
        if (settings.RootKey is { } said)
        {
            return new RootKey(FromText(said) ?? FromFile(said));
        }

        if (settings.Engine == Engine.PostgreSql)
        {
            throw new DatabaseSettingsException(
                $"Set {DatabaseSettings.RootKeyVariable} to the root key, or to the path of the file that holds it. Make one with: head -c 32 /dev/urandom | base64. Keep a copy away from this machine: without it nothing can be read.");
        }

        var beside = settings.Location + ".rootkey";
        if (!File.Exists(beside))
        {
            if (!mayMake)
            {
                throw new DatabaseSettingsException(
                    $"The root key file {beside} is missing, and the records cannot be read without it. Put it back, or set {DatabaseSettings.RootKeyVariable}.");
            }

            Make(beside);
        }

        return new RootKey(FromFile(beside));
    }

    private static void Make(string path)
    {
        var made = RandomNumberGenerator.GetBytes(Bytes);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead;
        }

        using (var file = new FileStream(path, options))
        {
            file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(made) + "\n"));
            file.Flush(flushToDisk: true);
        }

        CryptographicOperations.ZeroMemory(made);
    }

    private static byte[] FromFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new DatabaseSettingsException($"{DatabaseSettings.RootKeyVariable} must be 32 bytes in base64 or hexadecimal, or the path of a file that holds them. There is no file {path}.");
        }

        var bytes = File.ReadAllBytes(path);
        return bytes.Length == Bytes
            ? bytes
            : FromText(Encoding.UTF8.GetString(bytes).Trim()) ?? throw new DatabaseSettingsException($"The root key file {path} must hold 32 bytes, plain or in base64 or hexadecimal.");
    }

    private static byte[]? FromText(string text)
    {
        if (text.Length == 2 * Bytes && text.All(char.IsAsciiHexDigit))
        {
            return Convert.FromHexString(text);
        }

        return Base64.IsValid(text, out var length) && length == Bytes ? Convert.FromBase64String(text) : null;
    }
}
