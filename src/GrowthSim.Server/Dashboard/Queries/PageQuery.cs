using System.Collections.Immutable;
using System.Globalization;
using GrowthSim.Charts.Wording;
using GrowthSim.Language;
using GrowthSim.Language.Tables;
using Microsoft.Extensions.Primitives;

namespace GrowthSim.Server.Dashboard.Queries;

/// <summary>The query of a page, or the fields of a form: what cannot be read is named with its remedy, and the usual value stands in its place.</summary>
/// <param name="values">The values by name.</param>
/// <param name="locale">The reader's language.</param>
public sealed class PageQuery(IEnumerable<KeyValuePair<string, StringValues>> values, Locale locale)
{
    /// <summary>What a setting's name begins with: <c>set.services_promotion=1</c>.</summary>
    public const string SettingPrefix = "set.";

    private const int MaxText = 2_000;

    private readonly Dictionary<string, StringValues> _values = new(values, StringComparer.Ordinal);
    private readonly List<string> _problems = [];

    /// <summary>Gets what could not be read, each with its remedy.</summary>
    public ImmutableArray<string> Problems => [.. _problems];

    /// <summary>Gets all names with one value each.</summary>
    public IEnumerable<(string Name, string Value)> All => _values.Where(entry => entry.Value.Count > 0).Select(entry => (entry.Key, entry.Value[^1] ?? ""));

    /// <summary>Returns a value as it was written; null where it is left out or empty.</summary>
    public string? Text(string name)
    {
        if (!_values.TryGetValue(name, out StringValues found) || found.Count == 0)
        {
            return null;
        }

        if (found.Count > 1)
        {
            Refuse(QueryWords.Twice, name);
        }

        string text = (found[^1] ?? "").Trim();
        if (text.Length > MaxText)
        {
            Refuse(QueryWords.TooLong, name, locale.Count(MaxText));
            return null;
        }

        return text.Length == 0 ? null : text;
    }

    /// <summary>Returns all values of a name that may stand there several times.</summary>
    public ImmutableArray<string> Texts(string name) => _values.TryGetValue(name, out StringValues found) ? [.. found.OfType<string>().Where(text => text.Length is > 0 and <= MaxText)] : [];

    /// <summary>Returns a whole number within a range; null where it is left out or cannot be read.</summary>
    public long? Whole(string name, long least, long most)
    {
        if (Text(name) is not string text)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) && value >= least && value <= most)
        {
            return value;
        }

        Refuse(QueryWords.NoWhole, name, Wording.Clip(text), Bound(least), Bound(most));
        return null;
    }

    // A year has no sign between its thousands.
    private string Bound(long bound) => bound is > 0 and < 10_000 ? bound.ToString(CultureInfo.InvariantCulture) : locale.Count(bound);

    /// <summary>Returns a number within a range as addresses and number fields have it, with a point; null where it is left out or cannot be read.</summary>
    public double? Number(string name, double least, double most)
    {
        if (Text(name) is not string text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value >= least && value <= most)
        {
            return value;
        }

        Refuse(QueryWords.NoNumber, name, Wording.Clip(text), least.ToString("R", CultureInfo.InvariantCulture), most.ToString("R", CultureInfo.InvariantCulture));
        return null;
    }

    /// <summary>Returns a number within a range as the reader's language writes it, thousands and decimals; null where it is left out or cannot be read.</summary>
    public double? Written(string name, double least, double most)
    {
        if (Text(name) is not string text)
        {
            return null;
        }

        if (WrittenNumber.Of(text, locale.DecimalSign) is double value && value >= least && value <= most)
        {
            return value;
        }

        Refuse(QueryWords.NoWritten, name, Wording.Clip(text), locale.Exact(least, shift: 0, grouped: true), locale.Exact(most, shift: 0, grouped: true), locale.Number(29_500.5, 1), locale.Exact(29_500.5, shift: 0, grouped: false));
        return null;
    }

    /// <summary>Returns one of some words; the first where it is left out or is none of them.</summary>
    public string Choice(string name, params ReadOnlySpan<string> words)
    {
        string? text = Text(name);
        if (text is null || words.Contains(text))
        {
            return text ?? words[0];
        }

        Refuse(QueryWords.NoChoice, name, Wording.Clip(text), string.Join(", ", words.ToArray().Where(word => word.Length > 0).Distinct()));
        return words[0];
    }

    /// <summary>Returns the settings: names with equations.</summary>
    public ImmutableArray<(string Name, string Equation)> Settings() =>
    [
        .. _values.Keys
            .Where(key => key.StartsWith(SettingPrefix, StringComparison.Ordinal) && key.Length > SettingPrefix.Length)
            .Select(key => (Name: key[SettingPrefix.Length..], Equation: Text(key)))
            .Where(setting => setting.Equation is not null)
            .Select(setting => (setting.Name, setting.Equation!)),
    ];

    /// <summary>Notes a problem.</summary>
    public void Refuse(LocalizedText problem, params ReadOnlySpan<object?> filled) => _problems.Add(locale.Say(problem, filled));
}
