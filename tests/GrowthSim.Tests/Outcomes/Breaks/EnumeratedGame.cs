namespace GrowthSim.Tests.Outcomes.Breaks;

/// <summary>Shapley's value of a game of few players by its definition: the mean of what a player adds to those before it, over all orders, as the sum over all coalitions.</summary>
internal static class EnumeratedGame
{
    /// <summary>Returns each player's value.</summary>
    /// <param name="players">The number of players; at most some ten.</param>
    /// <param name="worth">The worth of a coalition, as bits.</param>
    public static double[] Shapley(int players, Func<int, double> worth) =>
    [
        .. Enumerable.Range(0, players).Select(player => Enumerable.Range(0, 1 << players)
            .Where(coalition => (coalition >> player & 1) == 0)
            .Sum(coalition => Orders(players, int.PopCount(coalition)) * (worth(coalition | (1 << player)) - worth(coalition)))),
    ];

    /// <summary>Returns the probability that someone of a coalition misses, from the probability of each set of those who miss.</summary>
    public static double Missed(int coalition, double[] ofMissed) => ofMissed.Select((probability, missed) => (missed & coalition) == 0 ? 0 : probability).Sum();

    // |S|! (n − |S| − 1)! / n!
    private static double Orders(int players, int before) => Factorial(before) * Factorial(players - before - 1) / Factorial(players);

    private static double Factorial(int of) => Enumerable.Range(1, of).Aggregate(1.0, (product, factor) => product * factor);
}
