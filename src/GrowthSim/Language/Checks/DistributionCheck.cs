using GrowthSim.Randomness;

namespace GrowthSim.Language.Checks;

/// <summary>Checks the arguments of draws: which must be the same on every path, and which values are impossible.</summary>
internal sealed class DistributionCheck(DefinitionFacts facts, ErrorList errors)
{
    private readonly HashSet<TextPosition> _reported = [];
    private readonly HashSet<TextPosition> _checkedForSameness = [];

    /// <summary>Checks a draw as it is evaluated at a moment. Each draw is reported once.</summary>
    public void Check(DrawExpression draw, Moment moment)
    {
        if (_reported.Contains(draw.At))
        {
            return;
        }

        if (_checkedForSameness.Add(draw.At))
        {
            Sameness(draw, moment);
        }

        double?[] values = [.. draw.Arguments.Select(argument => argument is DrawExpression ? null : facts.Known.Evaluate(argument, moment.Year))];
        if (DistributionArguments.Problem(draw, values, inner => [.. inner.Arguments.Select(argument => facts.Known.Evaluate(argument, moment.Year))]) is (int place, string problem))
        {
            bool isByYear = moment.Year is not null && draw.Arguments.Any(argument => argument is not (NumberExpression or DrawExpression));
            Report(draw.Arguments[place].At, draw, moment, isByYear ? Wording.Text($"In {moment.Year}, ") + problem : char.ToUpperInvariant(problem[0]) + problem[1..], DistributionArguments.Remedy(draw.Distribution));
        }
    }

    private void Sameness(DrawExpression draw, Moment moment)
    {
        IEnumerable<Expression> fixedArguments = draw.Distribution switch
        {
            Distribution.Pert or Distribution.Beta or Distribution.Gamma or Distribution.Weibull or Distribution.Poisson or Distribution.Discrete => draw.Arguments,
            Distribution.Binomial => draw.Arguments.Take(1),
            Distribution.StudentT => draw.Arguments.Skip(2),
            Distribution.Truncated => References.Arguments(draw.Arguments[0]).Concat(draw.Arguments.Skip(1)),
            _ => [],
        };
        if (draw.Distribution == Distribution.Binomial && facts.Varying(draw.Arguments[1]) is not null && facts.Known.Evaluate(draw.Arguments[0], moment.Year) > BinomialColumn.MaximumTrials)
        {
            Report(draw.Arguments[0].At, draw, moment, "A 'binomial' whose probability differs from path to path has at most 1,000 trials.", "Use fewer trials, or normal(n * p, sqrt(n * p * (1 - p))).");
            return;
        }

        if (fixedArguments.Select(facts.Varying).FirstOrDefault(culprit => culprit is not null) is not Expression culprit)
        {
            return;
        }

        string name = DistributionArguments.Name(draw.Distribution);
        string what = draw.Distribution switch
        {
            Distribution.Binomial => "The number of trials of 'binomial'",
            Distribution.StudentT => "The degrees of freedom of 'student_t'",
            _ => $"Each argument of '{name}'",
        };
        string why = culprit is VariableExpression variable ? $"'{variable.Name}' differs from path to path" : "a draw stands here";
        Report(culprit.At, draw, moment, $"{what} must be the same on every path, and {why}.", "Use numbers, levers, 'year' and entries that are not random; or normal, lognormal, uniform, triangular, exponential or bernoulli, whose arguments may vary.");
    }

    private void Report(TextPosition at, DrawExpression draw, Moment moment, string problem, string remedy)
    {
        if (_reported.Add(draw.At))
        {
            errors.Add(at, moment.Entry, problem, remedy);
        }
    }
}
