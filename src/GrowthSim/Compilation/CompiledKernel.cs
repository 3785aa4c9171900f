using System.Collections.Immutable;
using GrowthSim.Compilation.Comparisons;
using GrowthSim.Compilation.Distances;
using GrowthSim.Compilation.Factors;
using GrowthSim.Compilation.Figures;
using GrowthSim.Compilation.Joint;
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

    /// <summary>Gets the sets of targets of which is counted what breaks first.</summary>
    public required ImmutableArray<JointSet> Sets { get; init; }

    /// <summary>Gets the implications between targets that the model states.</summary>
    public required ImmutableArray<StatedImplication> Implications { get; init; }

    /// <summary>Gets what is counted of other scenarios beside this one.</summary>
    public ImmutableArray<PlanComparison> Comparisons { get; init; } = [];

    /// <summary>Gets the factors with the columns that tables are handed; null where none counts by them.</summary>
    public FactorColumns? Factors { get; init; }

    /// <summary>Compiles a model.</summary>
    /// <param name="model">The model, under its scenario.</param>
    /// <param name="design">The sampling design.</param>
    /// <param name="evidence">Which figures on record are used, and how.</param>
    /// <param name="targetsOnly">Whether series are left out, with all that no target needs.</param>
    /// <param name="distances">Whether distances from the targets are wanted besides.</param>
    /// <param name="against">Other scenarios that it is compared with.</param>
    /// <param name="compared">The identifiers of the targets that are compared alone; empty for all targets, groups and series.</param>
    /// <param name="factors">What tables count by the factors.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public static Checked<CompiledKernel> Create(
        ModelDefinition model, SamplingDesign design, Evidence evidence, bool targetsOnly, bool distances, ImmutableArray<ComparedScenario> against, ImmutableArray<string> compared, FactorUses factors, YieldPoint yieldPoint)
    {
        try
        {
            ModelNodes nodes = new(model, design, evidence, yieldPoint, [.. against.Select(other => other.Model)]);
            CompiledKernel kernel = Create(model, nodes, targetsOnly, distances, against, compared, factors, yieldPoint);
            return nodes.Errors.Count == 0 ? new Checked<CompiledKernel>(kernel) : new Checked<CompiledKernel>(nodes.Errors.Distinct());
        }
        catch (PlanTooLargeException exception)
        {
            return new Checked<CompiledKernel>([exception.Error]);
        }
    }

    private static CompiledKernel Create(ModelDefinition model, ModelNodes nodes, bool targetsOnly, bool distances, ImmutableArray<ComparedScenario> against, ImmutableArray<string> compared, FactorUses factors, YieldPoint yieldPoint)
    {
        KernelSinks sinks = new(nodes);
        Variable[] reported = targetsOnly ? [] : [.. model.Variables.Where(variable => variable.IsReported)];
        List<(Variable Variable, int Year, int Node)> series = [];
        foreach (int year in model.Years)
        {
            foreach (Variable variable in reported)
            {
                int node = nodes.Variable(variable.Name, year);
                sinks.Report(new PlanOutput(variable, year, null), node, variable.Name, variable.At);
                series.Add((variable, year, node));
            }
        }

        foreach (Variable parameter in targetsOnly ? [] : nodes.InformedParameters())
        {
            sinks.Report(new PlanOutput(parameter, PlanOutput.OncePerPath, null), nodes.Variable(parameter.Name, model.BaseYear), parameter.Name, parameter.At);
        }

        DistanceBuilder? builder = distances ? new DistanceBuilder(nodes.Graph, yieldPoint) : null;
        ImmutableArray<PlanTarget> targets = [.. nodes.EvaluableTargets().Select(target => Add(target, nodes, sinks, builder))];
        ComparisonBuilder comparisons = new(nodes, sinks, compared);
        ImmutableArray<PlanComparison> paired = [.. against.Select(other => comparisons.Add(other, series))];
        foreach (Requirement requirement in nodes.Requirements)
        {
            yieldPoint.Pass();
            sinks.Require(requirement.Node);
        }

        sinks.All.InsertRange(0, nodes.Weights());
        DistanceProgram? program = builder?.Build();
        sinks.All.AddRange(program?.Margins.Select((node, margin) => (TapeSinkKind.Margin, margin, node)) ?? []);
        FactorColumns? columns = factors == FactorUses.None ? null : new FactorBuilder(model, nodes, compared).Add(targets.Select(target => target.Target), factors, comparisons.Besides, sinks.All);
        Tape tape = TapeBuilder.Build(nodes.Graph, [.. sinks.All], fused: false, yieldPoint);
        ImmutableArray<(string Name, ImmutableArray<int> Targets)> groups =
        [
            .. targets
                .Select((target, number) => (target.Target.Group, Number: number))
                .GroupBy(entry => entry.Group, entry => entry.Number)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => (group.Key, group.ToImmutableArray())),
        ];
        return new CompiledKernel
        {
            Tape = tape,
            Fused = new FusedTape(point => TapeBuilder.Build(nodes.Graph, [.. sinks.All], fused: true, point), tape.Instructions.Length),
            Outputs = [.. sinks.Outputs],
            Fixed = [.. sinks.Constants],
            Targets = targets,
            Conditions = sinks.Conditions,
            HasWeights = nodes.LogWeight is not null,
            FiguresUsed = nodes.FiguresUsed,
            UnusedFigures = nodes.UnusedFigures,
            Distances = program,
            Factors = columns,
            Comparisons = paired,
            Groups = groups,
            Sets = JointSets.Of(targets, groups, model.Targets),
            Implications = JointSets.Stated(targets),
        };
    }

    private static PlanTarget Add(Target target, ModelNodes nodes, KernelSinks sinks, DistanceBuilder? builder)
    {
        int measure = nodes.Measure(target);

        // A measure that is a series in a year, or another target's, is recorded once.
        int output = sinks.OutputOf(measure) ?? sinks.Report(new PlanOutput(null, 0, target), measure, "targets." + target.Id, target.At);
        builder?.Add(target, measure);
        TargetConditions conditions = TargetConditions.Of(target, measure, nodes.Graph);
        return new PlanTarget(
            target,
            output,
            sinks.Condition(conditions.Met),
            conditions.Within >= 0 ? sinks.Condition(conditions.Within) : -1,
            conditions.Stretch >= 0 ? sinks.Condition(conditions.Stretch) : -1,
            nodes.SettlementOf(target, conditions.Met))
        {
            IsNeverMet = nodes.Graph.IsConstant(conditions.Met, out double met) && met == 0,
        };
    }
}
