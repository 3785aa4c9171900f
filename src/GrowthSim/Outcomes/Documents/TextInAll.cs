namespace GrowthSim.Outcomes.Documents;

/// <summary>A text for people in all languages.</summary>
/// <param name="En">In English.</param>
/// <param name="Vi">In Vietnamese.</param>
internal sealed record TextInAll(string En, string Vi);
