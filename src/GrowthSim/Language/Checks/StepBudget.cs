namespace GrowthSim.Language.Checks;

/// <summary>Counts the steps of checking, and ends it at <see cref="ModelLimits.CheckingSteps"/>.</summary>
internal sealed class StepBudget
{
    private int _left = ModelLimits.CheckingSteps;

    /// <summary>Gets whether the limit was passed.</summary>
    public bool IsSpent => _left <= 0;

    /// <summary>Counts a step; false where it passes the limit.</summary>
    public bool Take() => --_left > 0;
}
