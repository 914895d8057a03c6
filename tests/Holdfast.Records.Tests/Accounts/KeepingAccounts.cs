using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Practice;
using Holdfast.Records.Accounts;
using Holdfast.Records.Areas;
using Holdfast.Records.Storage;
using Holdfast.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Holdfast.Records.Tests.Accounts;

public sealed class KeepingAccountsOnSqlite() : KeepingAccounts(Engine.Sqlite);

public sealed class KeepingAccountsOnPostgreSql() : KeepingAccounts(Engine.PostgreSql);

public abstract class KeepingAccounts(Engine engine) : IAsyncLifetime
{
    private const string Email = "asha@council.example";
    private const string Password = "correct horse battery";

    private static readonly Team North = new(new Guid("a0000000-0000-0000-0000-000000000101"), "england", "North team");

    private TestDatabase test = null!;
    private ServiceProvider services = null!;

    public async Task InitializeAsync()
    {
        test = await TestDatabase.On(engine);
        await AccountsSetting.BringUpToDate(test.Settings, test.Clock);
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(test.Clock);
        collection.AddLogging();
        collection.AddHoldfastRecords(test.Settings);
        collection.AddSingleton(test.Records);
        services = collection.BuildServiceProvider();
        var areas = services.GetRequiredService<AreaStore>();
        await areas.CreateArea(PracticeLibrary.Default.DemonstrationAreas.Single(a => a.Code == "england"));
        await areas.AddTeam(North);
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        if (engine == Engine.Sqlite)
        {
            SqliteConnection.ClearAllPools();
        }

        await test.DisposeAsync();
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Signing_out_ends_one_sign_in_or_all_of_one_person_and_none_lasts_for_ever()
    {
        var signIns = services.GetRequiredService<SignIns>();
        var (asha, ben) = (NewId.Next(), NewId.Next());
        var (desk, phone, bens) = (await signIns.Begin(asha), await signIns.Begin(asha), await signIns.Begin(ben));
        (await signIns.Holds(desk, ben)).ShouldBeFalse("it is another's");

        await signIns.End(desk);
        (await signIns.Holds(desk, asha)).ShouldBeFalse();
        (await signIns.Holds(phone, asha)).ShouldBeTrue();

        var laptop = await signIns.Begin(asha);
        await signIns.EndAll(asha);
        (await signIns.Holds(phone, asha)).ShouldBeFalse();
        (await signIns.Holds(laptop, asha)).ShouldBeFalse();
        (await signIns.Of(asha)).ShouldBe(0);
        (await signIns.Holds(bens, ben)).ShouldBeTrue();

        test.Clock.Move(SignIns.Longest - TimeSpan.FromMinutes(1));
        (await signIns.Holds(bens, ben)).ShouldBeTrue();
        test.Clock.Move(TimeSpan.FromMinutes(1));
        (await signIns.Holds(bens, ben)).ShouldBeFalse();
    }

    [Fact, Trait("requirement", "X04")]
    public async Task A_browser_nobody_used_for_longer_than_its_cookie_lasts_counts_no_more()
    {
        var signIns = services.GetRequiredService<SignIns>();
        var asha = NewId.Next();
        var (phone, desk) = (await signIns.Begin(asha), await signIns.Begin(asha));

        test.Clock.Move(SignIns.LongestPause - TimeSpan.FromMinutes(1));
        (await signIns.Of(asha)).ShouldBe(2);
        await signIns.Seen(desk);
        test.Clock.Move(TimeSpan.FromMinutes(1));

        (await signIns.Of(asha)).ShouldBe(1);
        (await signIns.Holds(phone, asha)).ShouldBeTrue("whether its cookie still opens, the cookie says");
    }

    [Fact]
    public async Task Lines_that_ran_out_are_forgotten_also_of_people_who_never_come_again()
    {
        var signIns = services.GetRequiredService<SignIns>();
        await signIns.Begin(NewId.Next());
        test.Clock.Move(SignIns.Longest);

        var now = await signIns.Begin(NewId.Next());

        await using var reader = await test.Records.OpenReader();
        (await reader.Read("SELECT id FROM sign_in", r => r.Id(0), default)).ShouldBe([now]);
    }

    [Fact]
    public async Task A_person_signs_in_with_their_password_and_has_the_capacities_given()
    {
        var id = await Setup(s => s.CreateUser(Email, "Asha Rahman", Password, [], [(North.Id, Capacity.LeadSocialWorker)]));

        (await Users(async users => await users.CheckPasswordAsync((await users.FindByEmailAsync(Email))!, Password))).ShouldBeTrue();
        (await Users(async users => await users.CheckPasswordAsync((await users.FindByEmailAsync(Email))!, "wrong horse battery"))).ShouldBeFalse();
        var profile = (await Profiles.Of(id)).ShouldNotBeNull();
        profile.ShouldSatisfyAllConditions(
            () => profile.DisplayName.ShouldBe("Asha Rahman"),
            () => profile.Capacities.ShouldBe([Capacity.LeadSocialWorker]),
            () => profile.Areas.ShouldBe(["england"]),
            () => profile.Active.ShouldBeTrue());
        (await Profiles.WorkersOf(North.Id)).ShouldHaveSingleItem().UserId.ShouldBe(id);
    }

    [Fact]
    public async Task Making_the_same_account_again_takes_the_new_capacities_in_place_of_the_old()
    {
        var id = await Setup(s => s.CreateUser(Email, "Asha Rahman", Password, [], [(North.Id, Capacity.LeadSocialWorker)]));
        var again = await Setup(s => s.CreateUser(Email, "Asha Rahman", Password, [new AreaCapacity("england", Capacity.ConferenceChair)], []));

        again.ShouldBe(id);
        (await Profiles.Of(id))!.Capacities.ShouldBe([Capacity.ConferenceChair]);
        (await Profiles.InArea("england", Capacity.ConferenceChair)).ShouldHaveSingleItem().UserId.ShouldBe(id);
    }

    [Fact]
    public async Task A_password_that_is_too_short_is_turned_down_and_leaves_no_account()
    {
        await Should.ThrowAsync<AccountRefusedException>(() => Setup(s => s.CreateUser(Email, "Asha Rahman", "short", [], [])));

        (await Users(users => users.FindByEmailAsync(Email))).ShouldBeNull();
    }

    /// <summary>A new version of Identity that wants other tables fails here first.</summary>
    [Fact]
    public async Task The_tables_made_by_script_are_those_identity_wants()
    {
        using var scope = services.CreateScope();
        var wanted = scope.ServiceProvider.GetRequiredService<AccountsDb>().Database.GenerateCreateScript();

        var made = engine == Engine.Sqlite ? await OnSqlite(null) : await OnPostgres(null);
        var asked = engine == Engine.Sqlite ? await OnSqlite(wanted) : await OnPostgres(wanted);

        asked.Count.ShouldBeGreaterThan(40);
        made.ShouldBe(asked);
    }

    private UserProfiles Profiles => services.GetRequiredService<UserProfiles>();

    private async Task<T> Setup<T>(Func<AccountSetup, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AccountSetup>());
    }

    private async Task<T> Users<T>(Func<UserManager<HoldfastUser>, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<UserManager<HoldfastUser>>());
    }

    /// <summary>Every column with its type, and every index, of the accounts' file or of an empty one in which the script was run.</summary>
    private async Task<List<string>> OnSqlite(string? script)
    {
        await using var connection = new SqliteConnection(script is null ? $"Data Source={AccountsSetting.FileBeside(test.Settings.Location)};Pooling=False" : "Data Source=:memory:");
        await connection.OpenAsync();
        if (script is not null)
        {
            await using var run = connection.Command(script);
            await run.ExecuteNonQueryAsync();
        }

        return await connection.Read("""
            SELECT t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name LIKE 'AspNet%'
            UNION ALL SELECT tbl_name || ' ' || name FROM sqlite_master WHERE type = 'index' AND tbl_name LIKE 'AspNet%' AND sql IS NOT NULL ORDER BY 1
            """, r => r.GetString(0), default);
    }

    private async Task<List<string>> OnPostgres(string? script)
    {
        var server = await PostgresServer.Shared;
        var empty = script is null ? null : await server.CreateEmptyDatabase($"e_{NewId.Next():N}");
        try
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder((empty ?? test.Settings).Owner) { Pooling = false }.ConnectionString);
            await connection.OpenAsync();
            if (script is not null)
            {
                await using var run = connection.Command(script);
                await run.ExecuteNonQueryAsync();
            }

            return await connection.Read("""
                SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || coalesce(character_maximum_length::text, '') || ' ' || is_nullable
                FROM information_schema.columns WHERE table_schema = 'accounts' AND table_name LIKE 'AspNet%'
                UNION ALL SELECT tablename || ' ' || indexname FROM pg_indexes WHERE schemaname = 'accounts' ORDER BY 1
                """, r => r.GetString(0), default);
        }
        finally
        {
            if (empty is not null)
            {
                await server.DropDatabase(empty);
            }
        }
    }
}
