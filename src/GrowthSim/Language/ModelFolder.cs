using System.Collections.Immutable;
using System.Text;
using GrowthSim.Language.Messages;
using GrowthSim.Language.Reading;

namespace GrowthSim.Language;

/// <summary>Reads the files of a model: a folder with <c>model.yaml</c> and <c>scenarios/*.yaml</c>, or one YAML file.</summary>
public static class ModelFolder
{
    private const string ModelFile = "model.yaml";
    private const string ScenarioFolder = "scenarios";

    /// <summary>Returns a model's texts, or every error: a file that is missing, too large or not UTF-8.</summary>
    /// <param name="path">A folder, or a YAML file. Beside a file named <c>model.yaml</c> the folder <c>scenarios</c> is read as well.</param>
    /// <remarks>The model itself is not checked: that is <see cref="ModelReader.Read"/>.</remarks>
    public static Checked<ModelText> Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ErrorList errors = new();
        string file = Directory.Exists(path) ? Path.Combine(path, ModelFile) : path;
        string? yaml = Text(file, errors);
        if (yaml is null)
        {
            return new Checked<ModelText>(errors.InOrder(file));
        }

        string folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        ModelText text = new()
        {
            File = file,
            Yaml = yaml,
            Attachments = Attachments(file, yaml, folder, errors),
            Scenarios = Path.GetFileName(file) == ModelFile ? Scenarios(Path.Combine(Path.GetDirectoryName(file) ?? "", ScenarioFolder), errors) : ImmutableSortedDictionary<string, string>.Empty,
        };
        return errors.Any ? new Checked<ModelText>(errors.InOrder(file)) : new Checked<ModelText>(text);
    }

    /// <summary>Returns the text of a scenario's file, or why it cannot be read: within the limits of a model's own.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">Its name, for messages.</param>
    public static Checked<string> ReadScenario(string path, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ErrorList errors = new();
        return Text(path, errors, name) is string text ? new Checked<string>(text) : new Checked<string>(errors.InOrder(name));
    }

    private static ImmutableSortedDictionary<string, string> Attachments(string file, string yaml, string folder, ErrorList errors)
    {
        ImmutableSortedDictionary<string, string>.Builder attachments = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach ((string name, TextPosition at) in AttachmentNames.Of(yaml, file))
        {
            string place = Path.GetFullPath(Path.Combine(folder, name));
            bool isInside = !Path.IsPathRooted(name) && place.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
            if (!isInside)
            {
                errors.Add(at, "observations", $"The file {Wording.Quote(name)} lies outside the model's folder.", "Put it beside the model.");
            }
            else if (!File.Exists(place))
            {
                errors.Add(at, "observations", $"The file {Wording.Quote(name)} is missing.", "Put it beside the model, and write its name as it is.");
            }
            else if (Text(place, errors) is string text)
            {
                attachments[name] = text;
            }
        }

        return attachments.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, string> Scenarios(string folder, ErrorList errors)
    {
        ImmutableSortedDictionary<string, string>.Builder scenarios = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (Directory.Exists(folder))
        {
            foreach (string file in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
            {
                if (Text(file, errors) is string text)
                {
                    scenarios[Path.GetFileNameWithoutExtension(file)] = text;
                }
            }
        }

        return scenarios.ToImmutable();
    }

    /// <summary>Returns the bytes of a file, at most one beyond the limit: a device says that it has none, and would not end.</summary>
    private static ReadOnlySpan<byte> Bytes(string file)
    {
        using FileStream stream = File.OpenRead(file);

        // Not what the folder says: of a link that is the length of the link.
        long announced = stream.CanSeek ? stream.Length : 0;
        byte[] bytes = new byte[announced > 0 ? Math.Min(announced, ModelLimits.FileSize + 1) : ModelLimits.FileSize + 1];
        return bytes.AsSpan(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
    }

    private static string? Text(string file, ErrorList errors, string? name = null)
    {
        TextPosition start = new(name ?? file, 1, 1);
        try
        {
            if (Directory.Exists(file))
            {
                errors.Add(start, "", "This is a folder, not a file.", "Name a file in it.");
                return null;
            }

            FileInfo info = new(file);
            if (!info.Exists)
            {
                errors.Add(start, "", "There is no such file.", $"Name a folder with {ModelFile}, or a YAML file.");
                return null;
            }

            ReadOnlySpan<byte> bytes = info.Length > ModelLimits.FileSize ? [] : Bytes(file);
            if (info.Length > ModelLimits.FileSize || bytes.Length > ModelLimits.FileSize)
            {
                Message size = info.Length > ModelLimits.FileSize ? (Message)$"The file has {info.Length} bytes" : "The file does not end";
                errors.Add(start, "", $"{size}; the limit is {ModelLimits.FileSize} (file size).", "Split the model, or keep long tables in a CSV file.");
                return null;
            }

            string text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException exception)
        {
            errors.Add(start, "", $"The file is not UTF-8 text: byte {exception.Index + 1} is damaged.", "Save it as UTF-8.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            (Message why, Message remedy) = FileFailure.Of(exception);
            errors.Add(start, "", $"The file cannot be read: {why}.", remedy);
        }

        return null;
    }
}
