using GrowthSim.Language;

namespace GrowthSim.Server.Hosting;

/// <summary>How a server runs inside a program.</summary>
public sealed class EmbeddedServerOptions
{
    /// <summary>The model that it opens on, with its scenarios and figures.</summary>
    public required ModelText Model { get; init; }

    /// <summary>The model's identifier.</summary>
    public required string ModelId { get; init; }

    /// <summary>The directory that keeps models, figures and runs; created where it is missing. One process at a time.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>Where it listens: addresses with semicolons between. Port 0 is one that is free.</summary>
    public required string Urls { get; init; }

    /// <summary>The number of threads that simulate.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>What requests must carry, and the password of the pages; empty where it is served on this machine alone and asks for nothing.</summary>
    public string Token { get; init; } = "";

    /// <summary>The scenario of which a run is ordered at the start.</summary>
    public string Scenario { get; init; } = "baseline";
}
