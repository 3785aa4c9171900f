using System.Collections.Immutable;

namespace GrowthSim.Analysis.Seeking;

/// <summary>Searches a mix in rounds: what each lever does alone around one mix, a plan of a better one, and the same in a narrower range around that.</summary>
/// <param name="question">What is sought.</param>
/// <param name="trials">Runs mixes.</param>
internal sealed class MixSearch(MixQuestion question, MixTrials trials)
{
    /// <summary>The most rounds of a search.</summary>
    public const int MaxRounds = 6;

    /// <summary>The efforts of a lever that are tried in a round.</summary>
    public const int Points = 8;

    /// <summary>The range of efforts with which a search ends: its points are 1/220 of a lever's range apart.</summary>
    private const double Finest = 1.0 / 32;

    private const double SameEffort = 1e-9;

    private readonly List<MixPlanner> _planners = [];
    private readonly List<ImmutableArray<EffortCurve>> _curves = [];

    /// <summary>Gets by how much the probability falls at most with more of a lever, in the first round, whose curves go over the whole range.</summary>
    public ImmutableArray<double> Falls { get; private set; } = [];

    /// <summary>Gets the plan of the last round.</summary>
    public MixPlanner Last => _planners[^1];

    /// <summary>Searches.</summary>
    /// <param name="start">The efforts about which it begins.</param>
    /// <param name="plan">Plans the next mix.</param>
    public async Task Run(double[] start, Func<MixPlanner, double[]> plan)
    {
        (double[] center, double range) = (start, 1);
        for (int round = 0; round < MaxRounds; round++)
        {
            await Survey(center, range);
            center = plan(Last);
            bool isAtEdge = center.Where((effort, place) => IsAtEdge(_curves[^1][place], effort)).Any();
            if (range <= Finest && !isAtEdge)
            {
                break;
            }

            range = isAtEdge ? range : range / (round == 0 ? 2 : 4);
        }
    }

    /// <summary>Returns the least cost of a score by the narrowest plan that has it within its range; NaN where none has.</summary>
    public double Cost(double score)
    {
        for (int round = _planners.Count - 1; round >= 0; round--)
        {
            if (_planners[round].Cheapest(score) is double[] efforts && !IsLowest(efforts, _curves[round]))
            {
                return _planners[round].Cost(efforts);
            }
        }

        return double.NaN;
    }

    /// <summary>Returns whether efforts are at the low ends of all ranges, though not at 0: then the score may be had for less.</summary>
    private static bool IsLowest(double[] efforts, ImmutableArray<EffortCurve> curves) =>
        efforts.Zip(curves).All(its => its.First <= its.Second.Low) && curves.Any(curve => curve.Low > 0);

    private static bool IsAtEdge(EffortCurve curve, double effort) => (effort <= curve.Low && curve.Low > 0) || (effort >= curve.High && curve.High < 1);

    /// <summary>Runs a mix, and each lever of it elsewhere in a range.</summary>
    private async Task Survey(double[] center, double range)
    {
        double[][] efforts = [.. center.Select(effort => Around(effort, range))];
        List<double[]> mixes = [center];
        for (int place = 0; place < center.Length; place++)
        {
            mixes.AddRange(efforts[place].Select(effort => (double[])[.. center[..place], effort, .. center[(place + 1)..]]));
        }

        ImmutableArray<TriedMix> tried = await trials.Run([.. mixes.Select(trials.Settings)]);
        double score = trials.Score(tried[0].Probability.Value);
        int next = 1;
        ImmutableArray<(double Effort, double Probability)[]> points = [.. efforts.Select((its, place) => (((double, double)[])
        [
            .. its.Select(effort => (effort, tried[next++].Probability.Value)),
            (center[place], tried[0].Probability.Value),
        ]).OrderBy(point => point.Item1).ToArray())];
        ImmutableArray<EffortCurve> curves = [.. points.Select(its => new EffortCurve([.. its.Select(point => point.Effort)], [.. its.Select(point => trials.Score(point.Probability))]))];
        if (Falls.IsEmpty)
        {
            Falls = [.. points.Select(its => its.Select((point, place) => its.Take(place + 1).Max(before => before.Probability) - point.Probability).Max())];
        }

        _curves.Add(curves);
        _planners.Add(new MixPlanner(question.Levers, curves, score));
    }

    /// <summary>Returns efforts at equal distances in a range about one, which is not among them.</summary>
    private static double[] Around(double effort, double range)
    {
        double low = Math.Clamp(effort - (range / 2), 0, 1 - range);
        return [.. Enumerable.Range(0, Points)
            .Select(place => place < Points - 1 ? low + (range * place / (Points - 1)) : low < 1 - range ? low + range : 1)
            .Where(other => Math.Abs(other - effort) > SameEffort)];
    }
}
