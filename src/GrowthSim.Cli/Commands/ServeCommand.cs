using System.CommandLine;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Wording;
using GrowthSim.Grains.Hosting;
using GrowthSim.Server.Hosting;

namespace GrowthSim.Cli.Commands;

/// <summary><c>growthsim serve</c>: the dashboard of a model, with simulator and HTTP interface in this process.</summary>
internal sealed class ServeCommand : Command
{
    private const string DefaultUrls = "http://127.0.0.1:8080";

    private const int OtherPort = 8090;

    /// <summary>The token of a server; on a command line, others on the machine would see it.</summary>
    private const string Token = "GrowthSim__ApiToken";

    /// <summary>What serves all day would keep every other command from the folder that remembers their runs.</summary>
    private const string OwnFolder = "serve";

    private readonly Surroundings _surroundings;
    private readonly Locale _locale;
    private readonly GlobalOptions _everywhere;
    private readonly Argument<string?> _model;
    private readonly Option<string?> _urls;

    public ServeCommand(Surroundings surroundings, Locale locale, GlobalOptions everywhere)
        : base("serve", locale.Say(ServeWords.Serve))
    {
        (_surroundings, _locale, _everywhere) = (surroundings, locale, everywhere);
        _model = PlanOptions.ModelArgument(locale);
        _urls = Parsing.Text("--urls", "URL", locale, ServeWords.Urls);
        Add(_model);
        Add(_urls);
        SetAction(Serve);
    }

    private async Task<int> Serve(ParseResult parsed, CancellationToken interrupted)
    {
        LoadedModel model = LoadedModel.Read(parsed.GetValue(_model), _surroundings, _locale);
        string urls = parsed.GetValue(_urls) ?? DefaultUrls;
        string? given = parsed.GetValue(_everywhere.Data);
        string data = DataFolder.Of(given, _surroundings);
        data = given is null ? Path.Combine(data, OwnFolder) : data;
        EmbeddedServerOptions options = new()
        {
            Model = model.Text,
            ModelId = model.Definition.Id,
            DataDirectory = data,
            Urls = urls,
            Threads = parsed.GetValue(_everywhere.Threads),
            Token = _surroundings.Variable(Token) ?? "",
        };
        await using EmbeddedServer server = await Start(options, interrupted);
        string language = _locale.Code == "en" ? "" : $"?lang={_locale.Code}";
        foreach (string address in server.Addresses)
        {
            _surroundings.Out.WriteLine(_locale.Say(ServeWords.Ready, model.Definition.Title.In(_locale.Code), $"{address}/{language}"));
        }

        _surroundings.Out.WriteLine(_locale.Say(ServeWords.Kept, data));
        await Interrupted(interrupted);
        _surroundings.Error.WriteLine(_locale.Say(ServeWords.Stopped));
        return ExitCode.Done;
    }

    /// <exception cref="UsageException">The addresses or the folder cannot be used.</exception>
    private async Task<EmbeddedServer> Start(EmbeddedServerOptions options, CancellationToken interrupted)
    {
        try
        {
            return await EmbeddedServer.Start(options, interrupted);
        }
        catch (EmbeddedServerException refused)
        {
            throw new UsageException(refused.IsPortTaken ? _locale.Say(ServeWords.PortTaken, options.Urls, OtherPort)
                : string.Join('\n', refused.Message.Split('\n').Select(line => FailureWords.Of(line, _locale))));
        }
        catch (DataDirectoryInUseException held)
        {
            throw new UsageException(_locale.Say(ServeWords.FolderInUse, options.DataDirectory, held.Holder));
        }
    }

    private static async Task Interrupted(CancellationToken interrupted)
    {
        TaskCompletionSource end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration registration = interrupted.Register(end.SetResult);
        await end.Task;
    }
}
