using GrowthSim.Language;

namespace GrowthSim.Server.Dashboard.Compare;

/// <summary>The words of comparisons, in both languages.</summary>
internal static class CompareWords
{
    public static readonly LocalizedText Title = new("Scenarios side by side", "So sánh các kịch bản");
    public static readonly LocalizedText Intro = new(
        "Each scenario is run on the same random numbers as {0}, so that small differences are told from chance.",
        "Mỗi kịch bản chạy trên cùng số ngẫu nhiên với {0}, nên phân biệt được khác biệt nhỏ với ngẫu nhiên.");

    public static readonly LocalizedText Against = new("Compare {0} with", "So sánh {0} với");
    public static readonly LocalizedText Paths = new("Paths of each", "Số quỹ đạo mỗi kịch bản");
    public static readonly LocalizedText Go = new("Compare", "So sánh");
    public static readonly LocalizedText Choose = new("Choose one scenario at least, seven at most.", "Hãy chọn ít nhất một, nhiều nhất bảy kịch bản.");
    public static readonly LocalizedText Heading = new("{0} against {1}, in percentage points", "{0} so với {1}, điểm phần trăm");
    public static readonly LocalizedText Target = new("Target", "Mục tiêu");
    public static readonly LocalizedText Difference = new("Difference", "Chênh lệch");
    public static readonly LocalizedText Interval = new("{0} interval", "Khoảng tin cậy {0}");
    public static readonly LocalizedText Before = new("Was", "Trước");
    public static readonly LocalizedText Now = new("Is", "Sau");
    public static readonly LocalizedText Caption = new("Difference of the chance that each target is met", "Chênh lệch xác suất đạt của từng mục tiêu");
    public static readonly LocalizedText Note = new(
        "Paired on common random numbers. Hollow: the interval covers zero, so it is not settled which is greater.",
        "So sánh từng cặp trên cùng số ngẫu nhiên. Vòng rỗng: khoảng chứa 0, chưa rõ bên nào lớn hơn.");

    public static readonly LocalizedText Bysets = new(
        "Figures on record give the paths of the scenarios different weights: compared by sets of paths, and not path by path.",
        "Số liệu đã có làm trọng số quỹ đạo của các kịch bản khác nhau: so sánh theo nhóm quỹ đạo, không theo từng quỹ đạo.");

    public static readonly LocalizedText AllTogether = new("All {0} together: {1} → {2}.", "Cả {0} mục tiêu cùng lúc: {1} → {2}.");
    public static readonly LocalizedText Expected = new("Expected number met: {0} → {1} ({2}).", "Số mục tiêu đạt kỳ vọng: {0} → {1} ({2}).");
    public static readonly LocalizedText Show = new("Shown", "Đang xem");
}
