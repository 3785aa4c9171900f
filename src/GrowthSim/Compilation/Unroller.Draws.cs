using GrowthSim.Compilation.Factors;
using GrowthSim.Language;
using GrowthSim.Language.Distributions;
using GrowthSim.Language.Messages;
using GrowthSim.Language.Operations;

namespace GrowthSim.Compilation;

internal sealed partial class Unroller
{
    /// <summary>The coordinate of a year's number that is put together at the end.</summary>
    private const int NotPlaced = -1;

    /// <summary>What a draw is named by that is drawn again: no name of a model has it.</summary>
    private const char Again = '~';

    private readonly Dictionary<(string, string), int> _quantileTables;
    private readonly Dictionary<(string, string), int> _stepTables;

    private int Draw(DrawExpression draw, Moment moment)
    {
        Distribution distribution = draw.Distribution;
        int[] arguments = [.. draw.FlatArguments.Select(argument => Expression(argument, moment))];
        double?[] x = [.. arguments.Select(argument => Graph.IsConstant(argument, out double value) ? value : (double?)null)];

        // The check sees what it can know before a run; here all is known that is the same on every path.
        if (arguments.Where((argument, place) => distribution.IsFixed(place) && x[place] is null).Any())
        {
            return Fail(draw, moment, $"{distribution.FixedArguments!} must be the same on every path, and one varies.", "Use numbers or levers.");
        }

        if (distribution.VaryingProblem(x, place => x[place] is null) is (ArgumentProblem varying, Message remedy))
        {
            return Fail(draw, moment, varying.Sentence, remedy);
        }

        foreach (DrawExpression inner in draw.Arguments.OfType<DrawExpression>())
        {
            if (inner.Distribution.Problem(inner, x[..inner.Arguments.Length]) is ArgumentProblem inside)
            {
                return Fail(inner.Arguments[inside.Place], moment, inside.Sentence, inner.Distribution.Remedy);
            }
        }

        return distribution.Problem(draw, x) is ArgumentProblem problem
            ? Fail(draw.Arguments[problem.Place], moment, problem.Sentence, distribution.Remedy)
            : distribution.Emit(draw, new DrawOnPaths(this, draw, moment), arguments);
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

    /// <summary>A draw's independent standard normal number; under Sobol that of a year is put together from the steps of the bridge over all years: at the end where figures may settle it.</summary>
    private int Score(string draw, Moment moment)
    {
        if (_coordinates is null || moment.Year is not int year)
        {
            return Graph.Draw(Operation.StandardNormal, Number(draw), moment.Year ?? 0, _coordinates?.Of(draw, null) ?? 0);
        }

        return _conditions ? Graph.Draw(Operation.StandardNormal, Number(draw), year, NotPlaced) : Bridged(draw, year);
    }

    private int Bridged(string draw, int year)
    {
        int score = -1;
        for (int step = 0; step < _coordinates!.Increments.GetLength(1); step++)
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

    /// <summary>Returns the number of a draw in the graph: the key of its random numbers is made of its name.</summary>
    private int Number(string draw)
    {
        draw = _drawnAgain is not null && FactorNames.Of(draw, _model) == _drawnAgain ? draw + Again : draw;
        if (!_draws.TryGetValue(draw, out int number))
        {
            number = Graph.Draws.Count;
            Graph.Draws.Add(draw);
            _draws.Add(draw, number);
        }

        return number;
    }
}
