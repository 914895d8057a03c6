using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Holdfast.Casework;
using Holdfast.Records.Storage;
using Npgsql;

namespace Holdfast.TestKit;

/// <summary>
/// A PostgreSQL server of the tests' own, on a free port, gone when the tests end however they end: a shell holds it and stops it when this
/// process lets go of the shell's input.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>A superuser's connection string of a server already running, instead of starting one.</summary>
    public const string RunningServerVariable = "HOLDFAST_TEST_POSTGRES";

    private const string AppRole = "holdfast_app";
    private const string OwnerRole = "holdfast_owner";

    private static readonly Lazy<Task<PostgresServer>> SharedServer = new(() => Start(durable: false));

    private readonly string superuser;
    private readonly string password;
    private readonly string? folder;
    private readonly string[] settings;
    private readonly string rootKey = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
    private readonly Lazy<Task<string>> madeTemplate;
    private Process? holder;

    /// <summary>The connection string of one who may do anything.</summary>
    public string Superuser => superuser;

    private PostgresServer(string superuser, string password, string? folder, string[] settings)
    {
        (this.superuser, this.password, this.folder, this.settings) = (superuser, password, folder, settings);
        madeTemplate = new Lazy<Task<string>>(MakeTemplate);
    }

    /// <summary>The one server most tests share. It does not force writes to disk.</summary>
    public static Task<PostgresServer> Shared => SharedServer.Value;

    private static string Programs => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order().LastOrDefault() ?? throw NotInstalled()
        : throw NotInstalled();

    /// <param name="durable">Forces writes to disk, as a real server does.</param>
    /// <param name="extra">More settings, each as name=value.</param>
    public static async Task<PostgresServer> Start(bool durable, params string[] extra)
    {
        var server = Environment.GetEnvironmentVariable(RunningServerVariable) is { Length: > 0 } running && !durable
            ? new PostgresServer(running, NewPassword(), null, [])
            : await StartOwn(durable, extra);
        await using var connection = await server.Connect();
        foreach (var (role, may) in new[] { (OwnerRole, "CREATEDB"), (AppRole, "") })
        {
            await Run(connection, $"DO $$ BEGIN CREATE ROLE {role}; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
            await Run(connection, $"ALTER ROLE {role} LOGIN {may} PASSWORD '{server.password}'");
        }

        return server;
    }

    /// <summary>A database with every script run, copied from one made once.</summary>
    public async Task<DatabaseSettings> CreateDatabase(string name)
    {
        var template = await madeTemplate.Value;
        await using var connection = await Connect();
        await Run(connection, $"CREATE DATABASE {name} TEMPLATE {template} OWNER {OwnerRole}");
        await Run(connection, $"CREATE DATABASE {name}_keys TEMPLATE {template}_keys OWNER {OwnerRole}");
        return SettingsOf(name);
    }

    /// <summary>A database with nothing in it, and none of keys.</summary>
    public async Task<DatabaseSettings> CreateEmptyDatabase(string name)
    {
        await using var connection = await Connect();
        await Run(connection, $"CREATE DATABASE {name} OWNER {OwnerRole}");
        return SettingsOf(name);
    }

    public async ValueTask DropDatabase(DatabaseSettings database)
    {
        ArgumentNullException.ThrowIfNull(database);
        var name = new NpgsqlConnectionStringBuilder(database.Location).Database;
        await using var connection = await Connect();
        await Run(connection, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        await Run(connection, $"DROP DATABASE IF EXISTS {name}_keys WITH (FORCE)");
    }

    /// <summary>A connection of the superuser to the server's own database.</summary>
    public async Task<NpgsqlConnection> Connect()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(superuser) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Stops the process that writes the log out in the background, until the server is killed. What no COMMIT waited for stays in memory.</summary>
    public async Task HoldLogWriter()
    {
        await using var connection = await Connect();
        await using var find = connection.CreateCommand();
        find.CommandText = "SELECT pid FROM pg_stat_activity WHERE backend_type = 'walwriter'";
        RunProgram("/bin/sh", "-c", $"kill -STOP {(int)(await find.ExecuteScalarAsync())!}");
    }

    /// <summary>Kills every process of the server at once, as a crash would.</summary>
    public void Kill()
    {
        var postmaster = int.Parse(File.ReadLines(Path.Combine(folder!, "data", "postmaster.pid")).First(), System.Globalization.CultureInfo.InvariantCulture);
        using var parent = Process.GetProcessById(postmaster);
        parent.Kill(entireProcessTree: true);
        StopHolder(keepFolder: true);
    }

    /// <summary>Starts the server on its own folder again, with crash recovery when it was killed.</summary>
    public async Task StartAgain(params string[] instead)
    {
        File.Delete(Path.Combine(folder!, "data", "postmaster.pid"));
        holder = Hold(folder!, instead.Length == 0 ? settings : [.. settings, .. instead]);
        await UntilReady();
    }

    public ValueTask DisposeAsync()
    {
        if (folder is not null)
        {
            StopHolder(keepFolder: false);
        }

        return ValueTask.CompletedTask;
    }

    private static InvalidOperationException NotInstalled() =>
        new($"PostgreSQL is not installed, and these tests need it. Install it with: apt-get install postgresql (or set {RunningServerVariable} to a superuser's connection string).");

    private static string NewPassword() => NewId.Next().ToString("N");

    private static async Task<PostgresServer> StartOwn(bool durable, string[] extra)
    {
        var folder = Directory.CreateTempSubdirectory("holdfast-postgres-").FullName;
        var password = NewPassword();
        var secret = Path.Combine(folder, "password");
        await File.WriteAllTextAsync(secret, password);
        RunProgram("/bin/sh", "-c", $"{(IsRoot ? $"chown -R postgres:postgres '{folder}' && {AsPostgres}" : "")} '{Programs}/initdb' -k -U postgres -A scram-sha-256 --pwfile='{secret}' --no-sync -E UTF8 --locale=C -D '{folder}/data'");
        File.Delete(secret);
        var port = FreePort();
        string[] settings =
        [
            $"port={port}", "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200", "shared_buffers=64MB",
            durable ? "fsync=on" : "fsync=off", durable ? "synchronous_commit=on" : "synchronous_commit=off", "autovacuum=off", .. extra,
        ];
        var server = new PostgresServer($"Host=127.0.0.1;Port={port};Username=postgres;Password={password};Database=postgres", password, folder, settings) { holder = Hold(folder, settings) };
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.StopHolder(keepFolder: false);
        await server.UntilReady();
        return server;
    }

    private static bool IsRoot => Environment.UserName == "root";

    private static string AsPostgres => "setpriv --reuid=postgres --regid=postgres --init-groups";

    private static Process Hold(string folder, string[] settings)
    {
        var options = string.Join(' ', settings.Select(s => $"-c '{s}'"));
        var start = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardInput = true,
            WorkingDirectory = "/",
            ArgumentList =
            {
                "-c",
                $"{(IsRoot ? AsPostgres : "")} '{Programs}/postgres' -D '{folder}/data' {options} >>'{folder}/log' 2>&1 </dev/null & server=$!; said=$(cat); kill -QUIT $server 2>/dev/null; wait $server; [ \"$said\" = keep ] || rm -rf '{folder}'",
            },
        };
        return Process.Start(start)!;
    }

    private void StopHolder(bool keepFolder)
    {
        if (Interlocked.Exchange(ref holder, null) is { } held)
        {
            held.StandardInput.Write(keepFolder ? "keep" : "");
            held.StandardInput.Close();
            held.WaitForExit();
            held.Dispose();
        }
    }

    /// <summary>After a crash it reads its log first, which on a busy disk takes its time.</summary>
    private async Task UntilReady()
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            try
            {
                await using var connection = await Connect();
                return;
            }
            catch (NpgsqlException) when (waited.Elapsed < TimeSpan.FromMinutes(2))
            {
                // It is not ready yet.
            }
        }
    }

    private async Task<string> MakeTemplate()
    {
        var name = $"template_{NewId.Next():N}";
        await using var records = await HoldfastDatabase.Open(await CreateEmptyDatabase(name), TimeProvider.System);
        return name;
    }

    private DatabaseSettings SettingsOf(string database) => new(Engine.PostgreSql, As(AppRole, database), As(OwnerRole, database), rootKey);

    private string As(string role, string database) =>
        new NpgsqlConnectionStringBuilder(superuser) { Username = role, Password = password, Database = database }.ConnectionString;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void RunProgram(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = "/" };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var said = new StringBuilder();
        process.ErrorDataReceived += (_, line) => said.AppendLine(line.Data);
        process.BeginErrorReadLine();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {said}");
        }
    }

    private static async Task Run(NpgsqlConnection connection, string text)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync();
    }
}
