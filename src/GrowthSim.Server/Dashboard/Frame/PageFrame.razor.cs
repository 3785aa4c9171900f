using System.Reflection;
using GrowthSim.Language;
using Microsoft.AspNetCore.Components;

namespace GrowthSim.Server.Dashboard.Frame;

/// <summary>What stands around every page: header, navigation, switches, footer.</summary>
public sealed partial class PageFrame : ComponentBase
{
    private static readonly string Version = Assembly.GetExecutingAssembly().GetName().Version!.ToString(3);

    private static readonly (string Page, LocalizedText Name)[] Links =
    [
        ("", FrameWords.Outlook),
        ("what-if", FrameWords.WhatIf),
        ("compare", FrameWords.Compare),
        ("drivers", FrameWords.Drivers),
        ("seek", FrameWords.Seek),
        ("review", FrameWords.Review),
        ("runs", FrameWords.Runs),
        ("text", FrameWords.Model),
    ];

    [Parameter]
    [EditorRequired]
    public required PageContext Page { get; set; }

    [Parameter]
    [EditorRequired]
    public required string Title { get; set; }

    [Parameter]
    public string? Current { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
