using GrowthSim.Language.Syntax;
using GrowthSim.Language.Yaml;

namespace GrowthSim.Language.Reading;

/// <summary>Reads one entry with an equation, in short or long form.</summary>
internal static class EntryReader
{
    /// <summary>Returns an entry.</summary>
    /// <param name="key">The entry's key.</param>
    /// <param name="node">What stands after the key.</param>
    /// <param name="name">The full name.</param>
    /// <param name="kind">The section.</param>
    /// <param name="context">Takes the errors.</param>
    public static Declaration Read(YamlScalar key, YamlNode node, string name, VariableKind kind, ReadingContext context)
    {
        if (node is not YamlMapping mapping)
        {
            SyntaxNode? brief = context.Equation(node, name);
            return new Declaration(Shell(name, kind, key.At) with { Text = TextOf(node) }, brief, null) { IsComplete = brief is not null };
        }

        bool isYearly = kind is VariableKind.Driver or VariableKind.SectorEquation or VariableKind.Indicator;
        int errors = context.Errors.Count;
        if (!isYearly && mapping.Find("initial") is YamlNode misplaced)
        {
            context.Errors.Add(misplaced.At, name, "An entry with one value per path has no 'initial'.", "Write it as 'equation', or move the entry to drivers or indicators.");
            mapping = mapping with { Entries = mapping.Entries.RemoveAll(entry => entry.Key.Value == "initial") };
        }

        Fields fields = new(mapping, name, kind == VariableKind.Driver ? Keys.Driver : isYearly ? Keys.Yearly : Keys.Once, context);
        YamlNode? written = mapping.Find("equation");
        SyntaxNode? equation = written is null ? null : context.Equation(written, name);
        SyntaxNode? initial = fields.Node("initial") is YamlNode first ? context.Equation(first, name) : null;
        LocalizedText? title = fields.Title();
        Variable shell = Shell(name, kind, key.At);
        shell = shell with
        {
            Text = written is null ? "" : TextOf(written),
            IsReported = shell.IsReported || fields.Flag("report"),
            UnitName = fields.Unit(),
            Source = fields.Source(),
            NoteText = fields.Localized("note"),
        };
        return new Declaration(title is null ? shell : shell with { Title = title }, equation, initial)
        {
            IsComplete = equation is not null && (initial is not null || fields.Node("initial") is null) && errors == context.Errors.Count,
        };
    }

    private static Variable Shell(string name, VariableKind kind, TextPosition at) => new()
    {
        Name = name,
        Kind = kind,
        IsReported = kind is VariableKind.SectorEquation or VariableKind.Indicator,
        Equation = new NumberExpression(0, at),
        Text = "",
        Title = new LocalizedText(name, name),
        At = at,
    };

    /// <summary>Returns an equation as it was written, on one line.</summary>
    public static string WrittenEquation(YamlScalar scalar) => string.Join(' ', scalar.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string TextOf(YamlNode node) => node is YamlScalar scalar ? WrittenEquation(scalar) : "";
}
