using System.Data.Common;
using System.Security.Cryptography;
using Holdfast.Casework;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Keys;

/// <summary>
/// The keys of the streams, in a database of their own so that a copy of the journal is no copy of the keys. A key is committed before
/// anything written with it; a key nothing was written with is harmless.
/// </summary>
public sealed class StreamKeys : IDisposable
{
    private const int MostAttempts = 6;
    private static readonly byte[] CheckWords = "holdfast root key"u8.ToArray();

    private readonly IDatabase database;
    private readonly AesGcm root;
    private readonly Lock rootInUse = new();
    private readonly TimeProvider clock;
    private readonly KeyCache cache = new(capacity: 16_384);

    private StreamKeys(IDatabase database, AesGcm root, TimeProvider clock) => (this.database, this.root, this.clock) = (database, root, clock);

    public void Dispose()
    {
        cache.Dispose();
        root.Dispose();
    }

    internal static async Task<bool> AnyMade(IDatabase database, CancellationToken cancel) => await ReadCheck(database, cancel) is not null;

    internal static async Task<StreamKeys> Open(IDatabase database, RootKey rootKey, TimeProvider clock, bool mayMake, CancellationToken cancel)
    {
        var keys = new StreamKeys(database, rootKey.Cipher(), clock);
        try
        {
            if (mayMake && await ReadCheck(database, cancel) is null)
            {
                var wrapped = keys.Wrap(CheckWords, []);
                await database.Write((tx, _) => tx.Execute("INSERT INTO root_key_check (one, wrapped) VALUES (1, @wrapped) ON CONFLICT DO NOTHING", ("wrapped", wrapped)), cancel);
            }

            keys.Unwrap(await ReadCheck(database, cancel) ?? throw new DatabaseSettingsException("The database of keys is empty. Start Holdfast once to make it."), []);
            return keys;
        }
        catch (AuthenticationTagMismatchException wrong)
        {
            keys.Dispose();
            throw new DatabaseSettingsException(
                $"The root key is not the one these records were written with, so nothing can be read. Set {DatabaseSettings.RootKeyVariable} to the right one.", wrong);
        }
        catch
        {
            keys.Dispose();
            throw;
        }
    }

    /// <summary>Makes a key for each stream that has none, and commits it.</summary>
    internal async Task Ensure(IReadOnlyCollection<Guid> streams, CancellationToken cancel)
    {
        var wanted = streams.Where(s => !cache.Holds(s)).Distinct().ToList();
        if (wanted.Count == 0)
        {
            return;
        }

        var missing = new List<Guid>();
        await using (var reader = await database.OpenReader(cancel))
        {
            foreach (var stream in wanted)
            {
                if (!await Load(reader, "stream = @stream", cancel, ("stream", stream)))
                {
                    missing.Add(stream);
                }
            }
        }

        if (missing.Count > 0)
        {
            await MakeDurably(missing, cancel);
        }
    }

    /// <summary>
    /// Returns only when a COMMIT said so: an entry must not outlive its key. A key that may or may not be there is tried again together with one
    /// that nobody will use, so that the COMMIT has something to wait for.
    /// </summary>
    private async Task MakeDurably(IReadOnlyList<Guid> streams, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await database.Write((tx, stop) => Make(tx, attempt == 1 ? streams : [.. streams, NewId.Next()], stop), cancel);
                return;
            }
            catch (OutcomeUnknownException) when (attempt < MostAttempts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100 << attempt), cancel);
            }
        }
    }

    /// <summary>The cipher of a stream; the caller disposes it and uses it on one thread at a time.</summary>
    /// <exception cref="KeyMissingException">The stream has no key: it never had one, or it was destroyed.</exception>
    internal async ValueTask<StreamCipher> CipherOf(Guid stream, CancellationToken cancel)
    {
        if (cache.Cipher(stream) is { } cached)
        {
            return cached;
        }

        await using var reader = await database.OpenReader(cancel);
        await Load(reader, "stream = @stream", cancel, ("stream", stream));
        return cache.Cipher(stream) ?? throw new KeyMissingException(stream);
    }

    /// <summary>A copy of a stream's key, which the caller wipes. Only a transfer to another authority takes one.</summary>
    /// <exception cref="KeyMissingException">The stream has no key.</exception>
    internal async ValueTask<(Guid KeyId, byte[] Key)> CopyOf(Guid stream, CancellationToken cancel)
    {
        using var cipher = await CipherOf(stream, cancel);
        return cache.Copy(stream) ?? throw new KeyMissingException(stream);
    }

    /// <summary>Brings the keys of a range of streams into memory at one go, for reading many journals.</summary>
    internal async Task LoadRange(Guid first, Guid last, CancellationToken cancel)
    {
        await using var reader = await database.OpenReader(cancel);
        await Load(reader, "stream >= @first AND stream <= @last", cancel, ("first", first), ("last", last));
    }

    private static async Task<byte[]?> ReadCheck(IDatabase database, CancellationToken cancel)
    {
        await using var reader = await database.OpenReader(cancel);
        await using var command = reader.Command("SELECT wrapped FROM root_key_check WHERE one = 1");
        return (byte[]?)await command.ExecuteScalarAsync(cancel);
    }

    private async Task<int> Make(DbTransaction tx, IReadOnlyList<Guid> streams, CancellationToken cancel)
    {
        await using var insert = tx.Command("INSERT INTO stream_key (stream, key_id, wrapped, created) VALUES (@stream, @key, @wrapped, @now) ON CONFLICT DO NOTHING");
        var (stream, id, wrapped) = (insert.Add("stream", Guid.Empty), insert.Add("key", Guid.Empty), insert.Add("wrapped", Array.Empty<byte>()));
        insert.Add("now", clock.GetUtcNow());
        var made = 0;

        // In one order whoever makes them: two who make keys of the same streams at once wait for each other's, and must not both wait.
        foreach (var one in streams.Order())
        {
            var keyId = NewId.Next();
            var key = RandomNumberGenerator.GetBytes(RootKey.Bytes);
            (stream.Value, id.Value, wrapped.Value) = (Sql.Stored(one), Sql.Stored(keyId), Wrap(key, AssociatedData(one, keyId)));
            CryptographicOperations.ZeroMemory(key);
            made += await insert.ExecuteNonQueryAsync(cancel);
        }

        return made;
    }

    private async Task<bool> Load(DbConnection reader, string which, CancellationToken cancel, params (string Name, object? Value)[] values)
    {
        var found = await reader.Read(
            $"SELECT stream, key_id, wrapped FROM stream_key WHERE {which}", r => (Stream: r.Id(0), KeyId: r.Id(1), Wrapped: r.Bytes(2)), cancel, values);
        found.ForEach(f => cache.Keep(f.Stream, f.KeyId, Unwrap(f.Wrapped, AssociatedData(f.Stream, f.KeyId))));
        return found.Count > 0;
    }

    private static byte[] AssociatedData(Guid stream, Guid keyId) => [.. stream.ToByteArray(bigEndian: true), .. keyId.ToByteArray(bigEndian: true)];

    /// <summary>Nonce, then the key encrypted, then the tag.</summary>
    private byte[] Wrap(ReadOnlySpan<byte> key, byte[] associated)
    {
        var wrapped = new byte[StreamCipher.NonceBytes + key.Length + StreamCipher.TagBytes];
        var nonce = wrapped.AsSpan(0, StreamCipher.NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        lock (rootInUse)
        {
            root.Encrypt(nonce, key, wrapped.AsSpan(StreamCipher.NonceBytes, key.Length), wrapped.AsSpan(StreamCipher.NonceBytes + key.Length), associated);
        }

        return wrapped;
    }

    private byte[] Unwrap(byte[] wrapped, byte[] associated)
    {
        var key = new byte[wrapped.Length - StreamCipher.NonceBytes - StreamCipher.TagBytes];
        lock (rootInUse)
        {
            root.Decrypt(wrapped.AsSpan(0, StreamCipher.NonceBytes), wrapped.AsSpan(StreamCipher.NonceBytes, key.Length), wrapped.AsSpan(StreamCipher.NonceBytes + key.Length), key, associated);
        }

        return key;
    }
}

/// <summary>A stream whose key is not there. Its entries still verify; nobody can read them.</summary>
public sealed class KeyMissingException(Guid stream) : Exception($"There is no key for the record {stream}, so it cannot be read.")
{
    public Guid Stream { get; } = stream;
}
