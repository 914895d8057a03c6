using Holdfast.Casework.Journal;
using Holdfast.Records.Accounts;

namespace Holdfast.Cli.Tests.Commands;

public sealed class AddingAccounts : IAsyncLifetime
{
    private const string Email = "pat.rowe@council.example";

    private readonly Desk desk = new();

    public async Task InitializeAsync() => (await desk.Run("import", "census", desk.Write("census.xml", SampleCensus.Text()))).Code.ShouldBe(ExitCode.Fine);

    public Task DisposeAsync()
    {
        desk.Dispose();
        return Task.CompletedTask;
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Somebody_of_a_team_signs_in_with_the_password_shown_once_and_stands_where_they_work()
    {
        var ran = await desk.Run("account", "add", Email, "--name", "Pat Rowe", "--capacity", "social-worker", "--team", "lea-201/intake");

        ran.Code.ShouldBe(ExitCode.Fine, ran.Error);
        ran.Lines[0].ShouldStartWith($"{Email} can sign in. The password, shown this once: ");
        var password = ran.Lines[0].Split(' ')[^1];
        password.Length.ShouldBe(20);
        var profile = (await Profile(password)).ShouldNotBeNull();
        (profile.DisplayName, profile.Active, profile.Agency).ShouldBe(("Pat Rowe", true, null));
        profile.Teams.ShouldHaveSingleItem().ShouldSatisfyAllConditions(t => t.TeamName.ShouldBe("Intake"), t => t.Area.ShouldBe("lea-201"), t => t.Capacity.ShouldBe(Capacity.SocialWorker));
        profile.AreaCapacities.ShouldBeEmpty();
    }

    [Theory, Trait("requirement", "X04")]
    [InlineData("conference-chair", null, Capacity.ConferenceChair)]
    [InlineData("core-group-professional", "Community health", Capacity.CoreGroupProfessional)]
    public async Task Somebody_who_works_in_no_team_stands_to_the_area(string word, string? agency, Capacity capacity)
    {
        var ran = await desk.Run(["account", "add", Email, "--name", "Pat Rowe", "--capacity", word, "--area", "lea-201", .. agency is null ? [] : (string[])["--agency", agency]]);

        ran.Code.ShouldBe(ExitCode.Fine, ran.Error);
        var profile = (await Profile(ran.Lines[0].Split(' ')[^1])).ShouldNotBeNull();
        profile.AreaCapacities.ShouldBe([new AreaCapacity("lea-201", capacity)]);
        profile.Agency.ShouldBe(agency);
        profile.Teams.ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "X04")]
    public async Task An_account_that_is_there_keeps_its_password_and_what_it_may()
    {
        var first = await desk.Run("account", "add", Email, "--name", "Pat Rowe", "--capacity", "social-worker", "--team", "lea-201/Intake");
        var again = await desk.Run("account", "add", "PAT.ROWE@council.example", "--name", "Somebody", "--capacity", "team-manager", "--team", "lea-201/Intake");

        (again.Code, again.Out).ShouldBe((ExitCode.Findings, ""));
        again.Error.ShouldContain("has an account already. Nothing was changed.");
        (await Profile(first.Lines[0].Split(' ')[^1])).ShouldNotBeNull().Capacities.ShouldBe([Capacity.SocialWorker]);
    }

    [Theory]
    [InlineData("'nobody' is no mail address", "nobody", "--name", "Pat Rowe", "--capacity", "social-worker", "--team", "lea-201/Intake")]
    [InlineData("--name", Email, "--capacity", "social-worker", "--team", "lea-201/Intake")]
    [InlineData("Write the name", Email, "--name", " ", "--capacity", "social-worker", "--team", "lea-201/Intake")]
    [InlineData("'operator' not recognized", Email, "--name", "Pat Rowe", "--capacity", "operator", "--team", "lea-201/Intake")]
    [InlineData("name it with --team AREA/TEAM", Email, "--name", "Pat Rowe", "--capacity", "social-worker")]
    [InlineData("name it with --team AREA/TEAM", Email, "--name", "Pat Rowe", "--capacity", "team-manager", "--team", "lea-201/Intake", "--area", "lea-201")]
    [InlineData("name it with --area AREA", Email, "--name", "Pat Rowe", "--capacity", "auditor", "--team", "lea-201/Intake")]
    [InlineData("is no area and team. Write it as lea-201/Intake.", Email, "--name", "Pat Rowe", "--capacity", "social-worker", "--team", "Intake")]
    [InlineData("There is no team 'North' in lea-201. There is: Intake.", Email, "--name", "Pat Rowe", "--capacity", "social-worker", "--team", "lea-201/North")]
    [InlineData("There is no area 'atlantis'. There is: lea-201.", Email, "--name", "Pat Rowe", "--capacity", "auditor", "--area", "atlantis")]
    [InlineData("with --agency", Email, "--name", "Pat Rowe", "--capacity", "core-group-professional", "--area", "lea-201")]
    [InlineData("leave --agency out", Email, "--name", "Pat Rowe", "--capacity", "auditor", "--area", "lea-201", "--agency", "Community health")]
    public async Task What_can_not_be_says_what_to_write_and_makes_nothing(string says, params string[] asked)
    {
        var ran = await desk.Run(["account", "add", .. asked]);

        (ran.Code, ran.Out).ShouldBe((ExitCode.WrongUse, ""));
        ran.Error.ShouldContain(says);
        await using var recorder = await desk.Open();
        (await recorder.WithAccounts((_, users) => users.FindByEmailAsync(Email))).ShouldBeNull();
    }

    /// <summary>Who signs in with this password; nobody when it is not theirs.</summary>
    private async Task<UserProfile?> Profile(string password)
    {
        await using var recorder = await desk.Open();
        var id = await recorder.WithAccounts(async (_, users) => await users.FindByEmailAsync(Email) is { } user && await users.CheckPasswordAsync(user, password) ? user.Id : Guid.Empty);
        return await recorder.Profiles.Of(id);
    }
}
