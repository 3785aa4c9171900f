using System.Collections.Immutable;
using System.CommandLine;
using GrowthSim.Analysis.Seeking;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Wording;

namespace GrowthSim.Cli.Commands;

/// <summary>By what is sought, as the command line says it: names, and for some of them a range and a cost.</summary>
internal static class SoughtLevers
{
    /// <exception cref="UsageException">A range or a cost belongs to nothing that is sought, or it is not clear to what.</exception>
    public static ImmutableArray<SoughtLever> Read(ParseResult parsed, SeekOptions options, Locale locale)
    {
        ImmutableArray<string> names = [.. parsed.GetValue(options.By)!.Distinct()];
        SettingRange[] between = parsed.GetValue(options.Between)!;
        LeverCost[] costs = parsed.GetValue(options.Cost)!;
        if (between.Select(range => range.Name).Concat(costs.Select(cost => cost.Name)).FirstOrDefault(name => name is not null && !names.Contains(name)) is string stranger)
        {
            throw new UsageException(locale.Say(MixWords.NotSought, stranger, string.Join(", ", names)));
        }

        if (names.Length > 1 && between.FirstOrDefault(range => range.Name is null) is SettingRange nameless)
        {
            throw new UsageException(locale.Say(MixWords.Nameless, names[0], nameless.Least, nameless.Most));
        }

        return
        [
            .. names.Select(name =>
            {
                SettingRange? range = between.LastOrDefault(range => range.Name is null || range.Name == name);
                return new SoughtLever(name, range?.Least, range?.Most, costs.LastOrDefault(cost => cost.Name == name)?.Cost);
            }),
        ];
    }
}
