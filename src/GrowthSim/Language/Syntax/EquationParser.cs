using System.Collections.Immutable;
using GrowthSim.Language.Messages;
using GrowthSim.Language.Operations;

namespace GrowthSim.Language.Syntax;

/// <summary>Reads an equation by precedence climbing; stops at the first error and says what it expected.</summary>
internal sealed class EquationParser
{
    private const int NotPrecedence = 3;
    private const int NegatePrecedence = 7;

    private static readonly Dictionary<string, (Function Function, int Precedence)> Operators = Functions.All
        .Where(function => function.Operator is { IsPrefix: false })
        .ToDictionary(function => function.Operator!.Sign, function => (function, function.Operator!.Precedence), StringComparer.Ordinal);

    private readonly Token[] _tokens;
    private readonly string _entry;
    private readonly ErrorList _errors;
    private readonly Stack<string> _calls = new();
    private int _index;
    private int _depth;
    private bool _failed;

    private EquationParser(Token[] tokens, string entry, ErrorList errors)
    {
        _tokens = tokens;
        _entry = entry;
        _errors = errors;
    }

    private Token Current => _tokens[_index];

    /// <summary>Returns an equation's syntax; null, with an error, where it cannot be read.</summary>
    /// <param name="text">The equation.</param>
    /// <param name="positions">Where each character stands, and where the text ends.</param>
    /// <param name="entry">The entry, for the message.</param>
    /// <param name="errors">Takes the error.</param>
    public static SyntaxNode? Parse(string text, TextPosition[] positions, string entry, ErrorList errors)
    {
        errors.YieldPoint.Pass();
        if (text.Length > ModelLimits.EquationLength)
        {
            errors.Add(positions[0], entry, $"The equation has {text.Length} characters; the limit is {ModelLimits.EquationLength} (length of an equation).", "Give parts of it entries of their own.");
            return null;
        }

        EquationParser parser = new(Lexer.Read(text, positions), entry, errors);
        SyntaxNode? root = parser.Operation(1);
        if (root is not null && parser.Current.Kind != TokenKind.End)
        {
            root = parser.Expected("an operator or the end");
        }

        return root;
    }

    private SyntaxNode? Operation(int least)
    {
        if (++_depth > ModelLimits.EquationDepth)
        {
            return TooDeep();
        }

        SyntaxNode? left = Prefixed();
        while (left is not null && Binary() is (Function function, int precedence) && precedence >= least)
        {
            _index++;
            SyntaxNode? right = Operation(function == Functions.Power ? NegatePrecedence : precedence + 1);
            left = right is null ? null : Operator(function, [left, right], left.At);
            if (left is not null && precedence == 4 && Binary() is (_, 4))
            {
                return Fail(Current.At, $"Comparisons do not form a chain: found {Current.Said} after another comparison.", "Write a < b and b < c.");
            }
        }

        _depth--;
        return left;
    }

    private (Function Function, int Precedence)? Binary() =>
        Current.Kind is TokenKind.Sign or TokenKind.Name && Operators.TryGetValue(Current.Text, out (Function, int) found) ? found : null;

    private SyntaxNode? Prefixed()
    {
        Token token = Current;
        if (token.Is("-") || token.Is("not"))
        {
            _index++;
            SyntaxNode? operand = Operation(token.Is("-") ? NegatePrecedence : NotPrecedence + 1);
            return operand is null ? null : Operator(token.Is("-") ? Functions.Negate : Functions.Not, [operand], token.At);
        }

        if (token.Is("+"))
        {
            _index++;
            return Operation(NegatePrecedence);
        }

        return Primary();
    }

    private SyntaxNode? Primary()
    {
        Token token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                _index++;
                return new NumberSyntax(token.Value, token.Text.All(char.IsAsciiDigit), token.At);
            case TokenKind.Name when !Operators.ContainsKey(token.Text):
                _index++;
                return Current.Is("(") ? Call(token) : new NameSyntax(token.Text, token.At);
            case TokenKind.Sign when token.Text == "(":
                _index++;
                SyntaxNode? inner = Operation(1);
                return inner is null || Take(")", "an operator or ')'") ? inner : null;
            case TokenKind.Sign when token.Text == "{":
                return Table(token);
            default:
                return Expected("a number, a name or '('");
        }
    }

    private SyntaxNode? Call(Token name)
    {
        _index++;
        _calls.Push(name.Text);
        ImmutableArray<ArgumentSyntax>.Builder arguments = ImmutableArray.CreateBuilder<ArgumentSyntax>();
        while (!Current.Is(")") || arguments.Count > 0)
        {
            Token first = Current;
            bool isNamed = first.Kind == TokenKind.Name && _tokens[_index + 1].Is(":");
            _index += isNamed ? 2 : 0;
            if (Operation(1) is not SyntaxNode value)
            {
                return null;
            }

            arguments.Add(new ArgumentSyntax(isNamed ? first.Text : null, value, first.At));
            if (Current.Is(")"))
            {
                break;
            }

            if (!Take(",", "an operator, ',' or ')'"))
            {
                return null;
            }
        }

        _index++;
        _calls.Pop();
        int height = 1 + arguments.Select(argument => argument.Value.Height).DefaultIfEmpty().Max();
        return height > ModelLimits.EquationDepth ? TooDeep() : new CallSyntax(name.Text, arguments.ToImmutable(), name.At, height);
    }

    private SyntaxNode? Table(Token brace)
    {
        ImmutableArray<(SyntaxNode, SyntaxNode)>.Builder rows = ImmutableArray.CreateBuilder<(SyntaxNode, SyntaxNode)>();
        int height = 0;
        do
        {
            _index++;
            if (Operation(1) is not SyntaxNode value || !Take(":", "':'") || Operation(1) is not SyntaxNode probability)
            {
                return null;
            }

            rows.Add((value, probability));
            height = Math.Max(height, Math.Max(value.Height, probability.Height));
        }
        while (Current.Is(","));
        return !Take("}", "',' or '}'") ? null : height >= ModelLimits.EquationDepth ? TooDeep() : new TableSyntax(rows.ToImmutable(), brace.At, height + 1);
    }

    private SyntaxNode? Operator(Function function, ImmutableArray<SyntaxNode> operands, TextPosition at)
    {
        int height = 1 + operands.Max(operand => operand.Height);
        return height > ModelLimits.EquationDepth ? TooDeep() : new OperatorSyntax(function, operands, at, height);
    }

    private bool Take(string sign, Message expected)
    {
        if (!Current.Is(sign))
        {
            Expected(expected);
            return false;
        }

        _index++;
        return true;
    }

    private SyntaxNode? Expected(Message what) => Fail(Current.At, $"Expected {what}, found {Current.Said}.", EquationRemedy.For(
        Current,
        _index > 0 ? _tokens[_index - 1] : null,
        _index + 1 < _tokens.Length ? _tokens[_index + 1] : null,
        _calls.TryPeek(out string? call) ? call : null));

    private SyntaxNode? TooDeep() => Fail(
        Current.At,
        $"The equation is nested deeper than {ModelLimits.EquationDepth} (depth of an equation).",
        "Give parts of it entries of their own; a long sum is sum(a, b, …).");

    private SyntaxNode? Fail(TextPosition at, Message problem, Message remedy)
    {
        if (!_failed)
        {
            _errors.Add(at, _entry, problem, remedy);
        }

        _failed = true;
        return null;
    }
}
