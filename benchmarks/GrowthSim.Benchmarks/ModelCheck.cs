using System.Globalization;
using GrowthSim.Compilation;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;

namespace GrowthSim.Benchmarks;

/// <summary>
/// Checks that <see cref="MathNetBacGiang"/> and the engine compute the same model: every probability, mean and standard deviation of two independent
/// samples must agree within five standard errors.
/// </summary>
internal sealed class ModelCheck(TextWriter output, int pathsPerPart)
{
    /// <summary>What each of MathNet's parts simulates unless asked otherwise: 200,000 paths together.</summary>
    public const int DefaultPathsPerPart = 5_000;

    /// <summary>MathNet runs in parts, on seeds 1 to 40: they bound its memory, and their spread gives the standard error of a variance.</summary>
    public const int Parts = 40;

    /// <summary>Under equal models, one of the 1,600 comparisons exceeds it by chance in about one choice of seeds of 100 (Student t with 39 degrees of freedom for the variances).</summary>
    private const double Limit = 5;

    /// <summary>The smallest difference, relative to the values, that is not rounding.</summary>
    private const double Rounding = 1e-12;

    private readonly int _paths = pathsPerPart * Parts;
    private double _worst;
    private int _comparisons;
    private int _failures;

    /// <summary>Compares, prints, and returns the exit code.</summary>
    public int Run()
    {
        RunPlan plan = BacGiangModel.Plan();
        RunOutcome engine = RunOutcome.From(LocalRunner.Run(plan, _paths, Environment.ProcessorCount, CancellationToken.None), 0.95, partial: false);
        MathNetResult[] parts = [.. Enumerable.Range(1, Parts).Select(seed => MathNetBacGiang.Run(pathsPerPart, seed))];
        Title($"{"target",-34}{"MathNet",10}{"engine",10}{"difference",12}{"mean, MathNet",18}{"mean, engine",18}{"difference",12}");
        foreach (TargetOutcome target in engine.Targets)
        {
            CompareTarget(target, parts);
        }

        Title($"{"together",-34}{"MathNet",10}{"engine",10}{"difference",12}");
        CompareJoint(engine.Joint, parts);
        CompareSets(engine, parts[0]);
        foreach (Projection projection in engine.Projections)
        {
            CompareSeries(projection, parts);
        }

        output.WriteLine();
        output.WriteLine(Invariant($"{_comparisons} comparisons of {_paths} paths each, differences in standard errors; the largest is {_worst:F2}, {_failures} exceed {Limit:F0}."));
        return _failures == 0 ? 0 : 1;
    }

    private void CompareTarget(TargetOutcome target, MathNetResult[] parts)
    {
        double share = parts.Sum(part => part.Hits[target.Id]) / (double)_paths;
        MathNetSummary[] measures = [.. parts.Select(part => part.Measures[target.Id])];
        double difference = Probability(target.Id, share, target.Probability.Value);
        double meanDifference = Mean(target.Id, measures, target.Mean, target.StandardDeviation);
        output.WriteLine(Invariant($"{target.Id,-34}{share,10:P2}{target.Probability.Value,10:P2}{difference,12:F2}{measures.Average(part => part.Mean),18:G8}{target.Mean,18:G8}{meanDifference,12:F2}"));
        Variance(target.Id, measures, target.StandardDeviation);
        if (target.Within is not null && target.Stretch is not null)
        {
            Print("  within", parts.Sum(part => part.Within[target.Id]), target.Within.Value);
            Print("  stretch", parts.Sum(part => part.Stretch[target.Id]), target.Stretch.Value);
        }
    }

    private void CompareJoint(JointOutcome joint, MathNetResult[] parts)
    {
        Print("all", parts.Sum(part => part.AllMet), joint.All.Probability.Value);
        foreach ((string group, JointEstimate estimate) in joint.Groups)
        {
            Print("all of " + group, parts.Sum(part => part.GroupMet[group]), estimate.Probability.Value);
        }

        foreach (JointRung rung in joint.AtLeast)
        {
            Print(Invariant($"at least {rung.Count}"), parts.Sum(part => part.TargetsMet.Skip(rung.Count).Sum()), rung.Probability.Value);
        }
    }

    private void CompareSeries(Projection projection, MathNetResult[] parts)
    {
        foreach (ProjectionYear year in projection.Years)
        {
            string name = Invariant($"{projection.Variable} in {year.Year}");
            MathNetSummary[] values = [.. parts.Select(part => part.Series[(projection.Variable, year.Year)])];
            Mean(name, values, year.Mean, year.StandardDeviation);
            Variance(name, values, year.StandardDeviation);
        }
    }

    /// <summary>Neither side may report what the other does not.</summary>
    private void CompareSets(RunOutcome engine, MathNetResult mathNet)
    {
        HashSet<string> targets = [.. engine.Targets.Select(target => target.Id)];
        HashSet<(string, int)> series = [.. engine.Projections.SelectMany(projection => projection.Years.Select(year => (projection.Variable, year.Year)))];
        targets.SymmetricExceptWith(mathNet.Hits.Keys);
        series.SymmetricExceptWith(mathNet.Series.Keys);
        foreach (string name in targets.Concat(series.Select(entry => entry.ToString())))
        {
            _failures++;
            output.WriteLine($"{name} is reported by one side alone.");
        }
    }

    private void Print(string name, int hits, double engine)
    {
        double share = hits / (double)_paths;
        double difference = Probability(name, share, engine);
        output.WriteLine(Invariant($"{name,-34}{share,10:P2}{engine,10:P2}{difference,12:F2}"));
    }

    private double Probability(string name, double share, double engine)
    {
        double pooled = (share + engine) / 2;
        return Compare("the probability of " + name, share, engine, Math.Sqrt(2 * pooled * (1 - pooled) / _paths));
    }

    private double Mean(string name, MathNetSummary[] parts, double mean, double standardDeviation)
    {
        double variance = parts.Average(part => part.StandardDeviation * part.StandardDeviation);
        return Compare("the mean of " + name, parts.Average(part => part.Mean), mean, Math.Sqrt((variance + (standardDeviation * standardDeviation)) / _paths));
    }

    private void Variance(string name, MathNetSummary[] parts, double standardDeviation)
    {
        double[] variances = [.. parts.Select(part => part.StandardDeviation * part.StandardDeviation)];
        double average = variances.Average();
        double spread = Math.Sqrt(variances.Sum(variance => (variance - average) * (variance - average)) / (Parts - 1));
        Compare("the variance of " + name, average, standardDeviation * standardDeviation, spread * Math.Sqrt(2.0 / Parts));
    }

    private double Compare(string what, double mathNet, double engine, double standardError)
    {
        double gap = Math.Abs(mathNet - engine);
        double difference = gap <= Rounding * Math.Max(1, Math.Abs(engine)) ? 0 : (mathNet - engine) / standardError;
        _comparisons++;
        _worst = Math.Max(_worst, Math.Abs(difference));

        // Not ">": a NaN is a failure.
        if (!(Math.Abs(difference) <= Limit))
        {
            _failures++;
            output.WriteLine(Invariant($"DIFFERENT: {what}: MathNet {mathNet:G8}, engine {engine:G8}, {difference:F2} standard errors"));
        }

        return difference;
    }

    private void Title(FormattableString text)
    {
        output.WriteLine();
        output.WriteLine(Invariant(text));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
