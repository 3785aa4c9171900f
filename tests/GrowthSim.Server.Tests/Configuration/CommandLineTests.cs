using GrowthSim.Server.Tests.Clusters;

namespace GrowthSim.Server.Tests.Configuration;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("GrowthSim:Store is 'mysql'. Write sqlite, redis or postgresql.", "--store", "mysql")]
    [InlineData("GrowthSim:SiloPort is '99999'.", "--silo-port", "99999")]
    [InlineData("GrowthSim:SiloPort", "--silo-port", "many")]
    [InlineData("GrowthSim:GatewayPort is '11111'.", "--gateway-port", "11111")]
    [InlineData("GrowthSim:Address is 'nowhere'.", "--address", "nowhere")]
    [InlineData("GrowthSim:Threads is '-1'.", "--threads", "-1")]
    [InlineData("GrowthSim:Connection is ''.", "--store", "redis")]
    [InlineData("GrowthSim:Connection is '…'.", "--store", "postgresql", "--connection", "secret")]
    [InlineData("GrowthSim:DataDirectory is ''.", "--data", "")]
    [InlineData("GrowthSim:Telemetry is '10.0.0.8:4317'.", "--telemetry", "10.0.0.8:4317")]
    [InlineData("GrowthSim:Dashboard is 'True'. The dashboard asks for no password, and Urls is 'http://0.0.0.0:8080'", "--dashboard", "true", "--urls", "http://0.0.0.0:8080")]
    [InlineData("and Urls is 'http://127.0.0.1:8080;http://silo:8080'", "--dashboard", "true", "--urls", "http://127.0.0.1:8080;http://silo:8080")]
    [InlineData("and Urls is 'http://*:8080'", "--dashboard", "true", "--urls", "http://*:8080")]
    [InlineData("GrowthSim:Api is 'True'. Without a token the HTTP interface asks for no password, and Urls is 'http://0.0.0.0:8080'", "--api", "true", "--urls", "http://0.0.0.0:8080")]
    [InlineData("GrowthSim:TlsKey is ''. TlsCertificate, TlsKey and TlsAuthority go together", "--tls-certificate", "silo.crt", "--tls-authority", "ca.crt")]
    [InlineData("GrowthSim:TlsCertificate is '/nowhere/silo.crt'.", "--tls-certificate", "/nowhere/silo.crt", "--tls-key", "silo.key", "--tls-authority", "ca.crt")]
    [InlineData("Unrecognized command or argument '--silo'", "--silo", "3")]
    public async Task Wrong_setting_is_named_with_its_value_and_the_remedy(string expected, params string[] words)
    {
        (int exitCode, string text) = await SiloProcess.End(words);

        Assert.Equal(2, exitCode);
        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Port_and_folder_of_a_silo_are_its_own()
    {
        string folder = Directory.CreateTempSubdirectory("growthsim-server-").FullName;
        using SiloProcess first = SiloProcess.Start(["--data", folder]);
        await first.Ready();

        (int samePort, string port) = await SiloProcess.End("--data", folder + "-other", "--silo-port", $"{first.SiloPort}");
        (int sameFolder, string data) = await SiloProcess.End("--data", folder, "--silo-port", $"{FreePort.Next()}");

        Assert.Equal(1, samePort);
        Assert.Contains($"GrowthSim:SiloPort is {first.SiloPort}, and another program listens", port, StringComparison.Ordinal);
        Assert.Equal(1, sameFolder);
        Assert.Contains(folder, data, StringComparison.Ordinal);
        first.Terminate();
        Assert.Equal(0, await first.Exit());
        Directory.Delete(folder, recursive: true);
    }
}
