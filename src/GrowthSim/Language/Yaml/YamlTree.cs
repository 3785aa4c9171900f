using System.Collections.Immutable;
using GrowthSim.Language.Messages;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GrowthSim.Language.Yaml;

/// <summary>Builds the tree of a YAML text from the parser's events, within the limits of <see cref="ModelLimits"/>.</summary>
internal sealed class YamlTree
{
    private readonly string _text;
    private readonly TextPosition _origin;
    private readonly ErrorList _errors;
    private readonly Parser _parser;
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private long _nodes;
    private bool _failed;

    private YamlTree(string text, TextPosition origin, ErrorList errors)
    {
        _text = text;
        _origin = origin;
        _errors = errors;
        _parser = new Parser(new StringReader(BracketGuard.Hide(text)));
    }

    /// <summary>Returns the tree of a text; null, with an error, where it cannot be read as YAML.</summary>
    /// <param name="text">The text, without a byte order mark.</param>
    /// <param name="origin">Where the text begins.</param>
    /// <param name="errors">Takes the error.</param>
    public static YamlNode? Read(string text, TextPosition origin, ErrorList errors)
    {
        if (text.Length > ModelLimits.FileSize)
        {
            errors.Add(origin, "", $"The text has {text.Length} characters; the limit is {ModelLimits.FileSize} (file size).", "Split the model, or keep long tables in a CSV file.");
            return null;
        }

        return HasStrangeCharacter(text, origin, errors) ? null : new YamlTree(text, origin, errors).Read();
    }

    private static bool HasStrangeCharacter(string text, TextPosition origin, ErrorList errors)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            bool isStrange = char.IsControl(character) ? character is not ('\t' or '\n' or '\r') : BracketGuard.IsReserved(character) || character is '\u2028' or '\u2029';
            if (isStrange)
            {
                SourceCursor cursor = new(new SourcePlace(text, 0, origin));
                cursor.Advance(i);
                errors.Add(cursor.At, "", $"The character U+{(int)character:X4} has no place in a model.", "Delete it, and save the file as UTF-8 text.");
                return true;
            }
        }

        return false;
    }

    private YamlNode? Read()
    {
        try
        {
            _parser.MoveNext();
            _parser.MoveNext();
            if (_parser.Current is not DocumentStart)
            {
                return Fail(_origin, "The file is empty.", "Write the model, beginning with 'growthsim: 1'.");
            }

            _parser.MoveNext();
            YamlNode? root = Node(1);
            if (root is null)
            {
                return null;
            }

            while (_parser.MoveNext())
            {
                if (_parser.Current is DocumentStart second)
                {
                    return Fail(Place(second.Start).At, "A second document begins here.", "Keep one document in a file: delete the line '---' and what follows.");
                }
            }

            return root;
        }
        catch (Exception exception) when (exception is YamlException or ArgumentException or InvalidOperationException or IndexOutOfRangeException or FormatException)
        {
            // On damaged text the parser lets exceptions of other kinds through as well.
            YamlProblem found = YamlProblem.Of(exception, Within(exception is YamlException read ? read.Start : _parser.Current?.Start ?? Mark.Empty), new SourcePlace(_text, 0, _origin));
            return Fail(found.At.At, found.Problem, found.Remedy);
        }
    }

    private YamlNode? Node(int depth)
    {
        _errors.YieldPoint.Pass();
        if (depth > ModelLimits.NestingDepth)
        {
            return Fail(Here, $"Mappings and lists are nested deeper than {ModelLimits.NestingDepth} (nesting depth).", "Flatten the file.");
        }

        if (_parser.Current is NodeEvent { Tag.IsEmpty: false })
        {
            return Fail(Here, "A YAML tag ('!…') has no meaning in a model.", "Delete the tag; put text that begins with '!' into quotes.");
        }

        YamlNode? node = _parser.Current switch
        {
            AnchorAlias alias => Alias(alias, depth),
            Scalar scalar when scalar.Value.Any(IsControl) =>
                Fail(Here, $"An escape here makes the character U+{(int)scalar.Value.First(IsControl):X4}, which has no place in a model.", "Delete the escape."),
            Scalar scalar => Anchored(scalar.Anchor, new YamlScalar(BracketGuard.Restore(scalar.Value), scalar.Style, Text(scalar))),
            SequenceStart => Sequence(depth),
            MappingStart => Mapping(depth),
            ParsingEvent other => Fail(Here, $"This is not valid YAML: {other.GetType().Name}.", "Check what stands here."),
            null => Fail(_origin, "This is not valid YAML: it ends too early.", "Check the end of the file."),
        };
        if (node is null || !Count(node is YamlScalar || _parser.Current is not AnchorAlias ? 1 : node.Size))
        {
            return null;
        }

        return node;
    }

    private YamlNode? Alias(AnchorAlias alias, int depth)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out YamlNode? node))
        {
            return Fail(Here, $"The alias {Wording.Quote("*" + alias.Value.Value)} has no anchor before it.", $"Write &{Wording.Clip(alias.Value.Value)} before the text that it stands for; put text that begins with '*' into quotes.");
        }

        return depth + node.Height - 1 > ModelLimits.NestingDepth
            ? Fail(Here, $"Mappings and lists are nested deeper than {ModelLimits.NestingDepth} (nesting depth).", "Flatten the file.")
            : node;
    }

    private YamlSequence? Sequence(int depth)
    {
        SequenceStart start = (SequenceStart)_parser.Current!;
        ImmutableArray<YamlNode>.Builder items = ImmutableArray.CreateBuilder<YamlNode>();
        while (Next() is not SequenceEnd)
        {
            if (Node(depth + 1) is not YamlNode item)
            {
                return null;
            }

            items.Add(item);
        }

        return Anchored(start.Anchor, new YamlSequence(items.ToImmutable(), Place(start.Start).At, 1 + items.Sum(item => item.Size), 1 + (items.Count == 0 ? 0 : items.Max(item => item.Height))));
    }

    private YamlMapping? Mapping(int depth)
    {
        MappingStart start = (MappingStart)_parser.Current!;
        ImmutableArray<(YamlScalar Key, YamlNode Value)>.Builder entries = ImmutableArray.CreateBuilder<(YamlScalar, YamlNode)>();
        Dictionary<string, TextPosition> seen = new(StringComparer.Ordinal);
        while (Next() is not MappingEnd)
        {
            TextPosition at = Here;
            if (Node(depth + 1) is not YamlNode key)
            {
                return null;
            }

            Next();
            if (Node(depth + 1) is not YamlNode value)
            {
                return null;
            }

            if (key is not YamlScalar name)
            {
                _errors.Add(at, "", $"A key must be a name, and this is {key.Description}.", "Put text that begins with '{' or '[' into quotes.");
            }
            else if (!seen.TryAdd(name.Value, at))
            {
                _errors.Add(at, "", $"The key {Wording.Quote(name.Value)} stands twice, first in line {seen[name.Value].Line}.", "Rename or delete one of the two.");
            }
            else
            {
                entries.Add((name, value));
            }
        }

        return Anchored(start.Anchor, new YamlMapping(
            entries.ToImmutable(),
            Place(start.Start).At,
            1 + entries.Sum(entry => 1 + entry.Value.Size),
            1 + (entries.Count == 0 ? 0 : entries.Max(entry => entry.Value.Height))));
    }

    /// <summary>Returns whether a character could steer a terminal; a line end and a tab are text.</summary>
    private static bool IsControl(char character) => char.IsControl(character) && character is not ('\t' or '\n' or '\r');

    private ParsingEvent? Next()
    {
        _parser.MoveNext();
        return _parser.Current;
    }

    private T Anchored<T>(AnchorName anchor, T node)
        where T : YamlNode
    {
        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = node;
        }

        return node;
    }

    private bool Count(long nodes)
    {
        _nodes += nodes;
        if (_nodes <= ModelLimits.Nodes)
        {
            return true;
        }

        Fail(Here, $"The file has more than {ModelLimits.Nodes} nodes, aliases counted as what they stand for (expanded nodes).", "Write fewer entries, and no alias of aliases.");
        return false;
    }

    private TextPosition Here => Place(_parser.Current?.Start ?? Mark.Empty).At;

    private SourcePlace Place(Mark mark)
    {
        int line = Math.Max(1, (int)mark.Line);
        int column = Math.Max(1, (int)mark.Column);
        return new SourcePlace(_text, (int)mark.Index, new TextPosition(_origin.File, _origin.Line + line - 1, line == 1 ? _origin.Column + column - 1 : column));
    }

    /// <summary>Returns where the text of a scalar begins: after its anchor.</summary>
    private SourcePlace Text(Scalar scalar)
    {
        SourcePlace place = Place(scalar.Start);
        if (scalar.Anchor.IsEmpty || place.Index >= _text.Length || _text[place.Index] != '&')
        {
            return place;
        }

        SourceCursor cursor = new(place);
        cursor.Advance(1 + scalar.Anchor.Value.Length);
        cursor.SkipSpace(continuesLines: false);
        return cursor.Place;
    }

    /// <summary>Returns a place inside the text: the parser puts its end on a line of its own.</summary>
    private SourcePlace Within(Mark mark) => mark.Index < _text.Length ? Place(mark) : new SourcePlace(_text, 0, _origin).MovedTo(_text.Length);

    private YamlNode? Fail(TextPosition at, Message problem, Message remedy)
    {
        if (!_failed)
        {
            _errors.Add(at, "", problem, remedy);
        }

        _failed = true;
        return null;
    }
}
