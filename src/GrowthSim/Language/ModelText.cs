using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace GrowthSim.Language;

/// <summary>A model as its authors wrote it: the YAML file, the files it names, and its scenarios.</summary>
public sealed record ModelText
{
    /// <summary>Gets the name of the model's file, for messages.</summary>
    public required string File { get; init; }

    /// <summary>Gets the YAML text.</summary>
    public required string Yaml { get; init; }

    /// <summary>Gets the texts of the files that the model names (<c>figures.csv</c>), by the name used in the model.</summary>
    public ImmutableSortedDictionary<string, string> Attachments { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Gets the scenarios' YAML texts, by identifier.</summary>
    public ImmutableSortedDictionary<string, string> Scenarios { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Gets the revision: the first 12 hexadecimal digits of a SHA-256 over the model and its attachments. Scenarios are not part of it.</summary>
    public string Revision
    {
        get
        {
            using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            Append(hash, Yaml);
            foreach ((string name, string text) in Attachments)
            {
                Append(hash, name);
                Append(hash, text);
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
        }
    }

    private static void Append(IncrementalHash hash, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
