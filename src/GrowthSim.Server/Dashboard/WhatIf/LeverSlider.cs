using System.Collections.Immutable;
using System.Globalization;
using GrowthSim.Charts.Wording;
using GrowthSim.Language;

namespace GrowthSim.Server.Dashboard.WhatIf;

/// <summary>A slider of the page: of a lever, or of an assumption.</summary>
/// <param name="Variable">What it sets.</param>
/// <param name="Least">The least setting.</param>
/// <param name="Most">The greatest.</param>
/// <param name="Baseline">The setting of the scenario; of an uncertain assumption its median.</param>
/// <param name="Value">The setting; that of the scenario where nothing is replaced.</param>
/// <param name="IsSet">Whether it replaces what the scenario says.</param>
/// <param name="IsUncertain">Whether the scenario draws it.</param>
public sealed record LeverSlider(Variable Variable, double Least, double Most, double Baseline, double Value, bool IsSet, bool IsUncertain)
{
    private const int Steps = 200;

    /// <summary>Gets whether the scenario has one setting in all years, so that to send it is to change nothing.</summary>
    public bool IsConstant { get; init; }

    /// <summary>Gets why it cannot be set so, with the remedy; null where it can.</summary>
    public string? Problem { get; init; }

    /// <summary>Gets the settings of single years, each of which holds until the next.</summary>
    public ImmutableSortedDictionary<int, string> Years { get; init; } = ImmutableSortedDictionary<int, string>.Empty;

    /// <summary>Gets whether years may have settings of their own: those of a lever of policy, and not of how the text is read.</summary>
    public bool HasYears => Variable.Kind == VariableKind.Lever && Variable.Unit != "code";

    /// <summary>Gets by how much a key moves it: by whole numbers where settings are codes or counts.</summary>
    public double Step
    {
        get
        {
            if (Variable.Unit is "code" or "0 or 1")
            {
                return 1;
            }

            double rough = (Most - Least) / Steps;
            double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
            return rough / power < 2 ? 2 * power : rough / power < 5 ? 5 * power : 10 * power;
        }
    }

    /// <summary>Gets the least setting that the slider reaches: a multiple of the step.</summary>
    public double From => Math.Floor((Least / Step) + 1e-9) * Step;

    /// <summary>Gets the greatest.</summary>
    public double To => Variable.Kind == VariableKind.Lever ? Most : Math.Ceiling((Most / Step) - 1e-9) * Step;

    /// <summary>Writes a number as a control of a page wants it.</summary>
    public static string Plain(double value) => Math.Round(value, 12).ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Writes a setting for people.</summary>
    public string Said(double value, Locale locale) => Quantity.Of(value, Variable.Unit is "code" ? "" : Variable.Unit, locale);

    /// <summary>Gets the unit, where settings need it beside them.</summary>
    public string Unit => Quantity.NeedsUnit(Variable.Unit) && Variable.Unit != "code" && !Variable.Unit.Contains('=', StringComparison.Ordinal) ? Variable.Unit : "";
}
