using GrowthSim.Analysis.Audit;
using GrowthSim.Language;

namespace GrowthSim.Analysis.Discovery;

/// <summary>Finds the lever that acts nearest to an uncertain number: by the fewest steps along the model's equations, in either direction, among the levers that a target hangs on.</summary>
internal sealed class NearestLever
{
    private readonly Dictionary<string, HashSet<string>> _neighbours = new(StringComparer.Ordinal);
    private readonly HashSet<string> _levers;

    /// <summary>Reads a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="target">The identifier of the target.</param>
    public NearestLever(ModelDefinition model, string target)
    {
        Dictionary<string, Variable> variables = model.Variables.ToDictionary(variable => variable.Name, StringComparer.Ordinal);
        IEnumerable<string> Behind(string name) => variables.TryGetValue(name, out Variable? variable) ? References.Of(variable) : [];
        HashSet<string> seen = References.Closure(model.Targets.Where(its => its.Id == target).SelectMany(References.Of), Behind);
        _levers = [.. seen.Where(name => variables.TryGetValue(name, out Variable? variable) && variable.Kind == VariableKind.Lever)];
        foreach (string name in seen)
        {
            foreach (string behind in Behind(name))
            {
                Of(_neighbours, name).Add(behind);
                Of(_neighbours, behind).Add(name);
            }
        }
    }

    /// <summary>Returns the lever nearest to a factor; of equally near ones the first by name, null where there is none.</summary>
    /// <param name="factor">Its name, or several with commas between.</param>
    public string? Of(string factor)
    {
        HashSet<string> reached = new(factor.Split(", "), StringComparer.Ordinal);
        List<string> edge = [.. reached];
        while (edge.Count > 0)
        {
            if (edge.Where(_levers.Contains).Order(StringComparer.Ordinal).FirstOrDefault() is string lever)
            {
                return lever;
            }

            edge = [.. edge.SelectMany(name => _neighbours.GetValueOrDefault(name, [])).Where(reached.Add)];
        }

        return null;
    }

    private static HashSet<string> Of(Dictionary<string, HashSet<string>> neighbours, string name)
    {
        if (!neighbours.TryGetValue(name, out HashSet<string>? its))
        {
            neighbours.Add(name, its = new HashSet<string>(StringComparer.Ordinal));
        }

        return its;
    }
}
