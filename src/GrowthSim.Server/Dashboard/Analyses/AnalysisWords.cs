using GrowthSim.Language;

namespace GrowthSim.Server.Dashboard.Analyses;

/// <summary>What is said of an analysis that goes on, in both languages.</summary>
internal static class AnalysisWords
{
    public static readonly LocalizedText Begun = new("Begun …", "Đã bắt đầu …");
    public static readonly LocalizedText Progress = new("{0} done", "đã xong {0}");
    public static readonly LocalizedText Run = new("Run {0} of {1}", "Lần chạy {0} trên {1}");
    public static readonly LocalizedText RunAtMost = new("Run {0} of {1} at most", "Lần chạy {0} trên tối đa {1}");
    public static readonly LocalizedText Cancel = new("Cancel", "Hủy");
    public static readonly LocalizedText Cancelled = new("It was cancelled. Ask again to go on.", "Đã hủy. Hãy hỏi lại để tiếp tục.");
    public static readonly LocalizedText Failed = new("It did not work: {0}", "Không thực hiện được: {0}");
}
