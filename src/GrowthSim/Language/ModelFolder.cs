using System.Collections.Immutable;
using GrowthSim.Language.Reading;

namespace GrowthSim.Language;

/// <summary>Reads the files of a model: a folder with <c>model.yaml</c> and <c>scenarios/*.yaml</c>, or one YAML file.</summary>
public static class ModelFolder
{
    internal const string ModelFile = "model.yaml";
    private const string ScenarioFolder = "scenarios";

    /// <summary>Returns a model's texts, or every error: a file that is missing, too large or not UTF-8.</summary>
    /// <param name="path">A folder, or a YAML file. Beside a file named <c>model.yaml</c> the folder <c>scenarios</c> is read as well.</param>
    /// <remarks>The model itself is not checked: that is <see cref="ModelReader.Read"/>.</remarks>
    public static Checked<ModelText> Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ErrorList errors = new();
        string file = Directory.Exists(path) ? Path.Combine(path, ModelFile) : path;
        string? yaml = FileReading.Text(file, errors);
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
        return FileReading.Text(path, errors, name) is string text ? new Checked<string>(text) : new Checked<string>(errors.InOrder(name));
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
            else if (FileReading.Text(place, errors) is string text)
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
                if (FileReading.Text(file, errors) is string text)
                {
                    scenarios[Path.GetFileNameWithoutExtension(file)] = text;
                }
            }
        }

        return scenarios.ToImmutable();
    }
}
