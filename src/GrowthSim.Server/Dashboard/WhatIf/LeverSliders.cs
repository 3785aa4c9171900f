using System.Collections.Immutable;
using System.Globalization;
using GrowthSim.Language;
using GrowthSim.Server.Dashboard.Frame;
using GrowthSim.Server.Dashboard.Queries;

namespace GrowthSim.Server.Dashboard.WhatIf;

/// <summary>The sliders of the page: those of all levers, and of the assumptions that the address names.</summary>
internal sealed class LeverSliders
{
    /// <summary>The name of the assumptions that have a slider, in the address: with commas between.</summary>
    public const string Shown = "show";

    private readonly PageContext _page;
    private readonly ImmutableDictionary<string, ValueRange> _ranges;
    private readonly Scenario _scenario;
    private readonly Dictionary<string, string> _settings;

    public LeverSliders(PageContext page, Scenario scenario, ImmutableDictionary<string, ValueRange> ranges)
    {
        (_page, _scenario, _ranges) = (page, scenario, ranges);
        _settings = page.Query.Settings().ToDictionary(setting => setting.Name, setting => setting.Equation);
        foreach (string unknown in _settings.Keys.Where(name => !Settable.Any(variable => variable.Name == name)).ToArray())
        {
            page.Query.Refuse(QueryWords.NoVariable, GrowthSim.Language.Wording.Clip(unknown));
            _settings.Remove(unknown);
        }

        Year = (int?)page.Query.Whole("from", page.Model!.Definition.BaseYear, page.Model.Definition.LastYear);
    }

    /// <summary>Gets from which year on levers are set; null for all years.</summary>
    public int? Year { get; }

    /// <summary>Gets all that has a range and can be set.</summary>
    public ImmutableArray<Variable> Settable =>
        [.. _page.Model!.Definition.Variables.Where(variable => variable.Kind is VariableKind.Lever or VariableKind.Parameter or VariableKind.SectorConstant && _ranges.ContainsKey(variable.Name))];

    /// <summary>Gets the sliders.</summary>
    public ImmutableArray<LeverSlider> All
    {
        get
        {
            string[] shown = (_page.Query.Text(Shown) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return [.. Settable.Where(variable => variable.Kind == VariableKind.Lever || shown.Contains(variable.Name) || _settings.ContainsKey(variable.Name)).Select(Slider)];
        }
    }

    /// <summary>Gets the equations that replace those of the scenario.</summary>
    public ImmutableArray<(string Name, string Equation)> Settings =>
    [
        .. Settable.Where(variable => _settings.ContainsKey(variable.Name)).Select(variable => (
            variable.Name,
            variable.Kind == VariableKind.Lever && Year is int year && IsNumber(_settings[variable.Name], out _)
                ? string.Create(CultureInfo.InvariantCulture, $"{{{year}: {_settings[variable.Name]}}}")
                : _settings[variable.Name])),
    ];

    private LeverSlider Slider(Variable variable)
    {
        ValueRange range = _ranges[variable.Name];
        Variable under = _scenario.Replacements.FirstOrDefault(replaced => replaced.Name == variable.Name) ?? variable;
        double? certain = under.Schedule is [.., (_, double last)] ? last : IsNumber(under.Text, out double number) ? number : null;
        double baseline = certain ?? (double.IsNaN(range.Median) ? range.Least : range.Median);
        bool isSet = _settings.TryGetValue(variable.Name, out string? setting);
        double value = isSet && IsNumber(setting!, out double set) ? set : baseline;
        return new LeverSlider(variable, Math.Min(range.Least, baseline), Math.Max(range.Most, baseline), baseline, value, isSet, certain is null);
    }

    private static bool IsNumber(string text, out double number)
    {
        string trimmed = text.Trim();
        bool isPercent = trimmed.EndsWith('%');
        bool isNumber = double.TryParse(isPercent ? trimmed[..^1] : trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
        number = isPercent ? number / 100 : number;
        return isNumber;
    }
}
