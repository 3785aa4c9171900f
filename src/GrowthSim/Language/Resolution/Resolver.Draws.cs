using GrowthSim.Language.Distributions;
using GrowthSim.Language.Syntax;
using GrowthSim.Language.Words;

namespace GrowthSim.Language.Resolution;

internal sealed partial class Resolver
{
    private static readonly string Continuous = $"{string.Join(", ", Vocabulary.Distributions.Values.OfType<ContinuousFamily>().Select(distribution => distribution.Name).Order(StringComparer.Ordinal))}.";

    private DrawExpression? Draw(CallSyntax call, Distribution distribution)
    {
        if (_noDraws is not null)
        {
            Error(call.At, $"No draw may stand here: {_noDraws}.", "Give the draw an entry of its own, under parameters or drivers, and use its name.");
            return null;
        }

        string name = NextDraw();
        return distribution switch
        {
            Discrete => Table(call, distribution, name),
            Truncated => Inside(call, distribution, name),
            _ => Bind(call, distribution.Signature) is { } arguments && All(arguments) is { } resolved ? new DrawExpression(name, distribution, resolved, call.At) : null,
        };
    }

    private string NextDraw()
    {
        _draws++;
        return _draws == 1 ? _entry.DrawName! : Wording.Text($"{_entry.DrawName}#{_draws}");
    }

    private DrawExpression? Table(CallSyntax call, Distribution discrete, string name)
    {
        if (call.Arguments is not [{ Value: TableSyntax table, Name: null or "table" }])
        {
            Error(call.At, "'discrete' takes one table of values and probabilities.", "Write discrete({value: probability, …}).");
            return null;
        }

        return All(table.Rows.SelectMany(row => new[] { row.Value, row.Probability })) is { } pairs
            ? new DrawExpression(name, discrete, pairs, call.At)
            : null;
    }

    /// <summary>A truncated draw is one draw: what stands inside it says which distribution, and bears the same name.</summary>
    private DrawExpression? Inside(CallSyntax call, Distribution truncated, string name)
    {
        if (Bind(call, truncated.Signature) is not { } arguments)
        {
            return null;
        }

        if (arguments[0] is not CallSyntax inner || !Vocabulary.Distributions.TryGetValue(inner.Name, out Distribution? distribution) || distribution is not ContinuousFamily)
        {
            Error(arguments[0].At, "'truncated' takes a continuous distribution first.", $"Write truncated(normal(mean, sd), lo, hi), or another of {Continuous}");
            return null;
        }

        if (Bind(inner, distribution.Signature) is not { } innerArguments
            || All(innerArguments) is not { } innerResolved
            || All(arguments.Skip(1)) is not { } bounds)
        {
            return null;
        }

        return new DrawExpression(name, truncated, [new DrawExpression(name, distribution, innerResolved, inner.At), .. bounds], call.At);
    }
}
