using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace GrowthSim.Charts.Rendering;

/// <summary>Renders a component to text outside a page: for reports and files. A renderer keeps all that it has rendered, so each rendering has one of its own.</summary>
public static partial class ChartRenderer
{
    private const int FirstBeyondAscii = 0x80;

    /// <summary>Renders a component.</summary>
    /// <param name="parameters">The component's parameters by name; null for none.</param>
    /// <typeparam name="T">The component.</typeparam>
    public static async Task<string> Render<T>(IReadOnlyDictionary<string, object?>? parameters = null)
        where T : IComponent
    {
        await using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        await using HtmlRenderer renderer = new(services, NullLoggerFactory.Instance);
        ParameterView view = parameters is null ? ParameterView.Empty : ParameterView.FromDictionary(new Dictionary<string, object?>(parameters));
        string text = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(view)).ToHtmlString()).ConfigureAwait(false);
        return Reference().Replace(text, Character);
    }

    /// <summary>Letters beyond ASCII come as references; the text is UTF-8, and easier to read and smaller with the letters themselves.</summary>
    private static string Character(Match reference)
    {
        int code = int.Parse(reference.Groups[1].Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return code >= FirstBeyondAscii ? char.ConvertFromUtf32(code) : reference.Value;
    }

    [GeneratedRegex("&#x([0-9A-F]{2,6});")]
    private static partial Regex Reference();
}
