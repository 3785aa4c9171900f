using GrowthSim.Language.Yaml;

namespace GrowthSim.Language.Reading;

/// <summary>Reads what is known of a milestone: the day on which it happened, or days by which it had not.</summary>
internal sealed class MilestoneRecord(ReadingContext context, FigureList figures)
{
    private const string Form = "Write happened: and the day, such as 2024-11-14, or not_by: and a year or a day by whose end it had not happened.";

    /// <summary>Adds what is known.</summary>
    /// <param name="milestone">The milestone's name.</param>
    /// <param name="node">What stands there.</param>
    /// <param name="keys">The keys that it may have.</param>
    public void Read(string milestone, YamlNode node, KeySet keys)
    {
        string entry = FigureList.Entry(milestone);
        if (node is not YamlMapping mapping)
        {
            context.Errors.Add(node.At, entry, $"Expected what is known of a milestone, found {node.Description}.", Form);
            return;
        }

        Fields fields = new(mapping, entry, keys, context);
        LocalizedText source = fields.Localized("source") ?? LocalizedText.Empty;
        AsOf? happened = fields.Node("happened") is YamlNode day ? Day(day, entry, mayBeYear: false) : null;
        YamlNode[] before = fields.Node("not_by") switch { null => [], YamlSequence list => [.. list.Items], YamlNode one => [one] };
        if (fields.Node("happened") is null && before.Length == 0)
        {
            context.Errors.Add(mapping.At, entry, "Nothing is said of the milestone.", Form);
        }

        foreach (YamlNode item in before)
        {
            if (Day(item, entry, mayBeYear: true) is not AsOf notBy)
            {
                continue;
            }

            if (notBy.Day >= happened?.Day)
            {
                context.Errors.Add(item.At, entry, $"The milestone cannot have happened in {happened} and not by {notBy}.", "Correct one of the two, or leave not_by out: it follows from the day on which it happened.");
                continue;
            }

            figures.Add(Observation.Absent(milestone, notBy.Day, source.English, item.At) with { SourceInVietnamese = source.OtherVietnamese, Published = Published(fields, entry, notBy.Day) }, item.At);
        }

        if (happened is AsOf then)
        {
            figures.Add(Observation.Of(milestone, then.Day, source.English, mapping.At) with { SourceInVietnamese = source.OtherVietnamese, Published = Published(fields, entry, then.Day) }, fields.Node("happened")!.At);
        }
    }

    private AsOf? Day(YamlNode node, string entry, bool mayBeYear)
    {
        if (context.Text(node, entry) is not string written)
        {
            return null;
        }

        if (AsOf.TryParse(written, out AsOf day) && (mayBeYear || written.Contains('-', StringComparison.Ordinal)))
        {
            return day;
        }

        context.Errors.Add(node.At, entry, mayBeYear ? (Messages.Message)$"Expected a year or a day, found {Wording.Quote(written)}." : $"Expected a day, found {Wording.Quote(written)}.", Form);
        return null;
    }

    private DateOnly? Published(Fields fields, string entry, DateOnly day) => figures.DayOf(fields.Text("published"), day.Year, fields.Node("published")?.At ?? default, entry);
}
