namespace GrowthSim.Cli.Tests.Runs;

public sealed class ConnectingTests
{
    [Theory]
    [InlineData("--server", "http://127.0.0.1:1", "en", "has not answered yet. It is tried for 20 seconds in all", "No server answers at")]
    [InlineData("--cluster", "127.0.0.1:1", "vi", "chưa trả lời. Chương trình thử trong tổng cộng 20 giây", "Không silo nào")]
    public async Task Whoever_does_not_answer_is_said_not_to_while_it_is_tried(string option, string address, string language, string meanwhile, string end)
    {
        CapturedProgram run = await CapturedProgram.Run("run", CapturedProgram.Harbour, option, address, "--lang", language);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains(meanwhile, run.Error, StringComparison.Ordinal);
        Assert.Contains(end, run.Error, StringComparison.Ordinal);
    }
}
