using System.Collections.Immutable;
using GrowthSim.Analysis.Review;
using GrowthSim.Charts.Wording;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Server.Dashboard.Frame;
using Microsoft.AspNetCore.Components;

namespace GrowthSim.Server.Dashboard.Review;

/// <summary>The page that looks back.</summary>
public sealed partial class ReviewPage : ComponentBase
{
    private const int Shown = 20;

    private static readonly LocalizedText Met = new("met", "đã đạt");
    private static readonly LocalizedText NotMet = new("not met", "không đạt");

    [Parameter]
    [EditorRequired]
    public required PageContext Page { get; set; }

    /// <summary>Gets or sets the years that can be looked back from.</summary>
    [Parameter]
    public ImmutableArray<int> Years { get; set; } = [];

    [Parameter]
    public int? Year { get; set; }

    /// <summary>Gets or sets the analysis that goes on; null for none.</summary>
    [Parameter]
    public AnalysisStatus? GoesOn { get; set; }

    [Parameter]
    public ReviewOutcome? Review { get; set; }

    [Parameter]
    public string? Problem { get; set; }

    private string StateOf(TargetState state) => state switch
    {
        TargetState.Met => Page.Say(Met),
        TargetState.NotMet => Page.Say(NotMet),
        _ => Chance.Unknown,
    };

    private string CauseOf(int step)
    {
        ImmutableArray<Observation> figures = Review!.Steps[step].Figures;
        string title = Page.Model!.Definition.Variables.FirstOrDefault(variable => variable.Name == figures[0].Variable)?.Title.In(Page.Locale.Code) ?? figures[0].Variable;
        return figures.Length == 1 ? $"{title} {figures[0].Year}" : $"{title} {figures[0].Year} +{figures.Length - 1}";
    }

    private IEnumerable<string> Ends(NeededChange needed) =>
    [
        .. needed.AtLeast is double least ? [Page.Say(ReviewWords.AtLeast, Of(least, needed))] : Array.Empty<string>(),
        .. needed.AtMost is double most ? [Page.Say(ReviewWords.AtMost, Of(most, needed))] : Array.Empty<string>(),
    ];

    private string Of(double value, NeededChange needed) => needed.Kind == ChangeKind.Growth
        ? Page.Locale.Percent(value, 1)
        : Quantity.WithUnit(value, needed.UnitName, Page.Locale);
}
