namespace GrowthSim.Cli.Tests.Options;

public sealed class TextOptionTests
{
    [Theory]
    [InlineData("--data", "", "--data is empty. Write --data DIR, or leave it out.")]
    [InlineData("--scenario", " ", "--scenario is empty")]
    [InlineData("--scenario", "--lang", "--scenario has no value: '--lang' is another option. Write --scenario SCENARIO.")]
    public async Task Option_without_a_value_is_refused(string option, string value, string words)
    {
        CapturedProgram run = await CapturedProgram.Run("run", CapturedProgram.Harbour, option, value);

        Assert.Equal(ExitCode.Wrong, run.ExitCode);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }
}
