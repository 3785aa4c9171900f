namespace GrowthSim.Cli.Models;

/// <summary>The folder that remembers runs.</summary>
internal static class DataFolder
{
    /// <summary>Returns the folder: as given, else <c>GROWTHSIM_DATA</c>, else <c>growthsim</c> among the user's own data.</summary>
    public static string Of(string? given, Surroundings surroundings)
    {
        string? chosen = NullIfEmpty(given) ?? NullIfEmpty(surroundings.Variable("GROWTHSIM_DATA"));
        if (chosen is null)
        {
            string own = NullIfEmpty(surroundings.Variable("XDG_DATA_HOME"))
                ?? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            chosen = Path.Combine(own.Length == 0 ? Path.GetTempPath() : own, "growthsim");
        }

        return Path.GetFullPath(chosen, surroundings.Folder);
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
