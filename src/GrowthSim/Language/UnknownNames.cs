using GrowthSim.Language.Messages;

namespace GrowthSim.Language;

/// <summary>What is said of a name that a model does not have, by every verb and every call alike.</summary>
public static class UnknownNames
{
    /// <summary>What stands in an error in place of a file, where a name is wrong that was asked for.</summary>
    public const string Request = "request";

    /// <summary>The scenario that every model has.</summary>
    private const string DefaultScenario = "baseline";

    /// <summary>Returns what is wrong with the first of some identifiers that no scored target has; null where each is one.</summary>
    /// <param name="model">The model.</param>
    /// <param name="names">The identifiers.</param>
    public static ModelError? Target(ModelDefinition model, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(model);
        return First(names, model.Targets.Where(target => target.IsScored).Select(target => target.Id), "targets", name => $"There is no scored target {Wording.Quote(name)}.");
    }

    /// <summary>Returns what is wrong with the first of some names that no lever with a greatest setting has; null where each is one.</summary>
    /// <param name="model">The model.</param>
    /// <param name="names">The names.</param>
    public static ModelError? Lever(ModelDefinition model, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(model);
        return First(names, model.Variables.Where(variable => variable.Kind == VariableKind.Lever && variable.Maximum is not null).Select(variable => variable.Name), "by", name => $"There is no lever {Wording.Quote(name)} with a greatest setting.");
    }

    /// <summary>Returns what is wrong with the first of some names that no lever with a least and a greatest setting has; null where each is one.</summary>
    /// <param name="model">The model.</param>
    /// <param name="names">The names.</param>
    public static ModelError? Explored(ModelDefinition model, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(model);
        return First(names, model.Variables.Where(variable => variable.Kind == VariableKind.Lever && variable.Minimum < variable.Maximum).Select(variable => variable.Name), "explore", name => $"There is no lever {Wording.Quote(name)} with a least and a greatest setting.");
    }

    /// <summary>Returns what is wrong with the first of some names that no factor has; null where each is one.</summary>
    /// <param name="known">The names of the factors.</param>
    /// <param name="names">The names.</param>
    public static ModelError? Factor(IEnumerable<string> known, IEnumerable<string> names) =>
        First(names, known, "drawn_again", name => $"Nothing is drawn at random as {Wording.Quote(name)}.");

    /// <summary>Returns what is wrong with a name that nothing has which could be set to a value; null where something has.</summary>
    /// <param name="model">The model.</param>
    /// <param name="name">The name.</param>
    public static ModelError? Settable(ModelDefinition model, string name)
    {
        ArgumentNullException.ThrowIfNull(model);
        return First([name], model.Variables.Where(variable => !variable.IsYearly && variable.Kind != VariableKind.Milestone).Select(variable => variable.Name), "by", unknown => $"There is no lever, parameter or constant {Wording.Quote(unknown)}.");
    }

    /// <summary>Returns what is wrong with the identifier of a scenario that a model does not have.</summary>
    /// <param name="model">The model's identifier.</param>
    /// <param name="known">The identifiers of its scenarios, but for the usual one that every model has.</param>
    /// <param name="name">The identifier.</param>
    public static ModelError Scenario(string model, IEnumerable<string> known, string name)
    {
        string[] all = [.. known.Append(DefaultScenario).Distinct().Order(StringComparer.Ordinal)];
        return Unknown(name, all, "scenario", $"The model {Wording.Quote(model)} has no scenario {Wording.Quote(name)}.");
    }

    /// <summary>Returns what is wrong with the text of a model that names another model than the one it is put on record as.</summary>
    /// <param name="file">The text's file.</param>
    /// <param name="id">The identifier in the text.</param>
    /// <param name="wanted">The identifier it is put on record as.</param>
    public static ModelError OtherModel(string file, string id, string wanted) => ModelError.Of(
        new TextPosition(file, 1, 1), "id", $"The text is of the model {Wording.Quote(id)}, not of {Wording.Quote(wanted)}.", $"Import it as '{id}', or correct its id.");

    /// <summary>Returns what is wrong with the text of a scenario that names another scenario than the one it is put on record as.</summary>
    /// <param name="id">The identifier in the text.</param>
    /// <param name="wanted">The identifier it is put on record as.</param>
    public static ModelError OtherScenario(string id, string wanted) => ModelError.Of(
        new TextPosition($"{wanted}.yaml", 1, 1), "scenario", $"The text is of the scenario {Wording.Quote(id)}, not of {Wording.Quote(wanted)}.", $"Save it as '{id}', or correct its identifier.");

    private static ModelError? First(IEnumerable<string> names, IEnumerable<string> known, string entry, Func<string, Message> problem)
    {
        string[] all = [.. known];
        return names.Except(all).FirstOrDefault() is string unknown ? Unknown(unknown, all, entry, problem(unknown)) : null;
    }

    private static ModelError Unknown(string name, string[] all, string entry, Message problem) => ModelError.Of(
        new TextPosition(Request, 1, 1),
        entry,
        problem,
        Spelling.Nearest(name, all) is string nearest ? $"Did you mean '{nearest}'?" : all.Length > 0 ? (Message)$"The model has: {string.Join(", ", all)}." : "The model has none.");
}
