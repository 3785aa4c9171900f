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
    private readonly Dictionary<string, string> _settings = [];
    private readonly Dictionary<string, SortedDictionary<int, string>> _years = [];
    private readonly Dictionary<string, string> _problems = [];

    /// <summary>Reads what the address sets. What cannot be is named among the page's problems, and beside its slider.</summary>
    public LeverSliders(PageContext page, Scenario scenario, ImmutableDictionary<string, ValueRange> ranges, YieldPoint yieldPoint)
    {
        (_page, _scenario, _ranges) = (page, scenario, ranges);
        Year = (int?)page.Query.Whole("from", page.Model!.Definition.BaseYear, page.Model.Definition.LastYear);
        foreach ((string name, string equation) in page.Query.Settings())
        {
            Take(name, equation);
        }

        ImmutableArray<(string Name, string Equation)> settings = Settings;
        Checked<Scenario> set = ScenarioReader.Set(scenario, page.Model.Definition, settings, yieldPoint);
        foreach (ModelError error in set.IsValid ? [] : set.Errors)
        {
            string name = settings[Math.Clamp(error.At.Line, 1, settings.Length) - 1].Name;
            string said = $"{error.ProblemIn(page.Locale.Code)} {error.RemedyIn(page.Locale.Code)}";
            _problems[name] = _problems.TryGetValue(name, out string? before) ? $"{before} {said}" : said;
            page.Query.Refuse(WhatIfWords.Impossible, TitleOf(name), said);
        }
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
        [.. Settable.Where(variable => _settings.ContainsKey(variable.Name) || _years.ContainsKey(variable.Name)).Select(variable => (variable.Name, Written(variable)))];

    private void Take(string name, string equation)
    {
        int dot = name.LastIndexOf('.');
        string lever = dot < 0 ? name : name[..dot];
        if (dot > 0 && int.TryParse(name.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int year) && Settable.Any(variable => variable.Name == lever && variable.Kind == VariableKind.Lever))
        {
            (_years.TryGetValue(lever, out SortedDictionary<int, string>? years) ? years : _years[lever] = []).Add(year, equation);
        }
        else if (Settable.FirstOrDefault(variable => variable.Name == name) is not Variable variable)
        {
            _page.Query.Refuse(QueryWords.NoVariable, GrowthSim.Language.Wording.Clip(name));
        }
        else if (!IsAsItStands(variable, equation))
        {
            _settings[name] = equation;
        }
    }

    /// <summary>Returns whether a setting is what the scenario says in all years: a form without script sends those of all levers.</summary>
    private bool IsAsItStands(Variable variable, string equation) =>
        variable.Kind == VariableKind.Lever && Constant(Under(variable)) is double now && IsNumber(equation, out double set) && Math.Abs(set - now) < 1e-9;

    private Variable Under(Variable variable) => _scenario.Replacements.FirstOrDefault(replaced => replaced.Name == variable.Name) ?? variable;

    private static double? Constant(Variable under) => under.Schedule.IsDefaultOrEmpty && IsNumber(under.Text, out double number) ? number : null;

    private string TitleOf(string name) => _page.Model!.Definition.Variables.First(variable => variable.Name == name).Title.In(_page.Locale.Code);

    private string Written(Variable variable)
    {
        bool isSet = _settings.TryGetValue(variable.Name, out string? setting);
        bool hasYears = _years.TryGetValue(variable.Name, out SortedDictionary<int, string>? years);
        if (variable.Kind != VariableKind.Lever || (Year is null && !hasYears) || (isSet && !IsNumber(setting!, out _)))
        {
            return setting!;
        }

        // A setting of a year holds until the next; that of the slider before the first.
        SortedDictionary<int, string> all = new(years ?? []);
        if (isSet)
        {
            all.TryAdd(Year ?? _page.Model!.Definition.BaseYear, setting!);
        }

        return $"{{{string.Join(", ", all.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Key}: {entry.Value}")))}}}";
    }

    private LeverSlider Slider(Variable variable)
    {
        ValueRange range = _ranges[variable.Name];
        Variable under = Under(variable);
        double? certain = under.Schedule is [.., (_, double last)] ? last : Constant(under);
        double baseline = certain ?? (double.IsNaN(range.Median) ? range.Least : range.Median);
        bool isSet = _settings.TryGetValue(variable.Name, out string? setting);
        double value = isSet && IsNumber(setting!, out double set) ? set : baseline;
        return new LeverSlider(variable, Math.Min(range.Least, baseline), Math.Max(range.Most, baseline), baseline, value, isSet, certain is null)
        {
            IsConstant = Constant(under) is not null,
            Problem = _problems.GetValueOrDefault(variable.Name),
            Years = _years.TryGetValue(variable.Name, out SortedDictionary<int, string>? years) ? years.ToImmutableSortedDictionary() : ImmutableSortedDictionary<int, string>.Empty,
        };
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
