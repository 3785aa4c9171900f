using System.Text;
using GrowthSim.Charts.Pictures;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;

namespace GrowthSim.Cli.Reports.Files;

/// <summary>The folder that <c>--output</c> names: it holds all files of a report, or is not there.</summary>
/// <param name="path">The folder's full path.</param>
/// <param name="given">The folder as the user wrote it.</param>
/// <param name="locale">The language of what is wrong.</param>
internal sealed class OutputFolder(string path, string given, Locale locale)
{
    private const string Drawing = ".svg";
    private const string Picture = ".png";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Returns the folder; null where none is asked for.</summary>
    /// <exception cref="UsageException">Something stands in the way.</exception>
    public static OutputFolder? Of(string? given, Surroundings surroundings, Locale locale)
    {
        if (given is null)
        {
            return null;
        }

        string path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(given, surroundings.Folder));
        if (File.Exists(path))
        {
            throw new UsageException(locale.Say(FileWords.IsFile, given));
        }

        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
        {
            throw new UsageException(locale.Say(FileWords.NotEmpty, given));
        }

        return new OutputFolder(path, given, locale);
    }

    /// <summary>Returns where a further file stands, once the folder does.</summary>
    /// <param name="name">Its name.</param>
    public string Further(string name) => Path.Combine(path, name);

    /// <summary>Writes all files, into a folder beside this one, which then takes its name.</summary>
    /// <param name="files">The files' texts by name; a name may begin with a folder. Charts (<c>.svg</c>) get a picture (<c>.png</c>) beside them.</param>
    /// <exception cref="UsageException">The folder cannot be written.</exception>
    public void Write(IReadOnlyDictionary<string, string> files)
    {
        string parent = Path.GetDirectoryName(path) ?? path;
        string unfinished = Path.Combine(parent, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        try
        {
            foreach ((string name, string text) in files)
            {
                string file = Path.Combine(unfinished, name);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text, Utf8);
            }

            // Each chart is also there as a picture; a tall one takes a tenth of a second.
            Parallel.ForEach(files.Where(file => file.Key.EndsWith(Drawing, StringComparison.Ordinal)), chart =>
                File.WriteAllBytes(Path.ChangeExtension(Path.Combine(unfinished, chart.Key), Picture), PngFile.Of(chart.Value)));

            if (Directory.Exists(path))
            {
                // It is empty, or this fails.
                Directory.Delete(path);
            }

            Directory.Move(unfinished, path);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(locale.Say(FileWords.CannotWrite, given, FailureWords.Of(wrong, locale)));
        }
        finally
        {
            if (Directory.Exists(unfinished))
            {
                Directory.Delete(unfinished, recursive: true);
            }
        }
    }
}
