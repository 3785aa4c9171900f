using GrowthSim.Cli.Options;

namespace GrowthSim.Cli.Tests.Options;

public sealed class ServersTests
{
    [Theory]
    [InlineData("http://10.0.0.5:8080", "http://10.0.0.5:8080/")]
    [InlineData("https://growthsim.example/city/", "https://growthsim.example/city/")]
    [InlineData("http://a:1, http://b:2/", "http://a:1/ http://b:2/")]
    public void Addresses_end_with_a_slash(string text, string expected)
    {
        Assert.True(Servers.TryParse(text, out Uri[] servers));
        Assert.Equal(expected, string.Join<Uri>(' ', servers));
    }

    [Theory]
    [InlineData("")]
    [InlineData("10.0.0.5:8080")]
    [InlineData("ftp://a")]
    [InlineData("http://a:1,")]
    [InlineData("http://a/?x=1")]
    [InlineData("http://me:secret@a:1")]
    public void Anything_else_is_refused(string text) => Assert.False(Servers.TryParse(text, out _));

    [Theory]
    [InlineData("--server", "http://me:secret@10.0.0.5:8080")]
    [InlineData("--cluster", "http://me:secret@10.0.0.5:8080")]
    public async Task Password_in_an_address_is_not_shown(string option, string address)
    {
        CapturedProgram wrong = await CapturedProgram.Run("run", CapturedProgram.Harbour, option, address);

        Assert.Equal(ExitCode.Wrong, wrong.ExitCode);
        Assert.Contains("://…@10.0.0.5:8080", wrong.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", wrong.Out + wrong.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--tls-key", "client.key")]
    [InlineData("--tls-certificate", "client.crt")]
    [InlineData("--cluster-id", "other")]
    public async Task Option_of_a_cluster_without_one_is_refused(string option, string value)
    {
        CapturedProgram alone = await CapturedProgram.Run("run", CapturedProgram.Harbour, option, value);
        CapturedProgram server = await CapturedProgram.Run("run", CapturedProgram.Harbour, "--server", "http://127.0.0.1:1", option, value, "--lang", "vi");

        Assert.Equal((ExitCode.Wrong, ExitCode.Wrong), (alone.ExitCode, server.ExitCode));
        Assert.Contains($"{option} goes with --cluster alone", alone.Error, StringComparison.Ordinal);
        Assert.Contains($"{option} chỉ dùng cùng với --cluster", server.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_line_names_the_option_the_text_and_what_would_do()
    {
        CapturedProgram wrong = await CapturedProgram.Run("run", CapturedProgram.Harbour, "--server", "10.0.0.5:8080");
        CapturedProgram both = await CapturedProgram.Run("run", CapturedProgram.Harbour, "--server", "http://127.0.0.1:1", "--cluster", "127.0.0.1:1");

        Assert.Equal((ExitCode.Wrong, ExitCode.Wrong), (wrong.ExitCode, both.ExitCode));
        Assert.Contains("--server '10.0.0.5:8080' is not the address of a server. Write one with http:// or https://", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("Leave one of them out", both.Error, StringComparison.Ordinal);
    }
}
