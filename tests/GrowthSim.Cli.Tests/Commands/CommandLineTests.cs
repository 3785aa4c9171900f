namespace GrowthSim.Cli.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--paths '1e3.5' is not a number of paths", "run", "--paths", "1e3.5")]
    [InlineData("--paths needs a value: --paths N", "run", "--paths")]
    [InlineData("--seed '-1' is not a seed", "run", "--seed", "-1")]
    [InlineData("--seed stands twice", "run", "--seed", "1", "--seed", "2")]
    [InlineData("--until '2' is not a half-width", "run", "--until", "2")]
    [InlineData("--as-of 'now' is not a year or a day. Write one such as 2024 or 2025-03-31.", "run", "--as-of", "now")]
    [InlineData("--as-of 1999 is no time of the model: it has the years 2020-2030.", "run", "--as-of", "1999")]
    [InlineData("--as-of 1999 is no time of the model: it has the years 2020-2030.", "replay", "--path", "1e2", "--as-of", "1999")]
    [InlineData("--quantiles '0,100' is not a list of percentiles. Write up to 99 numbers above 0 and below 100", "run", "--quantiles", "0,100")]
    [InlineData("--set 'trend' is not a setting", "run", "--set", "trend")]
    [InlineData("--design 'best' is not known. Write one of plain|antithetic|lhs|sobol", "run", "--design", "best")]
    [InlineData("--format 'xml' is not known. Write one of text|json|csv", "run", "--format", "xml")]
    [InlineData("--lang 'fr' is not known", "run", "--lang", "fr")]
    [InlineData("Did you mean 95%?", "run", "--level", "95")]
    [InlineData("Did you mean 0.95?", "run", "--level", "0,95")]
    [InlineData("--paths '100.000' is not a number of paths. Write a whole number from 1 to 1e8, such as 100000, 1_000_000 or 1e6. Did you mean 100000?", "run", "--paths", "100.000")]
    [InlineData("Did you mean 1000?", "run", "--paths", "1.000")]
    [InlineData("Did you mean 1000000?", "run", "--paths", "1,000,000")]
    [InlineData("Did you mean 100e3?", "run", "--paths", "100k")]
    [InlineData("Did you mean 100?", "run", "--paths", "100.0")]
    [InlineData("Did you mean 1000?", "run", "--seed", "1.000")]
    [InlineData("--as-of '2023-02-29' is not a year or a day.", "run", "--as-of", "2023-02-29")]
    [InlineData("--as-of 2032-01-01 is no time of the model", "run", "--as-of", "2032-01-01")]
    [InlineData("Did you mean 2024?", "run", "--as-of", "2.024")]
    [InlineData("Did you mean 4?", "run", "--threads", "4.0")]
    [InlineData("Did you mean 0.1%?", "run", "--until", "0,1%")]
    [InlineData("Did you mean 12345?", "replay", "--path", "12.345")]
    [InlineData("--threads '0' is not a number of threads", "run", "--threads", "0")]
    [InlineData("--path '-3' is not the number of a path", "replay", "--path", "-3")]
    [InlineData("--path is missing", "replay")]
    [InlineData("'--desing' is not known here. Did you mean --design?", "run", "--desing", "plain")]
    [InlineData("'rnu' is not known here. Did you mean run?", "rnu")]
    [InlineData("'b' is not known here", "run", "a", "b")]
    [InlineData("Which verb?")]
    public async Task Run_of_a_wrong_command_line_says_what_is_wrong(string message, params string[] args)
    {
        CapturedProgram program = await CapturedProgram.Run(args);

        Assert.Equal(ExitCode.Wrong, program.ExitCode);
        Assert.Empty(program.Out);
        Assert.Contains(message, program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Grouped_thousands_are_asked_about_in_Vietnamese()
    {
        CapturedProgram program = await CapturedProgram.Run("run", "--paths", "100.000", "--lang", "vi");

        Assert.Equal(ExitCode.Wrong, program.ExitCode);
        Assert.Contains("không phải là số quỹ đạo mô phỏng", program.Error, StringComparison.Ordinal);
        Assert.Contains("Có phải ý bạn là 100000?", program.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    public async Task Help_follows_the_width(int width)
    {
        foreach (string language in new[] { "en", "vi" })
        {
            string[][] verbs = [[], ["run"], ["replay"], ["validate"]];
            foreach (string[] verb in verbs)
            {
                CapturedProgram program = await CapturedProgram.At(width, [.. verb, "--lang", language, "--help"]);

                Assert.All(program.Out.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, width));
            }
        }
    }

    [Fact]
    public async Task Level_may_be_written_in_per_cent()
    {
        using TemporaryFolder data = new();
        CapturedProgram program = await CapturedProgram.Run("run", CapturedProgram.Harbour, "--paths", "2000", "--level", "90%", "--data", data.Path);

        Assert.Equal(ExitCode.Done, program.ExitCode);
        Assert.Contains("90 % interval", program.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escape_sequences_in_words_do_not_reach_the_terminal()
    {
        foreach (string[] args in new string[][] { ["run", "no\u001b[31msuch"], ["run", "--no\u001b[31m"], ["run", "--seed", "\u001b[31m"] })
        {
            CapturedProgram program = await CapturedProgram.Run(args);

            Assert.Equal(ExitCode.Wrong, program.ExitCode);
            Assert.DoesNotContain("\u001b", program.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Run_of_a_wrong_command_line_answers_in_Vietnamese_where_asked()
    {
        CapturedProgram program = await CapturedProgram.Run("run", "--seed", "x", "--lang", "vi");

        Assert.Contains("--seed 'x' không phải là hạt giống", program.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help.en.txt", "--help")]
    [InlineData("help.vi.txt", "--lang", "vi", "--help")]
    [InlineData("help.run.en.txt", "run", "--help")]
    [InlineData("help.run.vi.txt", "run", "--lang", "vi", "-h")]
    public async Task Help_matches_the_expectation(string expectation, params string[] args)
    {
        CapturedProgram program = await CapturedProgram.Run(args);

        Assert.Equal(ExitCode.Done, program.ExitCode);
        Assert.Empty(program.Error);
        Expectation.Matches(expectation, program.Out);
    }

    [Fact]
    public async Task Help_is_given_whatever_else_is_wrong()
    {
        CapturedProgram program = await CapturedProgram.Run("run", "--seed", "x", "--help");

        Assert.Equal(ExitCode.Done, program.ExitCode);
        Assert.Contains("Usage: growthsim run", program.Out, StringComparison.Ordinal);
    }
}
