using System.Collections.Immutable;
using GrowthSim.Language.Checks;
using GrowthSim.Language.Resolution;
using GrowthSim.Language.Syntax;
using GrowthSim.Language.Yaml;

namespace GrowthSim.Language.Reading;

/// <summary>Puts a model together from its sections.</summary>
internal sealed class ModelAssembly
{
    private static readonly Dictionary<string, VariableKind> EntrySections = new(StringComparer.Ordinal)
    {
        ["parameters"] = VariableKind.Parameter,
        ["drivers"] = VariableKind.Driver,
        ["indicators"] = VariableKind.Indicator,
        ["milestones"] = VariableKind.Milestone,
    };

    private readonly ModelText _text;
    private readonly ReadingContext _context;
    private readonly DeclarationTable _table;
    private readonly SectorReader _sectors;

    /// <summary>Prepares to read a model.</summary>
    public ModelAssembly(ModelText text, YieldPoint yieldPoint)
    {
        _text = text;
        _context = new ReadingContext(yieldPoint);
        _table = new DeclarationTable(_context);
        _sectors = new SectorReader(_context, _table);
    }

    /// <summary>Returns the checked model, or every error.</summary>
    public Checked<ModelDefinition> Read()
    {
        ModelDefinition? model = YamlTree.Read(_text.Yaml.TrimStart('\uFEFF'), new TextPosition(_text.File, 1, 1), _context.Errors) switch
        {
            YamlMapping mapping => Model(mapping),
            YamlNode other => NoModel(other),
            null => null,
        };
        return model is null || _context.Errors.Any
            ? new Checked<ModelDefinition>(_context.Errors.InOrder(_text.File))
            : new Checked<ModelDefinition>(model);
    }

    private ModelDefinition? NoModel(YamlNode node)
    {
        _context.Errors.Add(node.At, "", $"Expected a model, found {node.Description}.", "Begin with the line 'growthsim: 1'.");
        return null;
    }

    private ModelDefinition? Model(YamlMapping root)
    {
        Fields fields = new(root, "", Keys.Model, _context);
        HeaderReader header = new(fields, _context);
        string? id = header.Identity();
        Grid? grid = header.Years();
        ImmutableSortedDictionary<string, LocalizedText> sources = header.Sources();
        fields.Localized("note");
        Declare(root, grid);
        if (_table.IsFull)
        {
            return null;
        }

        Scope scope = _table.Scope(_sectors.Sectors.Select(sector => sector.Id));
        ImmutableArray<Variable> variables = Resolve(scope);
        FigureList figures = new(_context, scope, grid);
        if (fields.Node("observations") is YamlNode observations)
        {
            new FigureReader(_context, figures, _text).Read(observations);
        }

        ModelDefinition model = new()
        {
            Id = id ?? "",
            Title = fields.Title() ?? new LocalizedText(id ?? "", id ?? ""),
            BaseYear = grid?.BaseYear ?? 0,
            LastYear = grid?.LastYear ?? 0,
            Citations = sources,
            Variables = variables,
            Sectors = _sectors.Sectors,
            Correlations = fields.Node("correlations") is YamlNode correlations ? CorrelationReader.Read(correlations, _context) : [],
            Targets = fields.Node("targets") is YamlNode targets ? Targets(targets, scope) : [],
            Observations = figures.ToImmutable(),
        };
        if (!_context.Terms.IsSpent)
        {
            HashSet<string> declared = new(scope.Names, StringComparer.Ordinal);
            if (grid is null)
            {
                DefinitionCheck.WithoutYears(model, declared, _context.Errors);
            }
            else
            {
                DefinitionCheck.Run(model, declared, _context.Errors);
            }
        }

        return model;
    }

    private void Declare(YamlMapping root, Grid? grid)
    {
        // Sectors first: the equations of each_sector may stand before them in the file.
        if (root.Find("sectors") is YamlNode sectors and not YamlScalar { IsNothing: true })
        {
            _sectors.ReadNames(sectors);
        }

        foreach ((YamlScalar section, YamlNode node) in root.Entries)
        {
            if (node is YamlScalar { IsNothing: true })
            {
                continue;
            }

            switch (section.Value)
            {
                case "sectors":
                    _sectors.ReadConstants(node);
                    break;
                case "each_sector":
                    _sectors.ReadEach(node);
                    break;
                case "levers":
                    Entries(section.Value, node, (key, value) => LeverReader.Read(key, value, grid, _context));
                    break;
                default:
                    if (EntrySections.TryGetValue(section.Value, out VariableKind kind))
                    {
                        Entries(section.Value, node, (key, value) => EntryReader.Read(key, value, key.Value, kind, _context));
                    }

                    break;
            }
        }
    }

    private void Entries(string section, YamlNode node, Func<YamlScalar, YamlNode, Declaration> read)
    {
        if (node is not YamlMapping mapping)
        {
            _context.Errors.Add(node.At, section, $"Expected entries, found {node.Description}.", $"Write {section}: and below it, indented, 'name: equation'.");
            return;
        }

        if (!_table.HasRoom(mapping.Entries.Length, mapping.At))
        {
            return;
        }

        foreach ((YamlScalar key, YamlNode value) in mapping.Entries)
        {
            if (_context.IsName(key, Wording.Clip(key.Value)))
            {
                _table.Add(read(key, value));
            }
        }
    }

    private ImmutableArray<Variable> Resolve(Scope scope)
    {
        ImmutableArray<Variable>.Builder variables = ImmutableArray.CreateBuilder<Variable>();
        foreach (Declaration declaration in _table.All)
        {
            Variable variable = declaration.Variable;
            EntryScope entry = new(variable.Name, variable.Name, variable.Sector);
            Expression? equation = Resolve(declaration.Equation, entry, scope);
            Expression? initial = Resolve(declaration.Initial, entry with { DrawName = variable.Name + "@initial" }, scope);
            if (variable.Kind == VariableKind.Lever)
            {
                variables.Add(variable);
            }
            else if (equation is not null && (initial is not null || declaration.Initial is null) && declaration.IsComplete)
            {
                variables.Add(variable with { Equation = equation, Initial = initial });
            }
        }

        return variables.ToImmutable();
    }

    private Expression? Resolve(SyntaxNode? syntax, EntryScope entry, Scope scope) =>
        syntax is null ? null : Resolver.Resolve(syntax, scope, entry, _context.Terms, _context.Errors);

    private ImmutableArray<Target> Targets(YamlNode node, Scope scope)
    {
        if (node is not YamlMapping mapping)
        {
            _context.Errors.Add(node.At, "targets", $"Expected targets, found {node.Description}.", "Write targets: and below it, indented, 'name: { measure: …, at_least: … }'.");
            return [];
        }

        TargetReader reader = new(_context, scope);
        ImmutableArray<Target> read = [.. mapping.Entries.Select(entry => reader.Read(entry.Key, entry.Value)).OfType<Target>()];
        reader.CheckImplications(read, [.. mapping.Entries.Select(entry => entry.Key.Value)]);
        return read;
    }
}
