using System.Text.Json;

namespace GrowthSim.Grains.Serialization;

/// <summary>How outcomes of analyses travel and are stored: as UTF-8 JSON, which later versions can read field by field.</summary>
public static class AnalysisJson
{
    /// <summary>Returns an outcome as JSON.</summary>
    /// <typeparam name="TOutcome">The outcome of one of the analyses of <see cref="AnalysisKind"/>.</typeparam>
    /// <param name="outcome">The outcome.</param>
    public static byte[] Write<TOutcome>(TOutcome outcome)
        where TOutcome : class => JsonSerializer.SerializeToUtf8Bytes(outcome, typeof(TOutcome), AnalysisOutcomeJson.Default);

    /// <summary>Reads an outcome.</summary>
    /// <typeparam name="TOutcome">The outcome of one of the analyses of <see cref="AnalysisKind"/>.</typeparam>
    /// <param name="utf8">What <see cref="Write{TOutcome}"/> gave.</param>
    public static TOutcome Read<TOutcome>(byte[] utf8)
        where TOutcome : class => (TOutcome)JsonSerializer.Deserialize(utf8, typeof(TOutcome), AnalysisOutcomeJson.Default)!;
}
