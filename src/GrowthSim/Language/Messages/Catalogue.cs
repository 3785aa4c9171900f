using System.Collections.Frozen;
using System.Text;

namespace GrowthSim.Language.Messages;

/// <summary>The translations of messages, from a file in the form of GNU gettext that is part of the program.</summary>
internal static class Catalogue
{
    /// <summary>Gets the Vietnamese template of each English one.</summary>
    public static FrozenDictionary<string, string> Vietnamese { get; } = Embedded("GrowthSim.Language.Messages.vietnamese.po");

    /// <summary>Reads a file of <c>msgid</c> and <c>msgstr</c>; what is not translated is left out.</summary>
    /// <param name="lines">Its lines.</param>
    public static FrozenDictionary<string, string> Read(IEnumerable<string> lines)
    {
        List<StringBuilder> parts = [];
        foreach (string line in lines)
        {
            int quote = line.IndexOf('"', StringComparison.Ordinal);
            if (line.StartsWith('#') || quote < 0)
            {
                continue;
            }

            if (quote > 0)
            {
                parts.Add(new StringBuilder());
            }

            parts[^1].Append(Unescaped(line.AsSpan(quote + 1, line.LastIndexOf('"') - quote - 1)));
        }

        return parts.Chunk(2)
            .Select(pair => (Template: pair[0].ToString(), Translation: pair[1].ToString()))
            .Where(entry => entry.Template.Length > 0 && entry.Translation.Length > 0)
            .ToFrozenDictionary(entry => entry.Template, entry => entry.Translation, StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string> Embedded(string name)
    {
        using StreamReader reader = new(typeof(Catalogue).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return Read(reader.ReadToEnd().Split('\n'));
    }

    private static string Unescaped(ReadOnlySpan<char> quoted)
    {
        StringBuilder text = new(quoted.Length);
        for (int i = 0; i < quoted.Length; i++)
        {
            if (quoted[i] == '\\' && i + 1 < quoted.Length)
            {
                text.Append(quoted[++i] == 'n' ? '\n' : quoted[i]);
            }
            else
            {
                text.Append(quoted[i]);
            }
        }

        return text.ToString();
    }
}
