namespace GrowthSim.Grains;

/// <summary>What an analysis that goes on is at.</summary>
[GenerateSerializer, Alias("growthsim.AnalysisPhase")]
public enum AnalysisPhase
{
    /// <summary>Its run waits for others.</summary>
    Waiting = 0,

    /// <summary>Its run is compiled, and bins and response tables are made ready.</summary>
    Preparing = 1,

    /// <summary>Paths are simulated.</summary>
    Simulating = 2,

    /// <summary>Its runs are read.</summary>
    Reading = 3,
}
