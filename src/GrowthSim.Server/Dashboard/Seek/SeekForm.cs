using System.Collections.Immutable;
using System.Globalization;
using GrowthSim.Analysis.Seeking;
using GrowthSim.Language;
using GrowthSim.Server.Dashboard.Frame;
using GrowthSim.Server.Dashboard.Queries;
using GrowthSim.Server.Dashboard.WhatIf;

namespace GrowthSim.Server.Dashboard.Seek;

/// <summary>What the form of the page asks, from an address or from the form itself; what cannot be read is noted there.</summary>
/// <param name="Target">The target; null for none.</param>
/// <param name="Chance">The chance that is wanted in per cent; null for none.</param>
/// <param name="Budget">What may be spent; null for any cost.</param>
/// <param name="By">An assumption, or a lever, that is moved alone; null where levers are chosen.</param>
/// <param name="Levers">The levers that are chosen.</param>
/// <param name="Costs">What a unit of a lever costs, where that was entered.</param>
public sealed record SeekForm(string? Target, double? Chance, double? Budget, string? By, ImmutableArray<string> Levers, ImmutableSortedDictionary<string, double> Costs)
{
    /// <summary>What stands before the name of a lever that is chosen: <c>lever.services_promotion=1</c>.</summary>
    public const string LeverPrefix = "lever.";

    /// <summary>What stands before the name of a lever whose cost is entered: <c>cost.services_promotion=120</c>.</summary>
    public const string CostPrefix = "cost.";

    private const double MinCost = 1e-6;

    /// <summary>Returns the levers of policy of a model, that may be mixed.</summary>
    public static ImmutableArray<Variable> Offered(ModelDefinition model) =>
        [.. model.Variables.Where(variable => variable is { Kind: VariableKind.Lever, Minimum: not null, Maximum: not null } && variable.Minimum < variable.Maximum && variable.Unit is not ("code" or "0 or 1"))];

    internal static SeekForm Read(PageQuery asked, PageContext page, ImmutableDictionary<string, ValueRange> settable)
    {
        string? target = asked.Text("target");
        ImmutableArray<Target> scored = [.. page.Model!.Definition.Targets.Where(known => known.IsScored)];
        if (target is not null && scored.All(known => known.Id != target))
        {
            asked.Refuse(QueryWords.NoTarget, GrowthSim.Language.Wording.Clip(target), string.Join(", ", scored.Select(known => known.Id)));
            target = null;
        }

        string? by = asked.Text("by");
        ImmutableHashSet<string> offered = [.. Offered(page.Model.Definition).Select(lever => lever.Name)];
        string[] chosen = [.. Named(asked, LeverPrefix).Where(name => asked.Text(LeverPrefix + name) is not null)];
        if (chosen.Except(offered).Concat(by is null || settable.ContainsKey(by) ? [] : [by]).FirstOrDefault() is string stranger)
        {
            asked.Refuse(QueryWords.NoVariable, GrowthSim.Language.Wording.Clip(stranger));
        }

        return new SeekForm(
            target,
            asked.Number("chance", 1, 99),
            asked.Number("budget", 0, SeekRequest.MaxCost),
            by is not null && settable.ContainsKey(by) ? by : null,
            [.. chosen.Where(offered.Contains)],
            Named(asked, CostPrefix).Where(offered.Contains).Select(name => (name, cost: asked.Number(CostPrefix + name, MinCost, SeekRequest.MaxCost))).Where(entry => entry.cost is not null)
                .ToImmutableSortedDictionary(entry => entry.name, entry => entry.cost!.Value, StringComparer.Ordinal));
    }

    /// <summary>Returns the request; null where it is not whole, with what is missing noted.</summary>
    internal SeekRequest? Request(PageQuery asked, PageContext page)
    {
        if (Target is null || (Chance is null && Budget is null) || (By is null && Levers.IsEmpty))
        {
            asked.Refuse(SeekWords.Missing);
            return null;
        }

        if (By is not null && !Levers.IsEmpty)
        {
            asked.Refuse(SeekWords.OneWay);
            return null;
        }

        if (Levers.Length > MixQuestion.MaxLevers)
        {
            asked.Refuse(SeekWords.TooMany, MixQuestion.MaxLevers);
            return null;
        }

        SeekRequest request = new(Target, Chance / 100, Budget, By is not null ? [new SoughtLever(By)] : [.. Levers.Select(name => Lever(name, page.Model!.Definition))], null);
        if (request.IsMix && request.Levers.FirstOrDefault(lever => CostOf(lever.Name, page.Model!.Definition) is null) is SoughtLever free)
        {
            asked.Refuse(SeekWords.NoCost, page.Model!.Definition.Variables.First(variable => variable.Name == free.Name).Title.In(page.Locale.Code));
            return null;
        }

        return request;
    }

    /// <summary>Returns what a unit of a lever costs: as entered, else as the model says; null where neither does.</summary>
    public double? CostOf(string lever, ModelDefinition model) => Costs.TryGetValue(lever, out double cost) ? cost : model.Variables.First(variable => variable.Name == lever).Cost;

    /// <summary>Returns what the address of the page keeps of it.</summary>
    public (string Name, string? Value)[] Query() =>
    [
        ("target", Target), ("chance", Written(Chance)), ("budget", Written(Budget)), ("by", By),
        .. Levers.Select(lever => (LeverPrefix + lever, (string?)"1")),
        .. Costs.Select(cost => (CostPrefix + cost.Key, Written(cost.Value))),
    ];

    /// <summary>A cost that is the model's own is left to the model.</summary>
    private SoughtLever Lever(string name, ModelDefinition model) =>
        new(name, Cost: Costs.TryGetValue(name, out double cost) && cost != model.Variables.First(variable => variable.Name == name).Cost ? cost : null);

    private static IEnumerable<string> Named(PageQuery asked, string prefix) =>
        asked.All.Select(entry => entry.Name).Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Select(name => name[prefix.Length..]).Distinct();

    private static string? Written(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);
}
