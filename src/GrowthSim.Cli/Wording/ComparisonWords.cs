using GrowthSim.Language;

namespace GrowthSim.Cli.Wording;

/// <summary>The words of <c>growthsim compare</c>, in both languages.</summary>
internal static class ComparisonWords
{
    public static readonly LocalizedText Compare = new(
        "Compare scenarios of a model on common random numbers: by how much each target's probability differs, and what is settled.",
        "So sánh các kịch bản của một mô hình trên cùng số ngẫu nhiên: xác suất của mỗi mục tiêu chênh nhau bao nhiêu, điều gì đã ngã ngũ.");

    public static readonly LocalizedText Scenarios = new(
        "A model, if not models/bac-giang, then the scenarios: names in the model's scenarios/ or files, each as it is or with replaced assumptions, as in baseline+services_trend=0.1.",
        "Một mô hình, nếu không phải models/bac-giang, rồi đến các kịch bản: tên trong scenarios/ của mô hình hoặc tệp, để nguyên hoặc thay giả định, như baseline+services_trend=0.1.");

    public static readonly LocalizedText Set = new("Replaces an assumption in all scenarios but that of --against; may be repeated.", "Thay một giả định trong mọi kịch bản trừ kịch bản của --against; có thể lặp lại.");
    public static readonly LocalizedText Against = new("The scenario that the others are compared with: the first of all. Left out: the first that is named.", "Kịch bản làm mốc so sánh: đứng đầu tất cả. Bỏ trống: kịch bản được nêu đầu tiên.");
    public static readonly LocalizedText Paths = new("The number of paths of each scenario. Left out: 100000.", "Số quỹ đạo mô phỏng của mỗi kịch bản. Bỏ trống: 100000.");
    public static readonly LocalizedText Table = new("The table that --format csv writes.", "Bảng mà --format csv ghi ra.");
    public static readonly LocalizedText TooFew = new(
        "Two scenarios at least are compared, and {0} is named. Name another, such as: growthsim compare {1} {1}+name=equation, or --against baseline.",
        "Cần ít nhất hai kịch bản để so sánh, mới nêu {0}. Hãy nêu thêm, ví dụ: growthsim compare {1} {1}+name=equation, hoặc --against baseline.");

    public static readonly LocalizedText TooMany = new("There are {0} scenarios to compare, and there may be at most {1}. Leave some out.", "Có {0} kịch bản để so sánh, tối đa {1}. Hãy bỏ bớt.");
    public static readonly LocalizedText Twice = new("The scenario {0} stands there twice. Leave one of them out.", "Kịch bản {0} được nêu hai lần. Hãy bỏ một.");
    public static readonly LocalizedText DifferentViews = new(
        "The scenario {0} looks from {1} and {2} from {3}: what differs would be what is known. Give --as-of for both.",
        "Kịch bản {0} nhìn từ {1} còn {2} từ {3}: khác nhau sẽ là điều đã biết. Hãy dùng --as-of cho cả hai.");

    public static readonly LocalizedText BaseYear = new("the base year", "năm gốc");
    public static readonly LocalizedText Title = new("{0} · {1} scenarios compared", "{0} · so sánh {1} kịch bản");
    public static readonly LocalizedText Partial = new("PARTIAL: the work was stopped before the last path of the last scenario.", "DỞ DANG: công việc đã dừng trước quỹ đạo cuối của kịch bản cuối.");
    public static readonly LocalizedText Changes = new("sets {0}", "đặt {0}");
    public static readonly LocalizedText NoChange = new("the model as it stands", "mô hình như hiện có");
    public static readonly LocalizedText Targets = new("Targets", "Mục tiêu");
    public static readonly LocalizedText Together = new("Together", "Đồng thời");
    public static readonly LocalizedText All = new("all {0}", "cả {0}");
    public static readonly LocalizedText Difference = new("difference", "chênh lệch");
    public static readonly LocalizedText PathsLine = new("{0} each, seed {1}, {2}; run {3}", "{0} mỗi kịch bản, hạt giống {1}, {2}; lần chạy {3}");
    public static readonly LocalizedText Note = new(
        "Differences in points of per cent from {0}, with their {1} intervals: both scenarios on the same random numbers. ? marks what is not settled, all pairs of scenarios looked at together (Holm).",
        "Chênh lệch theo điểm phần trăm so với {0}, kèm khoảng tin cậy {1}: hai kịch bản trên cùng số ngẫu nhiên. Dấu ? là chưa ngã ngũ, xét mọi cặp kịch bản cùng lúc (Holm).");

    public static readonly LocalizedText SetsNote = new(
        "Figures on record say something else under these scenarios, so that their paths have different weights: differences are told by {0} sets of paths that share their random numbers.",
        "Số liệu đã ghi nhận nói khác nhau dưới các kịch bản này, nên các quỹ đạo có trọng số khác nhau: chênh lệch tính theo {0} nhóm quỹ đạo dùng chung số ngẫu nhiên.");

    public static readonly LocalizedText Saved = new(
        "The same random numbers save paths: runs that share none would need {0} times as many for the same intervals, in the median of the targets that differ.",
        "Dùng chung số ngẫu nhiên tiết kiệm quỹ đạo: chạy riêng rẽ cần gấp {0} lần cho cùng khoảng tin cậy, tính theo trung vị của các mục tiêu có chênh lệch.");

    public static readonly LocalizedText Unsettled = new("not settled; about {0} paths would", "chưa ngã ngũ; cần khoảng {0} quỹ đạo");
    public static readonly LocalizedText UnsettledFar = new("not settled; the differences are too small", "chưa ngã ngũ; chênh lệch quá nhỏ");
    public static readonly LocalizedText Same = new("No verdict differs on any path: {0}", "Không quỹ đạo nào cho kết luận khác nhau: {0}");
    public static readonly LocalizedText Ranking = new("Most likely to least: {0}.", "Từ khả năng cao đến thấp: {0}.");
    public static readonly LocalizedText Series = new("What differs in the projections: means, {0} less {1}", "Chênh lệch trong dự báo: trung bình, {0} trừ {1}");
    public static readonly LocalizedText Stopped = new("Cancelled; {0} of {1} scenarios are compared.", "Đã hủy; so sánh được {0} trên {1} kịch bản.");
}
