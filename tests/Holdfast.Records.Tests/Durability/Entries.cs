using Holdfast.Records.Storage;
using Holdfast.Records.Verification;

namespace Holdfast.Records.Tests.Durability;

internal static class Entries
{
    /// <summary>Which of the commands are not in the journal, once the journal is known to be whole.</summary>
    public static async Task<IReadOnlyCollection<Guid>> NotThere(HoldfastDatabase records, IReadOnlyCollection<Guid> commands)
    {
        (await new JournalVerifier(records, records.Keys).Verify(open: true)).First.ShouldBeNull();
        await using var reader = await records.OpenReader();
        await using var select = reader.Command("SELECT DISTINCT command FROM entry");
        await using var rows = await select.ExecuteReaderAsync();
        var present = new HashSet<Guid>();
        while (await rows.ReadAsync())
        {
            present.Add(rows.Id(0));
        }

        return [.. commands.Where(c => !present.Contains(c))];
    }
}
