using System.CommandLine;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Wording;
using GrowthSim.Grains;

namespace GrowthSim.Cli.Options;

/// <summary>The options that every verb takes.</summary>
internal sealed class GlobalOptions
{
    private const int MaxThreads = 1024;

    public GlobalOptions(Locale locale)
    {
        Format = Parsing.Choice<OutputFormat>("--format", locale, HelpWords.Format, OutputFormat.Text);
        Dialect = Parsing.Choice<CsvDialect>("--csv-dialect", locale, HelpWords.Dialect, CsvDialect.Plain);
        Language = Parsing.Option("--lang", "en|vi", locale, HelpWords.Language, _ => locale.Code, (string text, out string code) => (code = text) is "en" or "vi", HelpWords.LanguageWrong);
        Level = Parsing.Option("--level", "LEVEL", locale, HelpWords.Level, _ => RunOrder.DefaultLevel, (string text, out double level) => Share.TryParse(text, out level) && OrderRange.Of(nameof(RunOrder.Level)).Holds(level), HelpWords.LevelWrong);
        Threads = Parsing.Option("--threads", "N", locale, HelpWords.Threads, _ => Environment.ProcessorCount, (string text, out int threads) => Parsing.WholeNumber(text, out threads) && threads is >= 1 and <= MaxThreads, HelpWords.ThreadsWrong);
        Data = Parsing.Text("--data", "DIR", locale, HelpWords.Data);
    }

    public Option<OutputFormat> Format { get; }

    public Option<CsvDialect> Dialect { get; }

    public Option<string> Language { get; }

    public Option<double> Level { get; }

    public Option<int> Threads { get; }

    public Option<string?> Data { get; }

    public IEnumerable<Option> All => [Format, Dialect, Language, Level, Threads, Data];
}
