using GrowthSim.Grains;
using GrowthSim.Language;

namespace GrowthSim.Cli.Wording;

/// <summary>What the progress line says, in both languages.</summary>
internal static class ProgressWords
{
    public static readonly LocalizedText Paths = new("{0} of {1} paths", "{0} trên {1} quỹ đạo");
    public static readonly LocalizedText Preparing = new("preparing", "đang chuẩn bị");
    public static readonly LocalizedText Waiting = new("waiting for other runs", "đang chờ các lần chạy khác");
    public static readonly LocalizedText Reading = new("reading what the runs say", "đang đọc kết quả các lần chạy");
    public static readonly LocalizedText Run = new("run {0} of {1}", "lần chạy {0} trên {1}");
    public static readonly LocalizedText Speed = new("{0} paths/s", "{0} quỹ đạo/giây");
    public static readonly LocalizedText Remaining = new("{0} left", "còn {0}");

    /// <summary>Returns what an analysis is at where it counts no paths.</summary>
    public static LocalizedText Of(AnalysisPhase phase) => phase switch
    {
        AnalysisPhase.Waiting => Waiting,
        AnalysisPhase.Reading => Reading,
        _ => Preparing,
    };
}
