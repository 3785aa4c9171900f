using System.Collections.Immutable;

namespace GrowthSim.Language.Resolution;

/// <summary>The names of a model: what each stands for, and which sector has which.</summary>
internal sealed class Scope
{
    private readonly Dictionary<string, VariableKind> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _holders = new(StringComparer.Ordinal);

    /// <summary>Creates the scope of some names.</summary>
    /// <param name="sectors">The sectors, in order.</param>
    public Scope(ImmutableArray<string> sectors)
    {
        Sectors = sectors;
    }

    /// <summary>Gets the sectors, in order.</summary>
    public ImmutableArray<string> Sectors { get; }

    /// <summary>Gets all full names.</summary>
    public IEnumerable<string> Names => _kinds.Keys;

    /// <summary>Returns the scope of a checked model.</summary>
    public static Scope Of(ModelDefinition model)
    {
        Scope scope = new([.. model.Sectors.Select(sector => sector.Id)]);
        foreach (Variable variable in model.Variables)
        {
            scope.Add(variable.Name, variable.Kind, variable.Sector);
        }

        return scope;
    }

    /// <summary>Enters a name.</summary>
    /// <param name="name">The full name.</param>
    /// <param name="kind">Its section.</param>
    /// <param name="sector">The sector it belongs to; null outside sectors.</param>
    public void Add(string name, VariableKind kind, string? sector)
    {
        _kinds[name] = kind;
        if (sector is not null)
        {
            string own = name[(sector.Length + 1)..];
            if (!_holders.TryGetValue(own, out List<string>? holders))
            {
                _holders.Add(own, holders = []);
            }

            holders.Add(sector);
        }
    }

    /// <summary>Returns the full name that a written name means: the sector's own first, then the model's; null for none.</summary>
    /// <param name="written">The name as it was written.</param>
    /// <param name="sector">The sector in whose equation it stands; null outside sectors.</param>
    public string? Find(string written, string? sector)
    {
        if (sector is not null && $"{sector}.{written}" is string own && _kinds.ContainsKey(own))
        {
            return own;
        }

        return _kinds.ContainsKey(written) ? written : null;
    }

    /// <summary>Returns the section of a full name.</summary>
    public VariableKind Kind(string name) => _kinds[name];

    /// <summary>Returns the sectors that have a constant or an equation of this name.</summary>
    public IReadOnlyList<string> Holders(string own) => _holders.TryGetValue(own, out List<string>? holders) ? holders : [];

    /// <summary>Returns the names that could stand in an equation.</summary>
    /// <param name="sector">The sector in whose equation they would stand; null outside sectors.</param>
    public IEnumerable<string> Candidates(string? sector) => sector is null ? _kinds.Keys : _holders.Keys.Concat(_kinds.Keys);

    /// <summary>Returns the names that could stand after <c>each.</c>.</summary>
    public IEnumerable<string> SectorNames => _holders.Keys;
}
