using MathNet.Numerics.Random;
using MathNet.Numerics.Statistics;

namespace GrowthSim.Benchmarks;

/// <summary>
/// The baseline scenario of benchmarks/models/bac-giang/model.yaml written by hand with MathNet, as one would without an engine: one path after another,
/// the library's own samplers on one generator without locks, every reported value of every path kept, and the statistics taken at the end.
/// </summary>
internal sealed partial class MathNetBacGiang
{
    private const int BaseYear = 2020;
    private const int LastYear = 2030;
    private const int Years = LastYear - BaseYear + 1;

    private readonly Xoshiro256StarStar _random;
    private readonly (string Name, double[] ByYear)[] _series;
    private readonly double[][][] _kept;
    private readonly MathNetTarget[] _targets;
    private readonly string[] _groups;
    private readonly int[] _groupOfTarget;
    private readonly int[] _groupMet;
    private readonly int[] _targetsMet;

    private MathNetBacGiang(int paths, int seed)
    {
        _random = new Xoshiro256StarStar(seed, threadSafe: false);
        _series = [.. _services.Series, .. _industry.Series, .. _agriculture.Series, .. IndicatorSeries()];
        _kept = [.. _series.Select(_ => Enumerable.Range(0, Years).Select(_ => new double[paths]).ToArray())];
        _targets = [.. Targets()];
        foreach (MathNetTarget target in _targets)
        {
            target.Values = new double[paths];
        }

        _groups = [.. _targets.Select(target => target.Group).Distinct()];
        _groupOfTarget = [.. _targets.Select(target => Array.IndexOf(_groups, target.Group))];
        _groupMet = new int[_groups.Length];
        _targetsMet = new int[_targets.Length + 1];
    }

    /// <summary>Simulates paths and reports.</summary>
    public static MathNetResult Run(int paths, int seed) => Simulate(paths, seed).Report(paths);

    /// <summary>Simulates paths and keeps their values, without the statistics at the end.</summary>
    public static MathNetBacGiang Simulate(int paths, int seed)
    {
        MathNetBacGiang model = new(paths, seed);
        for (int path = 0; path < paths; path++)
        {
            model.SimulatePath();
            model.Keep(path);
            model.Score(path);
        }

        return model;
    }

    /// <summary>Takes the statistics of what was kept; the kept values are put out of order by it.</summary>
    public MathNetResult Report(int paths)
    {
        Dictionary<(string Series, int Year), MathNetSummary> series = [];
        for (int s = 0; s < _series.Length; s++)
        {
            for (int t = 0; t < Years; t++)
            {
                series[(_series[s].Name, BaseYear + t)] = Summary(_kept[s][t]);
            }
        }

        return new MathNetResult
        {
            Paths = paths,
            Hits = _targets.ToDictionary(target => target.Id, target => target.Hits),
            Within = _targets.Where(target => target.IsRange).ToDictionary(target => target.Id, target => target.Within),
            Stretch = _targets.Where(target => target.IsRange).ToDictionary(target => target.Id, target => target.Stretch),
            AllMet = _targetsMet[^1],
            GroupMet = _groups.Zip(_groupMet).ToDictionary(group => group.First, group => group.Second),
            TargetsMet = _targetsMet,
            Measures = _targets.ToDictionary(target => target.Id, target => Summary(target.Values)),
            Series = series,
        };
    }

    private static MathNetSummary Summary(double[] values)
    {
        (double mean, double standardDeviation) = ArrayStatistics.MeanStandardDeviation(values);
        return new MathNetSummary(
            mean,
            standardDeviation,
            ArrayStatistics.QuantileInplace(values, 0.05),
            ArrayStatistics.QuantileInplace(values, 0.25),
            ArrayStatistics.QuantileInplace(values, 0.5),
            ArrayStatistics.QuantileInplace(values, 0.75),
            ArrayStatistics.QuantileInplace(values, 0.95));
    }

    private void SimulatePath()
    {
        DrawParameters();
        SetMilestones();
        SetSectorConstants();
        StartDrivers();
        StartSectors();
        StartIndicators();
        for (int t = 1; t < Years; t++)
        {
            StepDrivers(t);
            StepSectors(t);
            StepIndicators(t);
        }
    }

    private void Keep(int path)
    {
        for (int s = 0; s < _series.Length; s++)
        {
            double[] byYear = _series[s].ByYear;
            double[][] kept = _kept[s];
            for (int t = 0; t < Years; t++)
            {
                kept[t][path] = byYear[t];
            }
        }
    }

    private void Score(int path)
    {
        int met = 0;
        Span<bool> groupMet = stackalloc bool[_groups.Length];
        groupMet.Fill(true);
        for (int i = 0; i < _targets.Length; i++)
        {
            if (_targets[i].Score(path))
            {
                met++;
            }
            else
            {
                groupMet[_groupOfTarget[i]] = false;
            }
        }

        _targetsMet[met]++;
        for (int g = 0; g < groupMet.Length; g++)
        {
            if (groupMet[g])
            {
                _groupMet[g]++;
            }
        }
    }
}
