using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GrowthSim.Compilation.Figures;
using GrowthSim.Language;

namespace GrowthSim.Compilation;

/// <summary>Names a plan by its content.</summary>
internal static class PlanIdentity
{
    /// <summary>Returns 16 hexadecimal digits of a SHA-256 over all that determines a run's numbers but the number of paths.</summary>
    public static string Of(ModelDefinition model, Scenario scenario, RunSettings settings, string revision, Evidence evidence, ImmutableArray<Scenario> against)
    {
        StringBuilder text = new();
        void Add(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

        Add($"engine {RunPlan.EngineVersion} block {RunPlan.BlockSize}");
        void AddReplacements(Scenario of)
        {
            foreach (Variable variable in of.Replacements.OrderBy(variable => variable.Name, StringComparer.Ordinal))
            {
                Add($"replace {variable.Name} {variable.Text.Length} {variable.Text}");
                foreach ((int year, double value) in variable.Schedule)
                {
                    Add($"from {year} {value:R}");
                }
            }
        }

        Add($"model {model.Id} {revision} scenario {scenario.Id}");
        AddReplacements(scenario);
        foreach (Scenario other in against)
        {
            Add($"against {other.Id}");
            AddReplacements(other);
        }

        text.Append(settings.Describe(evidence.AsOf, evidence.Mode));
        foreach (Observation figure in evidence.Of(model)
            .OrderBy(figure => figure.Variable, StringComparer.Ordinal)
            .ThenBy(figure => figure.Year))
        {
            Add($"figure {figure.Variable} {figure.Year} {(figure.NotBy is null ? "" : "not by ")}{figure.Value:R} +- {figure.Error:R}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
