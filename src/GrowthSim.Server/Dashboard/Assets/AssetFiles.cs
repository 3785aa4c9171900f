using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using GrowthSim.Charts.Previews;
using GrowthSim.Charts.Styles;
using GrowthSim.Server.Dashboard.Rendering;

namespace GrowthSim.Server.Dashboard.Assets;

/// <summary>The two files of all pages, under names that change with what is in them: a reader keeps them for as long as they stay.</summary>
internal static class AssetFiles
{
    private const string Forever = "public, max-age=31536000, immutable";

    private static readonly string StyleText = ChartStyle.Page + Read("Dashboard.style.css");
    private static readonly string ScriptText = PreviewScript.Text + Read("Dashboard.sliders.js") + Read("Dashboard.script.js");

    /// <summary>Gets where the style is served.</summary>
    public static string Style { get; } = $"/assets/style.{Digest(StyleText)}.css";

    /// <summary>Gets where the script is served.</summary>
    public static string Script { get; } = $"/assets/script.{Digest(ScriptText)}.js";

    /// <summary>Serves them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Style, () => new PageAnswer(StyleText, type: "text/css; charset=utf-8", cache: Forever));
        routes.MapGet(Script, () => new PageAnswer(ScriptText, type: "text/javascript; charset=utf-8", cache: Forever));
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..10];

    private static string Read(string name)
    {
        using StreamReader reader = new(Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"'{name}' is not embedded."));
        return reader.ReadToEnd();
    }
}
