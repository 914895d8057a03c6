using System.Data.Common;

namespace Holdfast.Records.ReadModels;

public sealed partial class ReadModelWriter
{
    internal static Task TakeChair(DbTransaction tx, Guid childId, Guid chair, DateTimeOffset at, CancellationToken cancel) => Task.CompletedTask;
}
