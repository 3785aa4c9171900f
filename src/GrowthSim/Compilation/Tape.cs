using System.Collections.Immutable;
using GrowthSim.Language.Operations;
using GrowthSim.Randomness;

namespace GrowthSim.Compilation;

/// <summary>
/// The kernel: instructions over columns of a tile of paths, in order, with the columns reused as soon as no later instruction
/// reads them, so that a tile's state stays in the processor's caches.
/// </summary>
internal sealed record Tape
{
    /// <summary>The number of paths of a tile; a multiple of 64.</summary>
    public const int TilePaths = ITile.Paths;

    /// <summary>Gets the instructions.</summary>
    public required ImmutableArray<Instruction> Instructions { get; init; }

    /// <summary>Gets the fused loops; each takes the address of a tile's memory.</summary>
    public required ImmutableArray<Action<nint>> FusedLoops { get; init; }

    /// <summary>Gets the sinks, grouped: those after instruction i are at <c>SinkStarts[i] … SinkStarts[i + 1]</c>; entry 0 holds the sinks of constants.</summary>
    public required ImmutableArray<TapeSink> Sinks { get; init; }

    /// <summary>Gets the start of each group of sinks; one more than instructions, plus one.</summary>
    public required ImmutableArray<int> SinkStarts { get; init; }

    /// <summary>Gets the constants; constant i stands four times from offset 4 i.</summary>
    public required ImmutableArray<double> Constants { get; init; }

    /// <summary>Gets the size of a tile's memory in doubles.</summary>
    public required int Doubles { get; init; }

    /// <summary>Gets the draws' names.</summary>
    public required ImmutableArray<string> Draws { get; init; }

    /// <summary>Gets the random numbers of a path, in the order in which they are drawn: the number of a name among <see cref="Draws"/>, and a year.</summary>
    public IEnumerable<(int Draw, int Year)> Numbers =>
        Instructions.Where(instruction => instruction.Operation.IsDraw).Select(instruction => (instruction.Index, instruction.Year)).Distinct();

    /// <summary>Gets the quantile tables.</summary>
    public required ImmutableArray<QuantileTable> QuantileTables { get; init; }

    /// <summary>Gets the step tables.</summary>
    public required ImmutableArray<StepTable> StepTables { get; init; }
}
