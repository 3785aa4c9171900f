using System.Collections.Immutable;

namespace GrowthSim.Compilation.Distances;

/// <summary>How far a path is from meeting each target: steps over margins, which leave the tape as columns.</summary>
/// <param name="Margins">The nodes of the margins.</param>
/// <param name="Steps">The steps; each stands after those that it uses.</param>
/// <param name="Targets">For each target the step of its distance.</param>
internal sealed record DistanceProgram(ImmutableArray<int> Margins, ImmutableArray<DistanceStep> Steps, ImmutableArray<int> Targets)
{
    /// <summary>Returns the steps that the distances of some targets need, in order.</summary>
    public int[] StepsOf(ReadOnlySpan<int> targets)
    {
        bool[] needed = new bool[Steps.Length];
        foreach (int target in targets)
        {
            needed[Targets[target]] = true;
        }

        for (int step = needed.Length - 1; step >= 0; step--)
        {
            if (needed[step] && Steps[step].Kind is (DistanceStepKind.Sum or DistanceStepKind.Lesser))
            {
                needed[Steps[step].A] = true;
                needed[Steps[step].B] = true;
            }
        }

        return [.. Enumerable.Range(0, needed.Length).Where(step => needed[step])];
    }
}
