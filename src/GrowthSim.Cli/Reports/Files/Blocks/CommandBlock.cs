namespace GrowthSim.Cli.Reports.Files.Blocks;

/// <summary>A command, to be copied.</summary>
/// <param name="Text">The command.</param>
internal sealed record CommandBlock(string Text) : ReportBlock;
