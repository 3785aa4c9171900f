using GrowthSim.Server.Configuration;
using GrowthSim.Server.Tests.Clusters;
using k8s;
using k8s.Models;

namespace GrowthSim.Server.Tests.Deployment;

/// <summary>The manifests of <c>deploy/kubernetes</c>: read strictly by the types of Kubernetes' own client, in which a misspelt field is an error, and held against the server.</summary>
public sealed class KubernetesTests
{
    private static readonly string Folder = Path.Combine(TestCity.Root, "deploy", "kubernetes");

    private static readonly V1Deployment Silos = Read<V1Deployment>("silos.yaml");
    private static readonly V1PodSpec Pod = Silos.Spec.Template.Spec;
    private static readonly V1Container Silo = Assert.Single(Pod.Containers);

    [Fact]
    public void Kustomization_names_every_manifest()
    {
        string kustomization = File.ReadAllText(Path.Combine(Folder, "kustomization.yaml"));

        Assert.All(
            Directory.GetFiles(Folder).Select(Path.GetFileName).Where(name => name != "kustomization.yaml"),
            name => Assert.Contains($"- {name}\n", kustomization, StringComparison.Ordinal));
    }

    [Fact]
    public void Environment_of_a_silo_sets_keys_that_there_are()
    {
        HashSet<string> keys = [.. typeof(ServerSettings).GetProperties().Where(property => property.CanWrite).Select(property => $"{ServerSettings.Section}__{property.Name}"), "Urls"];

        Assert.All(Silo.Env, variable => Assert.Contains(variable.Name, keys));
        Assert.Equal("status.podIP", Variable("Address").ValueFrom.FieldRef.FieldPath);
        Assert.Equal("connection", Variable("Connection").ValueFrom.SecretKeyRef.Key);
    }

    [Fact]
    public void Ports_agree_with_the_settings_and_with_each_other()
    {
        Assert.Equal(new ServerSettings().SiloPort, Port("silo"));
        Assert.Equal(Variable("SiloPort").Value, $"{Port("silo")}");
        Assert.Equal(Variable("GatewayPort").Value, $"{Port("gateway")}");
        Assert.EndsWith($":{Port("health")}", Silo.Env.Single(variable => variable.Name == "Urls").Value, StringComparison.Ordinal);
        V1ServicePort gateway = Assert.Single(Read<V1Service>("gateways.yaml").Spec.Ports);
        Assert.Equal(("gateway", Port("gateway")), (gateway.TargetPort.Value, gateway.Port));
    }

    [Fact]
    public void Probes_ask_where_health_is_served()
    {
        Assert.Equal(("/health/live", "health"), (Silo.LivenessProbe.HttpGet.Path, Silo.LivenessProbe.HttpGet.Port.Value));
        Assert.Equal(("/health/live", "health"), (Silo.StartupProbe.HttpGet.Path, Silo.StartupProbe.HttpGet.Port.Value));
        Assert.Equal(("/health/ready", "health"), (Silo.ReadinessProbe.HttpGet.Path, Silo.ReadinessProbe.HttpGet.Port.Value));
    }

    [Fact]
    public void Silo_has_time_to_stop_and_is_started_again_and_runs_without_rights()
    {
        Assert.True(Pod.TerminationGracePeriodSeconds > Program.ShutdownTimeout.TotalSeconds + 5);
        Assert.Equal("Always", Pod.RestartPolicy);
        Assert.True(Pod.SecurityContext.RunAsNonRoot);
        Assert.False(Silo.SecurityContext.AllowPrivilegeEscalation);
        Assert.True(Silo.SecurityContext.ReadOnlyRootFilesystem);
    }

    /// <summary>What a silo takes idle, what runs hold, a quarter as much for plans and outcomes, and half of all that again before it is collected.</summary>
    [Fact]
    public void Limit_of_memory_has_room_for_what_runs_may_hold()
    {
        const decimal Mebibyte = 1 << 20;
        decimal runs = decimal.Parse(Variable("RunMemory").Value, System.Globalization.CultureInfo.InvariantCulture) * Mebibyte;

        Assert.True(Silo.Resources.Limits["memory"].ToDecimal() >= 1.5m * ((140 * Mebibyte) + (1.25m * runs)));
        Assert.True(Silo.Resources.Requests["memory"].ToDecimal() >= (140 * Mebibyte) + runs);
    }

    [Fact]
    public void Files_of_TLS_lie_in_the_secret_that_is_mounted()
    {
        V1VolumeMount mount = Silo.VolumeMounts.Single(mount => mount.Name == "tls");

        Assert.NotNull(Pod.Volumes.Single(volume => volume.Name == mount.Name).Secret);
        Assert.All(["TlsCertificate", "TlsKey", "TlsAuthority"], key => Assert.Equal(mount.MountPath, Path.GetDirectoryName(Variable(key).Value)));
    }

    [Fact]
    public void Everything_selects_the_silos()
    {
        IDictionary<string, string> labels = Silos.Spec.Template.Metadata.Labels;

        Assert.Equal(labels, Silos.Spec.Selector.MatchLabels);
        Assert.Equal(labels, Read<V1Service>("gateways.yaml").Spec.Selector);
        Assert.Equal(labels, Read<V1PodDisruptionBudget>("budget.yaml").Spec.Selector.MatchLabels);
        Assert.Equal(labels, Read<V1NetworkPolicy>("network.yaml").Spec.PodSelector.MatchLabels);
    }

    [Fact]
    public void Network_lets_silos_to_silos_and_named_clients_to_gateways_and_nobody_else()
    {
        V1NetworkPolicySpec policy = Read<V1NetworkPolicy>("network.yaml").Spec;

        Assert.Equal(["Ingress"], policy.PolicyTypes);
        Assert.Equal(["silo", "gateway"], policy.Ingress.Select(rule => Assert.Single(rule.Ports).Port.Value));
        Assert.Equal(Silos.Spec.Selector.MatchLabels, Assert.Single(policy.Ingress[0].FromProperty).PodSelector.MatchLabels);
        Assert.Equal("growthsim.client", Assert.Single(Assert.Single(policy.Ingress[1].FromProperty).PodSelector.MatchLabels).Key);
    }

    private static V1EnvVar Variable(string key) => Silo.Env.Single(variable => variable.Name == $"{ServerSettings.Section}__{key}");

    private static int Port(string name) => Silo.Ports.Single(port => port.Name == name).ContainerPort;

    private static T Read<T>(string file) => KubernetesYaml.Deserialize<T>(File.ReadAllText(Path.Combine(Folder, file)), strict: true);
}
