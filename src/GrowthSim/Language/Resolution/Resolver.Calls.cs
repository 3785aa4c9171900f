using System.Collections.Immutable;
using GrowthSim.Language.Distributions;
using GrowthSim.Language.Messages;
using GrowthSim.Language.Operations;
using GrowthSim.Language.Syntax;
using GrowthSim.Language.Words;

namespace GrowthSim.Language.Resolution;

internal sealed partial class Resolver
{
    private Expression? Call(CallSyntax call)
    {
        if (Vocabulary.Reductions.TryGetValue(call.Name, out Reduction? reduction))
        {
            return Reduced(call, reduction);
        }

        if (Vocabulary.Functions.TryGetValue(call.Name, out Function? function))
        {
            return FunctionCall(call, function);
        }

        if (Vocabulary.Distributions.TryGetValue(call.Name, out Distribution? distribution))
        {
            return Draw(call, distribution);
        }

        if (call.Name == Vocabulary.Year && call.Arguments.IsEmpty)
        {
            return new CallExpression(Functions.Year, [], call.At);
        }

        return _scope.Find(call.Name, _entry.Sector) is not null
            ? Error(call.At, $"{Wording.Quote(call.Name)} is a name, not a function.", Misused(call))
            : Error(call.At, $"There is no function {Wording.Quote(call.Name)}.", ForeignFunctions.Remedy(call.Name) ?? _errors.Remedy(call.Name, Vocabulary.Callable, "The functions are listed in docs/model-language.md."));
    }

    /// <summary>Returns what may be meant by a name with brackets behind it: another year of it, or a product.</summary>
    private static Message Misused(CallSyntax call) => call.Arguments switch
    {
        [{ Value: OperatorSyntax { Function: OperationFunction { Operation: Negate }, Operands: [NumberSyntax { Value: 1 }] } }] => (Message)$"For the year before write prev({call.Name}); a product needs '*'.",
        [{ Value: OperatorSyntax { Function: OperationFunction { Operation: Negate }, Operands: [NumberSyntax lag] } }] =>
            $"For {Wording.Number(lag.Value)} years before write at({call.Name}, max(year - {Wording.Number(lag.Value)}, base year)), with the base year as a number; a product needs '*'.",
        [{ Value: NumberSyntax { IsYear: true, Value: > 1000 } year }] => $"For its value in {Wording.Number(year.Value)} write at({call.Name}, {Wording.Number(year.Value)}); a product needs '*'.",
        _ => $"For another year write at({call.Name}, year); a product needs '*'.",
    };

    private CallExpression? FunctionCall(CallSyntax call, Function function)
    {
        if (Bind(call, function.Signature, function.Superfluous) is not { } arguments)
        {
            return null;
        }

        bool looksElsewhere = function is Prev or At or WindowFunction;
        if ((looksElsewhere ? WithoutDraws(arguments, call.Name) : All(arguments)) is not { } resolved)
        {
            return null;
        }

        if (function == Functions.Done && !(resolved[0] is VariableExpression date && _scope.Kind(date.Name) == VariableKind.Milestone))
        {
            Error(call.At, "'done' takes the name of a milestone.", "Give the date a name under 'milestones'; for another date write step(date).");
            return null;
        }

        return new CallExpression(function, resolved, call.At);
    }

    /// <summary>
    /// sum, mean, min and max: one argument with each.x is a vector over the sectors; x with two years is a window;
    /// anything else is a list of values.
    /// </summary>
    private Expression? Reduced(CallSyntax call, Reduction reduction)
    {
        bool hasNames = call.Arguments.Any(argument => argument.Name is not null);
        int years = call.Arguments.Length == 3 && !hasNames ? (IsYear(call.Arguments[1].Value) ? 1 : 0) + (IsYear(call.Arguments[2].Value) ? 1 : 0) : 0;
        if (hasNames || years == 2)
        {
            return Bind(call, reduction.OverYears.Signature) is { } arguments && WithoutDraws(arguments, call.Name) is { } resolved
                ? new CallExpression(reduction.OverYears, resolved, call.At)
                : null;
        }

        if (years == 1)
        {
            return Error(
                call.At,
                $"It is not clear whether this '{call.Name}' is over years or over three values.",
                $"Over years, write {call.Name}(x, y1: first year, y2: last year); over values, nest two calls: {call.Name}({call.Name}(a, b), c).");
        }

        if (call.Arguments.Length == 1)
        {
            return HasEach(call.Arguments[0].Value) ? OverSectors(call, reduction) : OfOneValue(call);
        }

        if (call.Arguments.IsEmpty)
        {
            return Error(call.At, $"'{call.Name}' has no arguments.", $"Write {Form(call.Name)}.");
        }

        return All(call.Arguments.Select(argument => argument.Value)) is { } values ? new CallExpression(reduction, values, call.At) : null;
    }

    private Expression? OfOneValue(CallSyntax call) => Error(
        call.At,
        $"'{call.Name}' of one value is that value.",
        call.Arguments[0].Value is NameSyntax { Name: string own } && _scope.Holders(own).Count > 0
            ? (Message)$"Over sectors write {call.Name}(each.{own}); over years {call.Name}({own}, first year, last year)."
            : $"Write {Form(call.Name)}.");

    private CallExpression? OverSectors(CallSyntax call, Reduction reduction)
    {
        string? outer = _each;
        ImmutableArray<Expression>.Builder values = ImmutableArray.CreateBuilder<Expression>();
        foreach (string sector in _scope.Sectors)
        {
            _each = sector;
            if (Resolve(call.Arguments[0].Value) is Expression value)
            {
                values.Add(value);
            }
            else if (_budget.IsSpent)
            {
                break;
            }
        }

        _each = outer;
        return values.Count > 0 && values.Count == _scope.Sectors.Length ? new CallExpression(reduction, values.ToImmutable(), call.At) : null;
    }

    private ImmutableArray<Expression>? WithoutDraws(IEnumerable<SyntaxNode> arguments, string function)
    {
        Message? outer = _noDraws;
        _noDraws ??= $"'{function}' looks at a value that is already drawn";
        ImmutableArray<Expression>? resolved = All(arguments);
        _noDraws = outer;
        return resolved;
    }

    /// <summary>Returns the arguments in the order of the signature; null, with an error, where they do not fit.</summary>
    private List<SyntaxNode>? Bind(CallSyntax call, Signature signature, Func<int, double?, Message?>? superfluous = null)
    {
        SyntaxNode?[] bound = new SyntaxNode?[signature.Parameters.Length];
        bool fits = true;
        bool named = false;
        for (int i = 0; i < call.Arguments.Length; i++)
        {
            ArgumentSyntax argument = call.Arguments[i];
            named |= argument.Name is not null;
            int place = argument.Name is null ? i : signature.Parameters.IndexOf(argument.Name);
            if (argument.Name is null && named)
            {
                Error(argument.At, "An argument without a name stands after one with a name.", $"Write {Form(signature)}.");
                return null;
            }

            if (argument.Name is not null && place < 0)
            {
                Error(argument.At, $"'{signature.Name}' has no argument {Wording.Quote(argument.Name)}.", ForeignArguments.Remedy(signature.Name, argument.Name) ?? _errors.Remedy(argument.Name, signature.Parameters, $"Write {Form(signature)}."));
                fits = false;
            }
            else if (place >= bound.Length)
            {
                Error(call.At, $"'{signature.Name}' takes {Count(signature)}, and {call.Arguments.Length} are given.", superfluous?.Invoke(call.Arguments.Length, (call.Arguments[1].Value as NumberSyntax)?.Value) ?? Superfluous(call, signature, bound.Length));
                return null;
            }
            else if (bound[place] is not null)
            {
                Error(argument.At, $"The argument '{signature.Parameters[place]}' is given twice.", $"Write {Form(signature)}.");
                fits = false;
            }
            else
            {
                bound[place] = argument.Value;
            }
        }

        if (!fits)
        {
            return null;
        }

        string[] missing = [.. signature.Parameters.Take(signature.Required).Where((_, i) => bound[i] is null)];
        if (missing.Length > 0)
        {
            Message given = call.Arguments.Length == 1 ? "1 is given" : (Message)$"{call.Arguments.Length} are given";
            Message lacking = missing.Length == 1 ? $"{Wording.Quote(missing[0])} is missing" : (Message)$"{Wording.List(missing)} are missing";
            Error(call.At, $"'{signature.Name}' takes {Count(signature)}, and {given}: {lacking}.", $"Write {Form(signature)}.");
            return null;
        }

        return [.. bound.OfType<SyntaxNode>()];
    }

    private static string Form(Signature signature) => Vocabulary.Distributions.TryGetValue(signature.Name, out Distribution? distribution) ? distribution.Form : signature.ToString();

    /// <summary>Returns what may be meant by one argument too many: a distribution's ends, or a decimal comma.</summary>
    private static Message Superfluous(CallSyntax call, Signature signature, int most) =>
        Vocabulary.Distributions.ContainsKey(signature.Name) && call.Arguments.Length == most + 2 ? (Message)$"Write {Form(signature)}; with ends, truncated({Form(signature)}, lo, hi)."
        : call.Arguments.Count(argument => argument.Value is NumberSyntax) >= 2 ? (Message)$"Write {Form(signature)}; decimals take a point: 14.5."
        : $"Write {Form(signature)}.";

    private static Message Count(Signature signature)
    {
        int most = signature.Parameters.Length;
        return signature.Required < most ? $"{signature.Required} to {most} arguments" : most == 1 ? (Message)"1 argument" : $"{most} arguments";
    }

    /// <summary>Returns whether an expression reads as a year: <c>2025</c>, <c>year</c>, <c>year - 4</c>, <c>max(2020, year - 4)</c>.</summary>
    private static bool IsYear(SyntaxNode node) => node switch
    {
        NumberSyntax number => number.IsYear,
        NameSyntax name => name.Name == Vocabulary.Year,
        OperatorSyntax { Function: OperationFunction { Operation: Add } } sum => IsYear(sum.Operands[0]) != IsYear(sum.Operands[1]),
        OperatorSyntax { Function: OperationFunction { Operation: Subtract } } difference => IsYear(difference.Operands[0]) && !IsYear(difference.Operands[1]),
        CallSyntax { Name: "min" or "max" } extreme => !extreme.Arguments.IsEmpty && extreme.Arguments.All(argument => IsYear(argument.Value)),
        CallSyntax { Name: "if", Arguments.Length: 3 } choice => IsYear(choice.Arguments[1].Value) && IsYear(choice.Arguments[2].Value),
        _ => false,
    };

    /// <summary>Returns whether each.x stands in an expression, outside a sum over sectors of its own.</summary>
    private static bool HasEach(SyntaxNode node) => node switch
    {
        NameSyntax name => name.OfEach is not null,
        OperatorSyntax operation => operation.Operands.Any(HasEach),
        CallSyntax { Arguments.Length: 1 } call when Vocabulary.Reductions.ContainsKey(call.Name) => false,
        CallSyntax call => call.Arguments.Any(argument => HasEach(argument.Value)),
        TableSyntax table => table.Rows.Any(row => HasEach(row.Value) || HasEach(row.Probability)),
        _ => false,
    };
}
