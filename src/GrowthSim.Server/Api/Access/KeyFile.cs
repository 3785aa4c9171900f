using System.Collections.Immutable;
using System.Security.Cryptography;
using GrowthSim.Language;
using GrowthSim.Server.Api.Requests;

namespace GrowthSim.Server.Api.Access;

/// <summary>A file of keys: on each line a name, a role (<c>read</c>, <c>run</c>, <c>edit</c>) and the SHA-256 of the key; lines that begin with # say nothing.</summary>
internal static class KeyFile
{
    private const int MaxKeys = 10_000;
    private const string Remedy = "Write a name, read, run or edit, and the digest of the key, as 'GrowthSim.Server key NAME ROLE' prints them.";

    /// <summary>Returns the keys of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="errors">Gains what is wrong with it, with the line and the remedy; never what stands there of a key.</param>
    public static ImmutableArray<AccessKey> Read(string path, List<string> errors)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            errors.Add($"The file of keys {Wording.Quote(path)} cannot be read: {unreadable.Message}");
            return [];
        }

        ImmutableArray<AccessKey>.Builder keys = ImmutableArray.CreateBuilder<AccessKey>();
        for (int line = 0; line < lines.Length && keys.Count < MaxKeys; line++)
        {
            string text = lines[line].Trim();
            if (text.Length == 0 || text.StartsWith('#'))
            {
                continue;
            }

            if (Key(text) is not AccessKey key)
            {
                errors.Add($"{path}:{line + 1}: this is no key. {Remedy}");
            }
            else if (keys.Any(other => other.Name == key.Name))
            {
                errors.Add($"{path}:{line + 1}: the name '{key.Name}' stands there twice. Give each key a name of its own.");
            }
            else
            {
                keys.Add(key);
            }
        }

        return keys.ToImmutable();
    }

    private static AccessKey? Key(string line)
    {
        string[] parts = line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return parts is [string name, string role, string digest]
            && RequestField.IsIdentifier(name) && name != AccessKey.TokenName
            && TryRole(role, out Role known)
            && digest.Length == SHA256.HashSizeInBytes * 2 && digest.All(char.IsAsciiHexDigit)
            ? new AccessKey(name, known, Convert.FromHexString(digest))
            : null;
    }

    /// <summary>Reads the name of a role.</summary>
    public static bool TryRole(string text, out Role role) => Enum.TryParse(text, ignoreCase: true, out role) && text.All(char.IsAsciiLetter);
}
