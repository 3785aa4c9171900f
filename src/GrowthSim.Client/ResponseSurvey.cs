using System.Collections.Immutable;
using System.Globalization;
using GrowthSim.Analysis.Comparisons;
using GrowthSim.Analysis.Previews;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Client;

/// <summary>Finds how targets respond to a lever: one run of its least setting, compared with the others on common random numbers.</summary>
/// <remarks>Where figures on record give the settings' paths different weights, which cannot be paired, each setting has a run of its own.</remarks>
/// <param name="scenario">The scenario's identifier.</param>
/// <param name="order">What runs have in common: paths, seed, design, view, and what is replaced in the scenario.</param>
/// <param name="targets">The identifiers of the targets, all scored.</param>
/// <param name="run">Makes a run to an order, and returns what it says.</param>
public sealed class ResponseSurvey(string scenario, RunOrder order, ImmutableArray<string> targets, Func<RunOrder, Task<RunOutcome>> run)
{
    /// <summary>Finds the curve of a lever.</summary>
    /// <param name="lever">The lever.</param>
    /// <param name="settings">The settings, rising; one more than <see cref="RunOrder.MaxAgainstOfTargets"/> at most.</param>
    /// <param name="equation">Writes a setting as an equation; null for the number alone.</param>
    /// <returns>The curve, with the targets that can be asked.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<ResponseCurve> Of(string lever, ImmutableArray<double> settings, Func<double, string>? equation = null)
    {
        equation ??= setting => setting.ToString("R", CultureInfo.InvariantCulture);
        RunOrder Order(double setting) => order with { Settings = With(lever, equation(setting)), TargetsOnly = true };
        try
        {
            return ResponseCurve.Of(lever, settings, await run(Order(settings[0]) with
            {
                Against = [.. settings.Skip(1).Select(setting => new ComparedScenario(scenario, With(lever, equation(setting))))],
                ComparedTargets = targets,
            }).ConfigureAwait(false));
        }
        catch (ModelException refused) when (ScenarioComparison.ArePairless(refused.Errors))
        {
            List<RunOutcome> runs = [];
            foreach (double setting in settings)
            {
                runs.Add(await run(Order(setting)).ConfigureAwait(false));
            }

            return new ResponseCurve(lever, settings, targets
                .Where(target => runs.TrueForAll(made => made.Target(target).Probability.IsKnown))
                .ToImmutableDictionary(target => target, target => ImmutableArray.CreateRange(runs.Select(made => made.Target(target).Probability.Value))));
        }
    }

    private ImmutableArray<(string Name, string Equation)> With(string lever, string equation) =>
        [.. (order.Settings.IsDefault ? [] : order.Settings).Where(other => other.Name != lever), (lever, equation)];
}
