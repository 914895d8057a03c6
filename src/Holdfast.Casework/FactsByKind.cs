using Holdfast.Casework.Journal;

namespace Holdfast.Casework;

/// <summary>What a record holds of each kind of event somebody asked for, looked for once: what is made of a child asks for the same kinds again and again. Several may ask at the same time.</summary>
internal sealed class FactsByKind
{
    private static readonly Lock Naming = new();
    private static Type[] kinds = [];

    /// <summary>A list for each of the kinds, in their order; none where nobody has asked.</summary>
    private object?[] found;

    public FactsByKind() => found = new object?[Math.Max(kinds.Length, 31)];

    private FactsByKind(object?[] found) => this.found = found;

    /// <param name="facts">What counts of the record; the same each time.</param>
    public IReadOnlyList<T> Of<T>(List<RecordedFact> facts)
        where T : class
    {
        var at = Kind<T>.Number;
        if (at < found.Length && Volatile.Read(ref found[at]) is { } known)
        {
            return (IReadOnlyList<T>)known;
        }

        List<T>? those = null;
        foreach (var fact in facts)
        {
            if (fact.What is T what)
            {
                (those ??= []).Add(what);
            }
        }

        IReadOnlyList<T> all = those is null ? Array.Empty<T>() : those;
        Keep(at, all);
        return all;
    }

    /// <summary>The same with more facts at the end: what was found of other kinds stays.</summary>
    public FactsByKind After(IReadOnlyList<Entry> news)
    {
        var still = (object?[])found.Clone();
        var known = kinds;
        for (var i = 0; i < still.Length; i++)
        {
            // Of a kind named while this was copied it is not known whether it is touched.
            if (i >= known.Length || news.Any(entry => known[i].IsInstanceOfType(entry.What)))
            {
                still[i] = null;
            }
        }

        return new FactsByKind(still);
    }

    /// <summary>Two who keep at once may lose what one of them found, which is then looked for again.</summary>
    private void Keep(int at, object all)
    {
        var now = found;
        if (at >= now.Length)
        {
            Array.Resize(ref now, Math.Max(kinds.Length, 2 * now.Length));
            found = now;
        }

        Volatile.Write(ref now[at], all);
    }

    private static int Name(Type kind)
    {
        lock (Naming)
        {
            kinds = [.. kinds, kind];
            return kinds.Length - 1;
        }
    }

    /// <summary>The place of a kind among all that were ever asked for.</summary>
    private static class Kind<T>
    {
        public static readonly int Number = Name(typeof(T));
    }
}
