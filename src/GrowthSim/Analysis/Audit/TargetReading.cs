namespace GrowthSim.Analysis.Audit;

/// <summary>What a target is taken to ask for.</summary>
public enum TargetReading
{
    /// <summary>What it is scored by: a range is met from its lower end on.</summary>
    AsScored,

    /// <summary>What is written: a measure within the range, neither below nor above.</summary>
    AsWritten,
}
