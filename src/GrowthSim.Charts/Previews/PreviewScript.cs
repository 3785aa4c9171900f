namespace GrowthSim.Charts.Previews;

/// <summary>The script by which sliders of a page say at once what they do, as <c>Preview</c> of the simulator does: for pages of a server and for reports that stand alone.</summary>
public static class PreviewScript
{
    private const string Resource = "GrowthSim.Charts.Previews.preview.js";

    /// <summary>Gets the script's text: functions, and nothing that runs by itself.</summary>
    public static string Text { get; } = Read();

    private static string Read()
    {
        using Stream stream = typeof(PreviewScript).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"'{Resource}' is not embedded.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
