using System.Collections.Immutable;
using GrowthSim.Compilation.Figures;
using GrowthSim.Compilation.Distances;
using GrowthSim.Language;
using GrowthSim.Randomness;

namespace GrowthSim.Compilation;

/// <summary>A model compiled: the tape, and what its sinks mean.</summary>
internal sealed record CompiledKernel
{
    /// <summary>Gets the tape.</summary>
    public required Tape Tape { get; init; }

    /// <summary>Gets the same tape with fused loops, for plans that run long.</summary>
    public required FusedTape Fused { get; init; }

    /// <summary>Gets what is reported; the first entries are series by year, the last those measures of targets that are none of these.</summary>
    public required ImmutableArray<PlanOutput> Outputs { get; init; }

    /// <summary>Gets the value of each output that is the same on every path; null for those on the tape.</summary>
    public required ImmutableArray<double?> Fixed { get; init; }

    /// <summary>Gets the scored targets.</summary>
    public required ImmutableArray<PlanTarget> Targets { get; init; }

    /// <summary>Gets the number of conditions.</summary>
    public required int Conditions { get; init; }

    /// <summary>Gets the distances from the targets; null where they were not wanted.</summary>
    public DistanceProgram? Distances { get; init; }

    /// <summary>Gets whether paths have weights, by the figures that they are conditioned on.</summary>
    public bool HasWeights { get; init; }

    /// <summary>Gets the number of figures that paths are conditioned on.</summary>
    public int FiguresUsed { get; init; }

    /// <summary>Gets the figures that stand in place of their variables alone.</summary>
    public ImmutableArray<UnusedFigure> UnusedFigures { get; init; } = [];

    /// <summary>Gets the groups of scored targets, in order of name, each with its targets' numbers.</summary>
    public required ImmutableArray<(string Name, ImmutableArray<int> Targets)> Groups { get; init; }

    /// <summary>Compiles a model.</summary>
    /// <param name="model">The model, under its scenario.</param>
    /// <param name="design">The sampling design.</param>
    /// <param name="evidence">Which figures on record are used, and how.</param>
    /// <param name="targetsOnly">Whether series are left out, with all that no target needs.</param>
    /// <param name="distances">Whether distances from the targets are wanted besides.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public static Checked<CompiledKernel> Create(ModelDefinition model, SamplingDesign design, Evidence evidence, bool targetsOnly, bool distances, YieldPoint yieldPoint)
    {
        try
        {
            ModelNodes nodes = new(model, design, evidence, yieldPoint);
            CompiledKernel kernel = Create(model, nodes, targetsOnly, distances, yieldPoint);
            return nodes.Errors.Count == 0 ? new Checked<CompiledKernel>(kernel) : new Checked<CompiledKernel>(nodes.Errors.Distinct());
        }
        catch (PlanTooLargeException exception)
        {
            return new Checked<CompiledKernel>([exception.Error]);
        }
    }

    private static CompiledKernel Create(ModelDefinition model, ModelNodes nodes, bool targetsOnly, bool distances, YieldPoint yieldPoint)
    {
        List<PlanOutput> outputs = [];
        List<(TapeSinkKind Kind, int Index, int Node)> sinks = [];
        List<double?> constants = [];
        Dictionary<int, int> outputOfNode = [];

        int Report(PlanOutput output, int node, string entry, TextPosition at)
        {
            bool constant = nodes.Graph.IsConstant(node, out double value);
            if (constant && !double.IsFinite(value))
            {
                nodes.Errors.Add(ModelError.Of(at, entry, $"The value of {output.Said} is {value} on every path.", "Check for a division by zero, the logarithm of a number that is not positive, or an overflow."));
            }

            if (!constant)
            {
                sinks.Add((TapeSinkKind.Output, outputs.Count, node));
            }

            if (outputs.Count >= PlanLimits.Outputs)
            {
                throw new PlanTooLargeException(ModelError.Of(at, entry, $"The model reports more than {PlanLimits.Outputs} values a path.", "Report fewer series, or shorten the grid of years."));
            }

            outputOfNode.TryAdd(node, outputs.Count);
            outputs.Add(output);
            constants.Add(constant ? value : null);
            return outputs.Count - 1;
        }

        Variable[] series = targetsOnly ? [] : [.. model.Variables.Where(variable => variable.IsReported)];
        foreach (int year in model.Years)
        {
            foreach (Variable variable in series)
            {
                Report(new PlanOutput(variable, year, null), nodes.Variable(variable.Name, year), variable.Name, variable.At);
            }
        }

        foreach (Variable parameter in targetsOnly ? [] : nodes.InformedParameters())
        {
            Report(new PlanOutput(parameter, PlanOutput.OncePerPath, null), nodes.Variable(parameter.Name, model.BaseYear), parameter.Name, parameter.At);
        }

        List<PlanTarget> targets = [];
        DistanceBuilder? builder = distances ? new DistanceBuilder(nodes.Graph, yieldPoint) : null;
        int conditions = 0;
        int Condition(int node)
        {
            sinks.Add((TapeSinkKind.Condition, conditions, node));
            return conditions++;
        }

        foreach (Target target in nodes.EvaluableTargets())
        {
            int measure = nodes.Measure(target);

            // A measure that is a series in a year, or another target's, is recorded once.
            int output = outputOfNode.TryGetValue(measure, out int recorded) ? recorded : Report(new PlanOutput(null, 0, target), measure, "targets." + target.Id, target.At);
            builder?.Add(target, measure);
            TargetConditions conditionsOfTarget = TargetConditions.Of(target, measure, nodes.Graph);
            targets.Add(new PlanTarget(
                target,
                output,
                Condition(conditionsOfTarget.Met),
                conditionsOfTarget.Within >= 0 ? Condition(conditionsOfTarget.Within) : -1,
                conditionsOfTarget.Stretch >= 0 ? Condition(conditionsOfTarget.Stretch) : -1,
                nodes.SettlementOf(target, conditionsOfTarget.Met)));
        }

        HashSet<int> required = [];
        IReadOnlyList<Requirement> requirements = nodes.Requirements;
        for (int index = 0; index < requirements.Count; index++)
        {
            yieldPoint.Pass();
            if (required.Add(requirements[index].Node))
            {
                sinks.Add((TapeSinkKind.Requirement, index, requirements[index].Node));
            }
        }

        sinks.InsertRange(0, nodes.Weights());
        DistanceProgram? program = builder?.Build();
        sinks.AddRange(program?.Margins.Select((node, margin) => (TapeSinkKind.Margin, margin, node)) ?? []);
        Tape tape = TapeBuilder.Build(nodes.Graph, [.. sinks], fused: false, yieldPoint);
        return new CompiledKernel
        {
            Tape = tape,
            Fused = new FusedTape(point => TapeBuilder.Build(nodes.Graph, [.. sinks], fused: true, point), tape.Instructions.Length),
            Outputs = [.. outputs],
            Fixed = [.. constants],
            Targets = [.. targets],
            Conditions = conditions,
            HasWeights = nodes.LogWeight is not null,
            FiguresUsed = nodes.FiguresUsed,
            UnusedFigures = nodes.UnusedFigures,
            Distances = program,
            Groups = [.. targets
                .Select((target, number) => (target.Target.Group, Number: number))
                .GroupBy(entry => entry.Group, entry => entry.Number)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => (group.Key, group.ToImmutableArray()))],
        };
    }
}
