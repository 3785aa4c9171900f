using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using GrowthSim.Language;
using GrowthSim.Server.Json;

namespace GrowthSim.Server.Configuration;

/// <summary>Reads the section <c>GrowthSim</c> of all sources: a key that is none, and a value of another type, is an error and never passed over.</summary>
internal static class SettingsReader
{
    private static readonly PropertyInfo[] Settings = [.. typeof(ServerSettings).GetProperties().Where(property => property.CanWrite)];

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">All sources together.</param>
    /// <param name="errors">Gains what is wrong, with key, value and remedy.</param>
    /// <returns>The settings, with the usual value where one cannot be read.</returns>
    public static ServerSettings Read(IConfiguration configuration, List<string> errors)
    {
        ServerSettings settings = new();
        foreach (IConfigurationSection entry in configuration.GetSection(ServerSettings.Section).GetChildren())
        {
            string key = $"{ServerSettings.Section}:{entry.Key}";
            if (Array.Find(Settings, setting => setting.Name.Equals(entry.Key, StringComparison.OrdinalIgnoreCase)) is not PropertyInfo setting)
            {
                errors.Add($"{key} is no setting. {Nearest(entry.Key)}");
            }
            else if (entry.Value is not string text || entry.GetChildren().Any())
            {
                errors.Add($"{key} is not a single value. Write {Kind(setting.PropertyType)}.");
            }
            else if (Value(setting.PropertyType, text) is object value)
            {
                setting.SetValue(settings, value);
            }
            else
            {
                errors.Add($"{key} is {Wording.Quote(text)}. Write {Kind(setting.PropertyType)}.");
            }
        }

        return settings;
    }

    private static object? Value(Type type, string text)
    {
        try
        {
            return type == typeof(string) ? text : TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text.Trim());
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or NotSupportedException or OverflowException)
        {
            return null;
        }
    }

    private static string Kind(Type type) => type switch
    {
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(double) => "a number",
        _ when type == typeof(int) || type == typeof(long) => "a whole number",
        _ when type == typeof(TimeSpan) => "a time such as 00:00:20",
        _ => "a text",
    };

    private static string Nearest(string key)
    {
        string all = string.Join(", ", Settings.Select(setting => setting.Name));
        return NearestName.Of(key, [.. Settings.Select(setting => setting.Name)]) is string nearest
            ? string.Create(CultureInfo.InvariantCulture, $"Did you mean {nearest}? There are {all}.")
            : $"There are {all}.";
    }
}
