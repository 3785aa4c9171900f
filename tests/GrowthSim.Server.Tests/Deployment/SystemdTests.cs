using GrowthSim.Server.Configuration;
using GrowthSim.Server.Tests.Clusters;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace GrowthSim.Server.Tests.Deployment;

/// <summary>The service of <c>deploy/systemd</c>, held against the server.</summary>
public sealed class SystemdTests
{
    private static readonly string Folder = Path.Combine(TestCity.Root, "deploy", "systemd");

    private static readonly Dictionary<string, string> Unit = Assignments("growthsim.service");

    [Fact]
    public void Silo_has_time_to_stop_and_is_started_again_unless_its_settings_are_wrong()
    {
        Assert.True(int.Parse(Unit["TimeoutStopSec"]) > Program.ShutdownTimeout.TotalSeconds + 5);
        Assert.Equal("on-failure", Unit["Restart"]);
        Assert.Equal($"{Program.Wrong}", Unit["RestartPreventExitStatus"]);
        Assert.EndsWith($" {typeof(Program).Assembly.GetName().Name}.dll", Unit["ExecStart"], StringComparison.Ordinal);
    }

    [Fact]
    public void Environment_is_one_that_the_server_accepts()
    {
        Dictionary<string, string> environment = Assignments("silo.env");
        HashSet<string> keys = [.. typeof(ServerSettings).GetProperties().Where(property => property.CanWrite).Select(property => $"{ServerSettings.Section}__{property.Name}")];
        Assert.All(environment.Keys, key => Assert.Contains(key, keys));

        ServerSettings settings = new();
        new ConfigurationBuilder()
            .AddInMemoryCollection(environment.Select(variable => KeyValuePair.Create<string, string?>(variable.Key.Replace("__", ":", StringComparison.Ordinal), variable.Value)))
            .Build().GetSection(ServerSettings.Section).Bind(settings);
        ValidateOptionsResult check = new ServerSettingsCheck("", TimeProvider.System).Validate(null, settings);

        Assert.False(check.Failed, check.FailureMessage);
        Assert.Equal(StoreKind.PostgreSql, settings.StoreKind);
    }

    private static Dictionary<string, string> Assignments(string file) => File.ReadLines(Path.Combine(Folder, file))
        .Where(line => line.Contains('=', StringComparison.Ordinal) && !line.StartsWith('#'))
        .Select(line => line.Split('=', 2))
        .ToDictionary(parts => parts[0], parts => parts[1]);
}
