namespace Holdfast.Records;

/// <summary>What was lately worked out of children, one thing for each, up to so much in all and no more: those not asked for the longest go first. For several callers at a time.</summary>
/// <param name="most">How much is held.</param>
/// <param name="weight">How much one thing counts.</param>
internal sealed class Lately<T>(int most, Func<T, int> weight)
    where T : class
{
    private readonly Lock access = new();
    private readonly Dictionary<Guid, LinkedListNode<(Guid Child, T Known)>> byChild = [];
    private readonly LinkedList<(Guid Child, T Known)> latestFirst = new();
    private int held;

    public T? Find(Guid child)
    {
        lock (access)
        {
            if (!byChild.TryGetValue(child, out var node))
            {
                return null;
            }

            latestFirst.Remove(node);
            latestFirst.AddFirst(node);
            return node.Value.Known;
        }
    }

    public void Keep(Guid child, T known)
    {
        lock (access)
        {
            Drop(child);
            byChild.Add(child, latestFirst.AddFirst((child, known)));
            held += weight(known);
            while (held > most)
            {
                Drop(latestFirst.Last!.Value.Child);
            }
        }
    }

    private void Drop(Guid child)
    {
        if (byChild.Remove(child, out var node))
        {
            latestFirst.Remove(node);
            held -= weight(node.Value.Known);
        }
    }
}
