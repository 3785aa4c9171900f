using Microsoft.Extensions.Logging;

namespace GrowthSim.Grains.Runs;

internal sealed partial class RunGrain
{
    [LoggerMessage(1, LogLevel.Information, "Run {Run} starts: {Paths} paths, {Blocks} blocks merged already.")]
    private static partial void LogStarted(ILogger logger, string run, long paths, long blocks);

    [LoggerMessage(2, LogLevel.Information, "Run {Run} goes on from its checkpoint at block {Block}.")]
    private static partial void LogResumed(ILogger logger, string run, long block);

    [LoggerMessage(3, LogLevel.Information, "Run {Run} ended as {State} with {Paths} paths. {Failure}")]
    private static partial void LogEnded(ILogger logger, string run, RunState state, long paths, string? failure);

    [LoggerMessage(4, LogLevel.Warning, "Run {Run}: another activation has written its ledger; this one goes away.")]
    private static partial void LogFenced(ILogger logger, Exception exception, string run);

    [LoggerMessage(5, LogLevel.Warning, "Run {Run}: its ledger could not be written; it is tried again.")]
    private static partial void LogNotWritten(ILogger logger, Exception exception, string run);

    [LoggerMessage(6, LogLevel.Information, "Run {Run} handed its projections to {Parts} sectors and indicators.")]
    private static partial void LogHandedOver(ILogger logger, string run, int parts);

    [LoggerMessage(7, LogLevel.Warning, "Run {Run} could not hand over all projections; it is tried again.")]
    private static partial void LogNotHandedOver(ILogger logger, Exception exception, string run);

    [LoggerMessage(8, LogLevel.Information, "Run {Run}: its reminder could not be removed; its next tick does it.")]
    private static partial void LogReminderLeft(ILogger logger, Exception exception, string run);

    [LoggerMessage(9, LogLevel.Information, "Run {Run}: its entry in the index could not be removed; the supervisor does it.")]
    private static partial void LogEntryLeft(ILogger logger, Exception exception, string run);

    [LoggerMessage(11, LogLevel.Information, "Run {Run} makes room for another with {Blocks} blocks merged, and waits for its next turn.")]
    private static partial void LogMadeRoom(ILogger logger, string run, long blocks);

    [LoggerMessage(10, LogLevel.Information, "Run {Run} could not begin; it is tried again.")]
    private static partial void LogNotEntered(ILogger logger, Exception exception, string run);

    [LoggerMessage(12, LogLevel.Information, "Run {Run} could not tell its scenario how it ended; whoever lists the runs asks it.")]
    private static partial void LogNotTold(ILogger logger, Exception exception, string run);

    [LoggerMessage(11, LogLevel.Error, "The plan of run {Run} cannot be prepared.")]
    private static partial void LogNotPrepared(ILogger logger, Exception exception, string run);
}
