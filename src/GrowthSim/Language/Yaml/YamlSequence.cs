using System.Collections.Immutable;
using GrowthSim.Language.Messages;

namespace GrowthSim.Language.Yaml;

/// <summary>A list.</summary>
internal sealed record YamlSequence(ImmutableArray<YamlNode> Items, TextPosition At, long Size, int Height) : YamlNode(At, Size, Height)
{
    /// <inheritdoc/>
    public override Message Description => "a list";
}
