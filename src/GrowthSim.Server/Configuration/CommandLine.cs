using System.CommandLine;
using System.CommandLine.Parsing;
using GrowthSim.Server.Json;

namespace GrowthSim.Server.Configuration;

/// <summary>The options of the program: each is a key of the configuration, and comes before the environment and the files.</summary>
internal static class CommandLine
{
    private const string Section = ServerSettings.Section + ":";

    private static readonly (string Option, string Key, string Value, string Help)[] Keys =
    [
        ("--store", Section + nameof(ServerSettings.Store), "sqlite|redis|postgresql", "Where the cluster keeps what lasts, and where its silos find each other."),
        ("--connection", Section + nameof(ServerSettings.Connection), "TEXT", "How to reach the store. It may hold a password: better in the environment, as GrowthSim__Connection."),
        ("--data", Section + nameof(ServerSettings.DataDirectory), "DIR", "The folder of the database file, for sqlite."),
        ("--cluster-id", Section + nameof(ServerSettings.ClusterId), "NAME", "The name that the silos of one cluster share."),
        ("--address", Section + nameof(ServerSettings.Address), "IP", "The address at which other silos and clients reach this one."),
        ("--silo-port", Section + nameof(ServerSettings.SiloPort), "PORT", "The port for other silos."),
        ("--gateway-port", Section + nameof(ServerSettings.GatewayPort), "PORT", "The port for clients of the cluster, such as growthsim --cluster; 0 for none."),
        ("--threads", Section + nameof(ServerSettings.Threads), "N", "The number of threads that simulate; 0 for one per processor."),
        ("--run-memory", Section + nameof(ServerSettings.RunMemory), "MIB", "The mebibytes that runs may hold while they simulate; 0 for 384 a thread. An order of a run that needs more is refused."),
        ("--runs", Section + nameof(ServerSettings.Runs), "N", "How many runs of the cluster simulate at a time."),
        ("--waiting-runs", Section + nameof(ServerSettings.WaitingRuns), "N", "How many runs may wait; orders beyond them are refused."),
        ("--urls", "Urls", "URL", "Where health is served, and what else goes over HTTP."),
        ("--telemetry", Section + nameof(ServerSettings.Telemetry), "URL", "Where metrics and traces go: the address of an OTLP receiver, such as http://10.0.0.8:4317."),
        ("--dashboard", Section + nameof(ServerSettings.Dashboard), "true|false", "Whether Orleans' dashboard is served beside health, on this machine alone."),
        ("--pages", Section + nameof(ServerSettings.Pages), "true|false", "Whether the dashboard of models and runs is served at /; elsewhere than on this machine alone it wants GrowthSim__ApiToken in the environment, which browsers then ask for as a password."),
        ("--api", Section + nameof(ServerSettings.Api), "true|false", "Whether the HTTP interface is served beside health (growthsim --server); elsewhere than on this machine alone it wants GrowthSim__ApiToken in the environment."),
        ("--api-keys", Section + nameof(ServerSettings.ApiKeys), "FILE", "The file of keys of the HTTP interface, with the role of each; 'key NAME ROLE' makes one."),
        ("--cors-origins", Section + nameof(ServerSettings.CorsOrigins), "URLS", "The origins whose pages may use the HTTP interface, with semicolons between."),
        ("--tls-certificate", Section + nameof(ServerSettings.TlsCertificate), "FILE", "This silo's certificate (PEM): silos and clients then speak TLS, and show certificates to each other."),
        ("--tls-key", Section + nameof(ServerSettings.TlsKey), "FILE", "The private key of the certificate (PEM)."),
        ("--tls-authority", Section + nameof(ServerSettings.TlsAuthority), "FILE", "The certificate of the authority that signs for this cluster alone (PEM)."),
    ];

    /// <summary>Reads the options.</summary>
    /// <param name="arguments">The words of the command line.</param>
    /// <param name="commands">What else the program can do.</param>
    /// <param name="given">By key of the configuration, the values that were given.</param>
    /// <param name="exitCode">What to end with, where this is not to start.</param>
    /// <returns>Whether to start; not where help was asked for, or the line is wrong.</returns>
    public static bool TryRead(string[] arguments, Command[] commands, out Dictionary<string, string?> given, out int exitCode)
    {
        RootCommand root = new("A silo of a GrowthSim cluster. The options are also keys of growthsim.json in the current folder, and of the environment (GrowthSim__Store).");
        Dictionary<Option<string>, string> keys = [];
        foreach ((string name, string key, string value, string help) in Keys)
        {
            Option<string> option = new(name) { HelpName = value, Description = help };
            root.Add(option);
            keys.Add(option, key);
        }

        Array.ForEach(commands, root.Add);
        bool starts = false;
        root.SetAction(_ => starts = true);
        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (string message in parsed.Errors.Select(error => Message(error, root)).Distinct())
            {
                Console.Error.WriteLine(message);
            }

            (given, exitCode) = ([], Program.Wrong);
            return false;
        }

        exitCode = parsed.Invoke() == 0 ? 0 : Program.Wrong;
        given = keys
            .Where(entry => parsed.GetResult(entry.Key) is { Implicit: false })
            .ToDictionary(entry => entry.Value, entry => parsed.GetValue(entry.Key));
        return starts;
    }

    private static string Message(ParseError error, RootCommand root)
    {
        if (error.SymbolResult is OptionResult { Option: Option option, Tokens.Count: int values })
        {
            return values == 0 ? $"{option.Name} has no value: write {option.Name} {option.HelpName}."
                : option.Name == "--urls" ? "--urls stands there twice: write all addresses once, with semicolons between."
                : $"{option.Name} stands there twice: leave one of them out.";
        }

        string word = error.Message.Split('\'') is [_, string quoted, ..] ? quoted.Split('=')[0] : "";
        return NearestName.Of(word.Replace('-', '_'), [.. root.Options.Select(known => known.Name.Replace('-', '_'))])?.Replace('_', '-') is string nearest
            ? $"{error.Message} Did you mean {nearest}? --help lists the options."
            : $"{error.Message} --help lists the options.";
    }
}
