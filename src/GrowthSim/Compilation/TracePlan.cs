using System.Collections.Immutable;
using GrowthSim.Compilation.Figures;
using GrowthSim.Language;
using GrowthSim.Randomness;

namespace GrowthSim.Compilation;

/// <summary>The plan of a replay: a tape that keeps every variable in every year, in the order in which they were evaluated.</summary>
internal sealed record TracePlan
{
    /// <summary>Gets the tape; its outputs are the entries.</summary>
    public required Tape Tape { get; init; }

    /// <summary>Gets what each output is: a variable in a year, or once per path where the year is null, or a target's measure.</summary>
    public required ImmutableArray<(string Entry, int? Year)> Entries { get; init; }

    /// <summary>Gets the arguments that must hold.</summary>
    public required ImmutableArray<Requirement> Requirements { get; init; }

    /// <summary>Compiles the replay of a model that compiled before.</summary>
    /// <param name="model">The model, under its scenario.</param>
    /// <param name="design">The sampling design.</param>
    /// <param name="evidence">Which figures on record are used, and how.</param>
    public static TracePlan Create(ModelDefinition model, SamplingDesign design, Evidence evidence)
    {
        ModelNodes nodes = new(model, design, evidence, YieldPoint.None);
        List<(string Entry, int? Year, int Node)> entries = [];
        foreach (Variable variable in model.Variables.Where(variable => !variable.IsYearly && variable.Kind != VariableKind.Lever))
        {
            entries.Add((variable.Name, null, nodes.Variable(variable.Name, model.BaseYear)));
        }

        foreach (int year in model.Years)
        {
            foreach (Variable variable in model.Variables.Where(variable => variable.IsYearly || variable.Kind == VariableKind.Lever))
            {
                entries.Add((variable.Name, year, nodes.Variable(variable.Name, year)));
            }
        }

        foreach (Target target in model.Targets.Where(target => target.IsScored))
        {
            entries.Add(("targets." + target.Id, null, nodes.Measure(target)));
        }

        // Node numbers grow with the order of evaluation: the first entry that is not finite is where a path went wrong.
        (string Entry, int? Year, int Node)[] evaluated = [.. entries.OrderBy(entry => entry.Node)];
        IEnumerable<(TapeSinkKind, int, int)> outputs = evaluated.Select((entry, index) => (TapeSinkKind.Output, index, entry.Node));
        IEnumerable<(TapeSinkKind, int, int)> requirements = nodes.Requirements.Select((requirement, index) => (TapeSinkKind.Requirement, index, requirement.Node));
        return new TracePlan
        {
            Tape = TapeBuilder.Build(nodes.Graph, [.. outputs, .. requirements], fused: false, YieldPoint.None),
            Entries = [.. evaluated.Select(entry => (entry.Entry, entry.Year))],
            Requirements = [.. nodes.Requirements],
        };
    }
}
