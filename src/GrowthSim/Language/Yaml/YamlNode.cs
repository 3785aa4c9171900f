using GrowthSim.Language.Messages;

namespace GrowthSim.Language.Yaml;

/// <summary>A node of a YAML file, with its place. An alias is the node that it stands for.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Size">How many nodes it has, itself included, each alias counted as what it stands for.</param>
/// <param name="Height">How deep it is nested; 1 for a scalar.</param>
internal abstract record YamlNode(TextPosition At, long Size, int Height)
{
    /// <summary>Gets what kind of node it is, in words.</summary>
    public abstract Message Description { get; }
}
