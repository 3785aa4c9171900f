using GrowthSim.Language.Operations;
using GrowthSim.Language;
using GrowthSim.Numerics;

namespace GrowthSim.Compilation.Distances;

/// <summary>
/// Finds how far a path is from meeting a target, by what its measure is made of. A measure that says yes or no, counts, or stands still for other reasons, tells nothing of how near it is to
/// another value; what its conditions compare does. For a measure that moves with every draw the distance is its own.
/// </summary>
/// <remarks>Any distance that is 0 where the target is met and positive elsewhere leaves the estimates unbiased; a good one makes them exact with few paths. So where taking a measure apart leads too far, its own distance does.</remarks>
internal sealed partial class DistanceBuilder(ExpressionGraph graph, YieldPoint yieldPoint)
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

    private int Met => Step(new DistanceStep(DistanceStepKind.Fixed));

    private int Never => Step(new DistanceStep(DistanceStepKind.Fixed, Low: double.PositiveInfinity));

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

    /// <summary>Returns the step of the distance of a node from wanted values.</summary>
    private int Reach(int node, ValueInterval wanted)
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
            : ValuesOf(node) is { } values ? Nearest(values.Where(entry => wanted.Contains(entry.Value)).Select(entry => entry.Distance))
            : TakeApart(node, wanted);
        _depth--;
        _reached[(node, wanted)] = step;
        return step;
    }

    private int TakeApart(int node, ValueInterval wanted)
    {
        Node entry = graph.Nodes[node];
        switch (entry.Operation)
        {
            case Operation.Select:
                return Choice(node, wanted);
            case Operation.StepTable:
                return Reach(entry.A, UniformsOf(graph.StepTables[entry.B], wanted));
            case Operation.BinomialQuantile:
                // Where its probability varies, no one uniform number parts the counts: more, or less, of it leads there.
                return Sum(Gap(node, wanted), double.IsPositiveInfinity(wanted.High) ? Gap(entry.A, ValueInterval.AtLeast(1)) : double.IsNegativeInfinity(wanted.Low) ? Gap(entry.A, ValueInterval.AtMost(0)) : Met);
            case Operation.Negate:
                return Reach(entry.A, -wanted);
            case Operation.Abs:
                return Lesser(Reach(entry.A, wanted.From(0)), Reach(entry.A, -wanted.From(0)));
            case Operation.Floor:
                return Reach(entry.A, Whole(wanted, 0));
            case Operation.Round:
                return Reach(entry.A, Whole(wanted, -0.5));
            case Operation.Exp:
                return Reach(entry.A, wanted.From(0).Mapped(PortableMath.Log));
            case Operation.Log:
                return Reach(entry.A, wanted.Mapped(PortableMath.Exp));
            case Operation.Sqrt:
                return Reach(entry.A, wanted.From(0).Mapped(root => root * root));
            case Operation.Require:
                return Reach(entry.A, wanted);
            case Operation.Minimum or Operation.Maximum:
                return Extreme(entry, wanted);
            case Operation.MultiplyAdd when IsGuard(entry):
                return Reach(entry.C, wanted);
            default:
                return Arithmetic(node, wanted);
        }
    }

    /// <summary>The values that rounding takes to wanted whole numbers.</summary>
    /// <param name="wanted">The wanted values.</param>
    /// <param name="shift">Where the values of 0 begin: 0 when rounding down, −½ when rounding to the nearest.</param>
    private static ValueInterval Whole(ValueInterval wanted, double shift)
    {
        double first = wanted.IsLowOpen ? Math.Floor(wanted.Low) + 1 : Math.Ceiling(wanted.Low);
        double last = wanted.IsHighOpen ? Math.Ceiling(wanted.High) - 1 : Math.Floor(wanted.High);
        return first <= last ? new ValueInterval(first + shift, last + 1 + shift, IsHighOpen: true) : new ValueInterval(1, 0);
    }

    /// <summary>Each branch by way of its condition.</summary>
    private int Choice(int node, ValueInterval wanted)
    {
        Node entry = graph.Nodes[node];
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

    /// <summary>The lesser of two values is at least something where both are, and at most something where one is; the greater likewise.</summary>
    private int Extreme(Node entry, ValueInterval wanted)
    {
        ValueInterval up = wanted with { High = double.PositiveInfinity, IsHighOpen = false };
        ValueInterval down = wanted with { Low = double.NegativeInfinity, IsLowOpen = false };
        bool least = entry.Operation == Operation.Minimum;
        return Sum(Both(up, together: least), Both(down, together: !least));

        int Both(ValueInterval side, bool together) => side.IsEverything ? Met
            : together ? Sum(Reach(entry.A, side), Reach(entry.B, side))
            : Lesser(Reach(entry.A, side), Reach(entry.B, side));
    }

    private int Gap(int node, ValueInterval wanted)
    {
        if (!_marginOfNode.TryGetValue(node, out int margin))
        {
            margin = _margins.Count;
            _margins.Add(node);
            _marginOfNode.Add(node, margin);
        }

        return Step(new DistanceStep(DistanceStepKind.Gap, margin, Low: wanted.Low, High: wanted.High));
    }

    private int Sum(int a, int b) => a == Met ? b : b == Met ? a : a == Never || b == Never ? Never : Step(new DistanceStep(DistanceStepKind.Sum, a, b));

    private int Lesser(int a, int b) => a == Never || a == b ? b : b == Never ? a : a == Met || b == Met ? Met : Step(new DistanceStep(DistanceStepKind.Lesser, a, b));

    private int Nearest(IEnumerable<int> steps) => steps.Aggregate(Never, Lesser);

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
