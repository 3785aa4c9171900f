using GrowthSim.Language.Operations;

namespace GrowthSim.Compilation.Figures;

/// <summary>Turns a function of a draw round, operation by operation, where one way alone leads from the draw to its value and each operation on it can be turned round.</summary>
internal sealed class Inverse
{
    private readonly ExpressionGraph _graph;
    private readonly HashSet<int> _moving;

    private Inverse(ExpressionGraph graph, HashSet<int> moving, double value)
    {
        (_graph, _moving) = (graph, moving);
        (Score, Slope, Holds) = (graph.Constant(value), graph.Constant(1), graph.Constant(1));
    }

    /// <summary>Gets the node of the score at which the function has the value.</summary>
    public int Score { get; private set; }

    /// <summary>Gets the node of the function's slope there.</summary>
    public int Slope { get; private set; }

    /// <summary>Gets the node of whether it has the value there: elsewhere a branch, or a bound, keeps the draw from the value.</summary>
    public int Holds { get; private set; }

    /// <summary>Turns a function round.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="function">The function.</param>
    /// <param name="draw">The draw: a standard normal one.</param>
    /// <param name="value">The wanted value.</param>
    /// <returns>The inverse; null where it cannot be written down.</returns>
    public static Inverse? Of(ExpressionGraph graph, int function, int draw, double value)
    {
        HashSet<int> moving = [draw];
        foreach (int number in new PointEvaluator(graph, function).Nodes.Where(number => graph[number].OperandNodes.Any(moving.Contains)))
        {
            moving.Add(number);
        }

        if (!moving.Contains(function))
        {
            return null;
        }

        Inverse inverse = new(graph, moving, value);
        int node = function;
        while (node != draw)
        {
            if (inverse.Through(graph[node]) is not int next)
            {
                return null;
            }

            node = next;
        }

        return inverse;
    }

    /// <summary>Turns one operation round, and returns the operand that moves; null where that is not one alone, or it cannot be turned round.</summary>
    private int? Through(Node node)
    {
        // What guards an operation adds nothing times its operand.
        int[] operands = [.. node.OperandNodes];
        bool isGuard = node.Operation == Operation.MultiplyAdd && _graph.IsConstant(node.B, out double factor) && factor == 0;
        int[] places = isGuard ? [2] : [.. Enumerable.Range(0, operands.Length).Where(place => _moving.Contains(operands[place]))];
        return places is [int moving] && _moving.Contains(operands[moving]) && (isGuard || IsTurned(node, operands, moving)) ? operands[moving] : null;
    }

    private bool IsTurned(Node node, int[] operands, int moving)
    {
        int other = moving < 2 && operands.Length > 1 ? operands[1 - moving] : -1;
        return node.Operation switch
        {
            Add => Shifted(Operation.Subtract, other),
            Subtract => Subtracted(moving, other),
            Negate => Reflected(_graph.Constant(0)),
            Multiply => Scaled(other),
            Divide => Divided(moving, other),
            MultiplyAdd => Combined(node, moving, other),
            Exp => Logarithm(),
            Log => Exponential(),
            Maximum => Within(other, Score),
            Minimum => Within(Score, other),
            Select => moving > 0 && Chosen(node.A, moving == 1),
            _ => false,
        };
    }

    private bool Subtracted(int moving, int other) => moving == 0 ? Shifted(Operation.Add, other) : Reflected(other);

    private bool Combined(Node node, int moving, int other) =>
        moving == 2 ? Shifted(Operation.Subtract, _graph.Apply(Operation.Multiply, node.A, node.B)) : Shifted(Operation.Subtract, node.C) && Scaled(other);

    private bool Shifted(Operation back, int by)
    {
        Score = _graph.Apply(back, Score, by);
        return true;
    }

    private bool Reflected(int about)
    {
        Score = _graph.Apply(Operation.Subtract, about, Score);
        return Steeper(_graph.Constant(-1));
    }

    private bool Scaled(int by)
    {
        Score = _graph.Apply(Operation.Divide, Score, by);
        return Steeper(by);
    }

    /// <summary>y = x/a: x = y·a; y = a/x: x = a/y, dy/dx = −y/x.</summary>
    private bool Divided(int moving, int other)
    {
        int value = Score;
        if (moving == 0)
        {
            Score = _graph.Apply(Operation.Multiply, value, other);
            return Steeper(_graph.Apply(Operation.Divide, _graph.Constant(1), other));
        }

        Score = _graph.Apply(Operation.Divide, other, value);
        return Steeper(_graph.Apply(Operation.Negate, _graph.Apply(Operation.Divide, value, Score)));
    }

    private bool Logarithm()
    {
        int value = Score;
        Score = _graph.Apply(Operation.Log, value);
        return Steeper(value);
    }

    private bool Exponential()
    {
        Score = _graph.Apply(Operation.Exp, Score);
        return Steeper(_graph.Apply(Operation.Divide, _graph.Constant(1), Score));
    }

    /// <summary>The greater, or the lesser, of what moves and a bound has the value where that is beyond the bound.</summary>
    private bool Within(int low, int high)
    {
        Holds = _graph.Apply(Operation.And, Holds, _graph.Apply(Operation.Less, low, high));
        return true;
    }

    private bool Chosen(int condition, bool isFirst)
    {
        Holds = _graph.Apply(Operation.And, Holds, isFirst ? condition : _graph.Apply(Operation.Equal, condition, _graph.Constant(0)));
        return true;
    }

    private bool Steeper(int by)
    {
        Slope = _graph.Apply(Operation.Multiply, Slope, by);
        return true;
    }
}
