namespace GrowthSim.Analysis.Drivers.Documents;

/// <summary>A target's probability, were something else assumed of a parameter.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Change"><c>lower</c> or <c>higher</c>: its centre by half a standard deviation; <c>narrower</c> or <c>wider</c>: its spread becomes four fifths or five quarters of what it is.</param>
/// <param name="Difference">By how much the probability changes.</param>
/// <param name="Lower">The lower end of the interval of the difference.</param>
/// <param name="Upper">The upper end.</param>
/// <param name="EffectivePaths">The number of paths of a run with the changed assumption that would say as much.</param>
public sealed record AssumptionDocument(string Parameter, string Change, double Difference, double Lower, double Upper, double EffectivePaths)
{
    internal static IEnumerable<AssumptionDocument> Of(ParameterAssumptions parameter) => parameter.Changes.Select(change => new AssumptionDocument(
        parameter.Parameter, change.Change.Name, change.Difference, change.Lower, change.Upper, change.EffectivePaths));
}
