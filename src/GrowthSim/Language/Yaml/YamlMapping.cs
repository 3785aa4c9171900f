using System.Collections.Immutable;
using GrowthSim.Language.Messages;

namespace GrowthSim.Language.Yaml;

/// <summary>A mapping: keys with values, in the order of the file, each key once.</summary>
internal sealed record YamlMapping(ImmutableArray<(YamlScalar Key, YamlNode Value)> Entries, TextPosition At, long Size, int Height)
    : YamlNode(At, Size, Height)
{
    /// <inheritdoc/>
    public override Message Description => "a mapping";

    /// <summary>Returns the value of a key; null where there is none.</summary>
    public YamlNode? Find(string key)
    {
        foreach ((YamlScalar name, YamlNode value) in Entries)
        {
            if (name.Value == key)
            {
                return value;
            }
        }

        return null;
    }
}
