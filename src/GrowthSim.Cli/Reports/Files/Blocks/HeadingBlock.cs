namespace GrowthSim.Cli.Reports.Files.Blocks;

/// <summary>The heading of a part.</summary>
/// <param name="Text">The text.</param>
internal sealed record HeadingBlock(string Text) : ReportBlock;
