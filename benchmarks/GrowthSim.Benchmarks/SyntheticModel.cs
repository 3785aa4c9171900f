using System.Globalization;
using System.Text;
using GrowthSim.Compilation;
using GrowthSim.Language;

namespace GrowthSim.Benchmarks;

/// <summary>A made-up economy of any size, whose every ten variables are alike: a sector with five equations and five indicators that go with it.</summary>
/// <remarks>
/// Each variable is yearly and reads its own year before, most a draw of this year or a driver, and most another sector, chosen over the whole model. So that sizes can be compared, the mixture does not
/// change with the size, but for the one national driver: its draw serves ten variables of the small model and all thousand of the large one.
/// </remarks>
internal static class SyntheticModel
{
    public const int FirstYear = 2020;

    /// <summary>The variables that come together.</summary>
    private const int Unit = 10;

    private const int FewestTargets = 3;

    /// <summary>Returns the model's text.</summary>
    /// <param name="variables">The number of yearly variables, all reported; a multiple of 10.</param>
    /// <param name="years">The number of years stepped after the base year.</param>
    /// <param name="targets">The number of targets; left out, a tenth of the variables, but three at least.</param>
    public static ModelText Text(int variables, int years, int? targets = null) => new()
    {
        File = "model.yaml",
        Yaml = Yaml(variables, years, targets ?? Math.Max(FewestTargets, variables / Unit)),
    };

    /// <summary>Returns the plan, under seed 1.</summary>
    public static RunPlan Plan(int variables, int years)
    {
        ModelText text = Text(variables, years);
        ModelDefinition model = ModelReader.Read(text).OrThrow();
        Scenario scenario = new() { Id = "baseline", Model = model.Id, Title = new LocalizedText("Baseline", "Kịch bản cơ sở") };
        return RunPlan.Create(model, scenario, new RunSettings(), text.Revision).OrThrow();
    }

    /// <summary>Writes the model as a folder that the command line runs.</summary>
    public static void Write(string folder, int variables, int years)
    {
        ModelText text = Text(variables, years);
        string id = ModelReader.Read(text).OrThrow().Id;
        Directory.CreateDirectory(Path.Combine(folder, "scenarios"));
        File.WriteAllText(Path.Combine(folder, "model.yaml"), text.Yaml);
        File.WriteAllText(Path.Combine(folder, "scenarios", "baseline.yaml"), $"scenario: baseline\nmodel: {id}\nname: Baseline\n");
    }

    private static string Yaml(int variables, int years, int targets)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(variables % Unit, 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(variables, Unit);
        int units = variables / Unit;
        StringBuilder yaml = new();
        void Line(FormattableString text) => yaml.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
        IEnumerable<int> all = Enumerable.Range(1, units);

        Line($"growthsim: 1");
        Line($"id: synthetic-{variables}-{years}");
        Line($"name: Synthetic economy of {variables} variables over {years} years");
        Line($"base_year: {FirstYear}");
        Line($"last_year: {FirstYear + years}");
        Line($"parameters:");
        foreach (int unit in all)
        {
            Line($"  trend_{unit}: normal({2 + (unit % 5)}%, 1%)");
        }

        Line($"drivers:");
        Line($"  demand: {{ initial: 0, equation: 0.5 * prev(demand) + normal(0, 1.5%) }}");
        foreach (int unit in all)
        {
            Line($"  cost_{unit}: {{ initial: 1, equation: prev(cost_{unit}) * (1 + normal(2%, 1.5%)) }}");
        }

        Line($"sectors:");
        foreach (int unit in all)
        {
            Line($"  sector_{unit}: {{ base: {1000 + (37 * (unit % 50))}, trend: trend_{unit}, loading: {0.6 + (0.1 * (unit % 8)):F1}, volatility: {2 + (unit % 4)}% }}");
        }

        Line($"each_sector:");
        Line($"  deviation: {{ initial: 0, equation: 0.4 * prev(deviation) + loading * demand + normal(0, volatility) }}");
        Line($"  output: {{ initial: base, equation: prev(output) * exp(trend + deviation) }}");
        Line($"  jobs: {{ initial: 0.1 * base, equation: prev(jobs) * (output / prev(output)) ^ 0.6 }}");
        Line($"  price: {{ initial: 1, equation: prev(price) * (1 + 2% + 0.2 * deviation - 0.1 * prev(deviation)) }}");
        Line($"  skilled: {{ initial: 30%, equation: 'clamp(prev(skilled) + 0.1 * deviation + normal(0.3%, 1%), 5%, 95%)' }}");
        Line($"indicators:");
        foreach (int unit in all)
        {
            int supplier = (unit * 7 % units) + 1;
            int rival = ((unit * 13) + 5) % units + 1;
            Line($"  revenue_{unit}: {{ initial: 300, equation: 0.7 * prev(revenue_{unit}) + 0.1 * sector_{unit}.output * sector_{unit}.price + normal(0, 10) }}");
            Line($"  exports_{unit}: {{ initial: 200, equation: prev(exports_{unit}) * sector_{supplier}.output / prev(sector_{supplier}.output) / cost_{unit} * prev(cost_{unit}) }}");
            Line($"  advantage_{unit}: {{ initial: 0, equation: 0.5 * prev(advantage_{unit}) + ln(sector_{unit}.output / sector_{rival}.jobs) - 0.2 * ln(cost_{unit}) }}");
            Line($"  wage_{unit}: {{ initial: 10, equation: 'max(prev(wage_{unit}), 0.9 * prev(wage_{unit}) + sector_{unit}.price * (0.8 + sector_{rival}.skilled))' }}");
            Line($"  good_years_{unit}: {{ initial: 0, equation: prev(good_years_{unit}) + (sector_{unit}.deviation > prev(sector_{supplier}.deviation) and sector_{unit}.price > 1) }}");
        }

        Line($"targets:");
        int last = FirstYear + years;
        for (int target = 0; target < targets; target++)
        {
            int unit = (target * 3 % units) + 1;
            string group = target % 2 == 0 ? "growth" : "income";
            Line((target % 4) switch
            {
                0 => $"  growth_{target}: {{ group: {group}, measure: 'cagr(sector_{unit}.output, {FirstYear}, {last})', range: [{2 + (unit % 5)}%, {3 + (unit % 5)}%] }}",
                1 => $"  wage_{target}: {{ group: {group}, measure: 'at(wage_{unit}, {last})', above: 12 }}",
                2 => $"  skilled_{target}: {{ group: {group}, measure: 'mean(sector_{unit}.skilled, {FirstYear + (years / 2)}, {last})', at_least: 35% }}",
                _ => (FormattableString)$"  steady_{target}: {{ group: {group}, measure: 'min(sector_{unit}.deviation, {FirstYear}, {last})', above: -15% }}",
            });
        }

        return yaml.ToString();
    }
}
