using System.Collections.Immutable;

namespace GrowthSim.Language.Yaml;

/// <summary>A list.</summary>
internal sealed record YamlSequence(ImmutableArray<YamlNode> Items, TextPosition At, long Size, int Height) : YamlNode(At, Size, Height)
{
    /// <inheritdoc/>
    public override string Description => "a list";
}
