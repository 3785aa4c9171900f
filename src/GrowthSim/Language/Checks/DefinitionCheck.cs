using System.Collections.Immutable;
using GrowthSim.Language.Messages;

namespace GrowthSim.Language.Checks;

/// <summary>Checks what only the whole model shows: loops, years, draws and their arguments, correlations.</summary>
internal static class DefinitionCheck
{
    /// <summary>Adds an error for everything wrong in a model whose names are resolved.</summary>
    /// <param name="model">The model; entries that could not be read may be missing.</param>
    /// <param name="declared">The names of all entries, those that could not be read included.</param>
    /// <param name="errors">Takes the errors.</param>
    /// <param name="allowVanished">Whether a correlation may name a draw that is no longer made: its entry was replaced by a scenario.</param>
    public static void Run(ModelDefinition model, IReadOnlySet<string> declared, ErrorList errors, bool allowVanished = false)
    {
        DefinitionFacts facts = new(model, errors);
        TimingCheck timing = new(facts, errors);
        foreach (Variable variable in model.Variables.Where(variable => !variable.IsYearly && variable.Kind != VariableKind.Lever))
        {
            timing.Follow(variable.Equation, new Moment(variable.Name, EntryRole.OncePerPath, null, null));
            if (variable.Kind == VariableKind.Milestone && facts.Known.Value(variable.Name, null) is double date && date is not (>= 1000 and < 10_000))
            {
                errors.Add(variable.Equation.At, variable.Name, $"The milestone's date {Wording.Number(date)} is not a year.", "Write a date as a year with a fraction, such as 2022.5 for the middle of 2022.");
            }
        }

        NoNumber(model, errors);
        new YearlyCheck(facts, timing, errors).Run();
        foreach (Target target in model.Targets.Where(target => target.Measure is not null))
        {
            timing.Follow(target.Measure!, new Moment("targets." + target.Id, EntryRole.Measure, null, null));
            if (target.EvaluableIf is Expression condition)
            {
                timing.Follow(condition, new Moment("targets." + target.Id, EntryRole.Measure, null, null));
            }
        }

        CorrelationCheck.Run(model, declared, errors, allowVanished);
        if (facts.Steps.IsSpent)
        {
            errors.Add(model.Variables[0].At, "", $"Checking the equations in all years takes more than {ModelLimits.CheckingSteps} steps.", "Shorten the grid, or put windows inside windows into entries of their own.");
        }
    }

    /// <summary>Adds an error for what can be told wrong while the years are not known: entries that are no number, impossible draws, correlations.</summary>
    /// <param name="model">The model; entries that could not be read may be missing.</param>
    /// <param name="declared">The names of all entries, those that could not be read included.</param>
    /// <param name="errors">Takes the errors.</param>
    public static void WithoutYears(ModelDefinition model, IReadOnlySet<string> declared, ErrorList errors)
    {
        DistributionCheck distributions = new(new DefinitionFacts(model, errors), errors);
        foreach (Variable variable in model.Variables.Where(variable => variable.Kind != VariableKind.Lever))
        {
            Moment moment = new(variable.Name, variable.IsYearly ? EntryRole.Yearly : EntryRole.OncePerPath, null, null);
            foreach (Expression equation in References.Equations(variable))
            {
                References.Visit(equation, part =>
                {
                    if (part is DrawExpression draw)
                    {
                        distributions.Check(draw, moment);
                    }
                });
            }
        }

        NoNumber(model, errors);
        CorrelationCheck.Run(model, declared, errors, allowVanished: false);
    }

    /// <summary>Returns a model under a scenario, checked again where that replaces anything.</summary>
    /// <param name="model">The checked model.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="errors">Takes the errors.</param>
    public static ModelDefinition Under(ModelDefinition model, Scenario scenario, ErrorList errors)
    {
        if (scenario.Replacements.IsEmpty)
        {
            return model;
        }

        Dictionary<string, Variable> replacements = new(StringComparer.Ordinal);
        HashSet<string> names = model.Variables.Select(variable => variable.Name).ToHashSet(StringComparer.Ordinal);
        foreach (Variable replacement in scenario.Replacements)
        {
            if (!names.Contains(replacement.Name))
            {
                errors.Add(replacement.At, replacement.Name, $"The model '{model.Id}' has no '{replacement.Name}'.", errors.Remedy(replacement.Name, names, "Name a parameter, a lever or a sector's constant."));
            }

            replacements[replacement.Name] = replacement;
        }

        ImmutableArray<Variable> variables = [.. model.Variables.Select(variable => replacements.GetValueOrDefault(variable.Name, variable))];
        ModelDefinition under = model with { Variables = variables };
        Run(under, names, errors, allowVanished: true);
        return under;
    }

    /// <summary>Adds an error for each equation of numbers alone that has no value, such as 1 / 0: the run would fail on every path.</summary>
    private static void NoNumber(ModelDefinition model, ErrorList errors)
    {
        IEnumerable<(string Entry, Expression Equation)> equations = model.Variables
            .Where(variable => variable.Kind != VariableKind.Lever)
            .SelectMany(variable => References.Equations(variable).Select(equation => (variable.Name, equation)))
            .Concat(model.Targets.Where(target => target.Measure is not null).Select(target => ("targets." + target.Id, target.Measure!)));
        foreach ((string entry, Expression equation) in equations)
        {
            if (ConstantArithmetic.Evaluate(equation) is double value && !double.IsFinite(value))
            {
                Message found = double.IsNaN(value) ? "is not a number" : "is infinite";
                errors.Add(equation.At, entry, $"The value of the equation {found}.", "Mend the division by zero, the root or logarithm of a number below zero, or what grows beyond 1.8e308.");
            }
        }
    }
}
