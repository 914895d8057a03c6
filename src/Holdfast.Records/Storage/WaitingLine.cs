namespace Holdfast.Records.Storage;

/// <summary>
/// Those who wait for the one thing that only one can do at a time. Whoever comes while nobody is served does the serving themselves, for all who wait by then: waking another thread for it, and being woken,
/// takes longer than many a write.
/// </summary>
/// <param name="serve">Takes those who wait, one after the other, until there is none or enough are taken, and answers them. It fails nobody but by their answer.</param>
internal sealed class WaitingLine<T>(Func<Func<T?>, Task> serve)
    where T : class
{
    private readonly Lock access = new();
    private readonly Queue<T> waiting = new();
    private readonly TaskCompletionSource served = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // The work of several people runs in turn on the thread of one, and must not see whose.
    private readonly ExecutionContext nobodys = Nobodys();
    private bool isServing;
    private bool isClosed;

    /// <summary>Stands in the line; returns when those are served whom it fell to this one to serve, if it did.</summary>
    public async Task Join(T one)
    {
        if (IsMineToServe(one))
        {
            var group = Task.CompletedTask;
            ExecutionContext.Run(nobodys, _ => group = Serve(), null);
            await group;
        }
    }

    /// <summary>Lets nobody else in, and returns when all who wait are served.</summary>
    public async Task Close()
    {
        if (CloseNow())
        {
            await served.Task;
        }
    }

    /// <summary>Of a thread that nobody handed anything to: a line may be made on behalf of whoever comes first.</summary>
    private static ExecutionContext Nobodys()
    {
        ExecutionContext? found = null;
        var thread = new Thread(() => found = ExecutionContext.Capture());
        thread.UnsafeStart();
        thread.Join();
        return found!;
    }

    private async Task Serve()
    {
        Turn.Begin();
        await serve(Next);
        if (HaveOthersCome())
        {
            // Whoever served until now has their answer and is not kept longer.
            _ = Task.Run(Serve);
        }
    }

    private bool IsMineToServe(T one)
    {
        lock (access)
        {
            ObjectDisposedException.ThrowIf(isClosed, this);
            waiting.Enqueue(one);
            var mine = !isServing;
            isServing = true;
            return mine;
        }
    }

    private T? Next()
    {
        lock (access)
        {
            return waiting.TryDequeue(out var next) ? next : null;
        }
    }

    /// <returns>Whether somebody is still serving; they serve all who wait.</returns>
    private bool CloseNow()
    {
        lock (access)
        {
            isClosed = true;
            return isServing;
        }
    }

    private bool HaveOthersCome()
    {
        lock (access)
        {
            isServing = waiting.Count > 0;
            if (!isServing && isClosed)
            {
                served.TrySetResult();
            }

            return isServing;
        }
    }
}
