using GrowthSim.Charts.Rendering;
using Microsoft.AspNetCore.Components;

namespace GrowthSim.Server.Dashboard.Rendering;

/// <summary>Renders components to HTML.</summary>
internal static class PageRenderer
{
    /// <summary>Renders a component with its parameters.</summary>
    public static Task<string> Render<TComponent>(params (string Name, object? Value)[] parameters)
        where TComponent : IComponent =>
        ChartRenderer.Render<TComponent>(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));
}
