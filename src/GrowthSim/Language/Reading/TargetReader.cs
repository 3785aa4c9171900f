using GrowthSim.Language.Messages;
using GrowthSim.Language.Resolution;
using GrowthSim.Language.Syntax;
using GrowthSim.Language.Yaml;

namespace GrowthSim.Language.Reading;

/// <summary>Reads targets: a measure with one comparison, or a qualitative promise.</summary>
internal sealed class TargetReader(ReadingContext context, Scope scope)
{
    private readonly ImplicationReader _implications = new(context);

    private static readonly Dictionary<string, Comparison> Comparisons = new(StringComparer.Ordinal)
    {
        ["at_least"] = Comparison.AtLeast,
        ["above"] = Comparison.Above,
        ["at_most"] = Comparison.AtMost,
        ["below"] = Comparison.Below,
        ["equals"] = Comparison.Equals,
        ["between"] = Comparison.Between,
        ["about"] = Comparison.About,
        ["range"] = Comparison.Range,
    };

    /// <summary>Returns a target; null, with an error, where there is none; errors in its parts leave the rest.</summary>
    public Target? Read(YamlScalar key, YamlNode node)
    {
        string entry = $"targets.{Wording.Clip(key.Value)}";
        if (!context.IsName(key, entry))
        {
            return null;
        }

        if (node is not YamlMapping mapping)
        {
            context.Errors.Add(node.At, entry, $"Expected a target, found {node.Description}.", "Write measure and one of at_least, above, at_most, below, equals, between, about, range.");
            return null;
        }

        Fields fields = new(mapping, entry, Keys.Target, context);
        Target target = new()
        {
            Id = key.Value,
            Title = fields.Title() ?? new LocalizedText(key.Value, key.Value),
            Clause = fields.Text("clause") ?? "",
            QuoteText = fields.Localized("quote") ?? LocalizedText.Empty,
            GroupName = fields.Localized("group") ?? LocalizedText.Empty,
            NoteText = fields.Localized("note"),
            Source = fields.Source(),
            UnitName = fields.Unit(),
            Weight = Weight(fields.Node("weight"), entry),
            Implies = _implications.Read(key.Value, fields.Node("implies"), entry),
            At = key.At,
        };
        bool isQualitative = fields.Flag("qualitative");
        (string Name, YamlNode Value)[] comparisons = [.. Comparisons.Keys.Where(name => fields.Node(name) is not null).Select(name => (name, fields.Node(name)!))];
        YamlNode? measure = fields.Node("measure");
        if (isQualitative)
        {
            if ((measure ?? comparisons.Select(comparison => comparison.Value).FirstOrDefault()) is YamlNode superfluous)
            {
                context.Errors.Add(superfluous.At, entry, "A qualitative target has neither a measure nor a comparison.", "Delete 'qualitative', or delete the measure and the comparison.");
            }
        }
        else
        {
            target = Measured(target, key, entry, measure, comparisons);
        }

        if (fields.Node("evaluable_if") is YamlNode condition && context.Equation(condition, entry) is SyntaxNode written)
        {
            target = target with { EvaluableIf = Resolver.Resolve(written, scope, new EntryScope(entry, null, null), context.Terms, context.Errors) };
        }

        return target;
    }

    /// <summary>Adds an error for each implication that cannot be, once all targets are read.</summary>
    /// <param name="targets">The targets that could be read.</param>
    /// <param name="names">The names of all, also of those that could not.</param>
    public void CheckImplications(IReadOnlyCollection<Target> targets, IReadOnlyCollection<string> names) => _implications.Check(targets, names);

    private double Weight(YamlNode? node, string entry)
    {
        if (node is null || context.Number(node, entry) is not double weight)
        {
            return 1;
        }

        if (!(weight > 0))
        {
            context.Errors.Add(node.At, entry, $"The weight {Wording.Number(weight)} is not above 0.", "Write a number above 0, such as 2; a target without 'weight' has 1.");
            return 1;
        }

        return weight;
    }

    private Target Measured(Target target, YamlScalar key, string entry, YamlNode? measure, (string Name, YamlNode Value)[] comparisons)
    {
        if (measure is null)
        {
            context.Errors.Add(key.At, entry, "The target has no 'measure'.", "Add a measure, or 'qualitative: true' for a promise that is not scored.");
        }
        else if (context.Equation(measure, entry) is SyntaxNode syntax)
        {
            target = target with
            {
                Measure = Resolver.Resolve(syntax, scope, new EntryScope(entry, null, null), context.Terms, context.Errors),
                MeasureText = EntryReader.WrittenEquation((YamlScalar)measure),
            };
        }

        if (comparisons.Length != 1)
        {
            context.Errors.Add(
                comparisons.Length == 0 ? key.At : comparisons[1].Value.At,
                entry,
                comparisons.Length == 0 ? "The target has no comparison." : (Message)$"The target has {comparisons.Length} comparisons: {Wording.List(comparisons.Select(comparison => comparison.Name))}.",
                "Write exactly one of at_least, above, at_most, below, equals, between: [a, b], about: [value, tolerance], range: [floor, stretch].");
            return target;
        }

        return Compared(target, entry, comparisons[0].Name, comparisons[0].Value);
    }

    private Target Compared(Target target, string entry, string name, YamlNode value)
    {
        Comparison comparison = Comparisons[name];
        if (comparison is not (Comparison.Between or Comparison.About or Comparison.Range))
        {
            return target with { Comparison = comparison, Threshold = context.Number(value, entry) ?? 0, InPercent = IsInPercent(value) };
        }

        if (value is not YamlSequence { Items: [YamlNode first, YamlNode second] })
        {
            context.Errors.Add(value.At, entry, $"'{name}' takes two numbers, found {value.Description}.", comparison switch
            {
                Comparison.Between => "Write between: [a, b].",
                Comparison.About => "Write about: [value, tolerance].",
                _ => "Write range: [floor, stretch].",
            });
            return target;
        }

        if (context.Number(first, entry) is not double threshold || context.Number(second, entry) is not double other)
        {
            return target;
        }

        if (comparison == Comparison.About ? other < 0 : threshold > other)
        {
            context.Errors.Add(
                second.At,
                entry,
                comparison == Comparison.About
                    ? $"The tolerance {Wording.Number(other)} is negative."
                    : comparison == Comparison.Range ? (Message)$"The floor {Wording.Number(threshold)} is above the stretch {Wording.Number(other)}."
                    : $"The lower end {Wording.Number(threshold)} is above the upper end {Wording.Number(other)}.",
                comparison == Comparison.About ? "Write a tolerance of 0 or more." : "Write the smaller number first.");
        }

        return target with { Comparison = comparison, Threshold = threshold, SecondThreshold = other, InPercent = IsInPercent(first) || IsInPercent(second) };
    }

    /// <summary>Returns whether a number was written as <c>14.5%</c>.</summary>
    private static bool IsInPercent(YamlNode node) =>
        node is YamlScalar { Value: string text } && text.TrimEnd().EndsWith('%') && text.Trim().All(character => char.IsAsciiDigit(character) || character is '.' or '_' or '-' or '+' or ' ' or '%');
}
