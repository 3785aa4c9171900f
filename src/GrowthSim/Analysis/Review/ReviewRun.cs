using GrowthSim.Analysis.Scoring;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;

namespace GrowthSim.Analysis.Review;

/// <summary>A run of a review: the model given some of the figures.</summary>
internal sealed class ReviewRun
{
    private readonly BlockResult _result;
    private readonly ReplicateTable _sets;
    private readonly Dictionary<string, int> _targets;
    private readonly Dictionary<(string Variable, int Year), int> _series;

    /// <summary>Reads a run.</summary>
    /// <param name="result">What its paths add up to, with the table of <see cref="ReplicateTable"/>.</param>
    /// <param name="level">The confidence level of its intervals.</param>
    public ReviewRun(BlockResult result, double level)
    {
        CompiledKernel kernel = result.Prepared.Plan.Kernel;
        _result = result;
        _sets = (ReplicateTable)result.Tables.Single();
        _targets = Enumerable.Range(0, kernel.Targets.Length).ToDictionary(target => kernel.Targets[target].Target.Id, StringComparer.Ordinal);
        _series = Enumerable.Range(0, kernel.Outputs.Length)
            .Where(output => kernel.Outputs[output].IsSeries)
            .ToDictionary(output => (kernel.Outputs[output].Variable!.Name, kernel.Outputs[output].Year));
        Outcome = RunOutcome.From(result, level, partial: false);
    }

    /// <summary>Gets what it says.</summary>
    public RunOutcome Outcome { get; }

    /// <summary>Gets whether any path counts.</summary>
    public bool IsKnown => _result.TimesCounted > 0;

    /// <summary>Returns by how much the probability of a target moves from this run to another; unknown where one of them cannot ask it.</summary>
    /// <param name="later">The other run.</param>
    /// <param name="target">The target's identifier.</param>
    public Movement To(ReviewRun later, string target) =>
        _targets.TryGetValue(target, out int here) && later._targets.TryGetValue(target, out int there)
            ? Movement.Between(_sets.Hits(here), _sets.Paths, later._sets.Hits(there), later._sets.Paths, Outcome.Level)
            : Movement.Unknown;

    /// <summary>Returns what it expects of a figure; null where it does not report the variable.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="view">The time that it is seen from.</param>
    public Expectation? Of(Observation figure, AsOf view) =>
        IsKnown && _series.TryGetValue((figure.Variable, figure.Year), out int output) ? Expectation.Of(figure, new ForecastDistribution(_result, output, figure.Error), view) : null;

    /// <summary>Returns the median of a variable in a year; null where it does not report it.</summary>
    /// <param name="variable">The variable's full name.</param>
    /// <param name="year">The year.</param>
    public double? Median(string variable, int year) =>
        IsKnown && _series.TryGetValue((variable, year), out int output) ? new ForecastDistribution(_result, output).Quantile(0.5) : null;
}
