using System.Collections.Immutable;
using System.Globalization;
using GrowthSim.Compilation;
using GrowthSim.Language;

namespace GrowthSim.Analysis.Review;

/// <summary>The first figures of the record are known alone, in the order in which they became known; some variables are reported.</summary>
/// <param name="count">Their number.</param>
/// <param name="reported">The full names of the variables.</param>
internal sealed class FirstFigures(int count, IEnumerable<string> reported) : ModelChange
{
    /// <summary>The first word of its text.</summary>
    public const string Word = "figures";

    private readonly ReportedVariables _reported = new(reported);

    public override string Text => string.Create(CultureInfo.InvariantCulture, $"{Word} {count} {_reported.Text}");

    /// <summary>Returns the figures that are known from a time, in the order in which they became known; revised ones as often as they were published.</summary>
    public static ImmutableArray<Observation> Record(ModelDefinition model, AsOf asOf)
    {
        IEnumerable<Observation> absences = model.Observations.KnownAt(asOf).Where(figure => figure.NotBy is not null).Except(model.Observations);
        return [.. model.Observations.Where(figure => figure.Known <= asOf.Day).Concat(absences).OrderBy(figure => figure.Known).ThenBy(figure => figure.Year)];
    }

    internal override ModelDefinition Of(ModelDefinition model, Scenario scenario, string revision, AsOf? asOf) =>
        _reported.Of(model, scenario, revision, asOf) with { Observations = asOf is AsOf time ? [.. Record(model, time).Take(count)] : [] };
}
