namespace GrowthSim.Analysis.Review;

/// <summary>A measure that hangs on one variable in a way that can be turned round.</summary>
/// <param name="Form">How.</param>
/// <param name="Variable">The variable's full name.</param>
/// <param name="First">The first year that it looks at; that of a level, the year.</param>
/// <param name="Last">The last year.</param>
/// <param name="Inside">What the form itself comes to where the measure has a value: the measure may be scaled and shifted. It rises with the measure.</param>
internal sealed record MeasurePath(MeasureForm Form, string Variable, int First, int Last, Func<double, double> Inside);
