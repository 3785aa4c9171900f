using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Simulation.Figures;

namespace GrowthSim.Simulation;

/// <summary>One path replayed: every variable in every year, and the targets.</summary>
public sealed record PathTrace
{
    private PathTrace()
    {
    }

    /// <summary>Gets the path's number.</summary>
    public required long Path { get; init; }

    /// <summary>Gets its weight over that of a mean path, by the figures that the run is conditioned on; null where paths have none, or it was not drawn by them.</summary>
    public double? Weight { get; init; }

    /// <summary>Gets the first thing that went wrong, in the order of evaluation, for people; null on a good path.</summary>
    public LocalizedText? FailureText { get; init; }

    /// <summary>Gets what went wrong in English; null on a good path.</summary>
    public string? Failure => FailureText?.English;

    /// <summary>Gets every variable in the order of the model.</summary>
    public required ImmutableArray<TraceEntry> Entries { get; init; }

    /// <summary>Gets the scored targets in the order of the model.</summary>
    public required ImmutableArray<TraceTarget> Targets { get; init; }

    /// <summary>Replays a path as likely as any other, given the figures on record: one drawn from a block of the run's, each as often as its weight says. Where paths have no weights it is the path itself.</summary>
    /// <param name="prepared">The plan.</param>
    /// <param name="number">The number of the path drawn, from 0.</param>
    /// <returns>The path; <see cref="Path"/> is its number in the run.</returns>
    public static PathTrace Of(PreparedPlan prepared, long number)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, RunPlan.MaximumPaths);
        if (!prepared.Plan.Kernel.HasWeights)
        {
            return Of(prepared.Plan, number);
        }

        (long path, double weight) = PosteriorPath.Of(prepared, number);
        return Of(prepared.Plan, path) with { Weight = weight };
    }

    /// <summary>Replays a path: the same bits as in a run.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="path">The path's number, from 0.</param>
    public static PathTrace Of(RunPlan plan, long path)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfNegative(path);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(path, RunPlan.MaximumPaths);
        TracePlan trace = plan.Trace;
        Lane lane = new((int)(path % Tape.TilePaths), trace.Entries.Length, trace.Requirements.Length);
        using (TapeRunner runner = new(trace.Tape, plan.Settings))
        {
            runner.Run(path - (path % Tape.TilePaths), lane, YieldPoint.None);
        }

        Dictionary<(string, int?), double> values = [];
        for (int i = 0; i < trace.Entries.Length; i++)
        {
            values[trace.Entries[i]] = lane.Outputs[i];
        }

        return new PathTrace
        {
            Path = path,
            FailureText = FindFailure(plan, trace, lane, values),
            Entries = [.. plan.Model.Variables.Select(variable => new TraceEntry(variable, ValuesOf(variable, plan.Model, values)))],
            Targets = [.. plan.Kernel.Targets.Select(entry => TargetOf(entry.Target, values[("targets." + entry.Target.Id, null)]))],
        };
    }

    private static ImmutableArray<double> ValuesOf(Variable variable, ModelDefinition model, Dictionary<(string, int?), double> values) =>
        variable.IsYearly || variable.Kind == VariableKind.Lever
            ? [.. model.Years.Select(year => values[(variable.Name, year)])]
            : [values[(variable.Name, null)]];

    private static TraceTarget TargetOf(Target target, double measure)
    {
        ExpressionGraph graph = new();
        TargetConditions conditions = TargetConditions.Of(target, graph.Constant(measure), graph);
        return new TraceTarget(target, measure, graph.IsConstant(conditions.Met, out double met) && double.IsFinite(measure) && met != 0);
    }

    /// <summary>Finds what fails the path in a run: an argument that does not hold, or a reported value that is not finite.</summary>
    private static LocalizedText? FindFailure(RunPlan plan, TracePlan trace, Lane lane, Dictionary<(string, int?), double> values)
    {
        for (int i = 0; i < trace.Requirements.Length; i++)
        {
            if (double.IsNaN(lane.Requirements[i]))
            {
                Requirement requirement = trace.Requirements[i];
                LocalizedText where = Where(requirement.Entry, requirement.Year);
                LocalizedText problem = requirement.Problem.Text;
                return new LocalizedText($"{requirement.At}: {where.English}: {problem.English}", $"{requirement.At}: {where.Vietnamese}: {problem.Vietnamese}");
            }
        }

        bool failed = plan.Kernel.Outputs.Where(output => output.Against is null).Any(output => !double.IsFinite(output.Variable is not null
            ? values[(output.Variable.Name, output.IsSeries ? output.Year : null)]
            : values[("targets." + output.Target!.Id, null)]));
        if (!failed)
        {
            return null;
        }

        int first = Enumerable.Range(0, trace.Entries.Length).First(i => !double.IsFinite(lane.Outputs[i]));
        (string entry, int? year) = trace.Entries[first];
        LocalizedText place = Where(entry, year);
        return new LocalizedText(FormattableString.Invariant($"{place.English} is {lane.Outputs[first]}."), FormattableString.Invariant($"{place.Vietnamese} là {lane.Outputs[first]}."));
    }

    private static LocalizedText Where(string entry, int? year) => year is int value
        ? new LocalizedText(FormattableString.Invariant($"{entry} in {value}"), FormattableString.Invariant($"{entry} năm {value}"))
        : LocalizedText.InAll(entry);

    /// <summary>Keeps one path of a tile.</summary>
    private sealed unsafe class Lane(int lane, int outputs, int requirements) : ColumnSink
    {
        public double[] Outputs { get; } = new double[outputs];

        public double[] Requirements { get; } = new double[requirements];

        public override void Take(TapeSinkKind kind, int index, double* column, int stride)
        {
            double value = column[stride == 0 ? 0 : lane];
            (kind == TapeSinkKind.Output ? Outputs : Requirements)[index] = value;
        }
    }
}
