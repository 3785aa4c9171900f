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
    [InlineData("Did you mean --silo-port?", "--silo-prt", "3")]
    [InlineData("--urls stands there twice", "--urls", "http://127.0.0.1:8080", "--urls", "http://127.0.0.1:8081")]
    [InlineData("--data stands there twice", "--data", "a", "--data", "b")]
    [InlineData("--store has no value: write --store sqlite|redis|postgresql.", "--store")]
    [InlineData("--api has no value: write --api true|false.", "--api")]
    [InlineData("GrowthSim:Api is 'maybe'. Write true or false.", "--api", "maybe")]
    [InlineData("GrowthSim:SiloPort is '1e4'. Write a whole number.", "--silo-port", "1e4")]
    [InlineData("GrowthSim:SiloPort is '99999999999'. Write a whole number.", "--silo-port", "99999999999")]
    [InlineData("GrowthSim:Connection is '…'.", "--store", "postgresql", "--connection", "Host=a;Port=secret")]
    [InlineData("GrowthSim:Connection is '…'.", "--store", "postgresql", "--connection", "Host=a;Secret=secret")]
    [InlineData("GrowthSim:Connection is '…'.", "--store", "redis", "--connection", "10.0.0.9:6379,ssl=secret")]
    [InlineData("GrowthSim:Address is '0.0.0.0'. Write the one IP address", "--address", "0.0.0.0")]
    [InlineData("GrowthSim:Address is '::'.", "--address", "::")]
    [InlineData("GrowthSim:Address is '224.0.0.1'.", "--address", "224.0.0.1")]
    [InlineData("GrowthSim:Address is '10'.", "--address", "10")]
    [InlineData("GrowthSim:Address is '203.0.113.7', and this machine has no such address.", "--address", "203.0.113.7")]
    [InlineData("Urls has 'http://127.0.0.1:99999'. Write a port from 1 to 65535", "--urls", "http://127.0.0.1:99999")]
    [InlineData("Urls has 'ftp://127.0.0.1:8080'. Only http and https are served", "--urls", "ftp://127.0.0.1:8080")]
    [InlineData("Urls has 'http://127.0.0.1:8080/city'. It is served at the root", "--urls", "http://127.0.0.1:8080/city")]
    [InlineData("Urls has 'https://127.0.0.1:8080'. There is no certificate for https", "--urls", "https://127.0.0.1:8080")]
    [InlineData("Urls has 'http://[::ffff:127.0.0.1]:8080'. Write the address of IPv4 itself: http://127.0.0.1:8080.", "--urls", "http://[::ffff:127.0.0.1]:8080")]
    [InlineData("Urls has '127.0.0.1:8080'.", "--urls", "127.0.0.1:8080")]
    [InlineData("Urls is ''.", "--urls", "")]
    [InlineData("Urls has '…@127.0.0.1:8080'.", "--urls", "http://me:secret@127.0.0.1:8080")]
    [InlineData("Urls is 'http://203.0.113.7:8080', and this machine has no such address", "--urls", "http://203.0.113.7:8080")]
    [InlineData("GrowthSim:Telemetry is '…'.", "--telemetry", "http://me:secret@10.0.0.8:4317")]
    [InlineData("GrowthSim:DataDirectory is '/dev/null'. It cannot be written", "--data", "/dev/null")]
    [InlineData("GrowthSim:DataDirectory is '/proc/growthsim'. It cannot be written", "--data", "/proc/growthsim")]
    [InlineData("GrowthSim:ClusterId is ' '.", "--cluster-id", " ")]
    public async Task Wrong_setting_is_named_with_its_value_and_the_remedy(string expected, params string[] words)
    {
        // Another silo of this machine may have the ports that are taken where none are given.
        string[] ports = words.Any(word => word.EndsWith("-port", StringComparison.Ordinal)) ? [] : ["--silo-port", $"{FreePort.Next()}", "--gateway-port", $"{FreePort.Next()}"];

        (int exitCode, string text) = await SiloProcess.End([.. ports, .. words]);

        Assert.True(exitCode == 2, text);
        Assert.True(text.Contains(expected, StringComparison.Ordinal), text);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PostgreSQL at 127.0.0.1:1 cannot be used: nothing listens there. Start it, or correct the connection.", "postgresql", "Host=127.0.0.1;Port=1;Username=u;Password=secret")]
    [InlineData("Redis at 127.0.0.1:1 cannot be used: ", "redis", "127.0.0.1:1,password=secret")]
    public async Task Store_that_does_not_answer_is_named_at_the_start(string expected, string store, string connection)
    {
        (int exitCode, string text) = await SiloProcess.End(
            "--store", store, "--connection", connection, "--silo-port", $"{FreePort.Next()}", "--urls", $"http://127.0.0.1:{FreePort.Next()}");

        Assert.Equal(1, exitCode);
        Assert.True(text.Contains(expected, StringComparison.Ordinal), text);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_wrong_is_named_at_once()
    {
        (int exitCode, string text) = await SiloProcess.End("--silo-port", "many", "--address", "nowhere", "--urls", "ftp://a;http://b:99999", "--threads", "-1", "--store", "mysql");

        Assert.Equal(2, exitCode);
        foreach (string key in new[] { "GrowthSim:SiloPort", "GrowthSim:Address", "'ftp://a'", "'http://b:99999'", "GrowthSim:Threads", "GrowthSim:Store" })
        {
            Assert.Contains(key, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("{ \"GrowthSim\": { \"SiloPrt\": 4 } }", "GrowthSim:SiloPrt is no setting. Did you mean SiloPort?")]
    [InlineData("{ \"GrowthSim\": { \"SiloPort\": \"x\" } }", "GrowthSim:SiloPort is 'x'. Write a whole number.")]
    [InlineData("{ \"GrowthSim\": { \"SiloPort\": { \"a\": 1 } } }", "GrowthSim:SiloPort is not a single value.")]
    [InlineData("{ \"GrowthSim\": { \"SiloPort\": 4, \"siloport\": 5 } }", "growthsim.json:1:33: GrowthSim:siloport: 'siloport' stands here twice.")]
    [InlineData("{ \"GrowthSin\": { } }", "growthsim.json:1:3: GrowthSin: There is no section 'GrowthSin'. Did you mean 'GrowthSim'?")]
    [InlineData("{ \"GrowthSim\": 3 }", "The section is an object, and this is 3.")]
    [InlineData("{\n  \"GrowthSim\": { \"Store\": sqlite }\n}", "growthsim.json:2:27: GrowthSim.Store: The JSON cannot be read from 'sqlite }' on.")]
    [InlineData("{ \"GrowthSim\": {", "The JSON breaks off here.")]
    [InlineData("", "The text is empty.")]
    [InlineData("[]", "Settings are an object, and this is a list.")]
    public async Task Settings_file_is_taken_as_it_stands_or_refused(string json, string expected)
    {
        string folder = Directory.CreateTempSubdirectory("growthsim-settings-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "growthsim.json"), json);

        (int exitCode, string text) = await SiloProcess.EndIn(folder);

        Assert.True(exitCode == 2, text);
        Assert.True(text.Contains(expected, StringComparison.Ordinal), text);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Setting_of_the_environment_that_is_none_is_refused()
    {
        using SiloProcess silo = SiloProcess.Start([], 1, ("GrowthSim__SiloPrt", "4"), ("GrowthSim__ApiToken", "                    "));

        Assert.Equal(2, await silo.Exit());
        await silo.Wrote("GrowthSim:SiloPrt is no setting. Did you mean SiloPort?");
        await silo.Wrote("GrowthSim:ApiToken is '…'.");
    }

    [Fact]
    public async Task Lock_that_is_a_folder_is_named()
    {
        string folder = Directory.CreateTempSubdirectory("growthsim-server-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "growthsim.lock"));

        (int exitCode, string text) = await SiloProcess.End("--data", folder);

        Assert.Equal(2, exitCode);
        Assert.Contains("growthsim.lock is a folder: take it away", text, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Port_and_folder_of_a_silo_are_its_own()
    {
        string folder = Directory.CreateTempSubdirectory("growthsim-server-").FullName;
        using SiloProcess first = SiloProcess.Start(["--data", folder]);
        await first.Ready();

        (int samePort, string port) = await SiloProcess.End("--data", folder + "-other", "--silo-port", $"{first.SiloPort}");
        (int sameHttp, string http) = await SiloProcess.End("--data", folder + "-other", "--silo-port", $"{FreePort.Next()}", "--urls", $"http://127.0.0.1:{first.HttpPort}");
        (int sameFolder, string data) = await SiloProcess.End("--data", folder, "--silo-port", $"{FreePort.Next()}");

        Assert.Equal(1, samePort);
        Assert.Contains($"GrowthSim:SiloPort is {first.SiloPort}, and another program listens", port, StringComparison.Ordinal);
        Assert.Equal(1, sameHttp);
        Assert.Contains($"Urls is http://127.0.0.1:{first.HttpPort}, and another program listens on 127.0.0.1:{first.HttpPort}", http, StringComparison.Ordinal);
        Assert.Equal(1, sameFolder);
        Assert.Contains(folder, data, StringComparison.Ordinal);
        first.Terminate();
        Assert.Equal(0, await first.Exit());
        Directory.Delete(folder, recursive: true);
    }
}
