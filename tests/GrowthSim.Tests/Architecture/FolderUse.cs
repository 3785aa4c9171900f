namespace GrowthSim.Tests.Architecture;

/// <summary>A folder that uses another.</summary>
/// <param name="User">Who uses it.</param>
/// <param name="Used">What is used.</param>
/// <param name="File">Where.</param>
internal sealed record FolderUse(string User, string Used, string File);
