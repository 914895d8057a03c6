using Holdfast.Records.Accounts;
using Holdfast.Records.Areas;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Forms;

/// <summary>Where a child can be placed: a team, or a worker of a team.</summary>
public sealed class TeamPlaces(AreaStore areas, UserProfiles profiles)
{
    private readonly Dictionary<Guid, string> names = [];

    /// <summary>Every team of the area, each followed by its workers.</summary>
    public async Task<IReadOnlyList<Choice>> In(string area, CancellationToken cancel)
    {
        var places = new List<Choice>();
        foreach (var team in await areas.Teams(area, cancel))
        {
            places.Add(new Choice(Code(team.Id, null), $"{team.Name}: nobody yet"));
            foreach (var worker in (await profiles.WorkersOf(team.Id, cancel)).DistinctBy(w => w.UserId))
            {
                names[worker.UserId] = worker.DisplayName;
                places.Add(new Choice(Code(team.Id, worker.UserId), $"{team.Name}: {worker.DisplayName}"));
            }
        }

        return places;
    }

    /// <summary>The name of a worker offered.</summary>
    public string? NameOf(Guid worker) => names.GetValueOrDefault(worker);

    public static string Code(Guid team, Guid? worker) => worker is { } w ? $"{team}|{w}" : $"{team}";

    public static (Guid Team, Guid? Worker)? Read(string? code)
    {
        var parts = code?.Split('|') ?? [];
        return parts is [var team, ..] && Guid.TryParse(team, out var t) ? (t, parts.Length > 1 && Guid.TryParse(parts[1], out var w) ? w : null) : null;
    }
}
