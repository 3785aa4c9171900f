using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Language;

namespace GrowthSim.Analysis;

/// <summary>Other variables of years are reported than the model says.</summary>
/// <param name="names">Their full names.</param>
internal sealed class ReportedVariables(IEnumerable<string> names) : ModelChange
{
    /// <summary>The first word of its text.</summary>
    public const string Word = "report";

    private readonly ImmutableSortedSet<string> _names = [.. names];

    public override string Text => $"{Word} {string.Join(',', _names)}";

    internal override ModelDefinition Of(ModelDefinition model, Scenario scenario, string revision, AsOf? asOf) => model with
    {
        Variables = [.. model.Variables.Select(variable => variable with { IsReported = variable.IsYearly && _names.Contains(variable.Name) })],
    };
}
