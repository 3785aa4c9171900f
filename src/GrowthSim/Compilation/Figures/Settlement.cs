using System.Collections.Immutable;
using GrowthSim.Language;
using GrowthSim.Randomness;

namespace GrowthSim.Compilation.Figures;

/// <summary>What figures on record make of a target.</summary>
/// <param name="State">Whether they say that it is met or not; open where they do not.</param>
/// <param name="Figures">The figures that its measure hangs on, where they settle it.</param>
/// <param name="IsOverdue">Whether its last year is in the past and no figure settles it.</param>
internal sealed record Settlement(TargetState State, ImmutableArray<Observation> Figures, bool IsOverdue)
{
    /// <summary>Gets what stands where no figures are used.</summary>
    public static Settlement Open { get; } = new(TargetState.Open, [], false);

    /// <summary>Returns what the figures make of a target.</summary>
    /// <param name="model">The model, under its scenario.</param>
    /// <param name="evidence">Which figures are used.</param>
    /// <param name="target">A scored target.</param>
    /// <param name="met">Whether it is met; null where that differs by path.</param>
    public static Settlement Of(ModelDefinition model, Evidence evidence, Target target, bool? met)
    {
        if (evidence.AsOf is not AsOf asOf)
        {
            return Open;
        }

        // Spelled out once more by itself: what it looks at is what it hangs on.
        Unroller alone = new(model, SamplingDesign.Plain, evidence with { Mode = AsOfMode.Substitute, Proposal = null }, YieldPoint.None);
        int measure = alone.Measure(target);
        if (met is null && alone.Consulted.All(figure => figure.Error == 0) && alone.Graph.RangeOf(TargetConditions.Of(target, measure, alone.Graph).Met) is { IsFinite: true } range && range.Low == range.High)
        {
            met = range.Low != 0;
        }

        if (met is bool known && !alone.Consulted.IsEmpty)
        {
            return new Settlement(known ? TargetState.Met : TargetState.NotMet, alone.Consulted, false);
        }

        bool isDue = alone.LastYear is int last ? last <= asOf.LastWholeYear
            : target.Unit == "date" && target.Comparison is Comparison.AtMost or Comparison.Below && target.Threshold < asOf.End;
        return met is null && isDue ? Open with { IsOverdue = true } : Open;
    }
}
