using System.Collections.Immutable;
using GrowthSim.Language.Distributions;
using GrowthSim.Language.Messages;
using GrowthSim.Language.Operations;
using GrowthSim.Language.Syntax;
using GrowthSim.Language.Words;

namespace GrowthSim.Language.Resolution;

/// <summary>Gives the names of one equation their meaning, spells sectors out, and names the draws.</summary>
internal sealed partial class Resolver
{
    private readonly Scope _scope;
    private readonly EntryScope _entry;
    private readonly TermBudget _budget;
    private readonly ErrorList _errors;
    private string? _each;
    private Message? _noDraws;
    private int _draws;

    private Resolver(Scope scope, EntryScope entry, TermBudget budget, ErrorList errors)
    {
        _scope = scope;
        _entry = entry;
        _budget = budget;
        _errors = errors;
        _noDraws = entry.DrawName is null ? (Message)$"'{entry.Entry}' cannot be random" : null;
    }

    /// <summary>Returns an equation with its names resolved; null, with errors, where that fails.</summary>
    /// <param name="syntax">The equation.</param>
    /// <param name="scope">The names of the model.</param>
    /// <param name="entry">The entry it belongs to.</param>
    /// <param name="budget">Counts the terms of all equations.</param>
    /// <param name="errors">Takes the errors.</param>
    public static Expression? Resolve(SyntaxNode syntax, Scope scope, EntryScope entry, TermBudget budget, ErrorList errors) =>
        new Resolver(scope, entry, budget, errors).Resolve(syntax);

    private Expression? Resolve(SyntaxNode node)
    {
        if (!_budget.Take(node.At, _entry.Entry, _errors))
        {
            return null;
        }

        return node switch
        {
            NumberSyntax number => new NumberExpression(number.Value, number.At),
            NameSyntax name => Name(name),
            OperatorSyntax operation => All(operation.Operands) is { } operands ? new CallExpression(operation.Function, operands, operation.At) : null,
            CallSyntax call => Call(call),
            TableSyntax table => Error(table.At, "Braces have no meaning here.", "They hold the values of discrete({value: probability, …})."),
            _ => throw new ArgumentOutOfRangeException(nameof(node), node, "Not a part of an equation."),
        };
    }

    private ImmutableArray<Expression>? All(IEnumerable<SyntaxNode> nodes)
    {
        ImmutableArray<Expression>.Builder resolved = ImmutableArray.CreateBuilder<Expression>();
        bool isComplete = true;
        foreach (SyntaxNode node in nodes)
        {
            if (Resolve(node) is Expression expression)
            {
                resolved.Add(expression);
            }
            else if (_budget.IsSpent)
            {
                return null;
            }
            else
            {
                isComplete = false;
            }
        }

        return isComplete ? resolved.ToImmutable() : null;
    }

    private Expression? Name(NameSyntax name)
    {
        if (name.Name == Vocabulary.Year)
        {
            return new CallExpression(Functions.Year, [], name.At);
        }

        if (name.OfEach is string own)
        {
            return Each(name, own);
        }

        if (Meant(name.Name) is string found)
        {
            return new VariableExpression(found, name.At);
        }

        if (Vocabulary.Callable.Contains(name.Name))
        {
            return Error(name.At, $"'{name.Name}' is a function and has no arguments here.", $"Write {Form(name.Name)}.");
        }

        IReadOnlyList<string> holders = _scope.Holders(name.Name);
        if (holders.Count > 0)
        {
            return _entry.Sector is string sector
                ? Error(name.At, $"Sector '{sector}' has no '{name.Name}'; {Wording.List(holders)} has.", $"Add '{name.Name}' to sector '{sector}'.")
                : Error(name.At, $"'{name.Name}' belongs to each sector.", $"Write {holders[0]}.{name.Name}, or sum(each.{name.Name}).");
        }

        Message remedy = _errors.Remedy(name.Name, _scope.Candidates(_entry.Sector), "Define it in parameters, levers, drivers, sectors, indicators or milestones.");
        return Error(name.At, $"There is no name {Wording.Quote(name.Name)}.", remedy);
    }

    /// <summary>Returns the full name that a name means. In a sector's constant <c>trend: trend</c> its own name is that of the model.</summary>
    private string? Meant(string name)
    {
        string? found = _scope.Find(name, _entry.Sector);
        return found == _entry.Entry && _scope.Kind(found) == VariableKind.SectorConstant ? _scope.Find(name, null) ?? found : found;
    }

    private Expression? Each(NameSyntax name, string own)
    {
        if (_scope.Holders(own).Count == 0)
        {
            Message remedy = _errors.Remedy(own, _scope.SectorNames, "After 'each.' stands a constant of the sectors or an equation of each_sector.");
            return Error(name.At, $"No sector has {Wording.Quote(own)}.", remedy);
        }

        if (_each is null)
        {
            return Error(name.At, $"'{name.Name}' has a value for each sector, and one value is wanted here.", $"Write it as the single argument of sum, mean, min or max: sum({name.Name}).");
        }

        string found = $"{_each}.{own}";
        return _scope.Find(found, null) is null
            ? Error(name.At, $"Sector '{_each}' has no '{own}'; {Wording.List(_scope.Holders(own))} has.", $"Add '{own}' to sector '{_each}'.")
            : new VariableExpression(found, name.At);
    }

    private static Message Form(string name) =>
        Vocabulary.Functions.TryGetValue(name, out Function? function) ? function.Form
        : Vocabulary.Distributions.TryGetValue(name, out Distribution? distribution) ? Message.Verbatim(distribution.Form)
        : Vocabulary.Reductions[name].Form;

    private Expression? Error(TextPosition at, Message problem, Message remedy)
    {
        _errors.Add(at, _entry.Entry, problem, remedy);
        return null;
    }
}
