using System.Collections.Immutable;
using GrowthSim.Language.Messages;
using GrowthSim.Language.Yaml;

namespace GrowthSim.Language.Reading;

/// <summary>Reads correlations: names of draws, and a square matrix of numbers.</summary>
internal static class CorrelationReader
{
    /// <summary>Returns the correlations that could be read.</summary>
    public static ImmutableArray<Correlation> Read(YamlNode node, ReadingContext context)
    {
        if (node is not YamlSequence sequence)
        {
            context.Errors.Add(node.At, "correlations", $"Expected a list of correlations, found {node.Description}.", "Write '- between: [a, b]' and '  matrix: [[1, 0.5], [0.5, 1]]'.");
            return [];
        }

        ImmutableArray<Correlation>.Builder correlations = ImmutableArray.CreateBuilder<Correlation>();
        for (int i = 0; i < sequence.Items.Length; i++)
        {
            string entry = Wording.Text($"correlations[{i + 1}]");
            if (sequence.Items[i] is not YamlMapping mapping)
            {
                context.Errors.Add(sequence.Items[i].At, entry, $"Expected a correlation, found {sequence.Items[i].Description}.", "Write '- between: [a, b]' and '  matrix: [[1, 0.5], [0.5, 1]]'.");
                continue;
            }

            Fields fields = new(mapping, entry, Keys.Correlation, context);
            fields.Source();
            fields.Localized("note");
            ImmutableArray<string>? between = fields.Node("between") is YamlNode names ? Names(names, entry, context) : null;
            ImmutableArray<ImmutableArray<double>>? matrix = fields.Node("matrix") is YamlNode rows ? Matrix(rows, entry, context) : null;
            if (between is { } draws && matrix is { } numbers)
            {
                correlations.Add(new Correlation(draws, numbers, mapping.At));
            }
        }

        return correlations.ToImmutable();
    }

    private static ImmutableArray<string>? Names(YamlNode node, string entry, ReadingContext context)
    {
        if (node is not YamlSequence { Items.Length: >= 2 and <= ModelLimits.CorrelatedDraws } sequence)
        {
            context.Errors.Add(node.At, entry, "'between' is a list of two draws or more.", $"Write between: [a, b]; at most {ModelLimits.CorrelatedDraws} draws.");
            return null;
        }

        string?[] names = [.. sequence.Items.Select(item => context.Text(item, entry))];
        return names.Contains(null) ? null : [.. names.OfType<string>()];
    }

    private static ImmutableArray<ImmutableArray<double>>? Matrix(YamlNode node, string entry, ReadingContext context)
    {
        if (node is not YamlSequence { Items.Length: > 0 } sequence || sequence.Items.Length > ModelLimits.CorrelatedDraws)
        {
            context.Errors.Add(node.At, entry, "'matrix' is a list of rows.", "Write matrix: [[1, 0.5], [0.5, 1]].");
            return null;
        }

        ImmutableArray<ImmutableArray<double>>.Builder rows = ImmutableArray.CreateBuilder<ImmutableArray<double>>();
        foreach (YamlNode item in sequence.Items)
        {
            if (item is not YamlSequence row || row.Items.Length != sequence.Items.Length)
            {
                Message found = item is YamlSequence other ? $"a row of {other.Items.Length}" : item.Description;
                context.Errors.Add(item.At, entry, $"Expected a row of {sequence.Items.Length} numbers, found {found}.", "Write as many numbers in each row as there are rows.");
                continue;
            }

            double?[] numbers = [.. row.Items.Select(number => context.Number(number, entry))];
            if (!numbers.Contains(null))
            {
                rows.Add([.. numbers.OfType<double>()]);
            }
        }

        return rows.Count == sequence.Items.Length ? rows.ToImmutable() : null;
    }
}
