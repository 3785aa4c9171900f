using System.CommandLine;
using System.Globalization;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Grains;

namespace GrowthSim.Cli.Options;

/// <summary>The options that say what <c>growthsim seek</c> seeks.</summary>
internal sealed class SeekOptions
{
    public SeekOptions(Locale locale)
    {
        Target = Parsing.Text("--target", "TARGET", locale, SeekWords.Target);
        Probability = Parsing.Option("--probability", "P", locale, SeekWords.Probability, _ => (double?)null, ReadProbability, SeekWords.ProbabilityWrong);
        By = Parsing.Several<string>("--by", "NAME", locale, SeekWords.By, ReadName, HelpWords.Empty);
        Between = Parsing.Several<SettingRange>("--between", "[NAME=]LEAST:MOST", locale, SeekWords.Range, SettingRange.TryParse, SeekWords.RangeWrong);
        Cost = Parsing.Several<LeverCost>("--cost", "NAME=COST", locale, MixWords.Cost, LeverCost.TryParse, MixWords.CostWrong);
        Budget = Parsing.Option("--budget", "B", locale, MixWords.Budget, _ => (double?)null, ReadBudget, MixWords.BudgetWrong);
        From = Parsing.Option("--from", "YEAR", locale, SeekWords.From, _ => (int?)null, ReadYear, SeekWords.FromWrong);
        Paths = Parsing.Option("--paths", "N", locale, SeekWords.Paths, _ => RunOrder.DefaultPaths, PathCount.TryParse, HelpWords.PathsWrong);
    }

    public Option<string?> Target { get; }

    public Option<double?> Probability { get; }

    public Option<string[]> By { get; }

    public Option<SettingRange[]> Between { get; }

    public Option<LeverCost[]> Cost { get; }

    public Option<double?> Budget { get; }

    public Option<int?> From { get; }

    public Option<long> Paths { get; }

    /// <summary>Gets all of them, in the order of the help.</summary>
    public Option[] All => [Target, Probability, By, Between, Cost, Budget, From, Paths];

    private static bool ReadProbability(string text, out double? probability)
    {
        bool read = Share.TryParse(text, out double value) && value is > 0 and < 1;
        probability = value;
        return read;
    }

    private static bool ReadBudget(string text, out double? budget)
    {
        bool read = Parsing.Number(text, out double value) && value >= 0;
        budget = value;
        return read;
    }

    private static bool ReadName(string text, out string? name)
    {
        name = text.Trim();
        return name.Length > 0;
    }

    private static bool ReadYear(string text, out int? year)
    {
        bool read = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value);
        year = value;
        return read;
    }
}
