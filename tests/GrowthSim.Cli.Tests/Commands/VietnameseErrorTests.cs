using System.Text.RegularExpressions;

namespace GrowthSim.Cli.Tests.Commands;

public sealed class VietnameseErrorTests
{
    private const string EnglishWords = @"\b(the|The|is|are|no|has|found|There|Expected|Write|Exchange|Use|Did|takes?|needs?|must|Add|Give|Check|Move)\b";

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

    private static string Place(string line) => Regex.Match(line, @"^\S+:\d+:\d+:").Value;

    private static string[] Lines(CapturedProgram program)
    {
        Assert.Equal(ExitCode.Wrong, program.ExitCode);
        return program.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }
}
