using System.Collections.Immutable;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Comparisons;

namespace GrowthSim.Analysis.Previews;

/// <summary>How the probability of each target responds to one lever, all else as in a scenario: exact at some settings, on common random numbers, and between them on a straight line of its normal score.</summary>
/// <remarks>From one run of the first setting, compared with the others. What it says elsewhere is a preview: the run that is exact there is a run of its own.</remarks>
public sealed class ResponseCurve
{
    /// <summary>The number of settings.</summary>
    public const int Points = 9;

    private readonly ImmutableDictionary<string, ImmutableArray<double>> _probabilities;

    /// <summary>Takes a curve as it was written.</summary>
    /// <param name="name">The lever.</param>
    /// <param name="settings">The settings, rising; at least two.</param>
    /// <param name="probabilities">Of each target the probability with each setting.</param>
    public ResponseCurve(string name, ImmutableArray<double> settings, ImmutableDictionary<string, ImmutableArray<double>> probabilities)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Length, 2);
        (Name, Settings, _probabilities) = (name, settings, probabilities);
    }

    /// <summary>Gets the lever.</summary>
    public string Name { get; }

    /// <summary>Gets the settings, rising.</summary>
    public ImmutableArray<double> Settings { get; }

    /// <summary>Gets the targets that it knows, by their identifiers.</summary>
    public IEnumerable<string> Targets => _probabilities.Keys;

    /// <summary>Returns settings at equal distances from the least to the greatest.</summary>
    /// <param name="least">The least.</param>
    /// <param name="most">The greatest; above it.</param>
    public static ImmutableArray<double> Between(double least, double most) =>
        [.. Enumerable.Range(0, Points).Select(place => place == Points - 1 ? most : least + ((most - least) * place / (Points - 1)))];

    /// <summary>Reads a curve off a run of the first setting that was compared with each of the others.</summary>
    /// <param name="name">The lever.</param>
    /// <param name="settings">The settings, rising, in the order of the run and its comparisons.</param>
    /// <param name="run">What the run says.</param>
    /// <exception cref="ArgumentException">The run has not one comparison for each further setting.</exception>
    public static ResponseCurve Of(string name, ImmutableArray<double> settings, RunOutcome run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run.Comparisons.Length != settings.Length - 1)
        {
            throw new ArgumentException($"There are {settings.Length} settings, and the run has {run.Comparisons.Length} comparisons: it has one for each setting but the first.", nameof(run));
        }

        return new ResponseCurve(name, settings, run.Targets
            .Where(target => target.Probability.IsKnown)
            .ToImmutableDictionary(target => target.Id, target => ImmutableArray.CreateRange([target.Probability.Value, .. run.Comparisons.Select(comparison => Other(comparison, target.Id))])));
    }

    /// <summary>Returns the probability of a target with each setting; empty where it is not known.</summary>
    /// <param name="target">The target's identifier.</param>
    public ImmutableArray<double> Probabilities(string target) => _probabilities.GetValueOrDefault(target, []);

    /// <summary>Returns the normal score of the probability of a target with each setting; empty where it is not known.</summary>
    /// <param name="target">The target's identifier.</param>
    /// <param name="paths">Of how many paths: a share of none or all of these counts as half a path.</param>
    public double[] Scores(string target, double paths) => [.. Probabilities(target).Select(probability => NormalScore.Of(probability, paths))];

    /// <summary>Returns the normal score of a target's probability with a setting, on a straight line between those next to it; beyond the ends that of the end. NaN where it is not known.</summary>
    /// <param name="target">The target's identifier.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="paths">Of how many paths: a share of none or all of these counts as half a path.</param>
    internal double Score(string target, double setting, double paths)
    {
        ImmutableArray<double> probabilities = Probabilities(target);
        if (probabilities.IsEmpty)
        {
            return double.NaN;
        }

        (int before, double part) = Place(setting);
        double low = NormalScore.Of(probabilities[before], paths);
        return low + (part * (NormalScore.Of(probabilities[before + 1], paths) - low));
    }

    /// <summary>Returns a bound of what the straight line may be off by at a setting, in normal scores: the greatest bend beside it, |z₋ − 2z + z₊|, which holds for a smooth curve eight times over and for a step between two settings. 0 at a setting of the curve.</summary>
    /// <param name="target">The target's identifier.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="paths">Of how many paths.</param>
    internal double Bend(string target, double setting, double paths)
    {
        (int before, double part) = Place(setting);
        return Probabilities(target).IsEmpty || part is 0 or 1 ? 0 : Math.Max(BendAt(target, before, paths), BendAt(target, before + 1, paths));
    }

    private static double Other(ComparisonOutcome comparison, string target) =>
        comparison.Targets.FirstOrDefault(other => other.Id == target)?.Difference.Other.Value ?? double.NaN;

    private double BendAt(string target, int place, double paths)
    {
        double Score(int at) => NormalScore.Of(Probabilities(target)[at], paths);
        return place == 0 || place == Settings.Length - 1 ? 0 : Math.Abs(Score(place - 1) - (2 * Score(place)) + Score(place + 1));
    }

    private (int Before, double Part) Place(double setting)
    {
        int before = 0;
        while (before < Settings.Length - 2 && Settings[before + 1] <= setting)
        {
            before++;
        }

        return (before, Math.Clamp((setting - Settings[before]) / (Settings[before + 1] - Settings[before]), 0, 1));
    }
}
