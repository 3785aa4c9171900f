using GrowthSim.Language;

namespace GrowthSim.Cli.Wording;

/// <summary>The words of <c>growthsim review</c>, in both languages.</summary>
internal static class ReviewWords
{
    public static readonly LocalizedText Review = new(
        "Review a model against its record: what was expected and what came, what was learnt, which probabilities changed and why, what is needed from here on.",
        "Rà soát mô hình theo số liệu: đã dự kiến gì và thực tế ra sao, học được gì, xác suất nào thay đổi và vì sao, từ nay cần gì.");

    public static readonly LocalizedText AsOf = new(
        "Review with the figures that were known on this day, or at the end of this year. Has to be given.",
        "Rà soát với số liệu đã biết đến ngày này, hoặc đến hết năm này. Bắt buộc phải có.");

    public static readonly LocalizedText Paths = new("The number of paths of each run; there is one for each step. Left out: 100000.", "Số quỹ đạo mô phỏng của mỗi lần chạy; mỗi bước một lần chạy. Bỏ trống: 100000.");
    public static readonly LocalizedText By = new(
        "figure: figures enter one by one; date: those that became known on a day together. Left out: one by one up to 40 figures, else by date.",
        "figure: lần lượt từng số liệu; date: gộp các số liệu công bố cùng ngày. Bỏ trống: từng số liệu nếu không quá 40, ngoài ra theo ngày.");

    public static readonly LocalizedText ByWrong = new("{0} '{1}' is neither figure nor date.", "{0} '{1}' không phải là figure hay date.");
    public static readonly LocalizedText Table = new("The table that --format csv writes.", "Bảng mà --format csv ghi ra.");
    public static readonly LocalizedText AsOfMissing = new(
        "--as-of is missing: a review looks back from a date. Write one such as --as-of 2024, or --as-of 2025-03-31.",
        "Thiếu --as-of: rà soát cần một thời điểm để nhìn lại. Hãy viết, ví dụ --as-of 2024 hoặc --as-of 2025-03-31.");

    public static readonly LocalizedText NoFigures = new(
        "There is nothing to review: {0} has no figures on record. Write them under observations, or take them in with growthsim import.",
        "Không có gì để rà soát: {0} chưa có số liệu nào. Hãy ghi vào mục observations, hoặc nhập bằng growthsim import.");

    public static readonly LocalizedText NoneYet = new(
        "There is nothing to review as of {0}: the first figure of {1}, {2} {3}, is known from {4}. Give a later --as-of, or record earlier figures.",
        "Không có gì để rà soát tính đến {0}: số liệu đầu tiên của {1}, {2} năm {3}, có từ ngày {4}. Hãy cho --as-of muộn hơn, hoặc ghi số liệu sớm hơn.");

    public static readonly LocalizedText CancelledAt = new(
        "Cancelled after {0} of {1} runs; what is known so far is printed, the figures that are left as one step.",
        "Đã hủy sau {0} trên {1} lần chạy; in những gì đã biết, các số liệu còn lại gộp thành một bước.");

    public static readonly LocalizedText Title = new("{0} · review as of {1}", "{0} · rà soát tính đến {1}");
    public static readonly LocalizedText Partial = new("PARTIAL: the work was stopped between the steps.", "DỞ DANG: công việc đã dừng giữa các bước.");
    public static readonly LocalizedText PathsLine = new("{0} in each of {1} runs, seed {2}, {3} design", "{0} cho mỗi lần trong {1} lần chạy, hạt giống {2}, thiết kế {3}");

    public static readonly LocalizedText Expected = new("1 Expected, and what came", "1 Dự kiến và thực tế");
    public static readonly LocalizedText Figure = new("Figure", "Số liệu");
    public static readonly LocalizedText ExpectedMiddle = new("Expected (middle 90 %)", "Dự kiến (90% giữa)");
    public static readonly LocalizedText Came = new("Came", "Thực tế");
    public static readonly LocalizedText FarOut = new("As far out", "Hiếm bằng");
    public static readonly LocalizedText Ahead = new("Given those before", "Biết số trước");
    public static readonly LocalizedText ExpectedNote = new(
        "As far out: how often a figure as far from the median, on either side, was to be expected: without any figure, and given those before it. ! marks less than 10 %, !! less than 1 %. Outside their middle 90 %: {0} of {1} figures; {2} were to be expected.",
        "Hiếm bằng: xác suất dự kiến để số liệu lệch khỏi trung vị, về một trong hai phía, ít nhất bằng mức này: khi chưa có số liệu nào, và khi biết các số liệu trước đó. ! là dưới 10%, !! là dưới 1%. Nằm ngoài 90% giữa: {0} trên {1} số liệu; dự kiến là {2}.");

    public static readonly LocalizedText MoreFigures = new("The {0} most surprising of {1} figures; --format csv --table figures has all.", "{0} số liệu bất ngờ nhất trong {1}; --format csv --table figures có đủ.");
    public static readonly LocalizedText Sources = new("Sources: {0}", "Nguồn: {0}");

    public static readonly LocalizedText Learnt = new("2 Learnt: which assumptions moved (mean ± standard deviation)", "2 Học được: giả định nào thay đổi (trung bình ± độ lệch chuẩn)");
    public static readonly LocalizedText NothingLearnt = new("No assumption has moved by more than a twentieth of its standard deviation.", "Không giả định nào thay đổi quá một phần hai mươi độ lệch chuẩn của nó.");

    public static readonly LocalizedText Moved = new("3 Probabilities: which changed, and why", "3 Xác suất: mục tiêu nào thay đổi, vì sao");
    public static readonly LocalizedText Without = new("Without figures", "Chưa có số liệu");
    public static readonly LocalizedText Now = new("Now", "Hiện nay");
    public static readonly LocalizedText Change = new("Points", "Điểm %");
    public static readonly LocalizedText PlusMinus = new("{0} ± {1}", "{0} ± {1}");
    public static readonly LocalizedText Cause = new("{0}: {1}", "{0}: {1}");
    public static readonly LocalizedText NoCause = new("no figure by itself more than its error", "không số liệu nào riêng lẻ vượt sai số");
    public static readonly LocalizedText OnRecord = new("on record: {0}", "theo số liệu: {0}");
    public static readonly LocalizedText Happened = new("{0} on {1}", "{0} ngày {1}");
    public static readonly LocalizedText NotBy = new("{0} not by {1}", "{0} chưa đến {1}");
    public static readonly LocalizedText FigureIn = new("{0} {1}", "{0} {1}");
    public static readonly LocalizedText FiguresOf = new("{0} figures of {1}", "{0} số liệu có từ {1}");
    public static readonly LocalizedText FiguresTo = new("{0} figures up to {1}", "{0} số liệu tính đến {1}");
    public static readonly LocalizedText Revised = new("{0}, revised", "{0}, sửa lại");
    public static readonly LocalizedText AndOthers = new("{0} and {1} more", "{0} và {1} số khác");
    public static readonly LocalizedText MovedNote = new(
        "Intervals at {0}. Points: by how much, with its error at {0} on common random numbers. Below a target, the figures that moved it most, each as it became known: in another order they would share otherwise.",
        "Khoảng tin cậy {0}. Điểm %: mức thay đổi, kèm sai số ở mức {0} trên cùng các số ngẫu nhiên. Dưới mỗi mục tiêu là những số liệu làm thay đổi nhiều nhất, theo thứ tự được biết đến: theo thứ tự khác, phần của mỗi số liệu sẽ khác.");

    public static readonly LocalizedText ExpectedMet = new(
        "Of {0} targets, {1} were to be expected to be met without figures, and {2} are now.",
        "Trong {0} mục tiêu, dự kiến đạt {1} khi chưa có số liệu, nay là {2}.");

    public static readonly LocalizedText NothingMoved = new("No target has moved by a point or more.", "Không mục tiêu nào thay đổi từ một điểm trở lên.");
    public static readonly LocalizedText Unmoved = new("Moved by less than a point, or not by more than their error", "Thay đổi dưới một điểm, hoặc không quá sai số");

    public static readonly LocalizedText Needed = new("4 Needed from here on, a year", "4 Từ nay mỗi năm cần đạt");
    public static readonly LocalizedText NeededColumn = new("Needed", "Cần");
    public static readonly LocalizedText CameColumn = new("Came", "Thực tế");
    public static readonly LocalizedText ExpectedColumn = new("Expected", "Dự kiến");
    public static readonly LocalizedText GrowthFrom = new("growth from {0} ({1}) to {2}", "tăng trưởng từ {0} ({1}) đến {2}");
    public static readonly LocalizedText GrowthOnly = new("growth from {0} to {1}", "tăng trưởng từ {0} đến {1}");
    public static readonly LocalizedText DifferenceFrom = new("change from {0} ({1}) to {2}", "thay đổi từ {0} ({1}) đến {2}");
    public static readonly LocalizedText AverageOver = new("mean over {0}", "trung bình {0}");
    public static readonly LocalizedText MedianOf = new("{0}, median", "{0}, trung vị");
    public static readonly LocalizedText ByModel = new("{0}, derived", "{0}, suy ra");
    public static readonly LocalizedText UpperEnd = new("upper end {0}", "mức trên {0}");
    public static readonly LocalizedText Points = new("{0} points", "{0} điểm %");
    public static readonly LocalizedText Span = new("{0}–{1}", "{0}–{1}");
    public static readonly LocalizedText NeededNote = new(
        "Came: over the last years on record, three at most. Expected: what leads to the median that the model expects of the measure.",
        "Thực tế: trong những năm gần nhất có số liệu, nhiều nhất ba năm. Dự kiến: mức dẫn đến trung vị mà mô hình dự kiến cho thước đo.");

    public static readonly LocalizedText NotReadOff = new(
        "—, since it cannot be read off (a date, yes or no, several variables, or its year is past): {0}.",
        "—, vì không suy ra được (ngày tháng, có hoặc không, nhiều biến, hoặc đã qua năm đến hạn): {0}.");

    public static readonly LocalizedText NothingOpen = new("No target is open.", "Không còn mục tiêu nào để ngỏ.");
}
