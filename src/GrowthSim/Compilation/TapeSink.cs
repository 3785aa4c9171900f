using GrowthSim.Language.Operations;

namespace GrowthSim.Compilation;

/// <summary>A column that leaves the tape: what is recorded once the instruction before it has run.</summary>
/// <param name="Kind">What is done with it.</param>
/// <param name="Index">Which output, condition or requirement it is.</param>
/// <param name="Column">Where it stands.</param>
internal readonly record struct TapeSink(TapeSinkKind Kind, int Index, OperandColumn Column);
