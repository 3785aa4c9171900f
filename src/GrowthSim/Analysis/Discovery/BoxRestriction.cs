namespace GrowthSim.Analysis.Discovery;

/// <summary>Between what a box holds a factor.</summary>
/// <param name="Factor">The factor's name: that of the variable whose draws it is; of correlated variables their names, with commas between.</param>
/// <param name="Low">The value of the parameter at the lower end; null where it is open, and where the factor is no parameter.</param>
/// <param name="High">The value of the parameter at the upper end; null where it is open, and where the factor is no parameter.</param>
/// <param name="LowShare">The share of the factor's probability below the lower end.</param>
/// <param name="HighShare">The share of its probability below the upper end.</param>
/// <param name="PValue">The quasi-p-value (Bryant and Lempert, 2010): how probable it is that, were the restriction of no use, the event would happen so often in the box, given how often it does in the box without it.</param>
/// <param name="Lever">The lever that is nearest to the factor in the model's equations, of those that the target hangs on; null where there is none.</param>
public sealed record BoxRestriction(string Factor, double? Low, double? High, double LowShare, double HighShare, double PValue, string? Lever)
{
    /// <summary>Gets whether the factor has values: it is one uncertain number of the model.</summary>
    public bool HasValues => Low is not null || High is not null;
}
