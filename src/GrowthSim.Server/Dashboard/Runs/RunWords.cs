using GrowthSim.Grains;
using GrowthSim.Language;

namespace GrowthSim.Server.Dashboard.Runs;

/// <summary>The words of the pages of runs, in both languages.</summary>
internal static class RunWords
{
    public static readonly LocalizedText Title = new("Runs", "Các lần chạy");
    public static readonly LocalizedText None = new("No run has been ordered yet.", "Chưa có lần chạy nào.");
    public static readonly LocalizedText Run = new("Run", "Lần chạy");
    public static readonly LocalizedText Scenario = new("Scenario", "Kịch bản");
    public static readonly LocalizedText State = new("State", "Trạng thái");
    public static readonly LocalizedText Paths = new("Paths", "Quỹ đạo");
    public static readonly LocalizedText Ordered = new("Ordered", "Đặt lúc");
    public static readonly LocalizedText Ended = new("Ended", "Xong lúc");
    public static readonly LocalizedText What = new("What was asked", "Nội dung");
    public static readonly LocalizedText AsItStands = new("the scenario as it stands", "kịch bản như hiện có");
    public static readonly LocalizedText ForTables = new("counts for {0}", "đếm cho {0}");
    public static readonly LocalizedText Against = new("beside {0}", "bên cạnh {0}");
    public static readonly LocalizedText Many = new("{0} settings", "{0} mức");
    public static readonly LocalizedText AsOf = new("with figures known by {0}", "với số liệu đã biết đến {0}");
    public static readonly LocalizedText Order = new("Order a run", "Đặt một lần chạy");
    public static readonly LocalizedText OrderPaths = new("Number of paths", "Số quỹ đạo");
    public static readonly LocalizedText Seed = new("Seed", "Hạt giống");
    public static readonly LocalizedText Go = new("Run", "Chạy");
    public static readonly LocalizedText Older = new("Older runs", "Các lần chạy cũ hơn");
    public static readonly LocalizedText Open = new("Open in the outlook", "Mở ở trang Triển vọng");
    public static readonly LocalizedText Provenance = new("Provenance", "Nguồn gốc");
    public static readonly LocalizedText Model = new("Model", "Mô hình");
    public static readonly LocalizedText Revision = new("{0}, revision {1}", "{0}, bản {1}");
    public static readonly LocalizedText Plan = new("Plan", "Kế hoạch chạy");
    public static readonly LocalizedText Engine = new("Engine", "Bộ tính");
    public static readonly LocalizedText Design = new("Sampling design", "Thiết kế lấy mẫu");
    public static readonly LocalizedText[] Designs =
    [
        new("plain", "thường"),
        new("antithetic", "đối xứng"),
        new("Latin hypercube", "siêu khối Latinh"),
        new("Sobol", "Sobol"),
    ];

    public static readonly LocalizedText Replay = new("To make it again", "Để chạy lại");
    public static readonly LocalizedText Failed = new("Failed paths", "Quỹ đạo hỏng");
    public static readonly LocalizedText Figures = new("Figures used", "Số liệu đã dùng");
    public static readonly LocalizedText Downloads = new("Downloads", "Tải về");
    public static readonly LocalizedText Json = new("All of it (JSON)", "Toàn bộ (JSON)");
    public static readonly LocalizedText TargetsCsv = new("Targets (CSV)", "Mục tiêu (CSV)");
    public static readonly LocalizedText ProjectionsCsv = new("Projections (CSV)", "Dự phóng (CSV)");
    public static readonly LocalizedText More = new("More paths", "Thêm quỹ đạo");
    public static readonly LocalizedText Extend = new("Extend", "Chạy tiếp");

    private static readonly LocalizedText[] States =
    [
        new("unknown", "không rõ"),
        new("waiting", "đang chờ"),
        new("running", "đang chạy"),
        new("finished", "đã xong"),
        new("cancelled", "đã hủy"),
        new("failed", "bị lỗi"),
    ];

    public static LocalizedText Of(RunState state) => States[(int)state];
}
