namespace GrowthSim.Language.Operations;

/// <summary>The value in another year.</summary>
internal sealed class At() : Function("at", "the value in year `y`", "x", "y");
