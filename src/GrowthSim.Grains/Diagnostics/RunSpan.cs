using System.Diagnostics;

namespace GrowthSim.Grains.Diagnostics;

/// <summary>The life of a run on one silo, as a trace shows it: from its start, or its resumption, until it ends or goes elsewhere.</summary>
internal static class RunSpan
{
    /// <summary>The name of the source, to listen to.</summary>
    public const string SourceName = "GrowthSim";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Begins a span; null where nobody listens. What is done from here on belongs to it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="paths">The number of paths it is to have.</param>
    /// <param name="merged">The number of blocks that are merged already.</param>
    public static Activity? Begin(string run, long paths, long merged) =>
        Source.StartActivity("run")?.SetTag("growthsim.run", run).SetTag("growthsim.paths", paths).SetTag("growthsim.blocks.merged", merged);

    /// <summary>Ends a span with the state of its run.</summary>
    public static void End(Activity? span, RunState state, string? failure)
    {
        span?.SetTag("growthsim.run.state", state.ToString());
        if (state == RunState.Failed)
        {
            span?.SetStatus(ActivityStatusCode.Error, failure);
        }

        span?.Dispose();
    }
}
