namespace GrowthSim.Language;

/// <summary>Finds the name that was probably meant.</summary>
internal static class Spelling
{
    /// <summary>Returns the nearest of some names; null where none is near.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="candidates">The names that exist.</param>
    /// <remarks>The distance is that of optimal string alignment: letters inserted, deleted, replaced, or swapped with a neighbour; case counts nothing.</remarks>
    public static string? Nearest(string written, IEnumerable<string> candidates)
    {
        if (written.Length is 0 or > ModelLimits.NameLength)
        {
            return null;
        }

        string name = written.ToLowerInvariant().Replace('-', '_');
        int best = 1 + (name.Length <= 3 ? 1 : Math.Max(2, name.Length / 3));
        string? nearest = null;
        foreach (string candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) < best && Distance(name, candidate.ToLowerInvariant(), best) is int distance && distance < best)
            {
                best = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    private static int Distance(string a, string b, int limit)
    {
        int[] beforeLast = new int[b.Length + 1];
        int[] last = new int[b.Length + 1];
        int[] row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, 1 + Math.Min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least >= limit)
            {
                return limit;
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }
}
