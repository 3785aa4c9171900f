namespace GrowthSim.Cli.Options;

/// <summary>How CSV is written.</summary>
internal enum CsvDialect
{
    /// <summary>Commas between columns, decimal points: RFC 4180.</summary>
    Plain,

    /// <summary>As a spreadsheet in Vietnamese reads it: a byte order mark, semicolons, decimal commas.</summary>
    Vi,
}
