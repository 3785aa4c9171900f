namespace GrowthSim.Client;

/// <summary>What keeps a run service from answering.</summary>
public enum ServiceFault
{
    /// <summary>No gateway of the cluster answers.</summary>
    ClusterUnreachable,

    /// <summary>No server answers.</summary>
    ServerUnreachable,

    /// <summary>The server serves no runs.</summary>
    ServerWithoutApi,

    /// <summary>The server wants another token.</summary>
    TokenWanted,

    /// <summary>The server answered that it will not, or cannot.</summary>
    ServerRefused,

    /// <summary>Nothing was heard for too long of what answered before.</summary>
    Lost,
}
