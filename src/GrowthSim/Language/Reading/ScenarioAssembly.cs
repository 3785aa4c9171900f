using System.Collections.Immutable;
using GrowthSim.Language.Checks;
using GrowthSim.Language.Messages;
using GrowthSim.Language.Resolution;
using GrowthSim.Language.Syntax;
using GrowthSim.Language.Yaml;
using YamlDotNet.Core;

namespace GrowthSim.Language.Reading;

/// <summary>Puts a scenario together from its sections, or from single settings.</summary>
internal sealed class ScenarioAssembly
{
    private readonly string _file;
    private readonly ModelDefinition _model;
    private readonly Scope _scope;
    private readonly Grid _grid;
    private readonly Dictionary<string, Variable> _variables;
    private readonly ReadingContext _context;
    private readonly List<Variable> _replacements = [];
    private readonly Dictionary<string, TextPosition> _places = new(StringComparer.Ordinal);

    /// <summary>Prepares to read a scenario.</summary>
    /// <param name="file">The file, for messages.</param>
    /// <param name="model">The checked model.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public ScenarioAssembly(string file, ModelDefinition model, YieldPoint yieldPoint)
    {
        _context = new ReadingContext(yieldPoint);
        _file = file;
        _model = model;
        _scope = Scope.Of(model);
        _grid = new Grid(model.BaseYear, model.LastYear);
        _variables = model.Variables.ToDictionary(variable => variable.Name, StringComparer.Ordinal);
        _context.Sources = model.Sources.Keys.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Returns the scenario of a YAML text, or every error.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="keptAs">The name that it must say; null for any.</param>
    public Checked<Scenario> Read(string yaml, string? keptAs)
    {
        YamlNode? root = YamlTree.Read(yaml.TrimStart('\uFEFF'), new TextPosition(_file, 1, 1), _context.Errors);
        if (root is not YamlMapping mapping)
        {
            if (root is not null)
            {
                _context.Errors.Add(root.At, "", $"Expected a scenario, found {root.Description}.", "Begin with the line 'scenario: name'.");
            }

            return new Checked<Scenario>(_context.Errors.InOrder(_file));
        }

        Fields fields = new(mapping, "", Keys.Scenario, _context);
        string id = Identity(fields, keptAs);
        Scenario scenario = new()
        {
            Id = id,
            Model = _model.Id,
            Title = fields.Title() ?? new LocalizedText(id, id),
            NoteText = fields.Localized("note"),
            AsOf = AsOf(fields),
            AsOfMode = Mode(fields),
        };
        Section(fields, "levers", (key, node) => Replace(key, node, key.Value, "levers"));
        Section(fields, "parameters", (key, node) => Replace(key, node, key.Value, "parameters"));
        Section(fields, "sectors", Sector);
        return Finished(scenario, [.. _replacements]);
    }

    /// <summary>Returns a scenario with settings on top, or every error.</summary>
    public Checked<Scenario> Set(Scenario scenario, IReadOnlyList<(string Name, string Equation)> settings)
    {
        foreach (Variable replacement in scenario.Replacements)
        {
            _variables[replacement.Name] = replacement;
        }

        for (int i = 0; i < settings.Count; i++)
        {
            (string name, string equation) = settings[i];
            TextPosition at = new(_file, i + 1, 1);
            TextPosition valueAt = at with { Column = name.Length + 2 };
            YamlScalar key = new(name.Trim(), ScalarStyle.Plain, new SourcePlace(name, 0, at));
            YamlNode? value = equation.TrimStart().StartsWith('{')
                ? YamlTree.Read(equation, valueAt, _context.Errors)
                : new YamlScalar(equation, ScalarStyle.Plain, new SourcePlace(equation, 0, valueAt));
            if (value is not null)
            {
                Replace(key, value, key.Value, "parameters");
            }
        }

        ImmutableArray<Variable> kept = [.. scenario.Replacements.Where(replacement => !_places.ContainsKey(replacement.Name))];
        return Finished(scenario, [.. kept, .. _replacements]);
    }

    private Checked<Scenario> Finished(Scenario scenario, ImmutableArray<Variable> replacements)
    {
        scenario = scenario with { Replacements = replacements };
        DefinitionCheck.Under(_model, scenario, _context.Errors);
        return _context.Errors.Any ? new Checked<Scenario>(_context.Errors.InOrder(_file)) : new Checked<Scenario>(scenario);
    }

    private string Identity(Fields fields, string? keptAs)
    {
        if (fields.Node("model") is YamlNode model && _context.Text(model, "model") is string name && name != _model.Id)
        {
            _context.Errors.Add(model.At, "model", $"The scenario is for the model {Wording.Quote(name)}, and this model is '{_model.Id}'.", $"Write model: {_model.Id}.");
        }

        switch (fields.Node("scenario"))
        {
            case YamlScalar identifier:
                if (_context.IsIdentifier(identifier) && keptAs is not null && identifier.Value != keptAs)
                {
                    _context.Errors.Add(identifier.At, "scenario", $"The scenario is named '{identifier.Value}', and its file '{keptAs}'.", $"Write scenario: {keptAs}, or name the file {identifier.Value}.yaml.");
                }

                return identifier.Value;
            case YamlNode other:
                _context.Text(other, "scenario");
                return "";
            default:
                if (fields.Nothing("scenario") is TextPosition at)
                {
                    _context.Errors.Add(at, "scenario", "The scenario has no name.", "Write scenario: and a name, such as services-push.");
                }

                return "";
        }
    }

    private AsOf? AsOf(Fields fields)
    {
        if (fields.Text("as_of") is not string written)
        {
            return null;
        }

        TextPosition at = fields.Node("as_of")!.At;
        if (!Language.AsOf.TryParse(written, out AsOf asOf))
        {
            _context.Errors.Add(at, "as_of", $"Expected a year or a day, found {Wording.Quote(written)}.", "Write a year, such as 2024, or a day, such as 2025-03-31.");
            return null;
        }

        if (!asOf.IsOn(_grid.BaseYear, _grid.LastYear))
        {
            _context.Errors.Add(at, "as_of", $"{asOf} is not on the grid {_grid}.", "Use a year of the grid, or a day in one or in the year after the last.");
        }

        return asOf;
    }

    private AsOfMode Mode(Fields fields)
    {
        if (fields.Text("as_of_mode") is not string written)
        {
            return AsOfMode.Condition;
        }

        if (AsOfModes.TryParse(written, out AsOfMode mode))
        {
            return mode;
        }

        _context.Errors.Add(
            fields.Node("as_of_mode")!.At,
            "as_of_mode",
            $"There is no way {Wording.Quote(written)} to use figures.",
            _context.Errors.Remedy(written, AsOfModes.Names, "Write condition, which learns from figures, or substitute, which puts them in their place alone."));
        return AsOfMode.Condition;
    }

    private void Section(Fields fields, string section, Action<YamlScalar, YamlNode> read)
    {
        switch (fields.Node(section))
        {
            case YamlMapping mapping:
                foreach ((YamlScalar key, YamlNode value) in mapping.Entries)
                {
                    read(key, value);
                }

                break;
            case YamlNode other:
                _context.Errors.Add(other.At, section, $"Expected entries, found {other.Description}.", $"Write {section}: and below it, indented, 'name: value'.");
                break;
        }
    }

    private void Sector(YamlScalar sector, YamlNode node)
    {
        if (!_scope.Sectors.Contains(sector.Value))
        {
            _context.Errors.Add(sector.At, Wording.Clip(sector.Value), $"There is no sector {Wording.Quote(sector.Value)}.", _context.Errors.Remedy(sector.Value, _scope.Sectors, "Name a sector of the model."));
            return;
        }

        if (node is not YamlMapping mapping)
        {
            _context.Errors.Add(node.At, sector.Value, $"Expected a sector's constants, found {node.Description}.", $"Write {sector.Value}: {{ constant: equation, … }}.");
            return;
        }

        foreach ((YamlScalar key, YamlNode value) in mapping.Entries)
        {
            Replace(key, value, $"{sector.Value}.{key.Value}", "sectors");
        }
    }

    private void Replace(YamlScalar key, YamlNode node, string name, string section)
    {
        string entry = Wording.Clip(name);
        if (!_variables.TryGetValue(name, out Variable? variable))
        {
            IEnumerable<string> candidates = _variables.Values.Where(IsReplaceable).Select(candidate => candidate.Name);
            _context.Errors.Add(key.At, entry, $"The model '{_model.Id}' has no {Wording.Quote(name)}.", _context.Errors.Remedy(name, candidates, "Name a parameter, a lever or a sector's constant."));
            return;
        }

        if (!IsReplaceable(variable))
        {
            _context.Errors.Add(key.At, entry, $"'{name}' is {Kind(variable.Kind)}, and a scenario replaces parameters, levers and sectors' constants only.", "Give the model a lever or a parameter for it.");
            return;
        }

        if (section == "levers" && variable.Kind != VariableKind.Lever)
        {
            _context.Errors.Add(key.At, entry, $"'{name}' is {Kind(variable.Kind)}, not a lever.", $"Move it to '{(variable.Kind == VariableKind.Parameter ? "parameters" : "sectors")}'.");
            return;
        }

        if (!_places.TryAdd(name, key.At))
        {
            _context.Errors.Add(key.At, entry, $"'{name}' is replaced twice, first in line {_places[name].Line}.", "Delete one of the two.");
            return;
        }

        Variable? replacement = variable.Kind == VariableKind.Lever
            ? LeverReader.Set(variable, node, _grid, _context)
            : Equation(variable, node);
        if (replacement is not null)
        {
            _replacements.Add(replacement with { At = key.At });
        }
    }

    private Variable? Equation(Variable variable, YamlNode node)
    {
        YamlNode? written = node;
        if (node is YamlMapping mapping)
        {
            Fields fields = new(mapping, variable.Name, Keys.Replacement, _context);
            variable = variable with { Source = fields.Source() ?? variable.Source, NoteText = fields.Localized("note") ?? variable.NoteText };
            written = mapping.Find("equation");
        }

        if (written is null || _context.Equation(written, variable.Name) is not SyntaxNode syntax)
        {
            return null;
        }

        EntryScope entry = new(variable.Name, variable.Name, variable.Sector);
        return Resolver.Resolve(syntax, _scope, entry, _context.Terms, _context.Errors) is Expression equation
            ? variable with { Equation = equation, Text = EntryReader.WrittenEquation((YamlScalar)written) }
            : null;
    }

    private static bool IsReplaceable(Variable variable) => variable.Kind is VariableKind.Parameter or VariableKind.Lever or VariableKind.SectorConstant;

    private static Message Kind(VariableKind kind) => kind switch
    {
        VariableKind.Parameter => "a parameter",
        VariableKind.Lever => "a lever",
        VariableKind.Driver => "a driver",
        VariableKind.SectorConstant => "a sector's constant",
        VariableKind.SectorEquation => "an equation of each_sector",
        VariableKind.Indicator => "an indicator",
        VariableKind.Milestone => "a milestone",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a section of the model."),
    };
}
