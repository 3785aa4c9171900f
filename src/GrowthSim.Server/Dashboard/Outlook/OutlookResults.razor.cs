using System.Collections.Immutable;
using GrowthSim.Charts.Targets;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Server.Dashboard.Frame;
using Microsoft.AspNetCore.Components;

namespace GrowthSim.Server.Dashboard.Outlook;

/// <summary>All that the outlook says of a run; the part of the page that is replaced while the run goes on.</summary>
public sealed partial class OutlookResults : ComponentBase
{
    [Parameter]
    [EditorRequired]
    public required PageContext Page { get; set; }

    [Parameter]
    [EditorRequired]
    public required ShownRun Run { get; set; }

    /// <summary>Gets or sets the number of targets that are to be met together; null for the greatest that is as likely as not.</summary>
    [Parameter]
    public int? K { get; set; }

    /// <summary>Gets or sets the order of the targets: <c>due</c> or <c>chance</c>.</summary>
    [Parameter]
    public string Order { get; set; } = "due";

    private OutlookFacts Facts => new(Run.Outcome!, K);

    private ImmutableArray<TargetBarGroup> Groups => Order == "chance"
        ? [.. TargetBarGroup.ByChance(Run.Outcome!.Targets, Page.Locale).Select(group => group with { Bars = [.. group.Bars.Select(bar => bar with { Title = TargetTitle.Of(Run.Outcome!.Target(bar.Id), Run.Outcome!, Page.Locale) })] })]
        : TargetBarGroup.ByGroup(Run.Outcome!.Targets, Page.Locale);

    private string[] Warnings => [.. OutcomeWarnings.Of(Run.Outcome!).Select(warning => warning.Message).Prepend(OutcomeWarnings.Failure(Run.Outcome!)).OfType<LocalizedText>().Select(text => text.In(Page.Locale.Code))];
}
