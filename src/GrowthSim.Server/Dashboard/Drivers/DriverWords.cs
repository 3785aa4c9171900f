using GrowthSim.Language;

namespace GrowthSim.Server.Dashboard.Drivers;

/// <summary>The words of what drives targets, in both languages.</summary>
internal static class DriverWords
{
    public static readonly LocalizedText Title = new("What drives the targets", "Điều gì chi phối các mục tiêu");
    public static readonly LocalizedText Intro = new(
        "For each assumption that is not certain: how much of whether the target is met it explains alone, and how the chance moves from its lowest values to its highest.",
        "Với mỗi giả định chưa chắc chắn: riêng nó giải thích được bao nhiêu việc mục tiêu có đạt hay không, và xác suất đổi thế nào từ giá trị thấp nhất đến cao nhất của nó.");

    public static readonly LocalizedText Go = new("Find the drivers ({0} paths)", "Tìm yếu tố chi phối ({0} quỹ đạo)");
    public static readonly LocalizedText Target = new("Target", "Mục tiêu");
    public static readonly LocalizedText Show = new("Show", "Xem");
    public static readonly LocalizedText Heading = new("{0}: chance {1}", "{0}: xác suất {1}");
    public static readonly LocalizedText Caption = new("Chance of the target with the assumption in its lowest (orange) and its highest values (blue)", "Xác suất đạt khi giả định ở mức thấp nhất (cam) và cao nhất (xanh)");
    public static readonly LocalizedText Factor = new("Assumption", "Giả định");
    public static readonly LocalizedText Range = new("Lowest → highest", "Thấp nhất → cao nhất");
    public static readonly LocalizedText Explains = new("Explains", "Giải thích");
    public static readonly LocalizedText Values = new("from about {0} to about {1}", "từ khoảng {0} đến khoảng {1}");
    public static readonly LocalizedText Note = new(
        "Explains: the first-order index, the share of the variance of whether the target is met that the assumption explains alone. From {0} paths that are counted by bins; the line is the chance over all of them.",
        "Giải thích: chỉ số bậc nhất, phần phương sai của việc mục tiêu đạt hay không mà riêng giả định đó giải thích. Từ {0} quỹ đạo được đếm theo nhóm; vạch đậm là xác suất trên tất cả.");

    public static readonly LocalizedText Nothing = new("Nothing that is uncertain moves this target.", "Không giả định nào làm mục tiêu này thay đổi.");
}
