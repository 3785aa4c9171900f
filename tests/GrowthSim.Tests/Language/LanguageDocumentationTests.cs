using System.Globalization;
using System.Text.RegularExpressions;
using GrowthSim.Language.Words;
using GrowthSim.Language;
using GrowthSim.Language.Operations;
using GrowthSim.Language.Reading;

namespace GrowthSim.Tests.Language;

/// <summary>docs/model-language.md is true: its examples are read, and it names every function, key and limit.</summary>
public sealed partial class LanguageDocumentationTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "model-language.md"));

    [Fact]
    public void Complete_model_of_the_page_is_valid() => Assert.Equal(4, Model().Targets.Length);

    [Fact]
    public void Scenario_of_the_page_is_valid_on_its_model()
    {
        string scenario = Assert.Single(Blocks(), block => block.StartsWith("scenario:", StringComparison.Ordinal));
        Assert.Equal(4, ScenarioReader.Read("page", scenario, Model()).OrThrow().Replacements.Length);
    }

    [Fact]
    public void Other_blocks_of_the_page_fit_into_its_model()
    {
        string model = Blocks().Single(IsModel);
        string[] parts = [.. Blocks().Where(block => !IsModel(block) && !block.StartsWith("scenario:", StringComparison.Ordinal))];
        Assert.Equal(5, parts.Length);
        foreach (string part in parts)
        {
            string section = part[..part.IndexOf(':', StringComparison.Ordinal)];
            string without = Regex.Replace(model, $@"^{section}:.*\n(?:[ ].*\n|\n)*", "", RegexOptions.Multiline);
            ModelText text = Written.Text(without + part);
            ModelReader.Read(text with { Attachments = text.Attachments.Add("figures.csv", "variable,year,value\n") }).OrThrow();
        }
    }

    [Fact]
    public void Page_names_every_word_and_every_key_of_the_language()
    {
        IEnumerable<string> keys = typeof(Keys).GetFields().SelectMany(field => ((KeySet)field.GetValue(null)!).All);
        Assert.Equal([], Vocabulary.Callable.Concat(keys).Distinct().Where(word => !Regex.IsMatch(Page, $@"\b{word}\b")));
    }

    [Fact]
    public void Table_of_functions_is_what_the_functions_of_numbers_say_of_themselves() =>
        Assert.Equal(Rows(function => function.IsCalled && function is NumberFunction), Table("\nFunctions:").Order(StringComparer.Ordinal));

    [Fact]
    public void Table_of_years_is_what_the_functions_of_time_say_of_themselves() =>
        Assert.Equal(Rows(function => function is not NumberFunction), Table("## Years").Order(StringComparer.Ordinal));

    [Fact]
    public void Table_of_operators_has_every_operator_the_strongest_first()
    {
        string[] signs = [.. Table("Operators, the strongest first").Select(row => row.Split('|')[1])];
        foreach (OperatorSign sign in Functions.All.Select(function => function.Operator).OfType<OperatorSign>())
        {
            int row = Array.FindIndex(signs, cell => Regex.IsMatch(cell, $"`{Regex.Escape(sign.Sign)}{(sign is { IsPrefix: true, Sign: "-" } ? "x" : "")}`"));
            Assert.Equal(Functions.All.Where(function => function.Operator?.Precedence > sign.Precedence).Select(function => function.Operator!.Precedence).Distinct().Count(), row);
        }
    }

    [Fact]
    public void Table_of_distributions_is_what_the_distributions_say_of_themselves()
    {
        IEnumerable<string> rows = Vocabulary.Distributions.Values.Select(distribution =>
        {
            string range = distribution.Range.Replace(">=", "≥", StringComparison.Ordinal).Replace("<=", "≤", StringComparison.Ordinal);
            return $"| `{distribution.Form}` | {(distribution.Meaning.Length == 0 ? "" : distribution.Meaning + "; ")}{range} | {distribution.VaryingArguments} |";
        });
        Assert.Equal(rows.Order(StringComparer.Ordinal), Table("## Distributions").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Page_states_every_limit()
    {
        string limits = Page[Page.IndexOf("## Limits", StringComparison.Ordinal)..];
        IEnumerable<int> values = typeof(ModelLimits).GetFields().Select(field => (int)field.GetRawConstantValue()!).Where(value => value != ModelLimits.FileSize);
        Assert.Equal([], values.Where(value => !Regex.IsMatch(limits, $@"(?<![\d,]){value.ToString("N0", CultureInfo.InvariantCulture)}(?![\d,]\d)")));
    }

    private static string[] Rows(Predicate<Function> isOfTable) =>
        [.. Functions.All.Where(function => isOfTable(function)).Select(function => $"| {function.Heading} | {function.Meaning} |").Order(StringComparer.Ordinal)];

    /// <summary>Returns the rows of the first table after a text.</summary>
    private static string[] Table(string after) =>
        [.. Page[Page.IndexOf(after, StringComparison.Ordinal)..].Split('\n').SkipWhile(line => !line.StartsWith('|')).Skip(2).TakeWhile(line => line.StartsWith('|'))];

    private static ModelDefinition Model() => Written.Model(Blocks().Single(IsModel));

    private static bool IsModel(string block) => block.StartsWith("growthsim:", StringComparison.Ordinal);

    private static IEnumerable<string> Blocks() => YamlBlock().Matches(Page).Select(match => match.Groups[1].Value);

    [GeneratedRegex("^```yaml\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex YamlBlock();
}
