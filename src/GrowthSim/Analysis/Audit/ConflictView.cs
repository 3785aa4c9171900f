using System.Collections.Immutable;
using GrowthSim.Language;
using GrowthSim.Numerics;

namespace GrowthSim.Analysis.Audit;

/// <summary>A variable in which targets are seen to conflict: what a part of them leaves of it, and what the others do.</summary>
/// <param name="Quantity">The variable; null where it is the measure of the last target.</param>
/// <param name="First">The targets of one side, by number.</param>
/// <param name="FirstLeft">What they leave.</param>
/// <param name="Second">Those of the other.</param>
/// <param name="SecondLeft">What they leave.</param>
internal sealed record ConflictView(NamedQuantity? Quantity, ImmutableArray<int> First, Enclosure FirstLeft, ImmutableArray<int> Second, Enclosure SecondLeft)
{
    /// <summary>Gets what both leave.</summary>
    public Enclosure Left => FirstLeft.Intersect(SecondLeft);

    /// <summary>Returns the conflict that it shows.</summary>
    public TargetConflict Of(ConflictKind kind, TargetReading reading, RangeBasis basis, ImmutableArray<Target> targets)
    {
        ImmutableArray<string> Ids(IEnumerable<int> numbers) => [.. numbers.Order().Select(number => targets[number].Id)];
        return new TargetConflict
        {
            Kind = kind,
            Reading = reading,
            Basis = basis,
            Targets = Ids(First.Concat(Second)),
            Variable = Quantity?.Variable.Name,
            Year = Quantity?.Year,
            Title = Quantity?.Variable.Title,
            Unit = Quantity?.Variable.Unit ?? targets[Second[0]].Unit,
            UnitName = Quantity?.Variable.UnitName ?? targets[Second[0]].UnitName,
            Sides = [new ConflictSide(Ids(First), ValueBounds.Of(FirstLeft)), new ConflictSide(Ids(Second), ValueBounds.Of(SecondLeft))],
            Left = kind == ConflictKind.KnifeEdge ? ValueBounds.Of(Left) : default,
        };
    }
}
