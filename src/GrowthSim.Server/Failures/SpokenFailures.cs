using System.Text.RegularExpressions;

namespace GrowthSim.Server.Failures;

/// <summary>What went wrong, in the reader's language. Grains, the store and the interface say it in English, as the log and other programs have it; a page or the command line finds the sentence again, and says it with the same names and numbers.</summary>
public static partial class SpokenFailures
{
    /// <summary>A longer message is no sentence of ours.</summary>
    private const int MaxLength = 4000;

    private static readonly Lazy<(Regex English, string Vietnamese)[]> Sentences = new(() => [.. FailureSentences.All.Concat(SystemSentences.All).Select(sentence => (Pattern(sentence.English), sentence.Vietnamese))]);

    /// <summary>Returns a message in a language; as it is where it is no known sentence.</summary>
    /// <param name="message">The message in English; null for none.</param>
    /// <param name="language"><c>vi</c> for Vietnamese; anything else is English.</param>
    public static string In(string? message, string language)
    {
        if (language != "vi" || message is null or { Length: > MaxLength })
        {
            return message ?? "";
        }

        foreach ((Regex english, string vietnamese) in Sentences.Value)
        {
            if (english.Match(message) is { Success: true } said)
            {
                return Place().Replace(vietnamese, place => In(said.Groups["v" + place.Groups[1].Value].Value, language));
            }
        }

        return message;
    }

    private static Regex Pattern(string sentence)
    {
        string[] parts = Place().Split(sentence);
        IEnumerable<string> pattern = parts.Select((part, i) => i % 2 == 0 ? Regex.Escape(part) : $"(?<v{part}>.*?)");
        return new Regex($"^{string.Concat(pattern)}$", RegexOptions.Singleline | RegexOptions.NonBacktracking);
    }

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Place();
}
