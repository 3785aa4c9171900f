namespace GrowthSim.Language.Checks;

/// <summary>Counts the steps of checking, and ends it at <see cref="ModelLimits.CheckingSteps"/>.</summary>
/// <param name="yieldPoint">Is passed now and then.</param>
internal sealed class StepBudget(YieldPoint yieldPoint)
{
    private const int BetweenPoints = 256;

    private int _left = ModelLimits.CheckingSteps;

    /// <summary>Gets whether the limit was passed.</summary>
    public bool IsSpent => _left <= 0;

    /// <summary>Counts a step; false where it passes the limit.</summary>
    public bool Take()
    {
        if (--_left % BetweenPoints == 0)
        {
            yieldPoint.Pass();
        }

        return _left > 0;
    }
}
