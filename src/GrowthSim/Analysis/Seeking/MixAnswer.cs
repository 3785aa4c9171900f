using System.Collections.Immutable;
using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Seeking;

/// <summary>A mix of levers: the cheapest that reaches a probability, or the most probable that a budget pays for.</summary>
public sealed record MixAnswer
{
    /// <summary>Gets what was sought.</summary>
    public required MixQuestion Question { get; init; }

    /// <summary>Gets what became of it.</summary>
    public required MixVerdict Verdict { get; init; }

    /// <summary>Gets the mix: what <see cref="Verdict"/> says of it.</summary>
    public required TriedMix Mix { get; init; }

    /// <summary>Gets what each lever does in it, in the order of the question.</summary>
    public required ImmutableArray<MixedLever> Levers { get; init; }

    /// <summary>Gets all levers where they cost nothing.</summary>
    public required TriedMix Start { get; init; }

    /// <summary>Gets the least cost that reaches the probability; NaN where none does, or none was wanted.</summary>
    public required double Needed { get; init; }

    /// <summary>Gets the lower end of its interval: the cost of what may just reach the probability; NaN where <see cref="Needed"/> is.</summary>
    public required double NeededLower { get; init; }

    /// <summary>Gets the upper end of its interval: the cost of what surely reaches it; NaN where no mix does.</summary>
    public required double NeededUpper { get; init; }

    /// <summary>Gets the most probable of the mixes that were run, whatever it costs.</summary>
    public required TriedMix Best { get; init; }

    /// <summary>Gets the number of mixes that were run.</summary>
    public required int Tried { get; init; }

    /// <summary>Gets whether verdicts were compared on the same paths; else, where figures on record weigh mixes differently, each had a run of its own.</summary>
    public required bool IsPaired { get; init; }

    /// <summary>Gets what the run of the scenario with that mix says.</summary>
    public required RunOutcome Run { get; init; }
}
