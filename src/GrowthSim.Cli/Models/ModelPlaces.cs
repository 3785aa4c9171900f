using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;

namespace GrowthSim.Cli.Models;

/// <summary>Where a model is looked for: in the folder the user stands in, and up from there; then among the packs of the program.</summary>
internal static class ModelPlaces
{
    public const string Default = Models + "/bac-giang";

    private const string Models = "models";

    /// <summary>Returns the path of a model as the user would write it.</summary>
    /// <exception cref="UsageException">There is none; the message lists the places.</exception>
    public static string Find(string? given, Surroundings surroundings, Locale locale)
    {
        string wanted = given ?? Default;
        List<string> tried = [];
        foreach (string place in Candidates(wanted, surroundings))
        {
            if (tried.Contains(place))
            {
                continue;
            }

            if (File.Exists(place) || Directory.Exists(place))
            {
                return Shown(place);
            }

            tried.Add(place);
        }

        string places = string.Concat(tried.Select(place => Environment.NewLine + "  " + place));
        throw new UsageException(locale.Say(ErrorWords.ModelMissing, wanted) + places);
    }

    private static IEnumerable<string> Candidates(string wanted, Surroundings surroundings)
    {
        yield return Path.GetFullPath(wanted, surroundings.Folder);
        if (Path.IsPathRooted(wanted))
        {
            yield break;
        }

        bool bare = !wanted.Contains('/', StringComparison.Ordinal) && !wanted.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal);
        foreach (string folder in Upwards(surroundings.Folder).Concat(ProgramFolders(surroundings.ProgramFolder)))
        {
            // Only a checkout's own models count on the way up: a stray file of that name in a home folder does not.
            if (!bare)
            {
                yield return Path.Combine(folder, wanted);
            }
            else if (HasModels(folder))
            {
                yield return Path.Combine(folder, Models, wanted);
            }
        }
    }

    /// <summary>Returns the one folder of an installed program, which has its packs beside it; else those up to the checkout that it was built in.</summary>
    private static IEnumerable<string> ProgramFolders(string program) => HasModels(program) ? [program] : Upwards(program);

    private static IEnumerable<string> Upwards(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }

    private static bool HasModels(string folder) => Directory.Exists(Path.Combine(folder, Models));

    private static string Shown(string place)
    {
        string relative = Path.GetRelativePath(Environment.CurrentDirectory, place);
        return relative.Length < place.Length ? relative : place;
    }
}
