using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using GrowthSim.Analysis.Seeking;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Wording;
using GrowthSim.Compilation;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Simulation;

namespace GrowthSim.Cli.Commands;

/// <summary>Between which settings is sought, what they cost, and how they are written.</summary>
internal sealed class SoughtSettings
{
    /// <summary>The paths that tell the middle of an uncertain parameter.</summary>
    private const int RangePaths = 16_384;

    /// <summary>The share of them below the range, and above it.</summary>
    private const double Outside = 0.005;

    private readonly LoadedModel _model;
    private readonly Scenario _scenario;
    private readonly Locale _locale;
    private readonly ImmutableArray<SettingRange> _between;
    private readonly ImmutableArray<LeverCost> _costs;
    private readonly int? _from;

    /// <summary>Reads the command line.</summary>
    /// <exception cref="UsageException">A name is unknown, or a range, cost or year belongs to nothing that is sought.</exception>
    public SoughtSettings(ParseResult parsed, SeekOptions options, LoadedModel model, Scenario scenario, Locale locale)
    {
        (_model, _scenario, _locale) = (model, scenario, locale);
        ImmutableArray<string> names = [.. parsed.GetValue(options.By)!.Distinct()];
        foreach (string name in names)
        {
            KnownNames.Check(UnknownNames.Settable(model.Definition, name), locale);
        }

        Variables = [.. names.Select(name => scenario.Replacements.Concat(model.Definition.Variables).First(variable => variable.Name == name))];
        _between = [.. parsed.GetValue(options.Between)!];
        _costs = [.. parsed.GetValue(options.Cost)!];
        _from = parsed.GetValue(options.From);
        CheckNames(names);
        CheckYear();
    }

    /// <summary>Gets what is sought by, as it stands under the scenario.</summary>
    public ImmutableArray<Variable> Variables { get; }

    /// <summary>Returns how a setting is written: of a lever that holds from a year on, by year.</summary>
    public string Equation(string name, double value) =>
        _from is int year ? string.Create(CultureInfo.InvariantCulture, $"{{{year}: {value:R}}}") : value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Returns the settings between which the one variable is sought.</summary>
    /// <exception cref="UsageException">It has no bounds.</exception>
    public (double Least, double Most) Range(RunOrder order)
    {
        Variable variable = Variables[0];
        if (_between is [.., SettingRange given])
        {
            return (given.Least, given.Most);
        }

        if (variable.Kind == VariableKind.Lever)
        {
            return variable is { Minimum: double minimum, Maximum: double maximum } && minimum < maximum ? (minimum, maximum) : throw new UsageException(_locale.Say(SeekWords.NoBounds, variable.Name));
        }

        RunPlan plan = RunPlan.Create(_model.Definition, _scenario, order.ToRunSettings() with { AsOfMode = AsOfMode.Substitute }, _model.Text.Revision).OrThrow();
        double[] values = [.. new PathSamples(plan, variable.Name).Read(0, RangePaths)[variable.Name].ToArray().Where(double.IsFinite).Order()];
        int edge = (int)(Outside * values.Length);
        return values.Length > 0 && values[edge] < values[^(edge + 1)] ? (values[edge], values[^(edge + 1)]) : throw new UsageException(_locale.Say(SeekWords.NoBounds, variable.Name));
    }

    /// <summary>Returns what is sought of a mix.</summary>
    /// <exception cref="UsageException">A lever has no cost or no range, costs have several units, or there are too many levers.</exception>
    public MixQuestion Mix(string target, double? probability, double? budget)
    {
        if (Variables.Length > MixQuestion.MaxLevers)
        {
            throw new UsageException(_locale.Say(MixWords.TooMany, Variables.Length, MixQuestion.MaxLevers));
        }

        MixLever[] levers = [.. Variables.Select(variable =>
        {
            (double least, double most) = Way(variable);
            return new MixLever(variable.Name, least, most, Cost(variable));
        })];
        LocalizedText[] units = [.. Variables.Where(variable => _costs.All(cost => cost.Name != variable.Name)).Select(variable => variable.CostUnit).Distinct()];
        return units.Length > 1
            ? throw new UsageException(_locale.Say(MixWords.UnitsDiffer, string.Join(", ", units.Select(unit => $"'{unit.In(_locale.Code)}'"))))
            : new MixQuestion(target, probability, budget, [.. levers])
            {
                CostUnit = (units.FirstOrDefault() ?? Variables.Select(variable => variable.CostUnit).FirstOrDefault(unit => unit.English.Length > 0))?.In(_locale.Code) ?? "",
            };
    }

    private double Cost(Variable variable) => _costs.LastOrDefault(cost => cost.Name == variable.Name)?.Cost ?? variable.Cost ?? throw new UsageException(_locale.Say(MixWords.NoCost, variable.Name));

    /// <summary>Returns the setting that costs nothing, and the last.</summary>
    private (double Least, double Most) Way(Variable variable)
    {
        if (_between.LastOrDefault(range => range.Name == variable.Name || (range.Name is null && Variables.Length == 1)) is SettingRange given)
        {
            return (given.Least, given.Most);
        }

        return variable is { Kind: VariableKind.Lever, Schedule.Length: <= 1, Equation: NumberExpression now, Maximum: double most } && now.Value < most
            ? (now.Value, most)
            : throw new UsageException(_locale.Say(MixWords.NoWay, variable.Name));
    }

    private void CheckNames(ImmutableArray<string> names)
    {
        if (_between.Select(range => range.Name).Concat(_costs.Select(cost => cost.Name)).FirstOrDefault(name => name is not null && !names.Contains(name)) is string stranger)
        {
            throw new UsageException(_locale.Say(MixWords.NotSought, stranger, string.Join(", ", names)));
        }

        if (names.Length > 1 && _between.FirstOrDefault(range => range.Name is null) is SettingRange nameless)
        {
            throw new UsageException(_locale.Say(MixWords.Nameless, names[0], nameless.Least, nameless.Most));
        }
    }

    private void CheckYear()
    {
        if (_from is int year)
        {
            if (Variables.FirstOrDefault(variable => variable.Kind != VariableKind.Lever) is Variable other)
            {
                throw new UsageException(_locale.Say(SeekWords.FromNeedsLever, other.Name));
            }

            if (!_model.Definition.Years.Contains(year))
            {
                throw new UsageException(_locale.Say(SeekWords.FromOffGrid, year, _model.Definition.BaseYear, _model.Definition.LastYear));
            }
        }
    }
}
