using System.Collections.Immutable;
using GrowthSim.Charts.Wording;
using GrowthSim.Language;
using GrowthSim.Server.Dashboard.Queries;

namespace GrowthSim.Server.Dashboard.Frame;

/// <summary>What every page knows: the reader's language and theme, the model and the scenario, and how addresses are made that keep them.</summary>
/// <param name="Locale">The language.</param>
/// <param name="Theme"><c>light</c> or <c>dark</c>; null for what the reader's system says.</param>
/// <param name="Path">The page's path.</param>
/// <param name="Query">Its query.</param>
/// <param name="Model">The model; null on pages of none.</param>
/// <param name="Scenario">The scenario's identifier.</param>
public sealed record PageContext(Locale Locale, string? Theme, string Path, PageQuery Query, PageModel? Model, string Scenario)
{
    /// <summary>Gets the names that every address keeps.</summary>
    private static readonly string[] Kept = ["lang", "theme", "scenario"];

    /// <summary>Gets the path of the model's pages.</summary>
    public string Root => Model is null ? "/" : $"/models/{Uri.EscapeDataString(Model.Id)}";

    /// <summary>Gets the scenario's name for people.</summary>
    public string ScenarioTitle => Model?.Scenario(Scenario)?.Title.In(Locale.Code) ?? Scenario;

    /// <summary>Gets what could not be read of the address.</summary>
    public ImmutableArray<string> Problems => Query.Problems;

    /// <summary>Returns a text in the reader's language.</summary>
    public string Say(LocalizedText text, params ReadOnlySpan<object?> values) => Locale.Say(text, values);

    /// <summary>Returns the address of a page below the model's, such as <c>drivers</c>; of the model's own page for an empty text.</summary>
    public string To(string page, params ReadOnlySpan<(string Name, string? Value)> query) =>
        Address(page.Length == 0 ? Root : $"{Root}/{page}", Query.All.Where(entry => Kept.Contains(entry.Name)), query);

    /// <summary>Returns the address of this page with some of its query replaced; null takes a value out.</summary>
    public string With(params ReadOnlySpan<(string Name, string? Value)> query) => Address(Path, Query.All, query);

    private static string Address(string path, IEnumerable<(string Name, string Value)> before, ReadOnlySpan<(string Name, string? Value)> changes)
    {
        Dictionary<string, string?> all = before.GroupBy(entry => entry.Name).ToDictionary(same => same.Key, same => (string?)same.Last().Value);
        foreach ((string name, string? value) in changes)
        {
            all[name] = value;
        }

        string query = string.Join('&', all.Where(entry => entry.Value is { Length: > 0 }).Select(entry => $"{Uri.EscapeDataString(entry.Key)}={Uri.EscapeDataString(entry.Value!)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
