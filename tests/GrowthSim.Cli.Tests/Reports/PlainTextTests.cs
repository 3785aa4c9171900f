using GrowthSim.Cli.Reports;

namespace GrowthSim.Cli.Tests.Reports;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("Dịch vụ, 2025", "Dịch vụ, 2025")]
    [InlineData("a\e[31mred\a", "a�[31mred�")]
    [InlineData("\u009b31mC1\u202eback", "�31mC1�back")]
    [InlineData("two\nlines\tand", "two\nlines\tand")]
    public void Control_characters_are_replaced(string text, string expected) => Assert.Equal(expected, PlainText.Of(text));

    [Fact]
    public async Task Names_of_a_model_cannot_write_escapes_on_a_terminal()
    {
        using TemporaryFolder folder = new();
        string file = Path.Combine(folder.Path, "evil.yaml");
        await File.WriteAllTextAsync(file, "growthsim: 1\nid: evil\nname: \"Evil\\e[2J\"\nbase_year: 2020\nlast_year: 2022\nparameters: { a: \"normal(1, 1)\" }\nindicators: { b: { name: \"B\\e]0;x\\a\", equation: a } }\ntargets: { t: { name: \"T\\e[31m\", measure: \"at(b, 2022)\", at_least: 1 } }\n");

        foreach (string[] words in new[] { new[] { "run", file, "--paths", "1000", "--data", folder.Path }, ["targets", file], ["validate", file], ["replay", file, "--path", "1"] })
        {
            CapturedProgram program = await CapturedProgram.Run(words);

            // An escape that makes a control character is no text: the model is refused, at its place.
            Assert.Equal(ExitCode.Wrong, program.ExitCode);
            Assert.Contains("evil.yaml:3:7: An escape here makes the character U+001B", program.Error, StringComparison.Ordinal);
            Assert.DoesNotContain('\e', program.Out + program.Error);
            Assert.DoesNotContain('\a', program.Out + program.Error);
        }
    }
}
