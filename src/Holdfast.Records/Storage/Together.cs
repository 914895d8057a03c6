using System.Data.Common;
using System.Globalization;

namespace Holdfast.Records.Storage;

/// <summary>
/// Statements of one transaction that need no answer of each other's: where the engine takes several in one message they go in one, because it is messages that take time there, and others wait meanwhile.
/// Where it does not, each is run in turn.
/// </summary>
public sealed class Together(DbTransaction tx)
{
    private const int MostInOneMessage = 200;

    private readonly List<Statement> statements = [];

    internal void Add(string text, params (string Name, object? Value)[] values) => statements.Add(new Statement(text, values, null, null));

    /// <summary>One statement once for each row, whose values are named @v0, @v1…</summary>
    internal void AddForEach(string text, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count > 0)
        {
            statements.Add(new Statement(text, [], rows, null));
        }
    }

    /// <returns>What is read of each row, once this is sent.</returns>
    internal List<T> Ask<T>(string text, Func<DbDataReader, T> row, params (string Name, object? Value)[] values)
    {
        var answer = new List<T>();
        statements.Add(new Statement(text, values, null, r => answer.Add(row(r))));
        return answer;
    }

    internal async Task Send(CancellationToken cancel)
    {
        if (tx.Connection!.CanCreateBatch)
        {
            foreach (var some in statements.SelectMany(Single).Chunk(MostInOneMessage))
            {
                await SendInOne(some, cancel);
            }
        }
        else
        {
            foreach (var statement in statements)
            {
                await Run(statement, cancel);
            }
        }

        statements.Clear();
    }

    private static IEnumerable<Statement> Single(Statement statement) => statement.Rows is not { } rows ? [statement]
        : rows.Select(row => statement with { Rows = null, Values = Named(row) });

    private static (string Name, object? Value)[] Named(object?[] row) => [.. row.Select((value, i) => (Place(i), value))];

    private async Task SendInOne(Statement[] some, CancellationToken cancel)
    {
        await using var batch = tx.Connection!.CreateBatch();
        batch.Transaction = tx;
        foreach (var statement in some)
        {
            var one = batch.CreateBatchCommand();
            one.CommandText = statement.Text;
            foreach (var (name, value) in statement.Values)
            {
                var parameter = one.CreateParameter();
                (parameter.ParameterName, parameter.Value) = ("@" + name, Sql.Stored(value));
                one.Parameters.Add(parameter);
            }

            batch.BatchCommands.Add(one);
        }

        await using var answers = await batch.ExecuteReaderAsync(cancel);
        foreach (var statement in some.Where(s => s.Row is not null))
        {
            while (await answers.ReadAsync(cancel))
            {
                statement.Row!(answers);
            }

            // Statements that answer with no rows are passed over; the last of the others has none after it.
            await answers.NextResultAsync(cancel);
        }
    }

    private async Task Run(Statement statement, CancellationToken cancel)
    {
        if (statement.Row is { } row)
        {
            await using var asked = tx.Command(statement.Text, statement.Values);
            await using var answer = await asked.ExecuteReaderAsync(cancel);
            while (await answer.ReadAsync(cancel))
            {
                row(answer);
            }
        }
        else if (statement.Rows is null)
        {
            await using var command = tx.Command(statement.Text, statement.Values);
            await command.ExecuteNonQueryAsync(cancel);
        }
        else
        {
            // The first row gives the values their names, the others only take their places.
            await using var prepared = tx.Command(statement.Text, Named(statement.Rows[0]));
            await prepared.ExecuteNonQueryAsync(cancel);
            foreach (var values in statement.Rows.Skip(1))
            {
                for (var i = 0; i < values.Length; i++)
                {
                    prepared.Parameters[i].Value = Sql.Stored(values[i]);
                }

                await prepared.ExecuteNonQueryAsync(cancel);
            }
        }
    }

    /// <summary>What the value of a column is called in a statement run for each row.</summary>
    internal static string Place(int column) => string.Create(CultureInfo.InvariantCulture, $"v{column}");

    /// <param name="Rows">The values of each time it is run; nothing when it is run once, with <paramref name="Values"/>.</param>
    /// <param name="Row">Takes a row of the answer; nothing when there is none.</param>
    private sealed record Statement(string Text, (string Name, object? Value)[] Values, IReadOnlyList<object?[]>? Rows, Action<DbDataReader>? Row);
}
