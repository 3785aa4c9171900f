using System.Collections.Immutable;
using System.Text;
using GrowthSim.Language.Messages;
using GrowthSim.Statistics;

namespace GrowthSim.Language.Checks;

/// <summary>Checks correlations: the names of draws, each in one correlation, and a valid matrix; else the nearest valid one is offered.</summary>
internal static class CorrelationCheck
{
    private const double Tolerance = 1e-9;
    private const int LargestOffered = 12;

    /// <summary>Adds the errors.</summary>
    /// <param name="model">The model.</param>
    /// <param name="declared">The names of all entries, those that could not be read included.</param>
    /// <param name="errors">Takes the errors.</param>
    /// <param name="allowVanished">Whether an entry named here may have lost its draw to a scenario: the others keep theirs.</param>
    public static void Run(ModelDefinition model, IReadOnlySet<string> declared, ErrorList errors, bool allowVanished)
    {
        if (model.Correlations.IsEmpty)
        {
            return;
        }

        Dictionary<string, bool> draws = Draws(model);
        HashSet<string> readable = model.Variables.Select(variable => variable.Name).ToHashSet(StringComparer.Ordinal);
        Dictionary<string, int> members = new(StringComparer.Ordinal);
        for (int i = 0; i < model.Correlations.Length; i++)
        {
            Correlation correlation = model.Correlations[i];
            string entry = Wording.Text($"correlations[{i + 1}]");
            foreach (string name in correlation.Between)
            {
                if (!members.TryAdd(name, i))
                {
                    errors.Add(correlation.At, entry, $"The draw {Wording.Quote(name)} stands twice, first in correlations[{members[name] + 1}].", "Name each draw once; join the correlations into one matrix.");
                }

                string variable = name.Split('#', '@')[0];
                if (draws.ContainsKey(name) || allowVanished || (declared.Contains(variable) && !readable.Contains(variable)))
                {
                    continue;
                }

                errors.Add(
                    correlation.At,
                    entry,
                    declared.Contains(name) ? (Message)$"{Wording.Quote(name)} has no draw." : $"There is no draw {Wording.Quote(name)}.",
                    errors.Remedy(name, draws.Keys, "Name entries with a draw; name#2 is the second draw of an entry, name@initial the first of its 'initial'."));
            }

            bool[] kinds = [.. correlation.Between.Where(draws.ContainsKey).Select(name => draws[name]).Distinct()];
            if (kinds.Length > 1)
            {
                errors.Add(correlation.At, entry, "Draws made once per path and draws made each year stand in one correlation.", "Correlate parameters with parameters, and yearly draws with yearly draws.");
            }

            Matrix(correlation, entry, errors);
        }
    }

    /// <summary>Returns the names of all draws, and whether each is made each year.</summary>
    private static Dictionary<string, bool> Draws(ModelDefinition model)
    {
        Dictionary<string, bool> draws = new(StringComparer.Ordinal);
        foreach (Variable variable in model.Variables)
        {
            foreach (Expression equation in References.Equations(variable))
            {
                References.Visit(equation, part =>
                {
                    if (part is DrawExpression draw)
                    {
                        draws[draw.Name] = variable.IsYearly;
                    }
                });
            }
        }

        return draws;
    }

    private static void Matrix(Correlation correlation, string entry, ErrorList errors)
    {
        int size = correlation.Between.Length;
        ImmutableArray<ImmutableArray<double>> rows = correlation.Matrix;
        if (rows.Length != size)
        {
            errors.Add(correlation.At, entry, $"The matrix has {rows.Length} rows for {size} draws.", "Write one row and one column for each draw.");
            return;
        }

        for (int i = 0; i < size; i++)
        {
            if (rows[i][i] != 1)
            {
                errors.Add(correlation.At, entry, $"The diagonal has {Wording.Number(rows[i][i])} for {Wording.Quote(correlation.Between[i])}.", "A draw's correlation with itself is 1.");
                return;
            }

            for (int j = 0; j < i; j++)
            {
                if (rows[i][j] is not (>= -1 and <= 1) || rows[j][i] is not (>= -1 and <= 1))
                {
                    errors.Add(correlation.At, entry, $"The correlation {Wording.Number(rows[i][j] is >= -1 and <= 1 ? rows[j][i] : rows[i][j])} of {Wording.Quote(correlation.Between[j])} and {Wording.Quote(correlation.Between[i])} is outside -1 to 1.", "Write a number from -1 to 1.");
                    return;
                }

                if (rows[i][j] != rows[j][i])
                {
                    errors.Add(correlation.At, entry, $"The matrix is not symmetric: {Wording.Quote(correlation.Between[j])} and {Wording.Quote(correlation.Between[i])} have {Wording.Number(rows[j][i])} and {Wording.Number(rows[i][j])}.", "Write the same number at both places.");
                    return;
                }
            }
        }

        double[,] matrix = new double[size, size];
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                matrix[i, j] = rows[i][j];
            }
        }

        double smallest = CorrelationMatrix.SmallestEigenvalue(matrix);
        if (smallest < -Tolerance)
        {
            errors.Add(correlation.At, entry, $"The matrix is not positive semi-definite: its smallest eigenvalue is {smallest.ToString("G3", System.Globalization.CultureInfo.InvariantCulture)}, so that no draws have these correlations.", Offer(matrix, smallest));
        }
    }

    private static Message Offer(double[,] matrix, double smallest)
    {
        int size = matrix.GetLength(0);
        if (size > LargestOffered)
        {
            return $"Multiply all correlations by {(Math.Floor(1000 / (1 - smallest)) / 1000).ToString(System.Globalization.CultureInfo.InvariantCulture)}, or lower the largest.";
        }

        // Rounding may leave the valid matrices again: then the correlations are drawn towards 0, a little at a time.
        double[,] nearest = CorrelationMatrix.Nearest(matrix);
        double[,] rounded = nearest;
        for (double share = 0; share < 1; share = (2 * share) + 0.001)
        {
            rounded = Rounded(nearest, 1 - share);
            if (CorrelationMatrix.SmallestEigenvalue(rounded) >= -Tolerance / 2)
            {
                break;
            }
        }

        StringBuilder text = new("[");
        for (int i = 0; i < size; i++)
        {
            text.Append(i == 0 ? "[" : ", [").AppendJoin(", ", Enumerable.Range(0, size).Select(j => Wording.Number(rounded[i, j] + 0.0))).Append(']');
        }

        return $"The nearest valid matrix is {text.Append(']')}.";
    }

    private static double[,] Rounded(double[,] matrix, double share)
    {
        int size = matrix.GetLength(0);
        double[,] rounded = new double[size, size];
        for (int i = 0; i < size; i++)
        {
            rounded[i, i] = 1;
            for (int j = 0; j < i; j++)
            {
                rounded[i, j] = rounded[j, i] = Math.Round(share * matrix[i, j], 3);
            }
        }

        return rounded;
    }
}
