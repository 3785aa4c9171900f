using GrowthSim.Language.Distributions;
using GrowthSim.Language.Messages;
using GrowthSim.Language.Words;

namespace GrowthSim.Language.Checks;

/// <summary>Checks the arguments of draws: which must be the same on every path, and which values are impossible.</summary>
internal sealed class DistributionCheck(DefinitionFacts facts, ErrorList errors)
{
    private static readonly Message SamenessRemedy =
        $"Use numbers, levers, 'year' and entries that are not random; or one whose arguments may vary: {string.Join(", ", Vocabulary.Distributions.Values.Where(distribution => distribution.FixedArguments is null).Select(distribution => distribution.Name).Order(StringComparer.Ordinal))}.";

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

        double?[] values = [.. draw.FlatArguments.Select(argument => facts.Known.Evaluate(argument, moment.Year))];
        if (draw.Distribution.Problem(draw, values) is ArgumentProblem problem)
        {
            bool isByYear = moment.Year is not null && draw.Arguments.Any(argument => argument is not (NumberExpression or DrawExpression));
            Report(draw.Arguments[problem.Place].At, draw, moment, isByYear ? $"In {moment.Year}, {problem.Problem}" : problem.Sentence, draw.Distribution.Remedy);
        }
    }

    private void Sameness(DrawExpression draw, Moment moment)
    {
        Expression[] arguments = [.. draw.FlatArguments];
        double?[] values = [.. arguments.Select(argument => facts.Known.Evaluate(argument, moment.Year))];
        if (draw.Distribution.VaryingProblem(values, place => facts.Varying(arguments[place]) is not null) is (ArgumentProblem problem, Message remedy))
        {
            Report(arguments[problem.Place].At, draw, moment, problem.Sentence, remedy);
            return;
        }

        if (arguments.Where((_, place) => draw.Distribution.IsFixed(place)).Select(facts.Varying).FirstOrDefault(culprit => culprit is not null) is not Expression culprit)
        {
            return;
        }

        Message why = culprit is VariableExpression variable ? (Message)$"'{variable.Name}' differs from path to path" : "a draw stands here";
        Report(culprit.At, draw, moment, $"{draw.Distribution.FixedArguments!} must be the same on every path, and {why}.", SamenessRemedy);
    }

    private void Report(TextPosition at, DrawExpression draw, Moment moment, Message problem, Message remedy)
    {
        if (_reported.Add(draw.At))
        {
            errors.Add(at, moment.Entry, problem, remedy);
        }
    }
}
