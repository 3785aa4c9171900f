using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using GrowthSim.Server.PostgreSql;
using Npgsql;

namespace GrowthSim.Server.Tests.PostgreSql;

/// <summary>A PostgreSQL server of these tests' own, on a free port of the loopback address and in a folder that is gone afterwards.</summary>
#pragma warning disable CA1001 // xunit calls DisposeAsync.
public sealed class PostgreSqlServer : IAsyncLifetime
#pragma warning restore CA1001
{
    // PostgreSQL refuses to run as root; Debian's packages bring this user.
    private const string User = "postgres";

    // Stops the program when the standard input ends: at DisposeAsync, and also when the process of the tests is killed.
    // SIGINT is PostgreSQL's fast way down: it ends its sessions and removes its shared memory.
    private const string UntilInputEnds = """
        exec 3<&0
        "$@" 3<&- & program=$!
        (cat <&3 >/dev/null; kill -INT $program 2>/dev/null) &
        wait $program
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _password = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
    private readonly List<string> _log = [];
    private string? _folder;
    private Process? _process;
    private int _port;
    private int _databases;

    /// <summary>Creates an empty database.</summary>
    /// <returns>The connection string.</returns>
    public async Task<string> CreateDatabase()
    {
        if (_process is null)
        {
            throw new InvalidOperationException(PostgreSqlBinaries.Missing);
        }

        // The tests run one after the other: what the pools still hold is of no use.
        NpgsqlConnection.ClearAllPools();
        string name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}");
        await using NpgsqlConnection connection = new(Connection(User));
        await connection.OpenAsync();
#pragma warning disable CA2100 // The name is a number of this class.
        await using NpgsqlCommand command = new($"CREATE DATABASE {name}", connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return Connection(name);
    }

    /// <summary>Creates a database that is ready for a cluster.</summary>
    /// <returns>The connection string.</returns>
    public async Task<string> CreateReadyDatabase()
    {
        string connection = await CreateDatabase();
        await PostgreSqlSchema.Apply(connection, CancellationToken.None);
        return connection;
    }

    public async Task InitializeAsync()
    {
        // Not an error here: where nothing but skipped tests runs, nobody asks for a database.
        if (PostgreSqlBinaries.Folder is null)
        {
            return;
        }

        _folder = Directory.CreateTempSubdirectory("growthsim-postgresql-").FullName;
        string data = Path.Combine(_folder, "data");
        string passwordFile = Path.Combine(_folder, "password");
        await File.WriteAllTextAsync(passwordFile, _password);
        if (Environment.IsPrivilegedProcess)
        {
            await Run("chown", "-R", User, _folder);
        }

        await Run(AsUser("initdb", "-D", data, "-U", User, "--pwfile", passwordFile, "-A", "scram-sha-256", "-E", "UTF8", "--locale=C", "--no-sync"));
        _port = FreePort();
        await Start(data);
    }

    /// <summary>Ends the server and all its connections.</summary>
    public async Task Stop()
    {
        NpgsqlConnection.ClearAllPools();
        _process!.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        _process.Dispose();
        _process = null;
    }

    /// <summary>Starts the server again, at the same address and with the same databases.</summary>
    public Task Restart() => Start(Path.Combine(_folder!, "data"));

    public async Task DisposeAsync()
    {
        if (_process is not null)
        {
            await Stop();
        }

        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task Start(string data)
    {
        string[] command = AsUser(
            "postgres", "-D", data, "-h", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), "-c", "unix_socket_directories=", "-c", "max_connections=200",
            "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "lc_messages=C");
        ProcessStartInfo start = new("sh", ["-c", UntilInputEnds, "sh", .. command]) { RedirectStandardError = true, RedirectStandardInput = true };
        TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.ErrorDataReceived += (_, line) => Hear(line.Data, ready);
        _process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"PostgreSQL did not start:\n{Log()}"));
        _process.Start();
        _process.BeginErrorReadLine();
        await ready.Task.WaitAsync(Patience);
    }

    private void Hear(string? line, TaskCompletionSource ready)
    {
        if (line is null)
        {
            return;
        }

        lock (_log)
        {
            _log.Add(line);
        }

        if (line.Contains("database system is ready to accept connections", StringComparison.Ordinal))
        {
            ready.TrySetResult();
        }
    }

    private string Log()
    {
        lock (_log)
        {
            return string.Join('\n', _log);
        }
    }

    private string Connection(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = _port,
        Username = User,
        Password = _password,
        Database = database,
        MaxPoolSize = 50,
    }.ToString();

    // setpriv becomes the program, so that a signal reaches PostgreSQL itself; runuser would stay between.
    private static string[] AsUser(string program, params string[] arguments)
    {
        string path = Path.Combine(PostgreSqlBinaries.Folder!, program);
        return Environment.IsPrivilegedProcess
            ? ["setpriv", $"--reuid={User}", $"--regid={User}", "--init-groups", "--", path, .. arguments]
            : [path, .. arguments];
    }

    private static async Task Run(params string[] command)
    {
        ProcessStartInfo start = new(command[0], command[1..]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command[0]} ended with {process.ExitCode}:\n{await output}\n{error}");
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0) { ExclusiveAddressUse = true };
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
