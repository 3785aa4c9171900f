using System.CommandLine;
using GrowthSim.Cli.Wording;

namespace GrowthSim.Cli.Options;

/// <summary>The options that every verb takes.</summary>
internal sealed class GlobalOptions
{
    private const double LeastLevel = 0.5;
    private const double GreatestLevel = 0.9999;
    private const int MostThreads = 1024;

    public GlobalOptions(Locale locale)
    {
        Format = Parsing.Choice<OutputFormat>("--format", locale, HelpWords.Format, OutputFormat.Text);
        Language = Parsing.Option("--lang", "en|vi", locale, HelpWords.Language, _ => locale.Code, (string text, out string code) => (code = text) is "en" or "vi", HelpWords.LanguageWrong);
        Level = Parsing.Option("--level", "LEVEL", locale, HelpWords.Level, _ => 0.95, (string text, out double level) => Share.TryParse(text, out level) && level is >= LeastLevel and <= GreatestLevel, HelpWords.LevelWrong);
        Threads = Parsing.Option("--threads", "N", locale, HelpWords.Threads, _ => Environment.ProcessorCount, (string text, out int threads) => Parsing.WholeNumber(text, out threads) && threads is >= 1 and <= MostThreads, HelpWords.ThreadsWrong);
        Data = Parsing.Text("--data", "DIR", locale, HelpWords.Data);
    }

    public Option<OutputFormat> Format { get; }

    public Option<string> Language { get; }

    public Option<double> Level { get; }

    public Option<int> Threads { get; }

    public Option<string?> Data { get; }

    public IEnumerable<Option> All => [Format, Language, Level, Threads, Data];
}
