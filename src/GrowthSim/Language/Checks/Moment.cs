namespace GrowthSim.Language.Checks;

/// <summary>For whom and when an expression is evaluated.</summary>
/// <param name="Entry">The entry, for messages.</param>
/// <param name="Role">What the entry is.</param>
/// <param name="Now">The year whose value is computed; null for what has one value per path.</param>
/// <param name="Year">The year at which the expression is looked at; null where none is meant.</param>
internal readonly record struct Moment(string Entry, EntryRole Role, int? Now, int? Year);
