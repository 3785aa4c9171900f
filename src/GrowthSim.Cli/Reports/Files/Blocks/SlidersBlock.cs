using System.Collections.Immutable;
using GrowthSim.Analysis.Previews;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Reports.Files.Sliders;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Reports.Files.Blocks;

/// <summary>Sliders, which a page has and a text has not.</summary>
/// <param name="Levers">What can be moved.</param>
/// <param name="Targets">The targets: identifier, name, normal score of the probability and half the width of its interval.</param>
/// <param name="Command">The command that makes the run again.</param>
internal sealed record SlidersBlock(ImmutableArray<LeverResponse> Levers, ImmutableArray<(string Id, string Title, double Score, double HalfWidth)> Targets, string Command) : ReportBlock
{
    /// <summary>Makes the sliders of a run.</summary>
    /// <param name="responses">How its targets respond to the levers.</param>
    /// <param name="outcome">What it says.</param>
    /// <param name="command">The command that makes it again.</param>
    /// <param name="locale">The language.</param>
    public static SlidersBlock Of(ImmutableArray<LeverResponse> responses, RunOutcome outcome, string command, Locale locale) => new(
        responses,
        [.. outcome.Targets
            .Where(target => responses.Any(response => response.Scores.ContainsKey(target.Id)))
            .Select(target => (
                target.Id,
                target.Group.Length > 0 ? $"{locale.Say(target.Title)} ({locale.Say(target.GroupName)})" : locale.Say(target.Title),
                NormalScore.Of(target.Probability.Value, outcome.Paths),
                target.Probability.HalfWidth))],
        command);
}
