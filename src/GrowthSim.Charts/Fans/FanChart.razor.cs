using System.Collections.Immutable;
using GrowthSim.Charts.Wording;
using Microsoft.AspNetCore.Components;

namespace GrowthSim.Charts.Fans;

/// <summary>A fan chart: figures on record, bands and median of the years after them, and what a target asks. Bands are shares of the simulated paths, as the legend says.</summary>
public sealed partial class FanChart
{
    /// <summary>Gets or sets the fan.</summary>
    [Parameter]
    [EditorRequired]
    public required Fan Fan { get; set; }

    private string ValueOf(ImmutableArray<FanPoint> points, int year) =>
        points.FirstOrDefault(point => point.Year == year) is FanPoint point ? Quantity.Of(point.Value, Fan.Unit, Locale) : "";

    private string RangeOf(FanBand band, int year) =>
        band.Years.FirstOrDefault(entry => entry.Year == year) is FanYear entry ? $"{Quantity.Of(entry.Low, Fan.Unit, Locale)} – {Quantity.Of(entry.High, Fan.Unit, Locale)}" : "";
}
