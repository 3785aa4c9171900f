using GrowthSim.Language;
using GrowthSim.Language.Checks;

namespace GrowthSim.Compilation.Factors;

/// <summary>The names of factors: draws of one variable are one factor in all years, and so are those of correlated variables.</summary>
internal static class FactorNames
{
    /// <summary>Separates a variable from the number of a further draw of the same equation.</summary>
    private const char Further = '#';

    /// <summary>Returns the name of the factor that a draw belongs to.</summary>
    /// <param name="draw">The name of the draw.</param>
    /// <param name="model">The model.</param>
    public static string Of(string draw, ModelDefinition model)
    {
        Correlation? correlation = model.Correlations.FirstOrDefault(correlation => correlation.Between.Contains(draw));
        int further = draw.IndexOf(Further, StringComparison.Ordinal);
        return correlation is not null ? string.Join(", ", correlation.Between) : further < 0 ? draw : draw[..further];
    }

    /// <summary>Returns the names of all factors of a model, in its order.</summary>
    /// <param name="model">The model.</param>
    public static IEnumerable<string> All(ModelDefinition model)
    {
        List<string> draws = [];
        foreach (Expression equation in model.Variables.SelectMany(References.Equations))
        {
            References.Visit(equation, part =>
            {
                if (part is DrawExpression draw)
                {
                    draws.Add(draw.Name);
                }
            });
        }

        return draws.Select(draw => Of(draw, model)).Distinct();
    }
}
