using System.Collections.Immutable;
using GrowthSim.Analysis.Previews;
using GrowthSim.Client;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Server.Dashboard.WhatIf;

namespace GrowthSim.Cli.Reports.Files.Sliders;

/// <summary>Finds how the targets of a run respond to its levers, for the sliders of a report.</summary>
/// <param name="scenario">The scenario's identifier.</param>
/// <param name="under">The model under the scenario and what was replaced in it.</param>
/// <param name="order">The order of the run.</param>
/// <param name="outcome">What the run says.</param>
internal sealed class LeverResponses(string scenario, ModelDefinition under, RunOrder order, RunOutcome outcome)
{
    /// <summary>The greatest number of levers that get a slider, in the order of the model: each takes a run.</summary>
    public const int MaxLevers = 16;

    /// <summary>The number of paths of a setting: its chance is within a third of a point, and the differences are of common random numbers.</summary>
    private const long Paths = 20_000;

    /// <summary>Gets the levers that can be moved: those with bounds.</summary>
    public ImmutableArray<Variable> Levers => [.. under.Variables.Where(variable => variable is { Kind: VariableKind.Lever, Minimum: double least, Maximum: double most } && least < most).Take(MaxLevers)];

    /// <summary>Finds the responses; none where no target is open.</summary>
    /// <param name="run">Makes a run to an order, and returns what it says.</param>
    public async Task<ImmutableArray<LeverResponse>> Find(Func<RunOrder, Task<RunOutcome>> run)
    {
        ImmutableArray<string> open = [.. outcome.Targets.Where(target => target.State == TargetState.Open && target.Probability.IsKnown).Select(target => target.Id)];
        if (open.IsEmpty)
        {
            return [];
        }

        ResponseSurvey survey = new(scenario, order with { Paths = Paths, HalfWidth = null, Rare = false, Tables = [] }, open, run);
        List<LeverResponse> found = [];
        foreach (Variable lever in Levers)
        {
            ResponseCurve curve = await survey.Of(lever.Name, Settings(lever));
            found.Add(new LeverResponse(SliderOf(lever), curve.Settings, curve.Targets
                .Select(target => (Target: target, Scores: curve.Scores(target, Paths)))
                .Where(entry => entry.Scores.All(double.IsFinite))
                .ToImmutableSortedDictionary(entry => entry.Target, entry => entry.Scores, StringComparer.Ordinal)));
        }

        return [.. found];
    }

    /// <summary>Returns the settings that are tried: all of a lever that says which of a few ways things are, else nine.</summary>
    private static ImmutableArray<double> Settings(Variable lever)
    {
        (double least, double most) = (lever.Minimum!.Value, lever.Maximum!.Value);
        return lever.Unit is "code" or "0 or 1" && most - least < ResponseCurve.Points
            ? [.. Enumerable.Range(0, (int)(most - least) + 1).Select(place => least + place)]
            : ResponseCurve.Between(least, most);
    }

    private static LeverSlider SliderOf(Variable lever)
    {
        bool isScheduled = !lever.Schedule.IsEmpty;
        double value = isScheduled ? lever.Schedule[^1].Value : ((NumberExpression)lever.Equation).Value;
        return new LeverSlider(lever, lever.Minimum!.Value, lever.Maximum!.Value, value, value, IsSet: false, IsUncertain: isScheduled);
    }
}
