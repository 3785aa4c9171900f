using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Language.Words;

namespace GrowthSim.Analysis.Drivers;

/// <summary>Levers are drawn, each path anew, evenly between their least and their greatest setting and the same in all years: one run answers for every setting.</summary>
/// <param name="levers">Their names, each of a lever with both bounds.</param>
internal sealed class ExploredLevers(IEnumerable<string> levers) : ModelChange
{
    /// <summary>The first word of its text.</summary>
    public const string Word = "explore";

    private readonly ImmutableSortedSet<string> _levers = [.. levers];

    public override string Text => $"{Word} {string.Join(',', _levers)}";

    /// <summary>Returns a variable as a draw over a range, the same in all years.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="draw">What the draw is called.</param>
    /// <param name="min">The least value.</param>
    /// <param name="max">The greatest value.</param>
    public static Variable Drawn(Variable variable, string draw, double min, double max)
    {
        ImmutableArray<Expression> ends = [new NumberExpression(min, variable.At), new NumberExpression(max, variable.At)];
        return variable with { Equation = new DrawExpression(draw, Vocabulary.Distributions["uniform"], ends, variable.At), Schedule = [] };
    }

    internal override Scenario Under(ModelDefinition model, Scenario scenario) => scenario with
    {
        Replacements =
        [
            .. scenario.Replacements.Where(variable => !_levers.Contains(variable.Name)),
            .. model.Variables.Where(variable => _levers.Contains(variable.Name)).Select(lever => Drawn(lever with { Kind = VariableKind.Parameter }, lever.Name, lever.Minimum!.Value, lever.Maximum!.Value)),
        ],
    };
}
