using GrowthSim.Language;

namespace GrowthSim.Server.Dashboard.Review;

/// <summary>The words of the page that looks back, in both languages.</summary>
internal static class ReviewWords
{
    public static readonly LocalizedText Title = new("Looking back", "Nhìn lại");
    public static readonly LocalizedText Intro = new("What was expected and what came, what was learnt from it, which chances changed and why, and what is needed from here on.", "Điều đã dự kiến và điều đã xảy ra, học được gì, xác suất nào thay đổi và vì sao, từ nay cần gì.");
    public static readonly LocalizedText AsOf = new("As of the end of", "Tính đến hết năm");
    public static readonly LocalizedText Go = new("Review", "Nhìn lại");
    public static readonly LocalizedText Verdict = new("{0} figures are known, of which {1} are surprises; {2} targets are met in the mean, against {3} without any figure.", "Đã biết {0} số liệu, trong đó {1} bất ngờ; trung bình đạt {2} mục tiêu, so với {3} khi chưa có số liệu.");
    public static readonly LocalizedText Expected = new("What was expected, and what came", "Điều dự kiến và điều xảy ra");
    public static readonly LocalizedText Figure = new("Figure", "Số liệu");
    public static readonly LocalizedText Year = new("Year", "Năm");
    public static readonly LocalizedText Came = new("Came", "Thực tế");
    public static readonly LocalizedText Median = new("Expected", "Dự kiến");
    public static readonly LocalizedText Middle = new("Middle 90 %", "90% ở giữa");
    public static readonly LocalizedText Surprise = new("surprise", "bất ngờ");
    public static readonly LocalizedText Learnt = new("What was learnt", "Học được gì");
    public static readonly LocalizedText NothingLearnt = new("Next to nothing: no assumption moved.", "Hầu như không: không giả định nào thay đổi.");
    public static readonly LocalizedText Assumption = new("Assumption", "Giả định");
    public static readonly LocalizedText Before = new("Before", "Trước");
    public static readonly LocalizedText Now = new("Given the figures", "Khi có số liệu");
    public static readonly LocalizedText Targets = new("Which chances changed", "Xác suất nào thay đổi");
    public static readonly LocalizedText Target = new("Target", "Mục tiêu");
    public static readonly LocalizedText Change = new("Change, points", "Thay đổi, điểm");
    public static readonly LocalizedText Because = new("Because of", "Vì");
    public static readonly LocalizedText Needed = new("What is needed a year from here on", "Từ nay mỗi năm cần gì");
    public static readonly LocalizedText Quantity = new("Quantity", "Đại lượng");
    public static readonly LocalizedText AtLeast = new("at least {0}", "ít nhất {0}");
    public static readonly LocalizedText AtMost = new("at most {0}", "nhiều nhất {0}");
    public static readonly LocalizedText Recent = new("Lately", "Gần đây");
    public static readonly LocalizedText ModelExpects = new("The model expects", "Mô hình dự kiến");
    public static readonly LocalizedText Warnings = new("Before you use these numbers", "Trước khi dùng các con số này");
    public static readonly LocalizedText Partial = new("Stopped between the steps: the figures that are left count as one step.", "Đã dừng giữa chừng: số liệu còn lại tính là một bước.");
}
