using System.Globalization;
using GrowthSim.Language.Checks;
using GrowthSim.Language.Messages;
using GrowthSim.Language.Yaml;

namespace GrowthSim.Language.Reading;

/// <summary>Reads levers: a number, or values by year, each of which holds until the next.</summary>
internal static class LeverReader
{
    /// <summary>Returns a lever of a model.</summary>
    /// <param name="key">The lever's key.</param>
    /// <param name="node">What stands after the key.</param>
    /// <param name="grid">The years, in the first of which the default must have a value; null where they are not known.</param>
    /// <param name="context">Takes the errors.</param>
    public static Declaration Read(YamlScalar key, YamlNode node, Grid? grid, ReadingContext context)
    {
        string name = key.Value;
        int errors = context.Errors.Count;
        Fields? fields = node is YamlMapping mapping && !IsSchedule(mapping) ? new Fields(mapping, name, Keys.Lever, context) : null;
        YamlNode? setting = fields is null ? node : fields.Node("default");
        Variable lever = new()
        {
            Name = name,
            Kind = VariableKind.Lever,
            Equation = new NumberExpression(0, key.At),
            Text = "",
            Title = fields?.Title() ?? new LocalizedText(name, name),
            Minimum = fields?.Number("min"),
            Maximum = fields?.Number("max"),
            Cost = fields is null ? null : Cost(fields, name, context),
            CostUnit = fields?.Localized("cost_unit") ?? LocalizedText.Empty,
            UnitName = fields?.Unit() ?? LocalizedText.Empty,
            Source = fields?.Source(),
            NoteText = fields?.Localized("note"),
            At = key.At,
        };
        if (lever.Minimum > lever.Maximum)
        {
            context.Errors.Add(fields!.Node("min")!.At, name, $"The minimum {Wording.Number(lever.Minimum.Value)} is above the maximum {Wording.Number(lever.Maximum.Value)}.", "Exchange min and max.");
        }
        else if (setting is not null && Set(lever, setting, grid, context) is Variable set)
        {
            lever = set;
            if (!set.Schedule.IsEmpty && grid is { BaseYear: int year } && set.Schedule[0].Year > year)
            {
                context.Errors.Add(setting.At, name, $"The default begins in {set.Schedule[0].Year}, and the base year {year} has no value.", $"Begin with {{ {year}: …");
            }
        }

        return new Declaration(lever, null, null) { IsComplete = errors == context.Errors.Count };
    }

    /// <summary>Returns a lever with another setting; null, with an error, where the setting cannot be read.</summary>
    /// <remarks>Before the first year of a schedule the lever stays as it was.</remarks>
    public static Variable? Set(Variable lever, YamlNode setting, Grid? grid, ReadingContext context)
    {
        if (setting is not YamlMapping mapping)
        {
            return Value(lever, setting, context) is double number
                ? lever with { Equation = new NumberExpression(number, setting.At), Schedule = [], Text = ((YamlScalar)setting).Value }
                : null;
        }

        SortedDictionary<int, double> years = [];
        bool isComplete = !mapping.Entries.IsEmpty;
        foreach ((YamlScalar key, YamlNode value) in mapping.Entries)
        {
            if (!Year(key, out int year))
            {
                context.Errors.Add(key.At, lever.Name, $"Expected a year, found {key.Description}.", "A lever is a number, or values by year such as { 2022: 1, 2025: 2 }.");
                isComplete = false;
            }
            else if (grid is Grid known && !known.Has(year))
            {
                context.Errors.Add(key.At, lever.Name, $"The year {year} is not on the grid {known}.", "Use a year of the grid.");
                isComplete = false;
            }
            else
            {
                isComplete &= Value(lever, value, context) is double number && years.TryAdd(year, number);
            }
        }

        if (!isComplete)
        {
            if (mapping.Entries.IsEmpty)
            {
                context.Errors.Add(mapping.At, lever.Name, "The lever has no value.", "Write a number, or values by year such as { 2022: 1, 2025: 2 }.");
            }

            return null;
        }

        (int Year, double Value)[] given = [.. years.Select(entry => (entry.Key, entry.Value))];
        return lever with
        {
            Equation = lever.Text.Length == 0 ? new NumberExpression(given[0].Value, setting.At) : lever.Equation,
            Schedule = [.. lever.Schedule.Where(entry => entry.Year < given[0].Year), .. given],
            Text = "{ " + string.Join(", ", given.Select(entry => Wording.Text($"{entry.Year}: {Wording.Number(entry.Value)}"))) + " }",
        };
    }

    /// <summary>Returns what a unit of a lever costs. What costs nothing has no cheapest setting, and what pays has none either.</summary>
    private static double? Cost(Fields fields, string name, ReadingContext context)
    {
        double? cost = fields.Number("cost");
        if (cost <= 0)
        {
            context.Errors.Add(fields.Node("cost")!.At, name, $"The cost {Wording.Number(cost.Value)} of a lever is not above 0.", "Write what one unit of the lever costs, or leave 'cost' out: what is free or pays has no cheapest setting, and a scenario may set it.");
            return null;
        }

        if (cost is null && fields.Node("cost_unit") is YamlNode unit && fields.Node("cost") is null)
        {
            context.Errors.Add(unit.At, name, "The lever has a 'cost_unit' and no 'cost'.", "Add 'cost: …', what one unit of the lever costs, or leave 'cost_unit' out.");
        }

        return cost;
    }

    private static double? Value(Variable lever, YamlNode node, ReadingContext context)
    {
        if (context.Number(node, lever.Name) is not double value)
        {
            return null;
        }

        if (LeverBounds.Problem(lever, value) is Message problem)
        {
            context.Errors.Add(node.At, lever.Name, problem, LeverBounds.Remedy);
            return null;
        }

        return value;
    }

    private static bool IsSchedule(YamlMapping mapping) => !mapping.Entries.IsEmpty && mapping.Entries.All(entry => Year(entry.Key, out _));

    private static bool Year(YamlScalar key, out int year) => int.TryParse(key.Value, NumberStyles.None, CultureInfo.InvariantCulture, out year);
}
