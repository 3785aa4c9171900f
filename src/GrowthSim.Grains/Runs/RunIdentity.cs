using System.Globalization;
using GrowthSim.Analysis;

namespace GrowthSim.Grains.Runs;

/// <summary>The key of a run: its plan and where it stops.</summary>
internal static class RunIdentity
{
    public static string Of(string planId, RunOrder order)
    {
        if (order.HalfWidth is not double halfWidth)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{planId}-{order.Total}");
        }

        string level = order.Level == RunOrder.DefaultLevel ? "" : string.Create(CultureInfo.InvariantCulture, $"-at-{order.Level:R}");
        string most = order.Total == RunOrder.MaxPaths ? "" : string.Create(CultureInfo.InvariantCulture, $"-most-{order.Total}");
        return string.Create(CultureInfo.InvariantCulture, $"{planId}-until-{halfWidth:R}{level}{most}");
    }

    /// <summary>Throws where an order is out of range, or names what there is not.</summary>
    public static void Check(RunOrder order)
    {
        if ((OrderRange.Problem(order) ?? CountTables.Problem(order.Tables.IsDefault ? [] : order.Tables)) is string problem)
        {
            throw new OrderRefusedException(problem, []);
        }

        int most = order.ComparedTargets.IsDefaultOrEmpty ? RunOrder.MaxAgainst : RunOrder.MaxAgainstOfTargets;
        int compared = (order.Against.IsDefault ? 0 : order.Against.Length) + (order.DrawnAgain.IsDefault ? 0 : order.DrawnAgain.Length);
        if (compared > most)
        {
            throw new OrderRefusedException($"A run is compared with at most {most} scenarios, and here are {compared}. Leave some out.", []);
        }
    }
}
