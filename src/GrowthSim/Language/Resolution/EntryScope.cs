namespace GrowthSim.Language.Resolution;

/// <summary>The entry whose equation is resolved.</summary>
/// <param name="Entry">The entry's name, for messages.</param>
/// <param name="DrawName">The name of its first draw; null where no draw may stand.</param>
/// <param name="Sector">The sector whose names it may use plainly; null outside sectors.</param>
internal sealed record EntryScope(string Entry, string? DrawName, string? Sector);
