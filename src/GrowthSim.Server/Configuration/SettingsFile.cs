using System.Text.Json;
using GrowthSim.Language;
using GrowthSim.Server.Json;

namespace GrowthSim.Server.Configuration;

/// <summary>The file <c>growthsim.json</c> of the current folder: whether it can be read, and whether anything in it would be passed over.</summary>
internal static class SettingsFile
{
    /// <summary>The name of the file.</summary>
    public const string Name = "growthsim.json";

    private static readonly string[] Sections = [ServerSettings.Section, "Urls", "Logging", "Kestrel", "AllowedHosts"];

    private static readonly JsonReaderOptions Permitted = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads the file.</summary>
    /// <param name="file">Its path; it need not exist.</param>
    /// <param name="errors">Gains what is wrong, with place and remedy.</param>
    /// <returns>Whether it exists and can be taken for a source of settings.</returns>
    public static bool Check(string file, List<string> errors)
    {
        if (!File.Exists(file) && !Directory.Exists(file))
        {
            return false;
        }

        List<ModelError> found = [];
        try
        {
            Check(JsonReading.Read(File.ReadAllBytes(file), file, Permitted), found);
        }
        catch (ModelException unreadable)
        {
            errors.AddRange(unreadable.Errors.Select(error => error.ToString()));
            return false;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            errors.Add($"{file} cannot be read: {failure.Message} Make it a readable file, or take it away.");
            return false;
        }

        errors.AddRange(found.Select(error => error.ToString()));
        return found.Count == 0;
    }

    private static void Check(JsonEntry root, List<ModelError> errors)
    {
        if (root.Kind != JsonValueKind.Object)
        {
            errors.Add(new ModelError(root.At, "", $"Settings are an object, and this is {root.Description}.", $"Write {{ \"{ServerSettings.Section}\": {{ … }} }}."));
        }

        foreach ((string name, TextPosition at, JsonEntry value) in root.Members)
        {
            string section = name.Split(':')[0];
            if (!Sections.Contains(section, StringComparer.OrdinalIgnoreCase))
            {
                string nearest = NearestName.Of(section, Sections) is string near ? $"Did you mean '{near}'? " : "";
                errors.Add(new ModelError(at, Wording.Clip(name), $"There is no section {Wording.Quote(name)}.", $"{nearest}There are {Wording.List(Sections)}."));
            }
            else if (name.Equals(ServerSettings.Section, StringComparison.OrdinalIgnoreCase) && value.Kind != JsonValueKind.Object)
            {
                errors.Add(new ModelError(value.At, name, $"The section is an object, and this is {value.Description}.", "Write { … } with its settings."));
            }
        }

        Doubled(root, "", errors);
    }

    // Names of settings are the same in small and capital letters.
    private static void Doubled(JsonEntry entry, string above, List<ModelError> errors)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, TextPosition at, JsonEntry value) in entry.Members)
        {
            string full = above + Wording.Clip(name);
            if (!seen.Add(name))
            {
                errors.Add(new ModelError(at, full, $"{Wording.Quote(name)} stands here twice.", "Leave one of them out."));
            }

            Doubled(value, full + ":", errors);
        }
    }
}
