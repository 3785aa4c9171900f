namespace GrowthSim.Analysis.Seeking;

/// <summary>What became of the search of a mix.</summary>
public enum MixVerdict
{
    /// <summary>The mix is the cheapest that was found with the probability.</summary>
    Reached,

    /// <summary>Without any lever the target is as probable as was wanted.</summary>
    ReachedAtOnce,

    /// <summary>The mix is the most probable under the budget: what reaches the probability costs more.</summary>
    OverBudget,

    /// <summary>The mix is the most probable there is, under the budget where there is one: none reaches the probability.</summary>
    OutOfReach,

    /// <summary>The mix is the most probable under the budget, and no probability was wanted.</summary>
    WithinBudget,
}
