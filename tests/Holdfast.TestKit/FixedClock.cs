namespace Holdfast.TestKit;

/// <summary>A clock that stands where the test put it.</summary>
public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    private long ticks = now.UtcTicks;

    /// <summary>At noon in winter time that day, which is the same day in London.</summary>
    public FixedClock(int year, int month, int day)
        : this(new DateTimeOffset(year, month, day, 12, 0, 0, TimeSpan.Zero))
    {
    }

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void MoveTo(DateTimeOffset instant) => Interlocked.Exchange(ref ticks, instant.UtcTicks);

    public void Move(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
}
