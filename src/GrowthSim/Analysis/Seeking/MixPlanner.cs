using System.Collections.Immutable;

namespace GrowthSim.Analysis.Seeking;

/// <summary>Plans a mix from what each lever does alone around one mix, before it is run.</summary>
/// <remarks>
/// With z the normal score of the probability, z = z₀ + Σ (zᵢ(eᵢ) − z₀), which is exact along each lever and, where levers move what decides the target by sums, everywhere. Which efforts give the greatest score for each cost is a knapsack with
/// several choices for each lever: it is solved exactly on <see cref="Units"/> portions of cost, so that curves may bend as they like (Kellerer, Pferschy and Pisinger 2004, chapter 11). The rest below a portion is taken away, or spent, on a straight line.
/// </remarks>
public sealed class MixPlanner
{
    /// <summary>The portions of cost that a plan is made of.</summary>
    public const int Units = 400;

    /// <summary>What scores may differ by and count as equal: far below what paths tell.</summary>
    private const double Equal = 1e-9;

    private readonly ImmutableArray<MixLever> _levers;
    private readonly ImmutableArray<EffortCurve> _curves;
    private readonly double _unit;
    private readonly double _floor;
    private readonly double _base;
    private readonly double[] _best;
    private readonly List<int[]> _chosen = [];

    /// <summary>Solves for the greatest score of each cost.</summary>
    /// <param name="levers">The levers.</param>
    /// <param name="curves">What each does, the others being as in one mix.</param>
    /// <param name="score">The score of that mix.</param>
    public MixPlanner(ImmutableArray<MixLever> levers, ImmutableArray<EffortCurve> curves, double score)
    {
        (_levers, _curves, _base) = (levers, curves, score);
        _floor = levers.Select((lever, place) => lever.Full * curves[place].Low).Sum();
        _unit = levers.Select((lever, place) => lever.Full * (curves[place].High - curves[place].Low)).Sum() / Units;
        _best = new double[1];
        _best[0] = score;
        for (int place = 0; place < levers.Length; place++)
        {
            _best = Add(_best, place);
        }
    }

    /// <summary>Returns the efforts of the least cost that reach a score; null where none in the range of the curves does.</summary>
    /// <param name="score">The score.</param>
    public double[]? Cheapest(double score)
    {
        int cost = Array.FindIndex(_best, best => best >= score - Equal);
        return cost < 0 ? null : Trimmed(Efforts(cost), score);
    }

    /// <summary>Returns the efforts of the greatest score that a budget pays for; of two alike the cheaper.</summary>
    /// <param name="budget">What may be spent; not below the cost of the lowest efforts of the curves.</param>
    public double[] Greatest(double budget)
    {
        int most = (int)Math.Clamp((budget - _floor) / _unit, 0, _best.Length - 1);
        double greatest = _best.Take(most + 1).Max();
        double[] efforts = Efforts(Array.FindIndex(_best, best => best >= greatest - Equal));
        double left = budget - Cost(efforts);
        return left < 0 ? efforts : Enumerable.Range(0, efforts.Length)
            .Select(place => With(efforts, place, Math.Min(_curves[place].High, efforts[place] + (left / _levers[place].Full))))
            .Prepend(efforts)
            .Aggregate((best, next) => Score(next) > Score(best) + Equal ? next : best);
    }

    /// <summary>Returns what efforts cost.</summary>
    /// <param name="efforts">The efforts, one of each lever.</param>
    public double Cost(double[] efforts) => efforts.Select((effort, place) => _levers[place].Full * effort).Sum();

    /// <summary>Returns the score that is expected of efforts.</summary>
    /// <param name="efforts">The efforts, one of each lever.</param>
    public double Score(double[] efforts) => _base + efforts.Select((effort, place) => Gain(place, effort)).Sum();

    private double Gain(int place, double effort) => _curves[place].At(effort) - _base;

    /// <summary>Adds a lever: the greatest score of each cost over all ways to share it with those before.</summary>
    private double[] Add(double[] before, int place)
    {
        int portions = (int)Math.Ceiling((_levers[place].Full * (_curves[place].High - _curves[place].Low) / _unit) - Equal);
        double[] gains = [.. Enumerable.Range(0, portions + 1).Select(portion => Gain(place, Effort(place, portion)))];
        double[] best = new double[before.Length + portions];
        int[] chosen = new int[best.Length];
        for (int cost = 0; cost < best.Length; cost++)
        {
            best[cost] = double.NegativeInfinity;
            for (int portion = Math.Max(0, cost - before.Length + 1); portion <= Math.Min(cost, portions); portion++)
            {
                double score = before[cost - portion] + gains[portion];
                if (score > best[cost])
                {
                    (best[cost], chosen[cost]) = (score, portion);
                }
            }
        }

        _chosen.Add(chosen);
        return best;
    }

    private double Effort(int place, int portion)
    {
        double effort = _curves[place].Low + (portion * _unit / _levers[place].Full);
        return effort < _curves[place].High - Equal ? effort : _curves[place].High;
    }

    private double[] Efforts(int cost)
    {
        double[] efforts = new double[_levers.Length];
        for (int place = _levers.Length - 1; place >= 0; place--)
        {
            int portion = _chosen[place][cost];
            efforts[place] = Effort(place, portion);
            cost -= portion;
        }

        return efforts;
    }

    /// <summary>Takes from the lever that saves most what is above the score: less than a portion.</summary>
    private double[] Trimmed(double[] efforts, double score)
    {
        double[] least = efforts;
        for (int place = 0; place < efforts.Length; place++)
        {
            double[] trimmed = With(efforts, place, Least(efforts, place, score));
            least = Cost(trimmed) < Cost(least) ? trimmed : least;
        }

        return least;
    }

    /// <summary>Halves down to the least effort of a lever, at most a portion below, that still reaches the score.</summary>
    private double Least(double[] efforts, int place, double score)
    {
        double high = efforts[place];
        double low = Math.Max(_curves[place].Low, high - (_unit / _levers[place].Full));
        for (int halving = 0; halving < 30; halving++)
        {
            double middle = (low + high) / 2;
            (low, high) = Score(With(efforts, place, middle)) >= score ? (low, middle) : (middle, high);
        }

        return high;
    }

    private static double[] With(double[] efforts, int place, double effort)
    {
        double[] with = [.. efforts];
        with[place] = effort;
        return with;
    }
}
