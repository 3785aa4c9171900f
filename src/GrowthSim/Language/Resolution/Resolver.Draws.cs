using GrowthSim.Language.Syntax;

namespace GrowthSim.Language.Resolution;

internal sealed partial class Resolver
{
    private DrawExpression? Draw(CallSyntax call, Distribution distribution, Signature signature)
    {
        if (_noDraws is not null)
        {
            Error(call.At, $"No draw may stand here: {_noDraws}.", "Give the draw an entry of its own, under parameters or drivers, and use its name.");
            return null;
        }

        string name = NextDraw();
        return distribution switch
        {
            Distribution.Discrete => Discrete(call, name),
            Distribution.Truncated => Truncated(call, signature, name),
            _ => Bind(call, signature) is { } arguments && All(arguments) is { } resolved ? new DrawExpression(name, distribution, resolved, call.At) : null,
        };
    }

    private string NextDraw()
    {
        _draws++;
        return _draws == 1 ? _entry.DrawName! : Wording.Text($"{_entry.DrawName}#{_draws}");
    }

    private DrawExpression? Discrete(CallSyntax call, string name)
    {
        if (call.Arguments is not [{ Value: TableSyntax table, Name: null or "table" }])
        {
            Error(call.At, "'discrete' takes one table of values and probabilities.", "Write discrete({value: probability, …}).");
            return null;
        }

        return All(table.Rows.SelectMany(row => new[] { row.Value, row.Probability })) is { } pairs
            ? new DrawExpression(name, Distribution.Discrete, pairs, call.At)
            : null;
    }

    /// <summary>A truncated draw is one draw: what stands inside it says which distribution, and bears the same name.</summary>
    private DrawExpression? Truncated(CallSyntax call, Signature signature, string name)
    {
        if (Bind(call, signature) is not { } arguments)
        {
            return null;
        }

        if (arguments[0] is not CallSyntax inner || !Vocabulary.Distributions.TryGetValue(inner.Name, out (Distribution Distribution, Signature Signature) draw)
            || draw.Distribution is Distribution.Truncated or Distribution.Discrete or Distribution.Bernoulli or Distribution.Binomial or Distribution.Poisson)
        {
            Error(arguments[0].At, "'truncated' takes a continuous distribution first.", "Write truncated(normal(mean, sd), lo, hi), or another of normal, lognormal, uniform, triangular, pert, beta, gamma, exponential, student_t and weibull.");
            return null;
        }

        if (Bind(inner, draw.Signature) is not { } innerArguments
            || All(innerArguments) is not { } innerResolved
            || All(arguments.Skip(1)) is not { } bounds)
        {
            return null;
        }

        return new DrawExpression(name, Distribution.Truncated, [new DrawExpression(name, draw.Distribution, innerResolved, inner.At), .. bounds], call.At);
    }
}
