using System.Collections.Immutable;

namespace GrowthSim.Language.Operations;

/// <summary>How far nodes are from wanted values, and from being true: what an operation builds its own distance of. Distances are numbered steps.</summary>
internal interface IDistances
{
    /// <summary>The most values of a node that are told apart.</summary>
    const int MaxValues = 8;

    /// <summary>Gets the graph.</summary>
    IExpressionGraph Graph { get; }

    /// <summary>Gets the distance of what is reached already.</summary>
    int Met { get; }

    /// <summary>Gets the distance of what is not reached on any path.</summary>
    int Never { get; }

    /// <summary>Returns the distance of a node from wanted values.</summary>
    int Reach(int node, ValueInterval wanted);

    /// <summary>Returns the distance of a condition from holding, or from not holding.</summary>
    int Truth(int node, bool holds);

    /// <summary>Returns the distance that a node itself has from wanted values, whatever it is made of.</summary>
    int Gap(int node, ValueInterval wanted);

    /// <summary>Returns the distance where one of two branches is to give wanted values.</summary>
    int Choice(int node, ValueInterval wanted);

    /// <summary>Returns the distance where both ways are to be gone.</summary>
    int Sum(int a, int b);

    /// <summary>Returns the distance where the nearer way is to be gone.</summary>
    int Lesser(int a, int b);

    /// <summary>Returns the values of a node, each once, with their distances; null where they are too many.</summary>
    ImmutableArray<(double Value, int Distance)>? ValuesOf(int node);

    /// <summary>Returns each value once, with the nearest of its distances; null where they are too many.</summary>
    ImmutableArray<(double Value, int Distance)>? Merged(IEnumerable<(double Value, int Distance)> values);

    /// <summary>Returns whether a node may keep its value although the draws move.</summary>
    bool StandsStill(int node);
}
