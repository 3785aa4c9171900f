namespace GrowthSim.Analysis.Audit;

/// <summary>The least part of a set for which something still holds that holds for the whole.</summary>
internal static class MinimalSet
{
    /// <summary>Returns a part of which nothing can be left out, in the order of the set.</summary>
    /// <param name="all">The set; it holds for it.</param>
    /// <param name="holds">Whether it holds for a part; where it does, it has to for every greater part.</param>
    /// <remarks>
    /// As conflicts of constraints are filtered (Chinneck and Dravnieks, 1991; Junker's QuickXplain, 2004): the element with which it begins to hold is needed, and none behind it is; halving finds it. k of n elements take some k · log₂ n questions.
    /// </remarks>
    public static List<int> Of(IReadOnlyList<int> all, Func<IReadOnlyList<int>, bool> holds)
    {
        List<int> needed = [];
        List<int> rest = [.. all];
        while (rest.Count > 0 && !holds(needed))
        {
            (int low, int high) = (1, rest.Count);
            while (low < high)
            {
                int middle = (low + high) / 2;
                (low, high) = holds([.. needed, .. rest.Take(middle)]) ? (low, middle) : (middle + 1, high);
            }

            needed.Add(rest[low - 1]);
            rest.RemoveRange(low - 1, rest.Count - low + 1);
        }

        needed.Sort();
        return needed;
    }
}
