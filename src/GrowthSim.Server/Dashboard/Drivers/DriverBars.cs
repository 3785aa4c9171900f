using System.Collections.Immutable;
using GrowthSim.Analysis.Drivers;
using GrowthSim.Charts.Drivers;
using GrowthSim.Charts.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Server.Dashboard.Frame;

namespace GrowthSim.Server.Dashboard.Drivers;

/// <summary>What drives a target, in the reader's words.</summary>
internal static class DriverBars
{
    private static readonly Estimate Unknown = new(double.NaN, double.NaN, double.NaN);

    /// <summary>Returns the factors of a target.</summary>
    /// <param name="target">What drives it.</param>
    /// <param name="totals">What factors do together with others; null where that is not known.</param>
    /// <param name="page">The page.</param>
    public static ImmutableArray<DriverBar> Of(TargetDrivers target, TargetTotals? totals, PageContext page)
    {
        Dictionary<string, Estimate> total = totals?.Effects.ToDictionary(effect => effect.Factor, effect => effect.Index, StringComparer.Ordinal) ?? [];
        return
        [
            .. target.Effects.Select(effect => Bar(effect, page) with { Total = total.GetValueOrDefault(effect.Factor) }),
            .. total.Where(entry => target.Effects.All(effect => effect.Factor != entry.Key)).Select(entry => new DriverBar(entry.Key, Title(entry.Key, page), Unknown, Unknown, Unknown) { Total = entry.Value }),
        ];
    }

    /// <summary>Returns the name of a factor for people: of correlated variables their names.</summary>
    public static string Title(string factor, PageContext page) => string.Join(", ", Titles(factor, page));

    /// <summary>Returns the names of a factor's variables for people: several where they are correlated.</summary>
    public static string[] Titles(string factor, PageContext page) => [.. Names(factor).Select(name => Variable(name, page)?.Title.In(page.Locale.Code) ?? name)];

    private static DriverBar Bar(FactorEffect effect, PageContext page)
    {
        string Said(double? value) => value is double known ? Quantity.WithUnit(known, Variable(Names(effect.Factor)[0], page)?.UnitName ?? LocalizedText.Empty, page.Locale) : "";
        return new DriverBar(effect.Factor, Title(effect.Factor, page), effect.Low, effect.High, effect.Hit) { LowText = Said(effect.LowValue), HighText = Said(effect.HighValue) };
    }

    private static string[] Names(string factor) => factor.Split(',', StringSplitOptions.TrimEntries);

    private static Variable? Variable(string name, PageContext page) => page.Model!.Definition.Variables.FirstOrDefault(variable => variable.Name == name);
}
