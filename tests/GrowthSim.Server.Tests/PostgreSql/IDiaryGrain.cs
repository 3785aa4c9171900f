namespace GrowthSim.Server.Tests.PostgreSql;

/// <summary>A grain of another type whose state has the same name as the notebook's.</summary>
public interface IDiaryGrain : IGrainWithStringKey
{
    /// <summary>Returns the text; null where nothing is stored.</summary>
    Task<string?> Read();

    Task Write(string text);
}
