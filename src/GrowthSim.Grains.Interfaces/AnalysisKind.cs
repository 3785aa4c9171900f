namespace GrowthSim.Grains;

/// <summary>What is asked about a scenario beyond one run.</summary>
[GenerateSerializer, Alias("growthsim.AnalysisKind")]
public enum AnalysisKind
{
    /// <summary>What drives each target.</summary>
    Sensitivity = 0,

    /// <summary>When targets are met and kept, and until when levers move them.</summary>
    Deadlines = 1,

    /// <summary>What the targets imply of each other, what each needs, what none sees.</summary>
    Audit = 2,

    /// <summary>What was expected, what came, what was learnt, what is needed.</summary>
    Review = 3,

    /// <summary>How forecasts fared against what is known.</summary>
    Scores = 4,

    /// <summary>What it is worth to find out before a choice.</summary>
    Value = 6,

    /// <summary>In which part of the space of uncertainties a target fails.</summary>
    Discover = 7,

    /// <summary>What it would take to make a target as probable as is wanted.</summary>
    Seek = 8,
}
