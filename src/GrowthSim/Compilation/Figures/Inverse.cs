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
        if (CubeOf(node) is int cubed)
        {
            return OddRoot(3) ? cubed : null;
        }

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
            Maximum => Within(other, Score),
            Minimum => Within(Score, other),
            Select => moving > 0 && Chosen(node.A, moving == 1),
            _ => IsCurveTurned(node, other, moving),
        };
    }

    private bool IsCurveTurned(Node node, int other, int moving) => node.Operation switch
    {
        Exp => Logarithm(),
        Log => Exponential(),
        Sqrt => Square(),
        Power => moving == 0 && _graph.IsConstant(other, out double power) && Raised(power),
        _ => false,
    };

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

    /// <summary>y = √x: x = y², dy/dx = 1/2y.</summary>
    private bool Square()
    {
        int value = Score;
        Score = _graph.Apply(Operation.Multiply, value, value);
        Holds = _graph.Apply(Operation.And, Holds, _graph.Apply(Operation.LessOrEqual, _graph.Constant(0), value));
        return Steeper(_graph.Apply(Operation.Divide, _graph.Constant(0.5), value));
    }

    /// <summary>y = xᵖ. An odd power has one root; an even one has two, and is not turned round; of others x is not below 0.</summary>
    private bool Raised(double power)
    {
        if (power == Math.Floor(power))
        {
            return power > 0 && power % 2 == 1 && OddRoot(power);
        }

        int value = Score;
        Score = _graph.Apply(Operation.Power, value, _graph.Constant(1 / power));
        Holds = _graph.Apply(Operation.And, Holds, _graph.Apply(Operation.Less, _graph.Constant(0), value));
        return Steeper(SlopeOfPower(value, power));
    }

    /// <summary>y = xᵖ with p odd: x has the sign of y.</summary>
    private bool OddRoot(double power)
    {
        int value = Score;
        int root = _graph.Apply(Operation.Power, _graph.Unary(Operation.Abs, value), _graph.Constant(1 / power));
        Score = _graph.Apply(Operation.Select, _graph.Apply(Operation.Less, value, _graph.Constant(0)), _graph.Unary(Operation.Negate, root), root);
        return Steeper(SlopeOfPower(value, power));
    }

    /// <summary>dy/dx = p·y/x.</summary>
    private int SlopeOfPower(int value, double power) => _graph.Apply(Operation.Divide, _graph.Apply(Operation.Multiply, _graph.Constant(power), value), Score);

    /// <summary>Returns what a product is the third power of, as the graph writes it; null for another operation.</summary>
    private int? CubeOf(Node node) => node.Operation != Operation.Multiply ? null
        : IsSquare(node.B, node.A) ? node.A
        : IsSquare(node.A, node.B) ? node.B
        : null;

    private bool IsSquare(int node, int of) => _moving.Contains(of) && _graph[node] is { Operation: var operation, A: var a, B: var b } && operation == Operation.Multiply && a == of && b == of;

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
