using Orleans.CodeGeneration;

namespace GrowthSim.Grains;

/// <summary>A sector of a model, such as <c>bac-giang/services</c>.</summary>
[Alias("growthsim.ISectorGrain"), Version(1)]
public interface ISectorGrain : IFigureKeeper;
