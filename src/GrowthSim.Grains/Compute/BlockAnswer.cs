using GrowthSim.Compilation;
using GrowthSim.Simulation;

namespace GrowthSim.Grains.Compute;

/// <summary>A block's result, or what was wrong with the model: errors of the model are data, so that they are never taken for a lost silo.</summary>
/// <remarks>On the way to another silo the result becomes bytes (<see cref="BlockAnswerConverter"/>); on the same silo it is handed over as it is.</remarks>
[Immutable]
internal sealed class BlockAnswer
{
    private readonly BlockResult? _result;
    private readonly byte[]? _bytes;

    private BlockAnswer(BlockResult? result, byte[]? bytes, string? failure)
    {
        _result = result;
        _bytes = bytes;
        Failure = failure;
    }

    /// <summary>Gets the answer of a silo that does not hold the plan any more, or not yet.</summary>
    public static BlockAnswer PlanMissing { get; } = new(null, null, null);

    /// <summary>Gets what went wrong in the kernel; null where nothing did.</summary>
    public string? Failure { get; }

    /// <summary>Gets whether the plan has to be prepared first.</summary>
    public bool IsPlanMissing => _result is null && _bytes is null && Failure is null;

    public static BlockAnswer Of(BlockResult result) => new(result, null, null);

    public static BlockAnswer Of(byte[]? bytes, string? failure) => new(null, bytes, failure);

    /// <summary>Returns the result. It belongs to the caller, who may add to it.</summary>
    public BlockResult Result(RunPlan plan) => _result ?? BlockResult.FromBytes(_bytes, plan);

    public byte[]? ToBytes() => _bytes ?? _result?.ToBytes();
}
