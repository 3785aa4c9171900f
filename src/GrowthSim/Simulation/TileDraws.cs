using GrowthSim.Language.Operations;

namespace GrowthSim.Simulation;

/// <summary>Where the draws of a tile come from.</summary>
internal abstract unsafe class TileDraws
{
    /// <summary>Fills a column with the uniform numbers of a draw in a year.</summary>
    /// <param name="destination">The column.</param>
    /// <param name="instruction">The instruction that draws.</param>
    /// <param name="firstPath">The tile's first path.</param>
    public abstract void Uniforms(double* destination, in Instruction instruction, long firstPath);

    /// <summary>Fills a column with the standard normal numbers of a draw in a year.</summary>
    /// <inheritdoc cref="Uniforms"/>
    public abstract void Normals(double* destination, in Instruction instruction, long firstPath);
}
