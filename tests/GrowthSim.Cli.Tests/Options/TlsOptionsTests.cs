namespace GrowthSim.Cli.Tests.Options;

public sealed class TlsOptionsTests
{
    [Fact]
    public async Task Files_go_together()
    {
        CapturedProgram program = await CapturedProgram.Run("run", CapturedProgram.Harbour, "--cluster", "127.0.0.1:1", "--tls-certificate", "person.crt", "--tls-key", "person.key");

        Assert.Equal(ExitCode.Wrong, program.ExitCode);
        Assert.Contains("--tls-certificate, --tls-key and --tls-authority go together.", program.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "--tls-certificate '/nowhere/person.crt' is not a readable certificate.")]
    [InlineData("vi", "--tls-certificate '/nowhere/person.crt' không phải là chứng thư đọc được.")]
    public async Task File_that_does_not_do_is_named_before_anything_is_connected(string language, string expected)
    {
        CapturedProgram program = await CapturedProgram.Run(
            "run", CapturedProgram.Harbour, "--lang", language, "--cluster", "127.0.0.1:1",
            "--tls-certificate", "/nowhere/person.crt", "--tls-key", "person.key", "--tls-authority", "authority.crt");

        Assert.Equal(ExitCode.Wrong, program.ExitCode);
        Assert.Contains(expected, program.Error, StringComparison.Ordinal);
    }
}
