namespace GrowthSim.Server.Tests.PostgreSql;

/// <summary>A grain that keeps a text.</summary>
public interface INotebookGrain : IGrainWithStringKey
{
    /// <summary>Returns the text and the version that the store gave it; null where nothing is stored.</summary>
    Task<(string? Text, string? Version)> Read();

    Task Write(string text);

    /// <summary>Ends the activation.</summary>
    /// <returns>The activation that ends.</returns>
    Task<Guid> Leave();

    /// <summary>Tells one activation from the next.</summary>
    Task<Guid> Activation();
}
