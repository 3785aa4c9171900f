using GrowthSim.Language.Yaml;

namespace GrowthSim.Language.Reading;

/// <summary>Finds the files that a model names.</summary>
internal static class AttachmentNames
{
    /// <summary>Returns the names under <c>observations: file:</c>, and where they stand; none where the model cannot be read.</summary>
    public static IEnumerable<(string Name, TextPosition At)> Of(string yaml, string file)
    {
        YamlNode? root = YamlTree.Read(yaml, new TextPosition(file, 1, 1), new ErrorList());
        YamlNode? names = ((root as YamlMapping)?.Find("observations") as YamlMapping)?.Find("file");
        IEnumerable<YamlNode> items = names switch
        {
            YamlSequence sequence => sequence.Items,
            YamlScalar scalar => [scalar],
            _ => [],
        };
        return items.OfType<YamlScalar>().Where(item => item.Value.Length > 0 && item.Value.IndexOfAny(Path.GetInvalidPathChars()) < 0).Select(item => (item.Value, item.At));
    }
}
