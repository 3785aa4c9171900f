namespace GrowthSim.Cli.Reports.Files.Blocks;

/// <summary>A part of a report, which a page and a text write alike.</summary>
internal abstract record ReportBlock;
