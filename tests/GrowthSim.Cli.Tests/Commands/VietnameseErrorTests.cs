using System.Text.RegularExpressions;

namespace GrowthSim.Cli.Tests.Commands;

public sealed class VietnameseErrorTests
{
    private const string EnglishWords = @"(?<![\w-])(the|The|is|are|no|has|found|There|Could|could|cannot|Cannot|denied|refused|not|Not|of|Expected|Write|Exchange|Use|Did|takes?|needs?|must|Add|Give|Check|Move)(?![\w-])";

    private const string Broken = """
        growthsim: 1
        id: Broken Model
        base_year: 2020
        last_year: 20
        sources: 7
        parameters:
          rate: rnorm(0, 1)
          price: 14,5
          open: (1 + 2
          width: { equation: 1, unti: m }
        levers:
          push: { default: 1, min: 2, max: 0 }
        drivers:
          Demand: { equation: prev(x), initial: [1] }
        targets:
          rich: { measure: at(price, 2021), at_least: [1], between: 3 }
        """;

    private const string Impossible = """
        growthsim: 1
        id: impossible
        base_year: 2020
        last_year: 2025
        parameters:
          trend: normal(0.02, -1)
          half: 1 / 0
        drivers:
          demand: at(trend, 2019) + supply
          supply: demand
          stock: prev(stock) + 1
        indicators:
          wealth: max(stock)
        """;

    [Theory]
    [InlineData("validate", Broken, 9)]
    [InlineData("run", Impossible, 1)]
    [InlineData("validate", Impossible, 1)]
    public async Task Errors_of_a_model_have_no_English_sentence(string verb, string model, int least)
    {
        using TemporaryFolder folder = new();
        string file = Path.Combine(folder.Path, "model.yaml");
        await File.WriteAllTextAsync(file, model);

        string[] english = Lines(await CapturedProgram.Run(verb, file));
        string[] vietnamese = Lines(await CapturedProgram.Run(verb, file, "--lang", "vi"));

        Assert.InRange(vietnamese.Length, least + 1, 50);
        Assert.Equal(english.Select(Place), vietnamese.Select(Place));
        Assert.All(english[..^1], line => Assert.Matches(EnglishWords, line));
        Assert.All(vietnamese, line => Assert.DoesNotMatch(EnglishWords, line));
    }

    /// <summary>Each is refused before anything runs.</summary>
    [Theory]
    [InlineData("run HARBOUR --scenario none|run HARBOUR --set none=1|run HARBOUR --set promotion=9|run HARBOUR --set promotion|run HARBOUR --paths none|run HARBOUR --as-of 1990|run HARBOUR --as-of none|run HARBOUR --until 3|run HARBOUR --rare=none|run HARBOUR --quantiles none")]
    [InlineData("run HARBOUR --level 2|run HARBOUR --threads 0|run HARBOUR --format none|run HARBOUR --lang none|run HARBOUR --design none|run HARBOUR --none|run HARBOUR more words|none|run none|run HARBOUR --output HARBOUR|run HARBOUR --output HARBOUR/model.yaml|run HARBOUR --paths 1 --paths 2")]
    [InlineData("run HARBOUR --server none|run HARBOUR --cluster none|run HARBOUR --cluster-id none|run HARBOUR --server http://a:1 --cluster 127.0.0.1:1|run HARBOUR --cluster 127.0.0.1:1 --tls-key none|run HARBOUR --cluster 127.0.0.1:1 --tls-certificate none --tls-key none --tls-authority none")]
    [InlineData("compare HARBOUR baseline|compare HARBOUR baseline none|compare HARBOUR baseline baseline|compare HARBOUR baseline +none=1")]
    [InlineData("sensitivity HARBOUR --target none|sensitivity HARBOUR --explore none|sensitivity HARBOUR --explore promotion --total|sensitivity HARBOUR --total --as-of 2022|sensitivity HARBOUR --assumptions --as-of 2022|sensitivity HARBOUR --format csv --total --assumptions|sensitivity HARBOUR --total=none|sensitivity HARBOUR --top none")]
    [InlineData("seek HARBOUR|seek HARBOUR --target growth_2025|seek HARBOUR --target growth_2025 --by none --probability 50%|seek HARBOUR --target none --by promotion --probability 50%|seek HARBOUR --target growth_2025 --by promotion --probability 200%|seek HARBOUR --target growth_2025 --by promotion --between 5|seek HARBOUR --target growth_2025 --by promotion --cost none=3 --probability 50%|seek HARBOUR --target growth_2025 --by promotion --by services_trend --budget 3|seek HARBOUR --target growth_2025 --by promotion --probability 50% --from 2050")]
    [InlineData("review HARBOUR|review HARBOUR --as-of 2020|review HARBOUR --as-of 2050|review HARBOUR --as-of 2022 --by none|score HARBOUR --as-of 2050|score HARBOUR --as-of none|score HARBOUR --as-of 2030|audit HARBOUR --scenario none|audit HARBOUR --table none|deadlines HARBOUR --by none|deadlines HARBOUR --target none")]
    [InlineData("value HARBOUR|value HARBOUR --target none|value HARBOUR --among baseline baseline|value HARBOUR --among baseline none|value HARBOUR --target growth_2025 --target hotels_2025|value HARBOUR --among baseline services-push --by measure|value HARBOUR --top 0|discover HARBOUR|discover HARBOUR --target none|discover HARBOUR --target growth_2025 --boxes 0|discover HARBOUR --target growth_2025 --of none|discover HARBOUR --target growth_2025 --factors 99")]
    [InlineData("samples HARBOUR --columns none|samples HARBOUR --columns value_added|samples HARBOUR --columns value_added@1990|samples HARBOUR --columns promotion@2025,promotion@2025|samples HARBOUR --output none|samples HARBOUR --output none/none.csv|replay HARBOUR|replay HARBOUR --path none|export HARBOUR --output none|export HARBOUR --output none/none.csv")]
    [InlineData("import|import none.csv|import HARBOUR|import HARBOUR/model.yaml|validate none|targets none|scenarios none|serve HARBOUR --urls none|serve HARBOUR --urls https://127.0.0.1:1|serve HARBOUR --urls http://192.0.2.7:80|serve HARBOUR --urls ftp://a")]
    public async Task Refusals_have_no_English_sentence(string calls)
    {
        foreach (string call in calls.Split('|'))
        {
            CapturedProgram program = await CapturedProgram.Run([.. call.Replace("HARBOUR", CapturedProgram.Harbour, StringComparison.Ordinal).Split(' '), "--lang", "vi"]);

            Assert.True(program.ExitCode == ExitCode.Wrong, $"{call}: {program.ExitCode}, {program.Error}");
            Assert.DoesNotMatch(EnglishWords, program.Error);
        }
    }

    [Fact]
    public async Task Who_cannot_be_written_or_reached_is_said_without_an_English_sentence()
    {
        using TemporaryFolder folder = new();
        string file = Path.Combine(folder.Path, "file");
        await File.WriteAllTextAsync(file, "");
        CapturedProgram[] programs =
        [
            await CapturedProgram.Run("samples", CapturedProgram.Harbour, "--paths", "10", "--output", "/proc/none.csv", "--lang", "vi"),
            await CapturedProgram.Run("run", CapturedProgram.Harbour, "--paths", "1000", "--targets-only", "--data", Path.Combine(file, "below"), "--lang", "vi"),
            await CapturedProgram.Run("run", CapturedProgram.Harbour, "--paths", "1000", "--targets-only", "--data", folder.Path, "--output", "/proc/none", "--lang", "vi"),
        ];

        Assert.All(programs, program => Assert.DoesNotMatch(EnglishWords, program.Error));
        Assert.All(programs, program => Assert.NotEqual("", program.Error));
    }

    private static string Place(string line) => Regex.Match(line, @"^\S+:\d+:\d+:").Value;

    private static string[] Lines(CapturedProgram program)
    {
        Assert.Equal(ExitCode.Wrong, program.ExitCode);
        return program.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }
}
