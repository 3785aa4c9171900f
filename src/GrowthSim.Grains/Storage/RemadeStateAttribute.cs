namespace GrowthSim.Grains.Storage;

/// <summary>Marks a state whose numbers a run can make again: they are not believed without a seal.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RemadeStateAttribute : Attribute;
