using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Language.Messages;
using GrowthSim.Simulation;

namespace GrowthSim.Analysis.Seeking;

/// <summary>What is asked of a search before the model has said ranges and costs.</summary>
/// <param name="Target">The target's identifier.</param>
/// <param name="Probability">The probability that is wanted, between 0 and 1, both excluded; null where a budget alone is given.</param>
/// <param name="Budget">What may be spent, 0 or above; null for any cost.</param>
/// <param name="Levers">By what is sought, each once.</param>
/// <param name="From">The year from which levers have their settings; null for all years.</param>
public sealed record SeekRequest(string Target, double? Probability, double? Budget, ImmutableArray<SoughtLever> Levers, int? From)
{
    /// <summary>The greatest budget, and cost of a unit of a lever.</summary>
    public const double MaxCost = 1e15;

    /// <summary>The paths that tell the middle of an uncertain parameter.</summary>
    private const int RangePaths = 16_384;

    /// <summary>The share of them below the range, and above it.</summary>
    private const double Outside = 0.005;

    /// <summary>Gets whether a mix is asked for, and not the least setting of one lever: there are several, or a cost or a budget is given.</summary>
    public bool IsMix => Levers.Length > 1 || Budget is not null || Levers.Any(lever => lever.Cost is not null);

    /// <summary>Returns the analysis that answers.</summary>
    /// <param name="model">The model, without the scenario.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="revision">The model's revision.</param>
    /// <param name="settings">The seed, the design and the view.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    /// <exception cref="ModelException">A name, a year, a range, a cost or a probability is none, or has to be given.</exception>
    public SeekAnalysis Analysis(ModelDefinition model, Scenario scenario, string revision, RunSettings settings, YieldPoint yieldPoint)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(settings);
        ImmutableArray<Variable> variables = Variables(model, scenario);
        Check(model, variables);
        return IsMix
            ? new SeekAnalysis(model, scenario, revision, settings, Mix(variables))
            : new SeekAnalysis(model, scenario, revision, settings, Single(model, scenario, revision, settings, variables[0], yieldPoint));
    }

    /// <summary>Returns what is sought by, as it stands under a scenario.</summary>
    /// <param name="model">The model, without the scenario.</param>
    /// <param name="scenario">The scenario.</param>
    /// <exception cref="ModelException">A name is unknown.</exception>
    public ImmutableArray<Variable> Variables(ModelDefinition model, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(scenario);
        return Levers.Select(lever => UnknownNames.Settable(model, lever.Name)).FirstOrDefault(error => error is not null) is ModelError unknown
            ? throw new ModelException([unknown])
            : [.. Levers.Select(lever => scenario.Replacements.Concat(model.Variables).First(variable => variable.Name == lever.Name))];
    }

    private void Check(ModelDefinition model, ImmutableArray<Variable> variables)
    {
        if (UnknownNames.Target(model, [Target]) is ModelError unknown)
        {
            throw new ModelException([unknown]);
        }

        if (Levers.GroupBy(lever => lever.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw Wrong("by", $"{Wording.Quote(twice.Key)} stands there twice.", "Name it once.");
        }

        if (Levers.Length is 0 or > MixQuestion.MaxLevers)
        {
            throw Wrong("by", $"A search is by 1 to {MixQuestion.MaxLevers} levers, and here are {Levers.Length}.", "Leave out those that cost most for what they do.");
        }

        if (Probability is null ? Budget is null : !(Probability > 0 && Probability < 1))
        {
            throw Wrong("probability", "A search wants a probability between 0 and 1, or a budget.", "Give one of the two, such as a probability of 0.5.");
        }

        if (Budget is double budget && !(budget >= 0 && budget <= MaxCost))
        {
            throw Wrong("budget", $"A budget is a number from 0 to 1e15, and this is {budget}.", "Give budget and costs in a larger unit.");
        }

        if (Levers.FirstOrDefault(lever => lever.Cost is double cost && !(cost > 0 && cost <= MaxCost)) is SoughtLever { Cost: double its } priced)
        {
            throw Wrong("by", $"A unit of {Wording.Quote(priced.Name)} is to cost more than 0 and at most 1e15, and this is {its}.", "Set what costs nothing beforehand: it has no cheapest setting. Give what costs more in a larger unit.");
        }

        CheckYear(model, variables);
    }

    private void CheckYear(ModelDefinition model, ImmutableArray<Variable> variables)
    {
        if (From is int year && variables.FirstOrDefault(variable => variable.Kind != VariableKind.Lever) is Variable other)
        {
            throw Wrong("from", $"A year from which a setting holds, here {year}, is for levers, and {Wording.Quote(other.Name)} is none.", "Leave the year out.");
        }

        if (From is int off && !model.Years.Contains(off))
        {
            throw Wrong("from", $"{off} is not on the grid {model.BaseYear}-{model.LastYear}.", "Choose a year of the grid.");
        }
    }

    /// <summary>Returns what is sought of one lever: between its bounds, or of an uncertain parameter within its middle 99 %.</summary>
    private SeekQuestion Single(ModelDefinition model, Scenario scenario, string revision, RunSettings settings, Variable variable, YieldPoint yieldPoint)
    {
        (double least, double most) = Given(Levers[0]) ?? (variable.Kind == VariableKind.Lever
            ? (variable.Minimum ?? double.NaN, variable.Maximum ?? double.NaN)
            : Middle(model, scenario, revision, settings, variable.Name, yieldPoint));
        return least < most || Given(Levers[0]) is not null
            ? new SeekQuestion(Target, Probability!.Value, variable.Name, least, most) { From = From }
            : throw Wrong("by", $"{Wording.Quote(variable.Name)} has no bounds.", "Say between which settings to seek, such as --between 0:3, in a request \"between\": [0, 3].");
    }

    private static (double Least, double Most) Middle(ModelDefinition model, Scenario scenario, string revision, RunSettings settings, string name, YieldPoint yieldPoint)
    {
        RunSettings plain = settings with { AsOfMode = AsOfMode.Substitute, TargetsOnly = true, Tables = [], Rare = false };
        RunPlan plan = RunPlan.Create(model, scenario, plain, revision, [], yieldPoint).OrThrow();
        double[] values = [.. new PathSamples(plan, name).Read(0, RangePaths, yieldPoint)[name].ToArray().Where(double.IsFinite).Order()];
        int edge = (int)(Outside * values.Length);
        return values.Length == 0 ? (double.NaN, double.NaN) : (values[edge], values[^(edge + 1)]);
    }

    private MixQuestion Mix(ImmutableArray<Variable> variables)
    {
        ImmutableArray<MixLever> levers = [.. variables.Select((variable, place) => Lever(variable, Levers[place]))];
        LocalizedText[] units = [.. variables.Where((_, place) => Levers[place].Cost is null).Select(variable => variable.CostUnit).Distinct()];
        if (units.Length > 1)
        {
            throw Wrong("by", $"The costs have several units ({string.Join(", ", units.Select(unit => $"'{unit.English}'"))}), which cannot be added.", "Give them in one unit by --cost, in a request by \"cost\".");
        }

        return new MixQuestion(Target, Probability, Budget, levers)
        {
            CostUnit = units.FirstOrDefault() ?? variables.Select(variable => variable.CostUnit).FirstOrDefault(unit => unit.English.Length > 0) ?? LocalizedText.Empty,
            From = From,
        };
    }

    /// <summary>Returns a lever of a mix: from where it stands, which costs nothing, to its greatest setting.</summary>
    private static MixLever Lever(Variable variable, SoughtLever asked)
    {
        double cost = asked.Cost ?? variable.Cost ?? throw Wrong("by", $"{Wording.Quote(variable.Name)} has no cost in the model.", $"Say what a unit of it costs, such as --cost {variable.Name}=100, in a request \"cost\": 100.");
        if (Given(asked) is (double from, double to))
        {
            return new MixLever(variable.Name, from, to, cost);
        }

        return variable is { Kind: VariableKind.Lever, Schedule.Length: <= 1, Equation: NumberExpression now, Maximum: double most } && now.Value < most
            ? new MixLever(variable.Name, now.Value, most, cost)
            : throw Wrong("by", $"It is not clear what {Wording.Quote(variable.Name)} may be set to, and at which setting it costs nothing.", $"Say so, that one first, such as --between {variable.Name}=0:3, in a request \"between\": [0, 3].");
    }

    private static (double Least, double Most)? Given(SoughtLever lever) => (lever.Least, lever.Most) switch
    {
        (null, null) => null,
        (double least, double most) when least != most && double.IsFinite(least) && double.IsFinite(most) => (least, most),
        _ => throw Wrong("by", $"The range of {Wording.Quote(lever.Name)} is none.", "Give two different numbers, such as 0 and 3."),
    };

    private static ModelException Wrong(string entry, Message problem, Message remedy) => new([ModelError.Of(new TextPosition(UnknownNames.Request, 1, 1), entry, problem, remedy)]);
}
