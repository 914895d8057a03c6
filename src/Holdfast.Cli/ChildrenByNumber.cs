using Holdfast.Records.Storage;

namespace Holdfast.Cli;

/// <summary>Finds children by the number their area knows them by.</summary>
internal static class ChildrenByNumber
{
    /// <summary>Every child of an area, by the area's number for the child.</summary>
    public static async Task<Dictionary<string, Guid>> OfArea(IDatabase database, string area, CancellationToken cancel)
    {
        await using var reader = await database.OpenReader(cancel);
        await using var command = reader.CreateCommand();
        command.CommandText = "SELECT area_child_id, child FROM child_card WHERE area = @area AND area_child_id IS NOT NULL ORDER BY child";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("area", area);
        command.Parameters.Add(parameter);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var children = new Dictionary<string, Guid>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancel))
        {
            children.TryAdd(rows.GetString(0), new Guid(rows.GetFieldValue<byte[]>(1), bigEndian: true));
        }

        return children;
    }

    /// <summary>The child with this id, ours or an area's; several when areas have used the same number.</summary>
    /// <exception cref="WrongUseException">There is none.</exception>
    public static async Task<IReadOnlyList<Guid>> Find(IDatabase database, string id, CancellationToken cancel)
    {
        await using var reader = await database.OpenReader(cancel);
        await using var command = reader.CreateCommand();
        command.CommandText = "SELECT child FROM child_card WHERE child = @ours OR area_child_id = @theirs ORDER BY child";
        foreach (var (name, value) in new (string, object)[] { ("ours", Guid.TryParse(id, out var ours) ? ours.ToByteArray(bigEndian: true) : []), ("theirs", id) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        await using var rows = await command.ExecuteReaderAsync(cancel);
        var children = new List<Guid>();
        while (await rows.ReadAsync(cancel))
        {
            children.Add(new Guid(rows.GetFieldValue<byte[]>(0), bigEndian: true));
        }

        return children.Count > 0 ? children : throw new WrongUseException($"There is no child with the id {id}. Write Holdfast's id of the child, or the area's number for the child.");
    }
}
