using System.CommandLine;
using System.Text.Json;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Records.Accounts;
using Holdfast.Records.Areas;
using Holdfast.Records.Storage;
using Holdfast.Web.Letters;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast account`: the people who sign in.</summary>
internal static class Account
{
    private static readonly Capacity[] InTeams = [Capacity.SocialWorker, Capacity.LeadSocialWorker, Capacity.TeamManager, Capacity.HeadOfService];

    private static readonly Capacity[] InAreas = [Capacity.ConferenceChair, Capacity.CoreGroupProfessional, Capacity.Auditor, Capacity.Administrator];

    private static readonly Dictionary<string, Capacity> Words = InTeams.Concat(InAreas).ToDictionary(c => JsonNamingPolicy.KebabCaseLower.ConvertName(c.ToString()), StringComparer.Ordinal);

    public static Command Command(Surroundings around) => new("account", "The people who sign in") { Add(around) };

    private static Command Add(Surroundings around)
    {
        var email = new Argument<string>("EMAIL") { Description = "The mail address they sign in with" };
        var name = new Option<string>("--name") { Description = "The name other people read", HelpName = "NAME", Required = true };
        var capacity = new Option<string>("--capacity") { Description = $"What they work as: {string.Join(", ", Words.Keys)}", HelpName = "CAPACITY", Required = true };
        capacity.AcceptOnlyFromAmong([.. Words.Keys]);
        var teams = new Option<string[]>("--team") { Description = "The area's code and the team, such as lea-201/Intake, for those who work in one; may stand several times", HelpName = "AREA/TEAM" };
        var areas = new Option<string[]>("--area") { Description = "The area's code, for those who work in no team of it; may stand several times", HelpName = "AREA" };
        var agency = new Option<string?>("--agency") { Description = "The agency a core-group-professional comes from", HelpName = "AGENCY" };
        var command = new Command("add", "Make an account. The password is made here and shown once") { email, name, capacity, teams, areas, agency };
        command.SetAction((parsed, cancel) => Run(
            DatabaseOption.Existing(parsed, around),
            new Asked(
                parsed.GetValue(email)!.Trim(), parsed.GetValue(name)!.Trim(), Words[parsed.GetValue(capacity)!], parsed.GetValue(teams) ?? [], parsed.GetValue(areas) ?? [],
                Text.Clean(parsed.GetValue(agency))),
            around, cancel));
        return command;
    }

    private static async Task<int> Run(DatabaseSettings settings, Asked asked, Surroundings around, CancellationToken cancel)
    {
        asked.Check();
        await using var recorder = await Recorder.Open(settings, Access.ReadAndWrite, around);
        var (areas, teams) = await Places(recorder, asked, cancel);
        var password = OneTimePassword.Make();
        var made = await recorder.WithAccounts(async (accounts, users) =>
        {
            // Somebody who is there already keeps the capacities they have.
            if (await users.FindByEmailAsync(asked.Email) is not null)
            {
                return false;
            }

            await accounts.CreateUser(
                asked.Email, asked.Name, password, [.. areas.Select(a => new AreaCapacity(a, asked.Capacity))], [.. teams.Select(t => (t.Id, asked.Capacity))], asked.Agency, null, cancel);
            return true;
        });
        if (!made)
        {
            await around.Error.WriteLineAsync($"{asked.Email} has an account already. Nothing was changed.");
            return ExitCode.Findings;
        }

        await around.Out.WriteLineAsync($"{asked.Email} can sign in. The password, shown this once: {password}");
        await around.Out.WriteLineAsync("They change it under their name at the top of any page.");
        return ExitCode.Fine;
    }

    /// <summary>The areas and teams that were named, as they are set up.</summary>
    private static async Task<(IReadOnlyList<string> Areas, IReadOnlyList<Team> Teams)> Places(Recorder recorder, Asked asked, CancellationToken cancel)
    {
        var known = (await recorder.Areas.All(cancel)).Select(a => a.Code).ToList();
        var teams = new List<Team>();
        foreach (var place in asked.Teams)
        {
            var (area, name) = place.Split('/', 2) is [var first, var second] ? (first, second) : throw new WrongUseException($"'{place}' is no area and team. Write it as lea-201/Intake.");
            Known(area, known);
            var there = await recorder.Areas.Teams(area, cancel);
            teams.Add(there.FirstOrDefault(t => string.Equals(t.Name, name, StringComparison.OrdinalIgnoreCase))
                ?? throw new WrongUseException($"There is no team '{name}' in {area}. There {(there.Count == 1 ? "is" : "are")}: {string.Join(", ", there.Select(t => t.Name))}."));
        }

        foreach (var area in asked.Areas)
        {
            Known(area, known);
        }

        return (asked.Areas, teams);
    }

    private static void Known(string area, List<string> known)
    {
        if (!known.Contains(area))
        {
            throw new WrongUseException($"There is no area '{area}'. There {(known.Count == 1 ? "is" : "are")}: {string.Join(", ", known)}.");
        }
    }

    private sealed record Asked(string Email, string Name, Capacity Capacity, IReadOnlyList<string> Teams, IReadOnlyList<string> Areas, string? Agency)
    {
        /// <exception cref="WrongUseException">What was asked for can not be; the message says what to write.</exception>
        public void Check()
        {
            if (!MailboxAddress.IsOne(Email))
            {
                throw new WrongUseException($"'{Email}' is no mail address. Write one, such as name@council.example.");
            }

            if (Text.Missing(Name))
            {
                throw new WrongUseException("Write the name other people read with --name.");
            }

            var isInTeam = InTeams.Contains(Capacity);
            if (isInTeam != Teams.Count > 0 || isInTeam == Areas.Count > 0)
            {
                throw new WrongUseException(isInTeam
                    ? "Somebody of this capacity works in a team: name it with --team AREA/TEAM, and no --area."
                    : "Somebody of this capacity works for a whole area: name it with --area AREA, and no --team.");
            }

            if (Capacity == Capacity.CoreGroupProfessional != Agency is not null)
            {
                throw new WrongUseException(Agency is null ? "Write which agency they come from with --agency." : "Only a core-group-professional comes from another agency: leave --agency out.");
            }
        }
    }
}
