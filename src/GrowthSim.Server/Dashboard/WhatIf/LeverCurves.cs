using System.Collections.Immutable;
using System.Globalization;
using GrowthSim.Analysis.Previews;
using GrowthSim.Client;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Server.Dashboard.Analyses;
using GrowthSim.Server.Dashboard.Frame;

namespace GrowthSim.Server.Dashboard.WhatIf;

/// <summary>Makes the curves that sliders are previewed by: a run each, which is on record after.</summary>
internal sealed class LeverCurves(GrainRuns runs)
{
    /// <summary>The number of paths: a curve is within a third of a point, and there in about a second.</summary>
    private const long Paths = 20_000;

    /// <summary>The order of each setting.</summary>
    public static readonly RunOrder Usual = WhatIfRuns.Usual with { Paths = Paths };

    /// <summary>Makes the curve of a slider.</summary>
    /// <param name="page">The page.</param>
    /// <param name="slider">The slider.</param>
    /// <param name="year">From which year on levers are set; null for all years.</param>
    /// <param name="cancellationToken">Ends the waiting, and a run that was begun.</param>
    /// <exception cref="ModelException">A setting cannot be made.</exception>
    public async Task<LeverCurve> Of(PageContext page, LeverSlider slider, int? year, CancellationToken cancellationToken)
    {
        string model = page.Model!.Id;
        RunOutcome start = (await runs.Execute(model, page.Scenario, WhatIfRuns.Usual, null, cancellationToken)).Outcome;
        ImmutableDictionary<string, TargetOutcome> targets = start.Targets.Where(target => target.Probability.IsKnown).ToImmutableDictionary(target => target.Id);
        ResponseSurvey survey = new(page.Scenario, Usual, [.. targets.Keys.Order(StringComparer.Ordinal)], async order => (await runs.Execute(model, page.Scenario, order, null, cancellationToken)).Outcome);
        ResponseCurve curve = await survey.Of(slider.Variable.Name, ResponseCurve.Between(slider.Least, slider.Most), Written);
        return new LeverCurve(
            curve.Settings,
            curve.Targets.ToDictionary(target => target, target => curve.Scores(target, Paths)),
            curve.Targets.ToDictionary(target => target, target => new[] { NormalScore.Of(targets[target].Probability.Value, start.Paths), targets[target].Probability.HalfWidth }));

        string Written(double setting) => slider.Variable.Kind == VariableKind.Lever && year is int from
            ? string.Create(CultureInfo.InvariantCulture, $"{{{from}: {setting:R}}}")
            : setting.ToString("R", CultureInfo.InvariantCulture);
    }
}
