using Microsoft.Extensions.Logging;

namespace GrowthSim.Grains.Runs;

internal sealed partial class RunPump
{
    [LoggerMessage(1, LogLevel.Warning, "Run {Run}: silo {Silo} compiles the plan as '{PlanId}': another version of the engine. It gets no blocks.")]
    private static partial void LogOtherEngine(ILogger logger, string run, SiloAddress silo, string planId);

    [LoggerMessage(2, LogLevel.Information, "Run {Run}: silo {Silo} could not prepare the plan; it is tried again.")]
    private static partial void LogSiloLost(ILogger logger, Exception exception, string run, SiloAddress silo);

    [LoggerMessage(3, LogLevel.Information, "Run {Run}: the blocks from {Block} did not come back from silo {Silo}; they are handed out again.")]
    private static partial void LogRangeLost(ILogger logger, Exception exception, string run, long block, SiloAddress silo);

    [LoggerMessage(4, LogLevel.Information, "Run {Run}: the blocks from {Block} are long in coming from silo {Slow}; silo {Silo} simulates them too.")]
    private static partial void LogStraggler(ILogger logger, string run, long block, SiloAddress slow, SiloAddress silo);
}
