using System.Security.Cryptography;

namespace Holdfast.Records.Keys;

/// <summary>Unwrapped keys lately used. Holds so many and no more; what leaves it is wiped. A key's bytes leave the lock only as a copy that goes into a transfer.</summary>
internal sealed class KeyCache(int capacity) : IDisposable
{
    private readonly Lock access = new();
    private readonly Dictionary<Guid, LinkedListNode<Held>> byStream = [];
    private readonly LinkedList<Held> latestFirst = new();

    private sealed record Held(Guid Stream, Guid KeyId, byte[] Key);

    public bool Holds(Guid stream)
    {
        lock (access)
        {
            return byStream.ContainsKey(stream);
        }
    }

    public StreamCipher? Cipher(Guid stream)
    {
        lock (access)
        {
            if (!byStream.TryGetValue(stream, out var node))
            {
                return null;
            }

            latestFirst.Remove(node);
            latestFirst.AddFirst(node);
            return new StreamCipher(stream, node.Value.KeyId, node.Value.Key);
        }
    }

    /// <summary>A copy of a key, for a record that is put into a file for another authority. The caller wipes it.</summary>
    public (Guid KeyId, byte[] Key)? Copy(Guid stream)
    {
        lock (access)
        {
            return byStream.TryGetValue(stream, out var node) ? (node.Value.KeyId, node.Value.Key.ToArray()) : null;
        }
    }

    /// <summary>Takes the key over; it is wiped here in the end.</summary>
    public void Keep(Guid stream, Guid keyId, byte[] key)
    {
        lock (access)
        {
            if (byStream.ContainsKey(stream))
            {
                CryptographicOperations.ZeroMemory(key);
                return;
            }

            byStream.Add(stream, latestFirst.AddFirst(new Held(stream, keyId, key)));
            if (byStream.Count > capacity)
            {
                var oldest = latestFirst.Last!.Value;
                latestFirst.RemoveLast();
                byStream.Remove(oldest.Stream);
                CryptographicOperations.ZeroMemory(oldest.Key);
            }
        }
    }

    public void Dispose()
    {
        lock (access)
        {
            foreach (var held in latestFirst)
            {
                CryptographicOperations.ZeroMemory(held.Key);
            }

            latestFirst.Clear();
            byStream.Clear();
        }
    }
}
