using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GrowthSim.Compilation.Factors;
using GrowthSim.Language;
using GrowthSim.Randomness;

namespace GrowthSim.Compilation;

/// <summary>What determines the numbers of a run besides the model and its scenario.</summary>
public sealed record RunSettings
{
    /// <summary>Gets the seed of all draws.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Gets the sampling design.</summary>
    public SamplingDesign Design { get; init; }

    /// <summary>Gets from when the run looks: it uses the figures that were known then; null for what the scenario says.</summary>
    public AsOf? AsOf { get; init; }

    /// <summary>Gets what becomes of those figures; null for what the scenario says.</summary>
    public AsOfMode? AsOfMode { get; init; }

    /// <summary>Gets whether the targets alone are computed, and no projection: faster, with the same numbers. A path then fails only by what the targets need.</summary>
    public bool TargetsOnly { get; init; }

    /// <summary>Gets whether joint events that few paths meet are estimated by multilevel splitting besides.</summary>
    public bool Rare { get; init; }

    /// <summary>Gets the tables that are counted besides, for analyses.</summary>
    public ImmutableArray<TableDefinition> Tables { get; init; } = [];

    /// <summary>Gets the identifiers of the targets that are compared with other scenarios, by themselves alone; empty for all targets, groups and series.</summary>
    public ImmutableArray<string> ComparedTargets { get; init; } = [];

    /// <summary>Gets the names of factors each of which is drawn again by itself, all else equal, and the verdicts compared; empty for none. Needs the plain design.</summary>
    public ImmutableArray<string> DrawnAgain { get; init; } = [];

    /// <summary>Gets what is asked of the model in place of what it is written to say; null for nothing.</summary>
    public ModelChange? Change { get; init; }

    /// <summary>Gets what its tables count by the factors of the plan.</summary>
    internal FactorUses Factors => Tables.Aggregate(FactorUses.None, (all, table) => all | table.Factors);

    /// <summary>Returns all of them as a text: equal texts are equal settings.</summary>
    /// <param name="asOf">From when the run looks; null where it uses no figures.</param>
    /// <param name="mode">What becomes of them; null where that is not known yet.</param>
    public string Describe(AsOf? asOf, AsOfMode? mode)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"seed {Seed} design {Design} as of {asOf}\n");
        text.Append(asOf is not null ? $"figures {mode}\n" : "");
        text.Append(TargetsOnly ? "targets only\n" : "");
        text.Append(Rare ? "rare\n" : "");
        foreach (TableDefinition table in Tables)
        {
            text.Append(CultureInfo.InvariantCulture, $"table {table.Name}\n");
        }

        foreach (string target in ComparedTargets)
        {
            text.Append(CultureInfo.InvariantCulture, $"compare {target}\n");
        }

        foreach (string factor in DrawnAgain)
        {
            text.Append(CultureInfo.InvariantCulture, $"again {factor}\n");
        }

        text.Append(Change is null ? "" : $"change {Change.Text}\n");

        return text.ToString();
    }
}
