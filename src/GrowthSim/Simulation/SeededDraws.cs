using GrowthSim.Compilation;
using GrowthSim.Language.Operations;
using GrowthSim.Randomness;

namespace GrowthSim.Simulation;

/// <summary>The draws of the paths of a run: functions of seed, name, year and path.</summary>
/// <param name="tape">The tape, for the draws' names.</param>
/// <param name="settings">The seed and the design.</param>
internal sealed unsafe class SeededDraws(Tape tape, RunSettings settings) : TileDraws
{
    private readonly DrawKey[] _keys = [.. tape.Draws.Select(name => DrawKey.Of(settings.Seed, name))];
    private readonly SamplingDesign _design = settings.Design;

    /// <inheritdoc/>
    public override void Uniforms(double* destination, in Instruction instruction, long firstPath) =>
        DrawSource.Uniforms(destination, Tape.TilePaths, _keys[instruction.Index], instruction.Year, firstPath, _design, instruction.Coordinate);

    /// <inheritdoc/>
    public override void Normals(double* destination, in Instruction instruction, long firstPath) =>
        DrawSource.Normals(destination, Tape.TilePaths, _keys[instruction.Index], instruction.Year, firstPath, _design, instruction.Coordinate);
}
