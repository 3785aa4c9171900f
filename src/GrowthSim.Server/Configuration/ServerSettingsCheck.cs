using System.Net;
using System.Net.Sockets;
using GrowthSim.Grains.Security;
using Microsoft.Extensions.Options;
using Npgsql;
using StackExchange.Redis;

namespace GrowthSim.Server.Configuration;

/// <summary>Checks the settings before anything starts: every error at once, each with the key, the value and the remedy.</summary>
/// <param name="urls">Where the web server listens, with semicolons between; empty where that is not said in one place.</param>
/// <param name="time">The clock, for certificates.</param>
internal sealed class ServerSettingsCheck(string urls, TimeProvider time) : IValidateOptions<ServerSettings>
{
    private const int MaxThreads = 1_024;
    private const int MinRunMemory = 64;
    private const int MaxRuns = 1_024;
    private const int MaxWaitingRuns = 100_000;

    private const int MaxBodyLimit = 256;
    private const int MaxLimit = 1_000_000;
    private const long MinPaths = 10_000;
    private const long MaxPaths = 1_000_000_000_000;

    private const int MaxName = 100;

    private const int FirstMulticast = 224;

    /// <summary>Shorter ones are found by trying.</summary>
    private const int ShortestToken = 16;

    public ValidateOptionsResult Validate(string? name, ServerSettings options)
    {
        List<string> errors = [];
        void Check(bool holds, string key, object value, string remedy)
        {
            if (!holds)
            {
                errors.Add($"{ServerSettings.Section}:{key} is '{value}'. {remedy}");
            }
        }

        CheckStore(options, Check);
        CheckPlace(options, Check);
        Check(options.Threads is >= 0 and <= MaxThreads, nameof(options.Threads), options.Threads, $"Write a number from 1 to {MaxThreads}, or 0 for one per processor.");
        Check(options.RunMemory is 0 or >= MinRunMemory, nameof(options.RunMemory), options.RunMemory, $"Write the mebibytes that runs may hold while they simulate, at least {MinRunMemory}, or 0 for {ServerSettings.RunMemoryPerThread} a thread.");
        Check(options.Runs is > 0 and <= MaxRuns, nameof(options.Runs), options.Runs, $"Write how many runs simulate at a time, from 1 to {MaxRuns}.");
        Check(options.WaitingRuns is > 0 and <= MaxWaitingRuns, nameof(options.WaitingRuns), options.WaitingRuns, $"Write how many runs may wait, from 1 to {MaxWaitingRuns}.");
        Check(IsReceiver(options.Telemetry), nameof(options.Telemetry), options.Telemetry.Contains('@', StringComparison.Ordinal) ? "…" : options.Telemetry, "Write the address of an OTLP receiver, such as http://10.0.0.8:4317, without user and password (those go into OTEL_EXPORTER_OTLP_HEADERS), or leave it out.");
        CheckHttp(options, Check);
        CheckTls(options, Check);
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static void CheckStore(ServerSettings options, Action<bool, string, object, string> check)
    {
        bool known = Enum.TryParse(options.Store, ignoreCase: true, out StoreKind store) && Enum.IsDefined(store) && !int.TryParse(options.Store, out _);
        check(known, nameof(options.Store), options.Store, "Write sqlite, redis or postgresql.");
        if (known && store == StoreKind.Sqlite)
        {
            bool named = !string.IsNullOrWhiteSpace(options.DataDirectory);
            check(named, nameof(options.DataDirectory), options.DataDirectory, "Name the folder that keeps models and runs, such as /var/lib/growthsim.");
            if (named && DataFolderCheck.Problem(options.DataDirectory) is string problem)
            {
                check(false, nameof(options.DataDirectory), options.DataDirectory, problem);
            }

            check(options.Connection.Length == 0, nameof(options.Connection), "…", "The store sqlite has no connection: leave it out, or choose redis or postgresql.");
        }
        else if (known)
        {
            // A connection may hold a password: it is never shown.
            check(IsConnection(store, options.Connection), nameof(options.Connection), options.Connection.Length == 0 ? "" : "…", Remedy(store));
        }
    }

    private static void CheckPlace(ServerSettings options, Action<bool, string, object, string> check)
    {
        check(
            !string.IsNullOrWhiteSpace(options.ClusterId) && options.ClusterId.Length <= MaxName && !options.ClusterId.Any(char.IsControl),
            nameof(options.ClusterId), options.ClusterId, $"Give the cluster a name of at most {MaxName} characters, the same for all its silos.");
        check(IsAddress(options.Address), nameof(options.Address), options.Address, "Write the one IP address at which other silos reach this one, such as 10.0.0.5.");
        check(options.SiloPort is > 0 and <= IPEndPoint.MaxPort, nameof(options.SiloPort), options.SiloPort, "Write a port from 1 to 65535.");
        check(
            options.GatewayPort is >= 0 and <= IPEndPoint.MaxPort && options.GatewayPort != options.SiloPort,
            nameof(options.GatewayPort), options.GatewayPort, "Write a port from 1 to 65535 other than the silo's, or 0 for none.");
    }

    private void CheckHttp(ServerSettings options, Action<bool, string, object, string> check)
    {
        check(
            !options.Dashboard || LoopbackUrls.AreAll(urls), nameof(options.Dashboard), options.Dashboard,
            $"The dashboard asks for no password, and Urls is '{urls}': write loopback addresses there, such as http://127.0.0.1:8080, or leave the dashboard out.");
        check(
            !options.Api || options.AsksForKey || LoopbackUrls.AreAll(urls), nameof(options.Api), options.Api,
            $"Without a token the HTTP interface asks for no password, and Urls is '{urls}': write loopback addresses there, such as http://127.0.0.1:8080, or set GrowthSim__ApiToken in the environment, or name a file of keys as {ServerSettings.Section}:{nameof(options.ApiKeys)}.");
        foreach (string origin in options.PermittedOrigins)
        {
            check(IsOrigin(origin), nameof(options.CorsOrigins), origin, "Write origins as browsers do, with semicolons between: scheme, host and port alone, such as https://dashboard.example.");
        }

        CheckLimits(options, check);
        check(
            !options.Pages || options.ApiToken.Length > 0 || options.ApiKeys.Length > 0 || LoopbackUrls.AreAll(urls), nameof(options.Pages), options.Pages,
            $"Without a token the pages ask for no password, and Urls is '{urls}': write loopback addresses there, such as http://127.0.0.1:8080, or set GrowthSim__ApiToken in the environment.");
        check(
            options.ApiToken.Length == 0 || (options.ApiToken.Length >= ShortestToken && options.ApiToken.All(IsOfToken)), nameof(options.ApiToken), "…",
            $"Write at least {ShortestToken} characters that nobody can guess, letters, digits and -._~+/= alone, such as those of 'openssl rand -hex 32'.");
    }

    private static void CheckLimits(ServerSettings options, Action<bool, string, object, string> check)
    {
        check(options.BodyLimit is > 0 and <= MaxBodyLimit, nameof(options.BodyLimit), options.BodyLimit, $"Write the mebibytes that a request's body may have, from 1 to {MaxBodyLimit}.");
        foreach ((string key, long limit) in new (string, long)[]
        {
            (nameof(options.RequestLimit), options.RequestLimit), (nameof(options.OrderLimit), options.OrderLimit), (nameof(options.OrderLimitInAll), options.OrderLimitInAll),
            (nameof(options.StreamLimit), options.StreamLimit), (nameof(options.StreamLimitInAll), options.StreamLimitInAll),
        })
        {
            check(limit is > 0 and <= MaxLimit, key, limit, $"Write a number from 1 to {MaxLimit}.");
        }

        check(options.PathLimit is >= MinPaths and <= MaxPaths, nameof(options.PathLimit), options.PathLimit, $"Write the paths that a client may order a minute, from {MinPaths} to {MaxPaths}.");
        check(options.PathLimitInAll is >= MinPaths and <= MaxPaths, nameof(options.PathLimitInAll), options.PathLimitInAll, $"Write the paths that all clients may order a minute, from {MinPaths} to {MaxPaths}.");
        check(options.WaitingRunsOfClient >= 0 && options.WaitingRunsOfClient <= options.WaitingRuns, nameof(options.WaitingRunsOfClient), options.WaitingRunsOfClient, "Write how many of the runs that wait may be one client's, or 0 for half of them.");
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? origin) && origin.Scheme is "http" or "https" && origin.UserInfo.Length == 0 && text.TrimEnd('/') == text && origin.AbsolutePath == "/" && origin.Query.Length + origin.Fragment.Length == 0;

    private void CheckTls(ServerSettings options, Action<bool, string, object, string> check)
    {
        if (TlsSettings.Files(options) is not TlsFiles files)
        {
            return;
        }

        const string Together = "TlsCertificate, TlsKey and TlsAuthority go together: name all three files, or none.";
        check(files.Certificate.Length > 0, nameof(options.TlsCertificate), "", Together);
        check(files.Key.Length > 0, nameof(options.TlsKey), "", Together);
        check(files.Authority.Length > 0, nameof(options.TlsAuthority), "", Together);
        if (files.Certificate.Length > 0 && files.Key.Length > 0 && files.Authority.Length > 0)
        {
            try
            {
                TlsIdentity.Read(files, time.GetUtcNow());
            }
            catch (TlsFileException wrong)
            {
                check(false, TlsSettings.Key(wrong.Problem), wrong.File, $"{TlsSettings.Remedy(wrong.Problem)} ({wrong.Detail})");
            }
        }
    }

    // What others are told must be an address of one machine.
    private static bool IsAddress(string text) => IPAddress.TryParse(text, out IPAddress? address) && text.Contains(address.AddressFamily == AddressFamily.InterNetwork ? '.' : ':', StringComparison.Ordinal)
        && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any) && !address.Equals(IPAddress.Broadcast)
        && !address.IsIPv6Multicast && !address.IsIPv4MappedToIPv6 && !(address.AddressFamily == AddressFamily.InterNetwork && address.GetAddressBytes()[0] is >= FirstMulticast and < 240);

    // RFC 6750: anything else does not come through a header as it is.
    private static bool IsOfToken(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_' or '~' or '+' or '/' or '=';

    private static bool IsReceiver(string url) =>
        url.Length == 0 || (Uri.TryCreate(url, UriKind.Absolute, out Uri? receiver) && receiver.Scheme is "http" or "https" && receiver.Host.Length > 0 && receiver.UserInfo.Length == 0);

    private static string Remedy(StoreKind store) => store == StoreKind.Redis
        ? "Write the address of the server, such as 10.0.0.9:6379,password=…"
        : "Write a connection string, such as Host=10.0.0.9;Database=growthsim;Username=growthsim;Password=…";

    private static bool IsConnection(StoreKind store, string connection)
    {
        try
        {
            return store == StoreKind.Redis
                ? ConfigurationOptions.Parse(connection).EndPoints.Count > 0
                : new NpgsqlConnectionStringBuilder(connection).Host is { Length: > 0 };
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or OverflowException or KeyNotFoundException or InvalidCastException)
        {
            return false;
        }
    }
}
