using System.Globalization;
using GrowthSim.Language.Checks;
using GrowthSim.Language.Messages;
using GrowthSim.Language.Resolution;
using GrowthSim.Language.Syntax;
using GrowthSim.Language.Words;
using GrowthSim.Language.Yaml;

namespace GrowthSim.Language.Reading;

/// <summary>What reading one model or scenario carries along: the errors so far, and what is left of the limits.</summary>
/// <param name="yieldPoint">Is passed on the way.</param>
internal sealed class ReadingContext(YieldPoint yieldPoint)
{
    private int _characters;

    /// <summary>Gets the errors so far.</summary>
    public ErrorList Errors { get; } = new(yieldPoint);

    /// <summary>Gets the count of terms.</summary>
    public TermBudget Terms { get; } = new();

    /// <summary>Gets the keys of the sources; null where any key is allowed.</summary>
    public IReadOnlySet<string>? Sources { get; set; }

    /// <summary>Returns the syntax of an equation; null, with an error, where it cannot be read.</summary>
    public SyntaxNode? Equation(YamlNode node, string entry)
    {
        if (node is not YamlScalar scalar || scalar.IsNothing)
        {
            Errors.Add(node.At, entry, $"Expected an equation, found {node.Description}.", "Write a number, a name or an equation.");
            return null;
        }

        _characters += scalar.Value.Length;
        if (_characters <= ModelLimits.EquationsLength)
        {
            TextPosition[] positions = scalar.Value.Length > ModelLimits.EquationLength ? [scalar.At] : scalar.Positions();
            return EquationParser.Parse(scalar.Value, positions, entry, Errors);
        }

        if (_characters - scalar.Value.Length <= ModelLimits.EquationsLength)
        {
            Errors.Add(node.At, entry, $"The equations have more than {ModelLimits.EquationsLength} characters together.", "Split the model.");
        }

        return null;
    }

    /// <summary>Returns a number that may be written as arithmetic, such as <c>14.5%</c> or <c>2 / 3</c>; null, with an error, where it is none.</summary>
    public double? Number(YamlNode node, string entry)
    {
        if (node is not YamlScalar scalar || scalar.IsNothing)
        {
            Errors.Add(node.At, entry, $"Expected a number, found {node.Description}.", "Write a number, such as 12, 0.5 or 14.5%.");
            return null;
        }

        if (Equation(node, entry) is not SyntaxNode syntax)
        {
            return null;
        }

        ErrorList unresolved = new();
        Expression? expression = Resolver.Resolve(syntax, new Scope([]), new EntryScope(entry, null, null), Terms, unresolved);
        if (expression is not null && ConstantArithmetic.Evaluate(expression) is double value)
        {
            if (double.IsFinite(value))
            {
                return value;
            }

            Errors.Add(node.At, entry, $"{Wording.Quote(scalar.Value)} is not a finite number.", "Write a number, such as 12, 0.5 or 14.5%.");
            return null;
        }

        Errors.Add(node.At, entry, $"Expected a number, found {Wording.Quote(scalar.Value)}.", "Write a number, such as 12, 0.5 or 14.5%; names have no meaning here.");
        return null;
    }

    /// <summary>Returns a whole number written with digits; null, with an error, where it is none.</summary>
    public int? WholeNumber(YamlNode node, string entry)
    {
        if (node is YamlScalar scalar && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
        {
            return number;
        }

        Errors.Add(node.At, entry, $"Expected a whole number, found {node.Description}.", "Write it with digits only, such as 2025.");
        return null;
    }

    /// <summary>Returns a text; null, with an error, where there is none.</summary>
    public string? Text(YamlNode node, string entry)
    {
        if (node is YamlScalar scalar)
        {
            return scalar.Value;
        }

        if (node is YamlMapping { Entries: { Length: > 0 } entries } && entries.All(part => part.Key.Value is "en" or "vi"))
        {
            Errors.Add(node.At, entry, "Expected a text, found one in several languages.", "Write one text; 'name', 'unit', 'group', 'quote', 'note' and the citations of sources are given in two languages, and nothing else.");
            return null;
        }

        Errors.Add(node.At, entry, $"Expected a text, found {node.Description}.", "Write a text; put it into quotes where it has ': ' or ' #' in it or begins with a bracket.");
        return null;
    }

    /// <summary>Returns whether a text may be the name of an entry; an error says why not.</summary>
    public bool IsName(YamlScalar name, string entry)
    {
        string text = name.Value;
        if (text.Length > ModelLimits.NameLength)
        {
            Errors.Add(name.At, Wording.Clip(entry), $"The name has {text.Length} characters; the limit is {ModelLimits.NameLength} (length of a name).", "Shorten it.");
            return false;
        }

        if (!IsSnakeCase(text))
        {
            string proposal = SnakeCase(text);
            Errors.Add(name.At, entry, $"{Wording.Quote(text)} is not a name in snake_case.", proposal.Length > 0 ? (Message)$"Use small letters a-z, digits and '_', a letter first: {proposal}." : "Use small letters a-z, digits and '_', a letter first.");
            return false;
        }

        if (Vocabulary.Reserved.Contains(text))
        {
            Errors.Add(name.At, entry, $"'{text}' is a word of the language.", $"Choose another name, such as '{text}_value'.");
            return false;
        }

        return true;
    }

    /// <summary>Returns whether a text may identify a model or a scenario; an error says why not.</summary>
    public bool IsIdentifier(YamlScalar identifier)
    {
        string text = identifier.Value;
        bool isIdentifier = text.Length is > 0 and <= ModelLimits.NameLength && char.IsAsciiLetterOrDigit(text[0])
            && text.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '-' or '_');
        if (!isIdentifier)
        {
            Errors.Add(identifier.At, "", $"{Wording.Quote(text)} is not an identifier.", $"Use small letters a-z, digits and '-', such as bac-giang, at most {ModelLimits.NameLength} characters.");
        }

        return isIdentifier;
    }

    private static bool IsSnakeCase(string text) =>
        text.Length > 0 && char.IsAsciiLetterLower(text[0]) && text.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_');

    private static string SnakeCase(string text)
    {
        string proposal = string.Concat(text.Select((character, i) =>
            char.IsAsciiLetterUpper(character) && i > 0 && char.IsAsciiLetterLower(text[i - 1]) ? $"_{char.ToLowerInvariant(character)}"
            : char.IsAsciiLetterOrDigit(character) ? char.ToLowerInvariant(character).ToString()
            : "_")).Trim('_');
        return IsSnakeCase(proposal) && text.All(char.IsAscii) ? proposal : "";
    }
}
