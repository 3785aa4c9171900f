namespace GrowthSim.Cli.Exports;

/// <summary>A file that stands there only once it is whole.</summary>
internal static class ExportFile
{
    public const string Parquet = ".parquet";

    /// <summary>Returns whether a name is that of a file in Parquet.</summary>
    public static bool IsParquet(string path) => path.EndsWith(Parquet, StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes a file as a whole, or not at all.</summary>
    /// <param name="path">The file; replaced where there is one.</param>
    /// <param name="write">Writes it, and says whether it is whole.</param>
    public static async Task<bool> Write(string path, Func<Stream, Task<bool>> write)
    {
        string unfinished = path + ".part";
        try
        {
            bool whole;
            await using (FileStream file = new(unfinished, FileMode.Create, FileAccess.ReadWrite))
            {
                whole = await write(file);
            }

            if (whole)
            {
                File.Move(unfinished, path, overwrite: true);
            }

            return whole;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
