using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Exports;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Progress;
using GrowthSim.Cli.Reports.Samples;
using GrowthSim.Cli.Wording;
using GrowthSim.Compilation;
using GrowthSim.Simulation;

namespace GrowthSim.Cli.Commands;

/// <summary><c>growthsim samples</c>: single paths as rows, for other programs. The same bits as in a run.</summary>
internal sealed class SamplesCommand : Command
{
    private const long DefaultPaths = 10_000;

    /// <summary>The paths that are read at a time, unless they have many columns.</summary>
    private const int MaxChunk = 8_192;

    /// <summary>The most values that are read at a time: 64 MB.</summary>
    private const int MaxValues = 8 << 20;

    private readonly Surroundings _surroundings;
    private readonly Locale _locale;
    private readonly PlanOptions _plan;
    private readonly Option<long> _paths;
    private readonly Option<string?> _output;
    private readonly Option<ImmutableArray<string>> _columns;

    public SamplesCommand(Surroundings surroundings, Locale locale)
        : base("samples", locale.Say(SampleWords.Samples))
    {
        (_surroundings, _locale) = (surroundings, locale);
        _plan = new PlanOptions(locale);
        _paths = Parsing.Option("--paths", "N", locale, SampleWords.Paths, _ => DefaultPaths, PathCount.TryParse, HelpWords.PathsWrong);
        _output = Parsing.Text("--output", "FILE", locale, SampleWords.Output);
        _columns = Parsing.Option("--columns", "NAMES", locale, SampleWords.Columns, _ => ImmutableArray<string>.Empty, ReadColumns, SampleWords.ColumnsWrong);
        _plan.AddTo(this);
        foreach (Option option in new Option[] { _paths, _output, _columns })
        {
            Add(option);
        }

        SetAction(Write);
    }

    private async Task<int> Write(ParseResult parsed, CancellationToken interrupted)
    {
        string? output = Output(parsed);
        LoadedModel model = LoadedModel.Read(parsed.GetValue(_plan.Model), _surroundings, _locale);
        ChosenScenario scenario = ChosenScenario.Read(parsed.GetValue(_plan.Scenario), parsed.GetValue(_plan.Set)!, model, _surroundings, _locale);
        RunSettings settings = new()
        {
            Seed = parsed.GetValue(_plan.Seed),
            Design = parsed.GetValue(_plan.Design),
            AsOf = _plan.AsOfIn(model.Definition, parsed, _locale),
            AsOfMode = parsed.GetValue(_plan.AsOfMode),
        };
        RunPlan plan = RunPlan.Create(model.Definition, scenario.Scenario, settings, model.Text.Revision).OrThrow();
        PathSamples samples = Samples(plan, parsed.GetValue(_columns));
        long paths = parsed.GetValue(_paths);
        if (output is null)
        {
            return await WriteTo(Csv(_surroundings.Out, plan, samples), samples, paths) == paths ? ExitCode.Done : ExitCode.Cancelled;
        }

        long written = 0;
        bool whole = await ExportFile.Write(output, async file =>
        {
            ISampleWriter writer = ExportFile.IsParquet(output) ? await SampleParquet.Create(file, samples.Columns, plan.HasWeights) : Csv(_surroundings.Csv(new StreamWriter(file, leaveOpen: true)), plan, samples);
            written = await WriteTo(writer, samples, paths);
            return written == paths;
        });
        _surroundings.Error.WriteLine(whole
            ? _locale.Say(SampleWords.Written, _locale.Count(paths), samples.Columns.Length, output)
            : _locale.Say(SampleWords.Cancelled, _locale.Count(written), _locale.Count(paths)));
        return whole ? ExitCode.Done : ExitCode.Cancelled;
    }

    private static SampleCsv Csv(TextWriter writer, RunPlan plan, PathSamples samples)
    {
        SampleCsv csv = new(writer, plan.HasWeights);
        csv.WriteHeader(samples.Columns);
        return csv;
    }

    /// <summary>Writes paths, and returns how many: fewer where it was interrupted.</summary>
    private async Task<long> WriteTo(ISampleWriter writer, PathSamples samples, long paths)
    {
        await using (writer)
        {
            return await Paths(writer, samples, paths);
        }
    }

    private async Task<long> Paths(ISampleWriter writer, PathSamples samples, long paths)
    {
        ProgressLine progress = new(_surroundings, _locale);
        long started = Stopwatch.GetTimestamp();
        int chunk = Math.Clamp(MaxValues / samples.Columns.Length, 1, MaxChunk);
        long done = 0;
        try
        {
            while (done < paths)
            {
                SampleTable table = samples.Read(done, (int)Math.Min(chunk, paths - done), _surroundings.Interrupted);
                await writer.Write(table);
                done += table.Paths;
                progress.Report(done, paths, Stopwatch.GetElapsedTime(started));
            }
        }
        catch (OperationCanceledException) when (_surroundings.Interrupted.IsCancellationRequested)
        {
            // What is written so far is whole rows.
        }
        finally
        {
            progress.Clear();
        }

        return done;
    }

    private PathSamples Samples(RunPlan plan, ImmutableArray<string> columns)
    {
        try
        {
            return new PathSamples(plan, columns);
        }
        catch (ArgumentException unknown)
        {
            // The words without the name of a parameter of this program.
            string words = unknown.ParamName is string name ? unknown.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : unknown.Message;
            throw new UsageException(FailureWords.Of(words, _locale));
        }
    }

    /// <summary>Returns the path of the file; null for standard output.</summary>
    private string? Output(ParseResult parsed)
    {
        if (parsed.GetValue(_output) is not string given)
        {
            return null;
        }

        if (!ExportFile.IsParquet(given) && !given.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException(_locale.Say(SampleWords.NotCsv, given));
        }

        string path = Path.GetFullPath(given, _surroundings.Folder);
        string folder = Path.GetDirectoryName(path)!;
        return Directory.Exists(folder) ? path : throw new UsageException(_locale.Say(SampleWords.NoFolder, given, folder));
    }

    private static bool ReadColumns(string text, out ImmutableArray<string> columns)
    {
        columns = [.. text.Split(',').Select(name => name.Trim())];
        return columns.All(name => name.Length > 0);
    }
}
