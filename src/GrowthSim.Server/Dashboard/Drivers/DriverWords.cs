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
    public static readonly LocalizedText Note = new("Read from {0} paths that are counted by bins of each assumption.", "Đọc từ {0} quỹ đạo được đếm theo nhóm giá trị của từng giả định.");

    public static readonly LocalizedText NoAnalysis = new("There is no analysis '{0}' of the drivers of this scenario. Order one below.", "Không có phân tích '{0}' về yếu tố chi phối của kịch bản này. Hãy đặt một phân tích ở dưới.");
    public static readonly LocalizedText Again = new("Draw each factor again ({0} paths)", "Rút lại từng yếu tố ({0} quỹ đạo)");
    public static readonly LocalizedText AgainIntro = new(
        "What a factor does together with others shows where it alone is drawn again, all else equal: how often does the verdict change?",
        "Tác động của một yếu tố cùng các yếu tố khác hiện ra khi chỉ rút lại nó, mọi thứ còn lại giữ nguyên: kết luận thay đổi thường xuyên đến đâu?");

    public static readonly LocalizedText Nothing = new("Nothing that is uncertain moves this target.", "Không giả định nào làm mục tiêu này thay đổi.");
}
