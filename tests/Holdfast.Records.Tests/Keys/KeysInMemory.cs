using Holdfast.Casework;
using Holdfast.Records.Keys;

namespace Holdfast.Records.Tests.Keys;

public sealed class KeysInMemory
{
    [Fact]
    public void So_many_are_held_and_the_one_longest_unused_is_wiped()
    {
        using var cache = new KeyCache(capacity: 2);
        var keys = Enumerable.Range(1, 3).Select(n => (Stream: NewId.Next(), Key: Enumerable.Repeat((byte)n, 32).ToArray())).ToList();
        cache.Keep(keys[0].Stream, NewId.Next(), keys[0].Key);
        cache.Keep(keys[1].Stream, NewId.Next(), keys[1].Key);
        cache.Cipher(keys[0].Stream)!.Dispose();

        cache.Keep(keys[2].Stream, NewId.Next(), keys[2].Key);

        keys.Select(k => cache.Holds(k.Stream)).ShouldBe([true, false, true]);
        keys[1].Key.ShouldAllBe(b => b == 0);
        keys[0].Key.ShouldAllBe(b => b == 1);
    }
}
