namespace GrowthSim.Analysis.Information;

/// <summary>The sums of a table, set by set and in all, by halves.</summary>
/// <param name="table">The table.</param>
internal sealed class SetSums(PayoffTable table)
{
    private readonly int _actions = table.Structure.Actions;

    /// <summary>The number of halves.</summary>
    public const int Halves = 2;

    /// <summary>Returns the half that a set of paths belongs to: 0 or 1.</summary>
    public static int HalfOf(int set) => set % Halves;

    /// <summary>Gets the sets that have paths.</summary>
    public int[] Used { get; } = [.. Enumerable.Range(0, PayoffTable.Sets).Where(set => table.Paths[set] > 0)];

    /// <summary>Gets the number of actions.</summary>
    public int Actions => _actions;

    /// <summary>Gets the number of paths, each as many times as it counts.</summary>
    public double Paths => Used.Sum(set => (double)table.Paths[set]);

    /// <summary>Returns the paths of a set.</summary>
    public double PathsOf(int set) => table.Paths[set];

    /// <summary>Returns what an action is worth on a set.</summary>
    public double Total(int set, int action) => table.Totals[(set * _actions) + action];

    /// <summary>Returns what the best action on each path is worth on a set.</summary>
    public double Best(int set) => table.Best[set];

    /// <summary>Returns what an action is worth on the paths of a set in a bin.</summary>
    /// <param name="set">The set.</param>
    /// <param name="bin">The bin, counted through all factors.</param>
    /// <param name="action">The action.</param>
    public double Bin(int set, long bin, int action) => table.Bins[(int)((set * table.Structure.Sums) + (bin * _actions) + action)];

    /// <summary>Returns the action that is worth most on some sets; of equal ones the first.</summary>
    /// <param name="sets">The sets.</param>
    /// <param name="worth">What an action is worth on a set.</param>
    /// <param name="first">The action that is preferred to equal ones.</param>
    public int Choose(IEnumerable<int> sets, Func<int, int, double> worth, int first = 0)
    {
        double[] all = new double[_actions];
        foreach (int set in sets)
        {
            for (int action = 0; action < _actions; action++)
            {
                all[action] += worth(set, action);
            }
        }

        int best = first;
        for (int action = 0; action < _actions; action++)
        {
            best = all[action] > all[best] ? action : best;
        }

        return best;
    }
}
