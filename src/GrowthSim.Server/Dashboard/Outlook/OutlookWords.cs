using GrowthSim.Language;

namespace GrowthSim.Server.Dashboard.Outlook;

/// <summary>The words of the outlook, in both languages.</summary>
internal static class OutlookWords
{
    public static readonly LocalizedText Verdict = new("{0} of {1} targets are likely to be met; meeting at least {2} together is {3}.", "{0} trên {1} mục tiêu có khả năng đạt; đạt đồng thời ít nhất {2} mục tiêu: {3}.");
    public static readonly LocalizedText VerdictOfOne = new("Meeting the one target is {0}.", "Đạt mục tiêu duy nhất: {0}.");
    public static readonly LocalizedText NoneScored = new("No target of this model is scored.", "Mô hình này không có mục tiêu nào được chấm.");
    public static readonly LocalizedText NoneEvaluable = new("No target can be asked under this scenario: what each needs for that is not given.", "Không mục tiêu nào đánh giá được trong kịch bản này: thiếu điều kiện mà từng mục tiêu cần.");
    public static readonly LocalizedText NothingKnown = new("Every path failed: nothing is known of the targets.", "Mọi quỹ đạo mô phỏng đều hỏng: chưa biết gì về các mục tiêu.");
    public static readonly LocalizedText NoRun = new("This scenario has not been run yet.", "Kịch bản này chưa được chạy.");
    public static readonly LocalizedText NoRunRemedy = new("A run simulates the city some hundred thousand times; it takes seconds.", "Một lần chạy mô phỏng thành phố vài trăm nghìn lượt, chỉ mất vài giây.");
    public static readonly LocalizedText Likely = new("Likely to be met", "Có khả năng đạt");
    public static readonly LocalizedText OfTargets = new("{0} of {1}", "{0} trên {1}");
    public static readonly LocalizedText AtLeast = new("At least {0} of {1} together", "Đạt đồng thời ít nhất {0} trên {1}");
    public static readonly LocalizedText Expected = new("Expected number met", "Số mục tiêu đạt kỳ vọng");
    public static readonly LocalizedText BreaksFirst = new("Breaks first", "Không đạt trước tiên");
    public static readonly LocalizedText Paths = new("Simulated paths", "Quỹ đạo mô phỏng");
    public static readonly LocalizedText Seed = new("seed {0}", "hạt giống {0}");
    public static readonly LocalizedText Targets = new("Will the targets be met?", "Các mục tiêu có đạt không?");
    public static readonly LocalizedText OrderBy = new("Order", "Sắp xếp");
    public static readonly LocalizedText ByGroup = new("by due year", "theo năm đến hạn");
    public static readonly LocalizedText ByChance = new("by chance", "theo xác suất");
    public static readonly LocalizedText Clause = new("Clause {0}", "Điều {0}");
    public static readonly LocalizedText Measured = new("Measured as {0}", "Đo bằng {0}");
    public static readonly LocalizedText Median = new("median {0}", "trung vị {0}");
    public static readonly LocalizedText SettledBy = new("Settled by {0} in {1}: {2} ({3})", "Đã rõ theo {0} năm {1}: {2} ({3})");
    public static readonly LocalizedText Together = new("How many together?", "Đạt đồng thời bao nhiêu?");
    public static readonly LocalizedText ChooseK = new("At least", "Ít nhất");
    public static readonly LocalizedText OfN = new("of {0} targets", "trên {0} mục tiêu");
    public static readonly LocalizedText Show = new("Show", "Xem");
    public static readonly LocalizedText LadderSays = new("At least {0} of {1} on the same path: {2}, interval {3}.", "Ít nhất {0} trên {1} trên cùng một quỹ đạo: {2}, khoảng {3}.");
    public static readonly LocalizedText Which = new("Which", "Nhóm");
    public static readonly LocalizedText Number = new("Targets", "Số mục tiêu");
    public static readonly LocalizedText AllMet = new("All met", "Đạt tất cả");
    public static readonly LocalizedText IfIndependent = new("If independent", "Nếu độc lập");
    public static readonly LocalizedText AllTargets = new("all", "tất cả");
    public static readonly LocalizedText NoGroup = new("without a group", "không thuộc nhóm");
    public static readonly LocalizedText Breaks = new("What breaks first", "Mục tiêu nào không đạt trước");
    public static readonly LocalizedText OfPossible = new("Of the {0} targets that can still be met; missed for certain: {1}.", "Xét {0} mục tiêu còn có thể đạt; chắc chắn không đạt: {1}.");
    public static readonly LocalizedText NotScored = new("Targets that are not scored", "Mục tiêu không được chấm");
    public static readonly LocalizedText Warnings = new("Before you use these numbers", "Trước khi dùng các con số này");
    public static readonly LocalizedText Run = new("Run", "Chạy");
    public static readonly LocalizedText RunAgain = new("Run with more paths", "Chạy thêm quỹ đạo");
    public static readonly LocalizedText Details = new("Provenance and downloads", "Nguồn gốc và tải về");
    public static readonly LocalizedText Progress = new("{0} of {1} paths", "{0} trên {1} quỹ đạo");
    public static readonly LocalizedText Queued = new("Waiting for its turn", "Đang chờ đến lượt");
    public static readonly LocalizedText Preparing = new("Being prepared", "Đang chuẩn bị");
    public static readonly LocalizedText Cancelled = new("Stopped before its last path: {0} of {1}. These are the numbers so far.", "Đã dừng trước quỹ đạo cuối: {0} trên {1}. Đây là kết quả đến lúc đó.");
    public static readonly LocalizedText Failed = new("The run failed: {0}", "Lần chạy bị lỗi: {0}");
    public static readonly LocalizedText Cancel = new("Cancel", "Hủy");
}
