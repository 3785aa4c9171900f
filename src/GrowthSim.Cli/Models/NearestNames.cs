namespace GrowthSim.Cli.Models;

/// <summary>The names that a misspelt one may have meant.</summary>
internal static class NearestNames
{
    private const int MaxNames = 3;

    /// <summary>Returns up to three names, nearest first, within two edits or a third of the word (Levenshtein 1966), or that contain it.</summary>
    public static string[] Of(string word, IEnumerable<string> names)
    {
        int most = Math.Min(Math.Max(2, word.Length / 3), word.Length - 1);
        return
        [
            .. names.Select(name => (Name: name, Edits: Edits(word, name)))
                .Where(candidate => candidate.Edits <= most || (word.Length >= 3 && candidate.Name.Contains(word, StringComparison.Ordinal)))
                .OrderBy(candidate => candidate.Edits)
                .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
                .Select(candidate => candidate.Name)
                .Take(MaxNames),
        ];
    }

    private static int Edits(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[to.Length];
    }
}
