using Holdfast.Records.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Records.Accounts;

/// <summary>Opens the accounts beside the records.</summary>
public static class AccountsSetting
{
    /// <summary>The file of the accounts beside a SQLite file of records.</summary>
    public static string FileBeside(string sqlitePath) => sqlitePath + ".accounts";

    /// <summary>Brings the accounts' tables up to date. On PostgreSQL the records' own scripts have done so.</summary>
    public static async Task BringUpToDate(DatabaseSettings settings, TimeProvider clock, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(clock);
        if (settings.Engine == Engine.PostgreSql)
        {
            return;
        }

        SqliteEngine.Start();
        await using var connection = new SqliteConnection(SqliteConnectionOf(settings) + ";Pooling=False");
        await connection.OpenAsync(cancel);

        // Not WAL: several connections write this file, and the SQLite to be had has a race between two that checkpoint.
        await using var mode = connection.Command("PRAGMA journal_mode=DELETE");
        await mode.ExecuteNonQueryAsync(cancel);
        await using var tx = connection.BeginTransaction(deferred: false);
        await tx.Execute(Script.MakeTable);
        await Script.RunMissing(tx, "sqlite-accounts", "", clock.GetUtcNow(), cancel);
        await tx.CommitAsync(cancel);
    }

    /// <summary>Adds the accounts, the stores of Identity over them, and <see cref="AccountSetup"/>. Sign-in pages and cookies are the web's own to add.</summary>
    public static IdentityBuilder AddHoldfastAccounts(this IServiceCollection services, DatabaseSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        services.AddDbContext<AccountsDb>(options => Use(options, settings));
        services.AddScoped<AccountSetup>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        return services.AddIdentityCore<HoldfastUser>(o =>
            {
                o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                o.User.RequireUniqueEmail = true;

                // Length is what counts; rules on kinds of letter make people choose worse ones.
                o.Password.RequiredLength = 12;
                o.Password.RequireDigit = false;
                o.Password.RequireLowercase = false;
                o.Password.RequireUppercase = false;
                o.Password.RequireNonAlphanumeric = false;
            })
            .AddEntityFrameworkStores<AccountsDb>();
    }

    private static void Use(DbContextOptionsBuilder options, DatabaseSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Engine == Engine.PostgreSql)
        {
            options.UseNpgsql(settings.Location);
        }
        else
        {
            SqliteEngine.Start();
            options.UseSqlite(SqliteConnectionOf(settings));
        }
    }

    private static string SqliteConnectionOf(DatabaseSettings settings) =>
        new SqliteConnectionStringBuilder { DataSource = FileBeside(settings.Location), ForeignKeys = true, DefaultTimeout = 30 }.ToString();
}
