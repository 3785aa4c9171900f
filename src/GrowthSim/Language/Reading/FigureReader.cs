using GrowthSim.Language.Yaml;

namespace GrowthSim.Language.Reading;

/// <summary>Reads figures on record: by variable and year, as a list, or from a CSV file.</summary>
internal sealed class FigureReader(ReadingContext context, FigureList figures, ModelText text)
{
    private const string Form = "Write variable: { year: value }, a list of { variable: …, year: …, value: …, source: … }, or file: figures.csv.";

    private readonly MilestoneRecord _milestones = new(context, figures);

    /// <summary>Reads what stands under <c>observations</c>.</summary>
    public void Read(YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                foreach ((YamlScalar key, YamlNode value) in mapping.Entries)
                {
                    if (key.Value == "file")
                    {
                        Files(value);
                    }
                    else
                    {
                        Variable(key, value);
                    }
                }

                break;
            case YamlSequence sequence:
                foreach (YamlNode item in sequence.Items)
                {
                    Row(item);
                }

                break;
            default:
                context.Errors.Add(node.At, "observations", $"Expected figures, found {node.Description}.", Form);
                break;
        }
    }

    private void Files(YamlNode node)
    {
        foreach (YamlNode item in node is YamlSequence sequence ? [.. sequence.Items] : new[] { node })
        {
            if (context.Text(item, "observations") is not string name)
            {
                continue;
            }

            if (text.Attachments.TryGetValue(name, out string? csv))
            {
                FigureTable.Read(name, csv, context, figures);
            }
            else
            {
                context.Errors.Add(item.At, "observations", $"The file {Wording.Quote(name)} is missing.", "Put it beside the model, and write its name as it is.");
            }
        }
    }

    private void Variable(YamlScalar key, YamlNode node)
    {
        if (figures.IsMilestone(key.Value))
        {
            _milestones.Read(key.Value, node, Keys.RecordOfMilestone);
            return;
        }

        string entry = FigureList.Entry(key.Value);
        if (!figures.IsObservable(key.Value, key.At))
        {
            return;
        }

        if (node is not YamlMapping mapping)
        {
            context.Errors.Add(node.At, entry, $"Expected figures by year, found {node.Description}.", Form);
            return;
        }

        foreach ((YamlScalar year, YamlNode value) in mapping.Entries)
        {
            Fields? fields = value is YamlMapping described ? new Fields(described, entry, Keys.FigureOfYear, context) : null;
            YamlNode? number = fields is null ? value : fields.Node("value");
            LocalizedText? source = fields?.Localized("source");
            if (context.WholeNumber(year, entry) is int when && number is not null && context.Number(number, entry) is double figure)
            {
                figures.Add(new Observation(key.Value, when, figure, source?.English ?? "", year.At) { SourceInVietnamese = source?.OtherVietnamese, Error = fields is null ? 0 : Error(fields, entry, figure), Published = fields is null ? null : Published(fields, entry, when) }, year.At);
            }
        }
    }

    private void Row(YamlNode node)
    {
        if (node is not YamlMapping mapping)
        {
            context.Errors.Add(node.At, "observations", $"Expected a figure, found {node.Description}.", Form);
            return;
        }

        if (mapping.Find("variable") is YamlScalar name && figures.IsMilestone(name.Value))
        {
            _milestones.Read(name.Value, mapping, Keys.MilestoneFigure);
            return;
        }

        Fields fields = new(mapping, "observations", Keys.Figure, context);
        LocalizedText? source = fields.Localized("source");
        if (fields.Text("variable") is string variable
            && figures.IsObservable(variable, fields.Node("variable")!.At)
            && fields.WholeNumber("year") is int year
            && fields.Number("value") is double value)
        {
            figures.Add(new Observation(variable, year, value, source?.English ?? "", mapping.At) { SourceInVietnamese = source?.OtherVietnamese, Error = Error(fields, FigureList.Entry(variable), value), Published = Published(fields, FigureList.Entry(variable), year) }, fields.Node("year")!.At);
        }
    }

    private DateOnly? Published(Fields fields, string entry, int year) => figures.DayOf(fields.Text("published"), year, fields.Node("published")?.At ?? default, entry);

    private double Error(Fields fields, string entry, double value)
    {
        (double? deviation, double? part) = (fields.Number("sd"), fields.Number("error"));
        return figures.ErrorOf(value, deviation, part, (fields.Node("sd") ?? fields.Node("error"))?.At ?? default, entry);
    }
}
