using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Cli.Seeding;
using Holdfast.Practice;
using Holdfast.Records.Areas;
using Holdfast.Returns.ChildrenInNeedCensus;

namespace Holdfast.Cli.Importing;

/// <summary>Where imported children arrive: an area, its intake team, and a manager who can sign in and allocate them.</summary>
/// <param name="MadeOnPack">The pack of the area, when the area was made just now.</param>
/// <param name="Password">The manager's password, when the account was made just now; it is shown once and kept nowhere.</param>
internal sealed record IntakeArea(CensusArea Area, string? MadeOnPack, string ManagerEmail, string? Password)
{
    private const string TeamName = "Intake";

    /// <summary>Makes what is missing of it. An area that is there keeps its name, pack and settings.</summary>
    public static async Task<IntakeArea> SetUp(Recorder recorder, string code, string lea, CancellationToken cancel)
    {
        AreaDefinition? made = null;
        if ((await recorder.Areas.All(cancel)).All(a => a.Code != code))
        {
            made = PracticeLibrary.Default.DemonstrationAreas.FirstOrDefault(a => a.Code == code) ?? new AreaDefinition(code, $"Authority {lea}", "england", []);
            await recorder.Areas.CreateArea(made, cancel);
        }

        var team = (await recorder.Areas.Teams(code, cancel)).FirstOrDefault(t => t.Name == TeamName);
        if (team is null)
        {
            team = new Team(NewId.Next(), code, TeamName);
            await recorder.Areas.AddTeam(team, cancel);
        }

        var email = $"intake.manager@{code}.example";
        var password = await recorder.WithAccounts(async (accounts, users) =>
        {
            if (await users.FindByEmailAsync(email) is not null)
            {
                return null;
            }

            // An installation of invented people has a password everyone knows. Anywhere else that would open real children's records.
            var demonstration = await users.FindByEmailAsync(Demonstration.Administrator.Email) is not null;
            var chosen = demonstration ? Demonstration.Password : OneTimePassword.Make();
            await accounts.CreateUser(email, $"Intake manager, {code}", chosen, [], [(team.Id, Capacity.TeamManager)], null, null, cancel);
            return chosen;
        });
        await recorder.NameOperator(cancel);
        return new IntakeArea(new CensusArea(code, team.Id), made?.Pack, email, password);
    }
}
