using GrowthSim.Language;

namespace GrowthSim.Cli.Reports.Drivers;

/// <summary>The names of drivers for people.</summary>
/// <param name="model">The model that has their variables.</param>
/// <param name="language">The language.</param>
internal sealed class DriverNames(ModelDefinition model, string language)
{
    private readonly Dictionary<string, Variable> _variables = model.Variables.ToDictionary(variable => variable.Name, StringComparer.Ordinal);

    /// <summary>Returns the variable that a driver of one draw is the draw of; null where it is several.</summary>
    public Variable? Variable(string factor) => _variables.GetValueOrDefault(factor);

    /// <summary>Returns the name of a driver, of correlated variables their names; null where none has another than its identifier.</summary>
    public string? Title(string factor)
    {
        string title = string.Join(", ", Titles(factor));
        return title == factor ? null : title;
    }

    /// <summary>Returns the names of a driver's variables: several where they are correlated.</summary>
    public string[] Titles(string factor) => [.. factor.Split(", ").Select(name => _variables.GetValueOrDefault(name)?.Title.In(language) ?? name)];
}
