using GrowthSim.Language.Resolution;

namespace GrowthSim.Language.Reading;

/// <summary>The entries of a model, in the order of the file, each name once.</summary>
internal sealed class DeclarationTable(ReadingContext context)
{
    private readonly Dictionary<string, TextPosition> _places = new(StringComparer.Ordinal);
    private readonly List<Declaration> _declarations = [];

    /// <summary>Gets whether there were more entries than permitted: some are then missing.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Gets the entries.</summary>
    public IReadOnlyList<Declaration> All => _declarations;

    /// <summary>Keeps a name for a sector, so that no entry bears it.</summary>
    public void Reserve(string name, TextPosition at) => _places.TryAdd(name, at);

    /// <summary>Adds an entry; an error says where its name stands already, or that there are too many.</summary>
    public void Add(Declaration declaration)
    {
        Variable variable = declaration.Variable;
        if (!HasRoom(1, variable.At))
        {
            return;
        }

        if (_places.TryAdd(variable.Name, variable.At))
        {
            _declarations.Add(declaration);
            return;
        }

        context.Errors.Add(
            variable.At,
            variable.Name,
            $"The name '{variable.Name}' stands twice, also in line {_places[variable.Name].Line}.",
            "Rename one of the two: names are unique in a model.");
    }

    /// <summary>Returns whether a number of entries can be added within the limit; an error says so where not.</summary>
    public bool HasRoom(long count, TextPosition at)
    {
        if (IsFull || _declarations.Count + count <= ModelLimits.Entries)
        {
            return !IsFull;
        }

        IsFull = true;
        context.Errors.Add(at, "", $"The model has more than {ModelLimits.Entries} entries, sectors spelled out.", "Use fewer entries or sectors.");
        return false;
    }

    /// <summary>Returns the names of the entries.</summary>
    /// <param name="sectors">The sectors, in order.</param>
    public Scope Scope(IEnumerable<string> sectors)
    {
        Scope scope = new([.. sectors]);
        foreach (Declaration declaration in _declarations)
        {
            scope.Add(declaration.Variable.Name, declaration.Variable.Kind, declaration.Variable.Sector);
        }

        return scope;
    }
}
