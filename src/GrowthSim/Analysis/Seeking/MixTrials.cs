using System.Collections.Immutable;
using GrowthSim.Analysis.Previews;
using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Seeking;

/// <summary>The mixes that a search has run, each once.</summary>
/// <param name="question">What is sought.</param>
/// <param name="trials">Runs them.</param>
/// <param name="paths">The number of paths of each.</param>
internal sealed class MixTrials(MixQuestion question, SettingTrials trials, long paths)
{
    private readonly List<TriedMix> _tried = [];

    /// <summary>Gets all of them, in the order in which they were run.</summary>
    public IReadOnlyList<TriedMix> All => _tried;

    /// <summary>Gets whether verdicts were compared path by path so far.</summary>
    public bool IsPaired => trials.IsPaired;

    /// <summary>Returns the mixes with which a search begins: all levers alike, from nothing to all.</summary>
    public static ImmutableArray<ImmutableArray<double>> Diagonal(MixQuestion question) =>
        [.. SeekQuestion.Between(0, 1).Select(effort => ImmutableArray.CreateRange(question.Levers.Select(lever => lever.At(effort))))];

    /// <summary>Returns the settings of efforts.</summary>
    public ImmutableArray<double> Settings(double[] efforts) => [.. question.Levers.Select((lever, place) => lever.At(efforts[place]))];

    /// <summary>Returns the settings of efforts with few digits: no cheaper than they are, or no dearer.</summary>
    public ImmutableArray<double> Rounded(double[] efforts, bool isUpward) =>
        [.. question.Levers.Select((lever, place) => SettingDigits.Rounded(lever.At(efforts[place]), lever.Least, lever.Most, isUpward))];

    /// <summary>Returns how a mix is set.</summary>
    public static ImmutableArray<(string Name, string Equation)> Equations(MixQuestion question, ImmutableArray<double> settings) =>
        [.. question.Levers.Select((lever, place) => (lever.Name, question.Equation(settings[place])))];

    /// <summary>Returns the normal score of a probability.</summary>
    public double Score(double probability) => NormalScore.Of(probability, paths);

    /// <summary>Makes the run of a mix by itself.</summary>
    public Task<RunOutcome> RunAlone(ImmutableArray<double> settings) => trials.Run(Equations(question, settings));

    /// <summary>Runs mixes together.</summary>
    public async Task<ImmutableArray<TriedMix>> Run(IReadOnlyList<ImmutableArray<double>> mixes)
    {
        ImmutableArray<(Estimate Probability, double Lost)> points = await trials.Of([.. mixes.Select(mix => Equations(question, mix))]);
        ImmutableArray<TriedMix> tried = [.. mixes.Zip(points, (mix, point) => new TriedMix(mix, question.Cost(mix), point.Probability))];
        _tried.AddRange(tried);
        return tried;
    }

    /// <summary>Returns the cheapest that reaches a probability, of those alike the more probable; null where none does.</summary>
    public TriedMix? Cheapest(double probability) =>
        _tried.Where(mix => mix.Probability.Value >= probability).OrderBy(mix => mix.Cost).ThenByDescending(mix => mix.Probability.Value).FirstOrDefault();

    /// <summary>Returns the most probable that costs so much at most, of those alike the cheaper.</summary>
    public TriedMix Greatest(double budget) => _tried.Where(mix => mix.Cost <= budget).OrderByDescending(mix => mix.Probability.Value).ThenBy(mix => mix.Cost).First();
}
