using GrowthSim.Simulation;

namespace GrowthSim.Grains.Compute;

/// <summary>What the blocks of a range add up to, or what was wrong with the model: errors of the model are data, so that they are never taken for a lost silo.</summary>
/// <remarks>On the way to another silo the result becomes bytes (<see cref="RangeAnswerConverter"/>); on the same silo it is handed over as it is.</remarks>
[Immutable]
internal sealed class RangeAnswer
{
    private readonly RangeResult? _result;
    private readonly byte[]? _bytes;

    private RangeAnswer(RangeResult? result, byte[]? bytes, string? failure, double seconds)
    {
        _result = result;
        _bytes = bytes;
        Failure = failure;
        Seconds = seconds;
    }

    /// <summary>Gets the answer of a silo that does not hold the plan any more, or not yet.</summary>
    public static RangeAnswer PlanMissing { get; } = new(null, null, null, 0);

    /// <summary>Gets what went wrong in the kernel; null where nothing did.</summary>
    public string? Failure { get; }

    /// <summary>Gets how long the silo simulated, in seconds.</summary>
    public double Seconds { get; }

    /// <summary>Gets whether the plan has to be prepared first.</summary>
    public bool IsPlanMissing => _result is null && _bytes is null && Failure is null;

    public static RangeAnswer Of(RangeResult result, TimeSpan time) => new(result, null, null, time.TotalSeconds);

    public static RangeAnswer Of(string failure) => new(null, null, failure, 0);

    public static RangeAnswer Of(byte[]? bytes, string? failure, double seconds) => new(null, bytes, failure, seconds);

    /// <summary>Returns the result, of as many blocks of the range as were simulated. It belongs to the caller.</summary>
    public RangeResult Result(PreparedPlan plan) => _result ?? RangeResult.FromBytes(_bytes!, plan);

    public byte[]? ToBytes() => _bytes ?? _result?.ToBytes();
}
