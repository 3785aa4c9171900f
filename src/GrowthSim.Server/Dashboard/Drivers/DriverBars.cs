using System.Collections.Immutable;
using GrowthSim.Analysis.Drivers;
using GrowthSim.Charts.Drivers;
using GrowthSim.Charts.Wording;
using GrowthSim.Language;
using GrowthSim.Server.Dashboard.Frame;

namespace GrowthSim.Server.Dashboard.Drivers;

/// <summary>What drives a target, in the reader's words.</summary>
internal static class DriverBars
{
    /// <summary>Returns the factors of a target.</summary>
    public static ImmutableArray<DriverBar> Of(TargetDrivers target, PageContext page) => [.. target.Effects.Select(effect => Bar(effect, page))];

    private static DriverBar Bar(FactorEffect effect, PageContext page)
    {
        string[] names = effect.Factor.Split(',', StringSplitOptions.TrimEntries);
        Variable?[] variables = [.. names.Select(name => page.Model!.Definition.Variables.FirstOrDefault(variable => variable.Name == name))];
        string title = string.Join(", ", names.Select((name, place) => variables[place]?.Title.In(page.Labels.Code) ?? name));
        string Said(double? value) => value is double known ? Quantity.WithUnit(known, variables[0]?.UnitName ?? LocalizedText.Empty, page.Labels) : "";
        return new DriverBar(effect.Factor, title, effect.Low, effect.High, effect.Hit) { LowText = Said(effect.LowValue), HighText = Said(effect.HighValue) };
    }
}
