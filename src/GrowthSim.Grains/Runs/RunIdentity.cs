using System.Globalization;

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

    /// <summary>Throws where an order is out of range.</summary>
    public static void Check(RunOrder order)
    {
        if (order.HalfWidth is double halfWidth && !RunOrder.IsHalfWidth(halfWidth))
        {
            throw new OrderRefusedException(string.Create(CultureInfo.InvariantCulture, $"The half width must be from 0.000001 to below 0.5; it is {halfWidth}."), []);
        }

        if (order.Total is < 1 or > RunOrder.MaxPaths)
        {
            throw new OrderRefusedException($"The number of paths must be from 1 to {RunOrder.MaxPaths}; it is {order.Total}.", []);
        }

        if (!RunOrder.IsLevel(order.Level))
        {
            throw new OrderRefusedException(string.Create(CultureInfo.InvariantCulture, $"The level must be from {RunOrder.MinLevel} to {RunOrder.MaxLevel}; it is {order.Level}."), []);
        }
    }
}
