using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Randomness;

namespace GrowthSim.Cli.Options;

/// <summary>The options that decide the numbers of a run or of one path.</summary>
internal sealed class PlanOptions
{
    public PlanOptions(Locale locale)
    {
        Model = ModelArgument(locale);
        Scenario = Parsing.Text("--scenario", "SCENARIO", locale, HelpWords.Scenario);
        Seed = Parsing.Option("--seed", "K", locale, HelpWords.Seed, _ => 1UL, (string text, out ulong seed) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seed), HelpWords.SeedWrong);
        AsOf = Parsing.Option("--as-of", "YEAR|DATE", locale, HelpWords.AsOf, _ => (AsOf?)null, ReadAsOf, HelpWords.AsOfWrong);
        AsOfMode = Parsing.Option("--as-of-mode", string.Join('|', AsOfModes.Names), locale, HelpWords.AsOfMode, _ => (AsOfMode?)null, ReadMode, HelpWords.AsOfModeWrong);
        Design = new Option<SamplingDesign>("--design")
        {
            HelpName = string.Join('|', SamplingDesigns.AllNames),
            Description = locale.Say(HelpWords.Design),
            DefaultValueFactory = _ => SamplingDesign.Plain,
            Arity = ArgumentArity.ExactlyOne,
            CustomParser = result => ReadDesign(result, locale),
        };
        Set = new Option<Setting[]>("--set")
        {
            HelpName = "name=equation",
            Description = locale.Say(HelpWords.Set),
            DefaultValueFactory = _ => [],
            Arity = ArgumentArity.OneOrMore,
            CustomParser = result => ReadSettings(result, locale),
        };
    }

    public Argument<string?> Model { get; }

    public Option<string?> Scenario { get; }

    public Option<ulong> Seed { get; }

    public Option<AsOf?> AsOf { get; }

    public Option<AsOfMode?> AsOfMode { get; }

    public Option<SamplingDesign> Design { get; }

    public Option<Setting[]> Set { get; }

    /// <summary>Gets all but the model.</summary>
    public Option[] All => [Scenario, Seed, AsOf, AsOfMode, Set, Design];

    public static Argument<string?> ModelArgument(Locale locale) =>
        new("MODEL") { Description = locale.Say(HelpWords.Model), Arity = ArgumentArity.ZeroOrOne };

    public void AddTo(Command command)
    {
        command.Add(Model);
        foreach (Option option in All)
        {
            command.Add(option);
        }
    }

    /// <summary>Returns from when a run looks; null where that is not said.</summary>
    /// <exception cref="UsageException">The model has no such year.</exception>
    public AsOf? AsOfIn(ModelDefinition model, ParseResult parsed, Locale locale)
    {
        if (parsed.GetValue(AsOf) is not AsOf asOf)
        {
            return null;
        }

        CheckAsOf(asOf, model, locale);
        return asOf;
    }

    /// <summary>Returns what they order of a run; how many paths, and what is read of it, is for the verb to say.</summary>
    /// <exception cref="UsageException">The model has no such year.</exception>
    public RunOrder Order(ModelDefinition model, ParseResult parsed, Locale locale) => new()
    {
        Seed = parsed.GetValue(Seed),
        Design = parsed.GetValue(Design),
        AsOf = AsOfIn(model, parsed, locale),
        AsOfMode = parsed.GetValue(AsOfMode),
        Settings = [.. parsed.GetValue(Set)!.Select(setting => (setting.Name, setting.Equation))],
    };

    /// <summary>Says where a model does not know of a time.</summary>
    /// <exception cref="UsageException">It does not.</exception>
    public static void CheckAsOf(AsOf asOf, ModelDefinition model, Locale locale)
    {
        if (!asOf.IsOn(model.BaseYear, model.LastYear))
        {
            throw new UsageException(locale.Say(HelpWords.AsOfOffGrid, asOf, model.BaseYear, model.LastYear));
        }
    }

    private static bool ReadAsOf(string text, out AsOf? asOf)
    {
        bool read = Language.AsOf.TryParse(text, out AsOf value);
        asOf = value;
        return read;
    }

    private static bool ReadMode(string text, out AsOfMode? mode)
    {
        bool read = AsOfModes.TryParse(text, out AsOfMode value);
        mode = value;
        return read;
    }

    private static SamplingDesign ReadDesign(ArgumentResult result, Locale locale)
    {
        string text = result.Tokens[0].Value;
        if (!SamplingDesigns.TryParse(text, out SamplingDesign design))
        {
            result.AddError(locale.Say(HelpWords.ChoiceWrong, "--design", text, string.Join('|', SamplingDesigns.AllNames)));
        }

        return design;
    }

    private static Setting[] ReadSettings(ArgumentResult result, Locale locale)
    {
        List<Setting> settings = [];
        foreach (Token token in result.Tokens)
        {
            if (Setting.TryParse(token.Value, out Setting? setting))
            {
                settings.Add(setting);
            }
            else
            {
                result.AddError(locale.Say(HelpWords.SetWrong, token.Value));
            }
        }

        return [.. settings];
    }
}
