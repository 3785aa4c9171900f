namespace GrowthSim.Cli.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--paths '1e3.5' is not a number of paths", "run", "--paths", "1e3.5")]
    [InlineData("--paths needs a value: --paths N", "run", "--paths")]
    [InlineData("--seed '-1' is not a seed", "run", "--seed", "-1")]
    [InlineData("--seed stands twice", "run", "--seed", "1", "--seed", "2")]
    [InlineData("--until '2' is not a half-width", "run", "--until", "2")]
    [InlineData("--as-of 'now' is not a year", "run", "--as-of", "now")]
    [InlineData("--set 'trend' is not a setting", "run", "--set", "trend")]
    [InlineData("--design 'best' is not known. Write one of plain|antithetic|lhs|sobol", "run", "--design", "best")]
    [InlineData("--format 'xml' is not known. Write one of text|json|csv", "run", "--format", "xml")]
    [InlineData("--lang 'fr' is not known", "run", "--lang", "fr")]
    [InlineData("--level '95' is not a confidence level", "run", "--level", "95")]
    [InlineData("--threads '0' is not a number of threads", "run", "--threads", "0")]
    [InlineData("--path '-3' is not the number of a path", "replay", "--path", "-3")]
    [InlineData("--path is missing", "replay")]
    [InlineData("'--desing' is not known here. Did you mean --design?", "run", "--desing", "plain")]
    [InlineData("'rnu' is not known here. Did you mean run?", "rnu")]
    [InlineData("'compare' is not in this version", "compare", "a", "b")]
    [InlineData("'--output' is not in this version", "run", "--output", "folder")]
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
