using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;

namespace GrowthSim.Cli.Options;

/// <summary>Options that read one value and, where it cannot be read, say in the user's language what would do.</summary>
internal static class Parsing
{
    /// <summary>Reads a value; false where the text is not one.</summary>
    public delegate bool Reader<T>(string text, out T value);

    public static bool Number(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    public static bool WholeNumber(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    /// <summary>An option with one value. What is said of a text that cannot be read is <paramref name="wrong"/>: <c>{0}</c> is the option, <c>{1}</c> the text.</summary>
    public static Option<T> Option<T>(
        string name,
        string valueName,
        Locale locale,
        LocalizedText description,
        Func<System.CommandLine.Parsing.ArgumentResult, T> defaultValue,
        Reader<T> read,
        LocalizedText wrong) => new(name)
        {
            HelpName = valueName,
            Description = locale.Say(description),
            DefaultValueFactory = defaultValue,
            Arity = ArgumentArity.ExactlyOne,
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                if (read(text, out T value))
                {
                    return value;
                }

                string? meant = typeof(T) == typeof(string) || typeof(T) == typeof(ImmutableArray<double>) ? null : NumberQuestion.Candidates(text).FirstOrDefault(candidate => read(candidate, out _));
                result.AddError(locale.Say(wrong, name, PlainText.WithoutPasswords(text)) + (meant is null ? "" : " " + locale.Say(HelpWords.Nearest, meant)));
                return default;
            },
        };

    /// <summary>An option that may be given several times, each with a value that is read as in <see cref="Option"/>.</summary>
    public static Option<T[]> Several<T>(string name, string valueName, Locale locale, LocalizedText description, Reader<T?> read, LocalizedText wrong)
        where T : class => new(name)
        {
            HelpName = valueName,
            Description = locale.Say(description),
            DefaultValueFactory = _ => [],
            Arity = ArgumentArity.OneOrMore,
            CustomParser = result =>
            {
                List<T> values = [];
                foreach (string text in result.Tokens.Select(token => token.Value))
                {
                    if (read(text, out T? value))
                    {
                        values.Add(value!);
                    }
                    else
                    {
                        result.AddError(locale.Say(wrong, name, PlainText.WithoutPasswords(text)));
                    }
                }

                return [.. values];
            },
        };

    /// <summary>An option that takes the names of an enumeration, shown in small letters.</summary>
    public static Option<T> Choice<T>(string name, Locale locale, LocalizedText description, T otherwise)
        where T : struct, Enum
    {
        string names = string.Join('|', Enum.GetNames<T>()).ToLowerInvariant();
        return new Option<T>(name)
        {
            HelpName = names,
            Description = locale.Say(description),
            DefaultValueFactory = _ => otherwise,
            Arity = ArgumentArity.ExactlyOne,
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                foreach (T value in Enum.GetValues<T>())
                {
                    if (string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase))
                    {
                        return value;
                    }
                }

                result.AddError(locale.Say(HelpWords.ChoiceWrong, name, text, names));
                return default;
            },
        };
    }

    /// <summary>An option that takes any text but none at all, and none that begins as an option does; null where it is left out.</summary>
    public static Option<string?> Text(string name, string valueName, Locale locale, LocalizedText description)
    {
        Option<string?> option = new(name) { HelpName = valueName, Description = locale.Say(description), Arity = ArgumentArity.ExactlyOne };
        option.Validators.Add(result =>
        {
            string text = result.Tokens is [{ Value: string value }] ? value : name;
            if (string.IsNullOrWhiteSpace(text))
            {
                result.AddError(locale.Say(HelpWords.Empty, name, valueName));
            }
            else if (text.StartsWith("--", StringComparison.Ordinal) && text != name)
            {
                result.AddError(locale.Say(HelpWords.OptionForValue, name, text, valueName));
            }
        });
        return option;
    }
}
