using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace GrowthSim.Grains;

/// <summary>The range of a value of a <see cref="RunOrder"/>, as the attribute on its property says it: read by options, requests and grains alike.</summary>
/// <param name="Property">The property.</param>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Min">The least value.</param>
/// <param name="Max">The greatest value, or the bound below which it must stay.</param>
/// <param name="IsMaxExclusive">Whether the value must stay below <see cref="Max"/>.</param>
/// <param name="IsWhole">Whether it is a whole number.</param>
public sealed record OrderRange(string Property, string Name, decimal Min, decimal Max, bool IsMaxExclusive, bool IsWhole)
{
    private static readonly Dictionary<string, OrderRange> Ranges = typeof(RunOrder).GetProperties()
        .Where(property => property.GetCustomAttribute<RangeAttribute>() is not null)
        .Select(Read)
        .ToDictionary(range => range.Property, StringComparer.Ordinal);

    /// <summary>Returns the range of a property of <see cref="RunOrder"/>.</summary>
    /// <param name="property">Its name.</param>
    /// <exception cref="KeyNotFoundException">The property has none.</exception>
    public static OrderRange Of(string property) => Ranges[property];

    /// <summary>Returns what is out of range in an order; null where nothing is.</summary>
    /// <param name="order">The order.</param>
    public static string? Problem(RunOrder order)
    {
        foreach (OrderRange range in Ranges.Values)
        {
            object? value = typeof(RunOrder).GetProperty(range.Property)!.GetValue(order);
            if (value is not null && !range.Holds(Convert.ToDouble(value, CultureInfo.InvariantCulture)))
            {
                return string.Create(CultureInfo.InvariantCulture, $"The {range.Name} must be {range}; it is {value}.");
            }
        }

        return null;
    }

    /// <summary>Returns whether a value is in the range.</summary>
    /// <param name="value">The value.</param>
    public bool Holds(double value) => value >= (double)Min && (IsMaxExclusive ? value < (double)Max : value <= (double)Max) && (!IsWhole || value == Math.Floor(value));

    /// <summary>Returns what may stand there, such as <c>a whole number from 1 to 100000000</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"a {(IsWhole ? "whole " : "")}number from {Min} to {(IsMaxExclusive ? "below " : "")}{Max}");

    private static OrderRange Read(PropertyInfo property)
    {
        RangeAttribute range = property.GetCustomAttribute<RangeAttribute>()!;
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return new OrderRange(
            property.Name,
            property.GetCustomAttribute<DisplayNameAttribute>()!.DisplayName,
            Convert.ToDecimal(range.Minimum, CultureInfo.InvariantCulture),
            Convert.ToDecimal(range.Maximum, CultureInfo.InvariantCulture),
            range.MaximumIsExclusive,
            type != typeof(double));
    }
}
