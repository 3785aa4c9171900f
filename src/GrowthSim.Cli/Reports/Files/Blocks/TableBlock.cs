using System.Collections.Immutable;

namespace GrowthSim.Cli.Reports.Files.Blocks;

/// <summary>A table.</summary>
/// <param name="Head">The heads of its columns.</param>
/// <param name="Rows">Its rows, with a cell for each column.</param>
/// <param name="Numbers">How many columns, from the right, are numbers.</param>
internal sealed record TableBlock(ImmutableArray<string> Head, ImmutableArray<ImmutableArray<string>> Rows, int Numbers) : ReportBlock;
