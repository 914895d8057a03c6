using System.Data.Common;
using System.Text.Json;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Records.Drafts;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Scores;

/// <summary>A score given privately, before any is shown.</summary>
/// <param name="Id">The id its entry gets when it is shown; the same for brothers and sisters it was given for at once.</param>
/// <param name="GivenBy">The account it was typed in.</param>
/// <param name="Score">What was given.</param>
public sealed record HeldScore(Guid Id, Guid ChildId, Guid GivenBy, DateTimeOffset GivenAt, GiveConferenceScore Score);

/// <summary>
/// Scores of conferences that nobody has been shown yet, each encrypted under its child's key. They are in no journal; who has given one may be told, what was
/// given may not, until all are shown.
/// </summary>
public sealed class HeldScores(IDatabase database, IProtector protector, TimeProvider clock)
{
    private const string Delete = "DELETE FROM held_score WHERE id = @id AND child = @child";
    private const string Columns = "id, conference, child, given_by, given_at, sealed";

    /// <summary>Keeps a score. Another by the same person about the same child takes the place of the one before, as long as none is shown.</summary>
    public Task Hold(Guid child, Guid givenBy, GiveConferenceScore score, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(score);
        return database.Write(
            async (tx, stop) =>
            {
                foreach (var before in await Read(tx.Connection!, score.ConferenceId, child, stop))
                {
                    if (before.Id == score.ScoreId || string.Equals(before.Score.Name.Trim(), score.Name.Trim(), StringComparison.OrdinalIgnoreCase))
                    {
                        await tx.Execute(Delete, ("id", before.Id), ("child", child));
                    }
                }

                var body = await protector.Protect(child, score.ScoreId, JsonSerializer.SerializeToUtf8Bytes(score), stop);
                return await tx.Execute($"INSERT INTO held_score ({Columns}) VALUES (@id, @conference, @child, @by, @at, @sealed)",
                    ("id", score.ScoreId), ("conference", score.ConferenceId), ("child", child), ("by", givenBy), ("at", clock.GetUtcNow()), ("sealed", body));
            },
            cancel);
    }

    /// <summary>What is held about a child at a conference, earliest first.</summary>
    public async Task<IReadOnlyList<HeldScore>> Of(Guid conference, Guid child, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        return await Read(reader, conference, child, cancel);
    }

    /// <summary>Which scores are held about some children at a conference, without opening one.</summary>
    public async Task<IReadOnlySet<Guid>> Ids(Guid conference, IReadOnlyCollection<Guid> children, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(children);
        var values = new List<(string Name, object? Value)> { ("conference", conference) };
        var list = values.In("c", children);
        await using var reader = await database.OpenReader(cancel);
        return (await reader.Read($"SELECT id FROM held_score WHERE conference = @conference AND child IN ({list})", r => r.Id(0), cancel, [.. values])).ToHashSet();
    }

    /// <summary>They are in the journal now.</summary>
    public Task Shown(IReadOnlyCollection<HeldScore> shown, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return shown.Count == 0 ? Task.CompletedTask : database.Write(
            async (tx, _) =>
            {
                foreach (var score in shown)
                {
                    await tx.Execute(Delete, ("id", score.Id), ("child", score.ChildId));
                }

                return shown.Count;
            },
            cancel);
    }

    private async Task<IReadOnlyList<HeldScore>> Read(DbConnection reader, Guid conference, Guid child, CancellationToken cancel)
    {
        var rows = await reader.Read(
            $"SELECT {Columns} FROM held_score WHERE conference = @conference AND child = @child ORDER BY given_at, id",
            r => (Id: r.Id(0), Child: r.Id(2), By: r.Id(3), At: r.Instant(4), Sealed: r.Bytes(5)), cancel, ("conference", conference), ("child", child));
        var held = new List<HeldScore>(rows.Count);
        foreach (var row in rows)
        {
            var score = JsonSerializer.Deserialize<GiveConferenceScore>(await protector.Unprotect(row.Child, row.Id, row.Sealed, cancel))!;
            held.Add(new HeldScore(row.Id, row.Child, row.By, row.At, score));
        }

        return held;
    }
}
