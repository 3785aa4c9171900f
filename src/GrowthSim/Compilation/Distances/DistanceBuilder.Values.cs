using System.Collections.Immutable;
using GrowthSim.Language.Operations;
using GrowthSim.Randomness;

namespace GrowthSim.Compilation.Distances;

/// <content>What has few values, and how far each of them is.</content>
internal sealed partial class DistanceBuilder
{
    /// <summary>The most values that are told apart.</summary>
    private const int MaxValues = 8;

    /// <summary>The nodes that are looked at between two yield points.</summary>
    private const int NodesBetweenPoints = 1_024;

    private readonly Dictionary<int, ImmutableArray<(double Value, int Distance)>?> _values = [];
    private readonly List<bool> _standsStill = [];

    private bool IsConstantOrStandsStill(int node) => graph.IsConstant(node, out _) || StandsStill(node);

    /// <summary>Returns whether a node may keep its value although the draws move: where it is made of conditions, choices, discrete draws, roundings or bounds.</summary>
    private bool StandsStill(int node)
    {
        for (int next = _standsStill.Count; next <= node; next++)
        {
            if (next % NodesBetweenPoints == 0)
            {
                yieldPoint.Pass();
            }

            Node entry = graph.Nodes[next];
            _standsStill.Add(entry.Operation switch
            {
                Operation.Less or Operation.LessOrEqual or Operation.Equal or Operation.NotEqual => true,
                Operation.And or Operation.Or or Operation.Not or Operation.Select => true,
                Operation.StepTable or Operation.BinomialQuantile or Operation.Floor or Operation.Round => true,
                Operation.Minimum or Operation.Maximum when graph.IsConstant(entry.A, out _) || graph.IsConstant(entry.B, out _) => true,
                Operation.MultiplyAdd when IsGuard(entry) => _standsStill[entry.C],
                _ => entry.OperandNodes.Any(operand => _standsStill[operand]),
            });
        }

        return _standsStill[node];
    }

    /// <summary>Returns whether a node gives its last operand, and NaN where its first is not finite.</summary>
    private bool IsGuard(Node entry) => entry.Operation == Operation.MultiplyAdd && graph.IsConstant(entry.B, out double zero) && zero == 0;

    /// <summary>Returns the values of a node, each once, with their distances; null where they are too many.</summary>
    private ImmutableArray<(double Value, int Distance)>? ValuesOf(int node)
    {
        if (_values.TryGetValue(node, out ImmutableArray<(double Value, int Distance)>? known))
        {
            return known;
        }

        _depth++;
        ImmutableArray<(double Value, int Distance)>? values = _depth > MaxDepth || _steps.Count > _limit ? null : FindValues(node);
        _depth--;
        _values[node] = values;
        return values;
    }

    private ImmutableArray<(double Value, int Distance)>? FindValues(int node)
    {
        Node entry = graph.Nodes[node];
        switch (entry.Operation)
        {
            case Operation.Constant:
                return [(entry.Value, Met)];
            case Operation.Less or Operation.LessOrEqual or Operation.Equal or Operation.NotEqual or Operation.And or Operation.Or or Operation.Not:
                return [(0, Truth(node, false)), (1, Truth(node, true))];
            case Operation.StepTable when graph.StepTables[entry.B] is { Count: <= MaxValues } table:
                return [.. table.Values.ToArray().Distinct().Select(value => (value, Reach(entry.A, UniformsOf(table, ValueInterval.Exactly(value)))))];
            case Operation.Select when ValuesOf(entry.B) is { } yes && ValuesOf(entry.C) is { } no:
                return Merged(yes.Select(value => (value.Value, Sum(Truth(entry.A, true), value.Distance)))
                    .Concat(no.Select(value => (value.Value, Sum(Truth(entry.A, false), value.Distance)))));
            case Operation.Negate:
                return Mapped(entry.A, value => -value);
            case Operation.Abs:
                return Mapped(entry.A, Math.Abs);
            case Operation.Require:
                return ValuesOf(entry.A);
            case Operation.MultiplyAdd when IsGuard(entry):
                return ValuesOf(entry.C);
            case Operation.Add:
                return Combined(entry.A, entry.B, (a, b) => a + b);
            case Operation.Subtract:
                return Combined(entry.A, entry.B, (a, b) => a - b);
            case Operation.Multiply:
                return Combined(entry.A, entry.B, (a, b) => a * b);
            case Operation.Divide:
                return Combined(entry.A, entry.B, (a, b) => a / b);
            case Operation.Minimum:
                return Combined(entry.A, entry.B, Math.Min);
            case Operation.Maximum:
                return Combined(entry.A, entry.B, Math.Max);
            default:
                return null;
        }
    }

    /// <summary>The uniform numbers that give wanted values.</summary>
    private static ValueInterval UniformsOf(StepTable table, ValueInterval wanted)
    {
        int first = CountOf(table.Values, value => value < wanted.Low || (wanted.IsLowOpen && value == wanted.Low));
        int end = CountOf(table.Values, value => value < wanted.High || (!wanted.IsHighOpen && value == wanted.High));
        return first >= end
            ? new ValueInterval(1, 0)
            : new ValueInterval(first == 0 ? double.NegativeInfinity : table.Cumulative[first - 1], table.Cumulative[end - 1], IsLowOpen: true);
    }

    /// <summary>The number of ascending values up to the first that does not hold.</summary>
    private static int CountOf(ReadOnlySpan<double> values, Predicate<double> holds)
    {
        (int low, int high) = (0, values.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = holds(values[middle]) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private ImmutableArray<(double Value, int Distance)>? Mapped(int part, Func<double, double> function) =>
        ValuesOf(part) is { } values ? Merged(values.Select(value => (function(value.Value), value.Distance))) : null;

    private ImmutableArray<(double Value, int Distance)>? Combined(int a, int b, Func<double, double, double> function) =>
        ValuesOf(a) is { } first && ValuesOf(b) is { } second
            ? Merged(first.SelectMany(_ => second, (one, other) => (function(one.Value, other.Value), Sum(one.Distance, other.Distance))))
            : null;

    private ImmutableArray<(double Value, int Distance)>? Merged(IEnumerable<(double Value, int Distance)> values)
    {
        SortedDictionary<double, int> nearest = [];
        foreach ((double value, int distance) in values)
        {
            nearest[value] = nearest.TryGetValue(value, out int other) ? Lesser(other, distance) : distance;
        }

        return nearest.Count <= MaxValues ? [.. nearest.Select(entry => (entry.Key, entry.Value))] : null;
    }
}
