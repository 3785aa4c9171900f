using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GrowthSim.Compilation;
using GrowthSim.Grains.Serialization;

namespace GrowthSim.Grains.Analyses;

/// <summary>The key of an analysis: all that determines its answer.</summary>
internal static class AnalysisIdentity
{
    /// <summary>Returns the kind, and 16 hexadecimal digits of a hash of model, scenario, figures and order.</summary>
    public static string Of(FrozenPlan basis, AnalysisOrder order)
    {
        string text = $"{RunPlan.EngineVersion}|{basis.Digest()}|{JsonSerializer.Serialize(order, MessageJson.Options)}";
        return $"{order.Kind.ToString().ToLowerInvariant()}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]}";
    }
}
