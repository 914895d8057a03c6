using System.Data.Common;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Practice;
using Holdfast.Records.Accounts;
using Holdfast.Records.Areas;
using Holdfast.Records.Cases;
using Holdfast.Records.Documents;

namespace Holdfast.Cli.Seeding;

/// <summary>Puts the demonstration into a database: its areas, teams and accounts, and synthetic lives. The same seed put in twice adds nothing.</summary>
internal sealed class DemonstrationSeed(Recorder recorder, PracticeLibrary library)
{
    private const int ActsAtOnce = 2_000;

    /// <summary>Makes the areas, their teams and everyone who can sign in.</summary>
    public async Task SetUp(IReadOnlyList<SeededArea> areas, CancellationToken cancel)
    {
        foreach (var definition in library.DemonstrationAreas)
        {
            await recorder.Areas.CreateArea(definition, cancel);
        }

        foreach (var team in areas.SelectMany(a => a.Area.Teams))
        {
            await recorder.Areas.AddTeam(new Team(team.TeamId, team.Area, team.Name), cancel);
        }

        await recorder.WithAccounts(async (accounts, _) =>
        {
            foreach (var area in areas)
            {
                foreach (var member in area.Area.Staff(area.Workers))
                {
                    await accounts.CreateUser(member.Email, member.Name, Demonstration.Password, OfArea(member), InTeams(member, area.Area), Agency(member), member.UserId, cancel);
                }
            }

            foreach (var member in (IEnumerable<StaffMember>)[Demonstration.Auditor, Demonstration.Administrator])
            {
                await accounts.CreateUser(
                    member.Email, member.Name, Demonstration.Password, [.. areas.Select(a => new AreaCapacity(a.Area.Code, member.Capacity))], [], null, member.UserId, cancel);
            }

            return true;
        });
    }

    /// <summary>Writes the lives in the order in which they were written down, then makes the lists of them.</summary>
    /// <returns>How many entries were added.</returns>
    public async Task<int> Write(IReadOnlyList<SeededFamily> families, Action<double, string> progress, CancellationToken cancel)
    {
        var added = 0;
        var acts = families.SelectMany(f => f.Acts).OrderBy(a => a.RecordedAt).ToList();
        var done = 0;
        foreach (var some in acts.Chunk(ActsAtOnce))
        {
            added += await recorder.Cases.AppendMany([.. some.SelectMany(Batched)], refresh: false, cancel);
            done += some.Length;
            progress(0.6 * done / acts.Count, "entries");
        }

        await WritePapers(acts, cancel);
        await NameChairs(families, cancel);
        await recorder.Rebuild.All(new ProgressTo<Records.ReadModels.RebuildProgress>(p => progress(0.6 + (0.4 * p.Done / Math.Max(1, p.Of)), "lists")), null, cancel);
        return added;
    }

    /// <summary>The papers lie beside the journals that name them; one that lies there already is the same.</summary>
    private async Task WritePapers(IEnumerable<SeededAct> acts, CancellationToken cancel)
    {
        var sealing = new List<Func<DbTransaction, CancellationToken, Task>>();
        foreach (var paper in acts.SelectMany(a => a.Papers))
        {
            if (await recorder.Letters.Open(paper.PaperId, paper.ChildId, cancel) is null)
            {
                sealing.Add(await recorder.Letters.Seal(new LetterDocument(paper.PaperId, paper.Page, null), paper.ChildId, cancel));
            }
        }

        await recorder.Write(
            async (tx, stop) =>
            {
                foreach (var write in sealing)
                {
                    await write(tx, stop);
                }

                return sealing.Count;
            },
            cancel);
    }

    private static IEnumerable<BatchedAct> Batched(SeededAct act) => act.Children.Select((child, i) => new BatchedAct(
        child.ChildId, child.Events, act.CommandId, act.Author, act.RecordedAt, i > 0 ? null : [.. act.Contacts.Select(c => new ProtectedContact(c.ContactId, c.What))]));

    /// <summary>Where a conference is still to come its chair is named beforehand; afterwards it is whoever recorded it.</summary>
    private async Task NameChairs(IReadOnlyList<SeededFamily> families, CancellationToken cancel)
    {
        foreach (var family in families)
        {
            if (family.Acts.Any(a => a.Author.Capacity == Capacity.ConferenceChair))
            {
                continue;
            }

            var area = Demonstration.Areas.Single(a => a.Code == family.Area);
            foreach (var child in family.Children)
            {
                await recorder.Profiles.NameChair(child, area.Chair.UserId, area.Managers[0].UserId, cancel);
            }
        }
    }

    private static List<AreaCapacity> OfArea(StaffMember member) =>
        member.Capacity is Capacity.ConferenceChair or Capacity.CoreGroupProfessional ? [new AreaCapacity(member.Area!, member.Capacity)] : [];

    private static IReadOnlyCollection<(Guid TeamId, Capacity Capacity)> InTeams(StaffMember member, DemonstrationArea area) => member.Capacity switch
    {
        Capacity.HeadOfService => [.. area.Teams.Select(t => (t.TeamId, Capacity.HeadOfService))],
        Capacity.SocialWorker => [(member.TeamId!.Value, Capacity.SocialWorker), (member.TeamId.Value, Capacity.LeadSocialWorker)],
        _ when member.TeamId is { } team => [(team, member.Capacity)],
        _ => [],
    };

    private static string? Agency(StaffMember member) => member.JobTitle switch
    {
        "Health visitor" => "Community health",
        "Designated teacher" => "Schools",
        _ => null,
    };
}
