using Orleans.CodeGeneration;

namespace GrowthSim.Grains;

/// <summary>An indicator of a model, such as <c>bac-giang/value_added_per_head</c>.</summary>
[Alias("growthsim.IIndicatorGrain"), Version(1)]
public interface IIndicatorGrain : IFigureKeeper;
