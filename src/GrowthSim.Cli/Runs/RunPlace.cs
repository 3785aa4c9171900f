using System.CommandLine;
using System.Net;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Wording;
using GrowthSim.Client;
using GrowthSim.Grains;
using GrowthSim.Grains.Hosting;

namespace GrowthSim.Cli.Runs;

/// <summary>Where runs are simulated: on the silo inside this process, on a cluster that this process is a client of, or on a server over HTTP.</summary>
internal sealed class RunPlace
{
    /// <summary>The environment variable with the token of a server; on a command line, others on the machine would see it.</summary>
    private const string Token = "GROWTHSIM_TOKEN";

    private readonly Surroundings _surroundings;
    private readonly Locale _locale;
    private readonly GlobalOptions _everywhere;
    private readonly Option<IPEndPoint[]?> _cluster;
    private readonly Option<string?> _clusterId;
    private readonly TlsOptions _tls;
    private readonly Option<Uri[]?> _server;

    public RunPlace(Surroundings surroundings, Locale locale, GlobalOptions everywhere)
    {
        (_surroundings, _locale, _everywhere) = (surroundings, locale, everywhere);
        _cluster = Parsing.Option("--cluster", "GATEWAYS", locale, HelpWords.Cluster, _ => (IPEndPoint[]?)null, ReadGateways, HelpWords.ClusterWrong);
        _clusterId = Parsing.Text("--cluster-id", "NAME", locale, HelpWords.ClusterId);
        _tls = new TlsOptions(locale);
        _server = Parsing.Option("--server", "URL", locale, HelpWords.Server, _ => (Uri[]?)null, ReadServers, HelpWords.ServerWrong);
    }

    public void AddTo(Command command)
    {
        command.Add(_cluster);
        command.Add(_clusterId);
        _tls.AddTo(command);
        command.Add(_server);
    }

    /// <summary>Throws where it is not clear who is to run it.</summary>
    /// <exception cref="UsageException">Two places are given, or what belongs to a cluster without one.</exception>
    public void Check(ParseResult parsed)
    {
        bool hasCluster = parsed.GetValue(_cluster) is { Length: > 0 };
        if (hasCluster && parsed.GetValue(_server) is { Length: > 0 })
        {
            throw new UsageException(_locale.Say(HelpWords.ServerOrCluster));
        }

        if (!hasCluster && (_tls.Given(parsed) ?? (parsed.GetValue(_clusterId) is null ? null : _clusterId.Name)) is string needsCluster)
        {
            throw new UsageException(_locale.Say(HelpWords.NeedsCluster, needsCluster));
        }
    }

    /// <summary>Lets work order runs there; it is done before a silo in this process stops: nobody waits for that to write to its disk.</summary>
    public async Task Use(ParseResult parsed, LoadedModel? model, Func<OrderedRun, Task> work, CancellationToken interrupted)
    {
        await using IRunService service = await Open(parsed, model, interrupted);
        await work(new OrderedRun(_surroundings, _locale, service));
    }

    /// <summary>Makes an analysis there, and says what came of it; as <see cref="Use"/>, before a silo in this process stops.</summary>
    public async Task Analyse<TOutcome>(ParseResult parsed, LoadedModel model, ChosenScenario scenario, AnalysisOrder order, Func<FinishedAnalysis<TOutcome>, Task> say, CancellationToken interrupted)
        where TOutcome : class
    {
        await using IRunService service = await Open(parsed, model, interrupted);
        await say(await new OrderedAnalysis(_surroundings, _locale, service).Execute<TOutcome>(model, scenario, order, interrupted));
    }

    private async Task<IRunService> Open(ParseResult parsed, LoadedModel? model, CancellationToken interrupted)
    {
        if (parsed.GetValue(_cluster) is { Length: > 0 } gateways)
        {
            ClusterAddress address = new([.. gateways], parsed.GetValue(_clusterId) ?? ClusterAddress.DefaultClusterId, _tls.Read(parsed, TimeProvider.System.GetUtcNow()));
            return await Connecting.Announced(ClusterRunService.Connect(address, interrupted), _surroundings, _locale, address.ToString());
        }

        if (parsed.GetValue(_server) is { Length: > 0 } servers)
        {
            return await Connecting.Announced(
                HttpRunService.Connect([.. servers], _surroundings.Variable(Token), interrupted), _surroundings, _locale, string.Join<Uri>(", ", servers));
        }

        string data = DataFolder.Of(parsed.GetValue(_everywhere.Data), _surroundings);
        EmbeddedSiloOptions options = new()
        {
            DataDirectory = data,
            Threads = parsed.GetValue(_everywhere.Threads),
            Model = model is null ? null : (model.Text, model.Definition),
            Notice = new StoreNotices(_surroundings.Error, _locale).Write,
            WaitingForDirectory = holder => _surroundings.Error.WriteLine(_locale.Say(ErrorWords.Waiting, data, holder)),
        };
        try
        {
            return await EmbeddedRunService.Start(options, interrupted);
        }
        catch (Exception cut) when (cut is not OperationCanceledException && interrupted.IsCancellationRequested)
        {
            // A silo that is stopped while it starts says so in many ways.
            throw new OperationCanceledException(cut.Message, cut, interrupted);
        }
    }

    private static bool ReadGateways(string text, out IPEndPoint[]? gateways)
    {
        bool read = Gateways.TryParse(text, out IPEndPoint[] found);
        gateways = found;
        return read;
    }

    private static bool ReadServers(string text, out Uri[]? servers)
    {
        bool read = Servers.TryParse(text, out Uri[] found);
        servers = found;
        return read;
    }
}
