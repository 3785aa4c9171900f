using GrowthSim.Language.Messages;

namespace GrowthSim.Language.Importing;

/// <summary>What of an official table is one variable.</summary>
internal sealed class SeriesSelection
{
    /// <summary>As many codes of an open dimension are named.</summary>
    private const int MaxNamed = 6;

    /// <summary>As many codes of a dimension are remembered to find the one that was meant.</summary>
    private const int MaxKnown = 1000;

    private readonly SeriesMap _map;
    private readonly TextPosition _at;
    private readonly string[] _dimensions;
    private readonly string?[] _wanted;
    private readonly HashSet<string>[] _known;
    private readonly HashSet<string>[] _taken;
    private readonly List<SeriesPoint> _points = [];

    private SeriesSelection(SeriesMap map, TextPosition at, string[] dimensions, string?[] wanted)
    {
        (_map, _at, _dimensions, _wanted) = (map, at, dimensions, wanted);
        _known = [.. dimensions.Select(_ => new HashSet<string>(StringComparer.Ordinal))];
        _taken = [.. dimensions.Select(_ => new HashSet<string>(StringComparer.Ordinal))];
    }

    /// <summary>Gets the variable.</summary>
    public string Variable => _map.Variable;

    /// <summary>Gets where the map stands.</summary>
    public TextPosition At => _at;

    /// <summary>Gets what was taken.</summary>
    public IReadOnlyList<SeriesPoint> Points => _points;

    /// <summary>Returns what a map selects; null, with errors, where it names dimensions that the table has not.</summary>
    /// <param name="map">The map.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="dimensions">The dimensions of the table.</param>
    /// <param name="errors">Takes the errors.</param>
    public static SeriesSelection? Of(SeriesMap map, TextPosition at, string[] dimensions, ErrorList errors)
    {
        string?[] wanted = new string?[dimensions.Length];
        bool isRight = true;
        foreach ((string dimension, string code) in map.Codes)
        {
            int place = Array.FindIndex(dimensions, name => string.Equals(name, dimension, StringComparison.OrdinalIgnoreCase));
            if (place < 0 || wanted[place] is not null)
            {
                errors.Add(
                    at,
                    map.Variable,
                    $"There is no dimension {Wording.Quote(dimension)}, or it stands twice.",
                    dimensions.Length == 0 ? "The table has none: write :variable." : errors.Remedy(dimension, dimensions, $"The dimensions are {Wording.List(dimensions)}."));
                isRight = false;
            }
            else
            {
                wanted[place] = code;
            }
        }

        return isRight ? new SeriesSelection(map, at, dimensions, wanted) : null;
    }

    /// <summary>Takes a value if it is one of the variable's.</summary>
    public void Look(SeriesPoint point)
    {
        bool isWanted = true;
        for (int i = 0; i < _wanted.Length; i++)
        {
            if (_wanted[i] is string code)
            {
                isWanted &= point.Codes[i] == code;
                Remember(_known[i], point.Codes[i], MaxKnown);
            }
        }

        if (!isWanted)
        {
            return;
        }

        for (int i = 0; i < _wanted.Length; i++)
        {
            Remember(_taken[i], point.Codes[i], MaxNamed);
        }

        // What is open is an error, however much of it there is.
        if (_points.Count < ModelLimits.Nodes)
        {
            _points.Add(point);
        }
    }

    /// <summary>Returns whether one series was taken; an error says which dimension is open, or what there is none of.</summary>
    public bool IsOne(ErrorList errors)
    {
        int open = Array.FindIndex(_taken, codes => codes.Count > 1);
        if (open >= 0)
        {
            string[] codes = [.. _taken[open].Order(StringComparer.Ordinal)];
            errors.Add(
                _at,
                Variable,
                $"The dimension {Wording.Quote(_dimensions[open])} is left open, and has {Wording.List(codes)}.",
                $"Write one of them as well, such as {_dimensions[open]}={codes[0]}.");
            return false;
        }

        if (_points.Count > 0)
        {
            return true;
        }

        int unknown = Enumerable.Range(0, _wanted.Length).FirstOrDefault(i => _wanted[i] is string code && !_known[i].Contains(code), -1);
        if (unknown >= 0)
        {
            string[] known = [.. _known[unknown].Order(StringComparer.Ordinal)];
            Message there = known.Length == 0 ? "The table has no values." : (Message)$"It has {Wording.List(known)}.";
            errors.Add(_at, Variable, $"The dimension {Wording.Quote(_dimensions[unknown])} has no {Wording.Quote(_wanted[unknown]!)}.", errors.Remedy(_wanted[unknown]!, known, there));
        }
        else
        {
            errors.Add(_at, Variable, $"The table has no value with {Wording.Quote(_map.ToString())}.", "Check the codes: the publisher may have no such series.");
        }

        return false;
    }

    private static void Remember(HashSet<string> codes, string code, int most)
    {
        if (codes.Count < most)
        {
            codes.Add(code);
        }
    }
}
