using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Language.Importing;

namespace GrowthSim.Cli.Imports;

/// <summary>The file of figures that an import writes.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Shown">Its path as shown to the user.</param>
/// <param name="Attachment">Its name in the model; null where the model does not name it.</param>
internal sealed record FigureFile(string Path, string Shown, string? Attachment)
{
    /// <summary>Returns the file that is asked for, else the one that the model names.</summary>
    /// <exception cref="UsageException">None is asked for, and the model names none or several.</exception>
    public static FigureFile Of(string? output, LoadedModel model, Surroundings surroundings, Locale locale)
    {
        string modelFile = System.IO.Path.GetFullPath(model.Text.File, Environment.CurrentDirectory);
        string folder = System.IO.Path.GetDirectoryName(modelFile)!;
        Dictionary<string, string> named = model.Text.Attachments.Keys.ToDictionary(name => System.IO.Path.GetFullPath(name, folder), StringComparer.Ordinal);
        if (output is not null)
        {
            string path = System.IO.Path.GetFullPath(output, surroundings.Folder);
            return new FigureFile(path, output, named.GetValueOrDefault(path));
        }

        if (named.Count != 1)
        {
            throw new UsageException(locale.Say(named.Count == 0 ? ImportWords.NoOutput : ImportWords.SeveralOutputs, model.Definition.Id, string.Join(", ", named.Values)));
        }

        (string only, string name) = named.Single();
        return new FigureFile(only, System.IO.Path.Combine(System.IO.Path.GetDirectoryName(model.Text.File) ?? "", name), name);
    }

    /// <summary>Returns the file's text; null where there is none yet.</summary>
    /// <exception cref="ModelException">It cannot be read.</exception>
    public string? Read(LoadedModel model) =>
        Attachment is not null ? model.Text.Attachments[Attachment]
        : File.Exists(Path) || Directory.Exists(Path) ? ImportFile.Read(Path, Shown).OrThrow().Text().OrThrow()
        : null;

    /// <summary>Writes the file as a whole, or not at all.</summary>
    public void Write(string csv)
    {
        // Of a link, what it points to: else the model would no longer share it.
        string target = (File.Exists(Path) ? File.ResolveLinkTarget(Path, returnFinalTarget: true)?.FullName : null) ?? Path;
        string draft = target + $".{Environment.ProcessId}.new";
        try
        {
            using (StreamWriter writer = new(draft))
            {
                writer.Write(csv);
                writer.Flush();
                ((FileStream)writer.BaseStream).Flush(flushToDisk: true);
            }

            if (File.Exists(target) && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(draft, File.GetUnixFileMode(target));
            }

            File.Move(draft, target, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
