namespace GrowthSim.Cli.Reports.Files.Blocks;

/// <summary>A paragraph.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsVerdict">Whether it is what the report has to say above all.</param>
internal sealed record TextBlock(string Text, bool IsVerdict = false) : ReportBlock;
