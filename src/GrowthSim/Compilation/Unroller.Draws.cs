using GrowthSim.Language;
using GrowthSim.Language.Checks;
using GrowthSim.Randomness;

namespace GrowthSim.Compilation;

internal sealed partial class Unroller
{
    private int Draw(DrawExpression draw, Moment moment)
    {
        int[] Arguments() => [.. draw.Arguments.Select(argument => Expression(argument, moment))];
        switch (draw.Distribution)
        {
            case Distribution.Normal:
                int[] normal = Arguments();
                return Graph.Ternary(Operation.MultiplyAdd, NotNegative(normal[1], "standard deviation", draw, 1, moment), Normal(draw, moment), normal[0]);
            case Distribution.LogNormal:
                int[] logNormal = Arguments();
                int score = Graph.Binary(Operation.Multiply, NotNegative(logNormal[1], "sigma", draw, 1, moment), Normal(draw, moment));
                return Graph.Binary(Operation.Multiply, logNormal[0], Graph.Unary(Operation.Exp, score));
            case Distribution.Uniform:
                int[] uniform = Arguments();
                int width = NotNegative(Graph.Binary(Operation.Subtract, uniform[1], uniform[0]), "width (high - low)", draw, 1, moment);
                return Graph.Ternary(Operation.MultiplyAdd, width, Uniform(draw, moment), uniform[0]);
            case Distribution.Exponential:
                int[] exponential = Arguments();
                int mean = NotNegative(exponential[0], "mean", draw, 0, moment);
                int survival = Graph.Binary(Operation.Subtract, Graph.Constant(1), Uniform(draw, moment));
                return Graph.Unary(Operation.Negate, Graph.Binary(Operation.Multiply, mean, Graph.Unary(Operation.Log, survival)));
            case Distribution.Bernoulli:
                int[] bernoulli = Arguments();
                int probability = InUnit(bernoulli[0], draw, 0, moment);
                return Graph.Binary(Operation.Less, Graph.Binary(Operation.Subtract, Graph.Constant(1), probability), Uniform(draw, moment));
            case Distribution.Triangular:
                return Triangular(draw, Arguments(), moment);
            case Distribution.StudentT:
                int[] student = Arguments();
                int standard = QuantileTable(draw, moment, [student[2]], values => DistributionQuantiles.StudentT(0, 1, values[0]));
                return Graph.Ternary(Operation.MultiplyAdd, NotNegative(student[1], "scale", draw, 1, moment), standard, student[0]);
            case Distribution.Binomial:
                return Binomial(draw, Arguments(), moment);
            case Distribution.Poisson:
                return StepTable(draw, moment, Arguments(), values => Randomness.StepTable.Poisson(values[0]));
            case Distribution.Discrete:
                return StepTable(draw, moment, Arguments(), Discrete);
            case Distribution.Truncated:
                return Truncated(draw, moment);
            default:
                return QuantileTable(draw, moment, Arguments(), values => ContinuousDraw.Of(draw.Distribution, values));
        }
    }

    private static StepTable Discrete(double[] values)
    {
        double[] points = [.. values.Where((_, index) => index % 2 == 0)];
        double[] probabilities = [.. values.Where((_, index) => index % 2 == 1)];
        return Randomness.StepTable.Discrete(points, probabilities);
    }

    private int Binomial(DrawExpression draw, int[] arguments, Moment moment)
    {
        if (Graph.IsConstant(arguments[0], out _) && Graph.IsConstant(arguments[1], out _))
        {
            return StepTable(draw, moment, arguments, values => Randomness.StepTable.Binomial((int)values[0], values[1]));
        }

        if (Constants(draw, moment, arguments[..1]) is not [double trials])
        {
            return Graph.Constant(0);
        }

        return trials != (int)trials || trials is < 0 or > BinomialColumn.MaximumTrials
            ? Fail(draw, moment, Text($"A binomial whose probability varies by path has 0 to {BinomialColumn.MaximumTrials} trials, and this one has {trials}."), "Use fewer trials, or normal(n * p, sqrt(n * p * (1 - p))).")
            : Graph.Ternary(Operation.BinomialQuantile, Uniform(draw, moment), arguments[0], InUnit(arguments[1], draw, 1, moment));
    }

    /// <summary>The triangular quantile (Kotz and van Dorp 2004): from the low end below the mode's share, from the high end above.</summary>
    private int Triangular(DrawExpression draw, int[] arguments, Moment moment)
    {
        (int low, int mode, int high) = (arguments[0], arguments[1], arguments[2]);
        int rise = NotNegative(Graph.Binary(Operation.Subtract, mode, low), "distance from low to mode", draw, 1, moment);
        int fall = NotNegative(Graph.Binary(Operation.Subtract, high, mode), "distance from mode to high", draw, 2, moment);
        int width = Graph.Binary(Operation.Subtract, high, low);
        int uniform = Uniform(draw, moment);
        int area = Graph.Binary(Operation.Multiply, uniform, width);
        int below = Graph.Binary(Operation.Add, low, Graph.Unary(Operation.Sqrt, Graph.Binary(Operation.Multiply, area, rise)));
        int rest = Graph.Binary(Operation.Subtract, width, area);
        int above = Graph.Binary(Operation.Subtract, high, Graph.Unary(Operation.Sqrt, Graph.Binary(Operation.Multiply, rest, fall)));
        return Graph.Ternary(Operation.Select, Graph.Binary(Operation.LessOrEqual, area, rise), below, above);
    }

    private int Truncated(DrawExpression draw, Moment moment)
    {
        DrawExpression inner = (DrawExpression)draw.Arguments[0];
        int[] arguments = [.. inner.Arguments.Concat(draw.Arguments.Skip(1)).Select(argument => Expression(argument, moment))];
        return QuantileTable(draw, moment, arguments, values =>
            DistributionQuantiles.Truncated(ContinuousDraw.Of(inner.Distribution, values[..^2]), values[^2], values[^1]));
    }

    private int QuantileTable(DrawExpression draw, Moment moment, int[] arguments, Func<double[], ContinuousDistribution> distribution)
    {
        if (Constants(draw, moment, arguments) is not double[] values)
        {
            return Graph.Constant(0);
        }

        if (Impossible(draw, values) is string problem)
        {
            return Fail(draw, moment, problem, DistributionArguments.Remedy(draw.Distribution));
        }

        int score = Normal(draw, moment);
        (Distribution, string) key = (draw.Distribution, string.Join(' ', draw.Arguments.OfType<DrawExpression>().Select(inner => inner.Distribution.ToString())) + string.Join(' ', values.Select(BitConverter.DoubleToInt64Bits)));
        if (!_quantileTables.TryGetValue(key, out int table))
        {
            try
            {
                Graph.QuantileTables.Add(new QuantileTable(distribution(values)));
            }
            catch (ArgumentException exception)
            {
                return Fail(draw, moment, exception.Message, DistributionArguments.Remedy(draw.Distribution));
            }

            table = Graph.QuantileTables.Count - 1;
            _quantileTables.Add(key, table);
        }

        return Graph.Table(Operation.QuantileTable, score, table);
    }

    // The check sees what it can know before a run; here all is known.
    private static string? Impossible(DrawExpression draw, double[] values)
    {
        (int Place, string Problem)? found = draw.Distribution switch
        {
            Distribution.StudentT => DistributionArguments.Problem(draw, [null, null, values[0]], _ => []),
            Distribution.Truncated => DistributionArguments.Problem((DrawExpression)draw.Arguments[0], [.. values[..^2]], _ => [])
                ?? DistributionArguments.Problem(draw, [null, values[^2], values[^1]], _ => [.. values[..^2]]),
            _ => DistributionArguments.Problem(draw, [.. values], _ => []),
        };
        return found is (_, string problem) ? char.ToUpperInvariant(problem[0]) + problem[1..] : null;
    }

    private int StepTable(DrawExpression draw, Moment moment, int[] arguments, Func<double[], StepTable> build)
    {
        if (Constants(draw, moment, arguments) is not double[] values)
        {
            return Graph.Constant(0);
        }

        int uniform = Uniform(draw, moment);
        (Distribution, string) key = (draw.Distribution, string.Join(' ', values.Select(BitConverter.DoubleToInt64Bits)));
        if (!_stepTables.TryGetValue(key, out int table))
        {
            try
            {
                Graph.StepTables.Add(build(values));
            }
            catch (ArgumentException exception)
            {
                return Fail(draw, moment, exception.Message, "Give arguments that the distribution allows.");
            }

            table = Graph.StepTables.Count - 1;
            _stepTables.Add(key, table);
        }

        return Graph.Table(Operation.StepTable, uniform, table);
    }

    private readonly Dictionary<(Distribution, string), int> _quantileTables = [];
    private readonly Dictionary<(Distribution, string), int> _stepTables = [];

    private double[]? Constants(DrawExpression draw, Moment moment, int[] arguments)
    {
        double[] values = new double[arguments.Length];
        for (int i = 0; i < values.Length; i++)
        {
            if (!Graph.IsConstant(arguments[i], out values[i]))
            {
                Fail(draw, moment, $"The arguments of {draw.Distribution.ToString().ToLowerInvariant()} must be the same on every path, and one varies.", "Use numbers or levers; for an uncertain argument use normal, lognormal, uniform, triangular, exponential or bernoulli.");
                return null;
            }
        }

        return values;
    }

    /// <summary>The draw's standard normal score: its own, or its row of the copula that it belongs to.</summary>
    private int Normal(DrawExpression draw, Moment moment)
    {
        if (!_copulas.TryGetValue(draw.Name, out CopulaMember? member))
        {
            return Score(draw.Name, moment);
        }

        int score = -1;
        for (int i = 0; i <= member.Row; i++)
        {
            if (member.Rows[member.Row, i] == 0)
            {
                continue;
            }

            int independent = Score(member.Correlation.Between[i], moment);
            score = Weighted(member.Rows[member.Row, i], independent, score);
        }

        return score;
    }

    private int Uniform(DrawExpression draw, Moment moment) => _copulas.ContainsKey(draw.Name)
        ? Graph.Unary(Operation.NormalCdf, Normal(draw, moment))
        : Graph.Draw(Operation.Uniform, Number(draw.Name), moment.Year ?? 0, _coordinates?.Of(draw.Name, moment.Year) ?? 0);

    /// <summary>A draw's independent standard normal number; under Sobol that of a year is put together from the steps of the bridge over all years.</summary>
    private int Score(string draw, Moment moment)
    {
        if (_coordinates is null || moment.Year is not int year)
        {
            return Graph.Draw(Operation.StandardNormal, Number(draw), moment.Year ?? 0, _coordinates?.Of(draw, null) ?? 0);
        }

        int score = -1;
        for (int step = 0; step < _coordinates.Increments.GetLength(1); step++)
        {
            double weight = _coordinates.Increments[year - _model.BaseYear, step];
            if (weight != 0)
            {
                int place = _model.BaseYear + step;
                score = Weighted(weight, Graph.Draw(Operation.StandardNormal, Number(draw), place, _coordinates.Of(draw, place)), score);
            }
        }

        return score;
    }

    /// <summary>Adds a weighted draw to a score that begins below 0: with nothing.</summary>
    private int Weighted(double weight, int draw, int score) => score < 0
        ? Graph.Binary(Operation.Multiply, Graph.Constant(weight), draw)
        : Graph.Ternary(Operation.MultiplyAdd, Graph.Constant(weight), draw, score);

    private int Number(string draw)
    {
        if (!_draws.TryGetValue(draw, out int number))
        {
            number = Graph.Draws.Count;
            Graph.Draws.Add(draw);
            _draws.Add(draw, number);
        }

        return number;
    }

    private int NotNegative(int node, string what, DrawExpression draw, int argument, Moment moment) =>
        Require(node, Graph.Binary(Operation.LessOrEqual, Graph.Constant(0), node), $"The {what} of {Name(draw)} is negative.", draw, argument, moment);

    private int InUnit(int node, DrawExpression draw, int argument, Moment moment)
    {
        int holds = Graph.Binary(
            Operation.And,
            Graph.Binary(Operation.LessOrEqual, Graph.Constant(0), node),
            Graph.Binary(Operation.LessOrEqual, node, Graph.Constant(1)));
        return Require(node, holds, $"The probability of {Name(draw)} is outside 0 to 1.", draw, argument, moment);
    }

    private static string Name(DrawExpression draw) => draw.Distribution.ToString().ToLowerInvariant();

    private int Require(int node, int holds, string problem, DrawExpression draw, int argument, Moment moment)
    {
        if (Graph.IsConstant(holds, out double decided))
        {
            return decided != 0 ? node : Fail(draw.Arguments[Math.Min(argument, draw.Arguments.Length - 1)], moment, problem, "Give an argument that the distribution allows.");
        }

        int required = Graph.Binary(Operation.Require, node, holds);
        Requirements.Add(new Requirement(required, moment.Entry, moment.Year, problem, draw.At));
        return required;
    }
}
