using GrowthSim.Language.Operations;
using GrowthSim.Language;

namespace GrowthSim.Compilation.Distances;

/// <summary>
/// Finds how far a path is from meeting a target, by what its measure is made of. A measure that says yes or no, counts, or stands still for other reasons, tells nothing of how near it is to
/// another value; what its conditions compare does. For a measure that moves with every draw the distance is its own.
/// </summary>
/// <remarks>Any distance that is 0 where the target is met and positive elsewhere leaves the estimates unbiased; a good one makes them exact with few paths. So where taking a measure apart leads too far, its own distance does.</remarks>
internal sealed partial class DistanceBuilder(ExpressionGraph graph, YieldPoint yieldPoint) : IDistances
{
    /// <summary>The most steps of a target.</summary>
    private const int MaxSteps = 2_048;

    /// <summary>The most steps of all targets.</summary>
    private const int MaxStepsOfAll = 16_384;

    /// <summary>The most operations in a chain that are taken apart.</summary>
    private const int MaxDepth = 400;

    /// <summary>The most choices within each other that are taken apart although both of their branches move.</summary>
    private const int MaxChoices = 6;

    private readonly List<DistanceStep> _steps = [];
    private readonly Dictionary<DistanceStep, int> _index = [];
    private readonly List<int> _margins = [];
    private readonly Dictionary<int, int> _marginOfNode = [];
    private readonly Dictionary<(int Node, ValueInterval Wanted), int> _reached = [];
    private readonly List<int> _targets = [];
    private int _limit;
    private int _depth;
    private int _choices;

    /// <inheritdoc/>
    public IExpressionGraph Graph => graph;

    /// <inheritdoc/>
    public int Met => Step(new DistanceStep(DistanceStepKind.Fixed));

    /// <inheritdoc/>
    public int Never => Step(new DistanceStep(DistanceStepKind.Fixed, Low: double.PositiveInfinity));

    /// <summary>Enters the next target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="measure">The node of its measure.</param>
    public void Add(Target target, int measure)
    {
        _limit = Math.Min(_steps.Count + MaxSteps, MaxStepsOfAll);
        _targets.Add(Reach(measure, ValueInterval.Of(target)));
    }

    /// <summary>Returns the distances of all targets that were entered.</summary>
    public DistanceProgram Build() => new([.. _margins], [.. _steps], [.. _targets]);

    /// <inheritdoc/>
    public int Reach(int node, ValueInterval wanted)
    {
        if (wanted.IsEmpty)
        {
            return Never;
        }

        if (wanted.IsEverything)
        {
            return Met;
        }

        if (_reached.TryGetValue((node, wanted), out int known))
        {
            return known;
        }

        yieldPoint.Pass();
        _depth++;
        int step = graph.IsConstant(node, out double value) ? (wanted.Contains(value) ? Met : Never)
            : _depth > MaxDepth || _steps.Count > _limit || !StandsStill(node) ? Gap(node, wanted)
            : ValuesOf(node) is { } values ? this.Nearest(values.Where(entry => wanted.Contains(entry.Value)).Select(entry => entry.Distance))
            : graph[node].Operation.Reach(node, graph[node], wanted, this) ?? Gap(node, wanted);
        _depth--;
        _reached[(node, wanted)] = step;
        return step;
    }

    /// <summary>Each branch by way of its condition.</summary>
    public int Choice(int node, ValueInterval wanted)
    {
        Node entry = graph[node];
        bool bothMove = !IsConstantOrStandsStill(entry.B) && !IsConstantOrStandsStill(entry.C);
        if (bothMove && _choices >= MaxChoices)
        {
            return Gap(node, wanted);
        }

        _choices += bothMove ? 1 : 0;
        int step = Lesser(
            Sum(Truth(entry.A, true), Reach(entry.B, wanted)),
            Sum(Truth(entry.A, false), Reach(entry.C, wanted)));
        _choices -= bothMove ? 1 : 0;
        return step;
    }

    /// <inheritdoc/>
    public int Gap(int node, ValueInterval wanted)
    {
        if (!_marginOfNode.TryGetValue(node, out int margin))
        {
            margin = _margins.Count;
            _margins.Add(node);
            _marginOfNode.Add(node, margin);
        }

        return Step(new DistanceStep(DistanceStepKind.Gap, margin, Low: wanted.Low, High: wanted.High));
    }

    /// <inheritdoc/>
    public int Sum(int a, int b) => a == Met ? b : b == Met ? a : a == Never || b == Never ? Never : Step(new DistanceStep(DistanceStepKind.Sum, a, b));

    /// <inheritdoc/>
    public int Lesser(int a, int b) => a == Never || a == b ? b : b == Never ? a : a == Met || b == Met ? Met : Step(new DistanceStep(DistanceStepKind.Lesser, a, b));

    private int Step(DistanceStep step)
    {
        if (!_index.TryGetValue(step, out int number))
        {
            number = _steps.Count;
            _steps.Add(step);
            _index.Add(step, number);
        }

        return number;
    }
}
