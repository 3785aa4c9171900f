using GrowthSim.Language;

namespace GrowthSim.Cli.Wording;

/// <summary>The words of scores and of the command that makes them, in both languages.</summary>
internal static class ScoreWords
{
    public static readonly LocalizedText Score = new(
        "Hold forecasts of past years against what came: probabilities of targets, distributions of figures.",
        "Đối chiếu dự báo của các năm trước với những gì đã xảy ra: xác suất của mục tiêu, phân phối của số liệu.");

    public static readonly LocalizedText AsOf = new(
        "Forecast with the figures known at the end of this year, or on this day; may be repeated, or 2016,2017. Left out: every year that has a figure after it.",
        "Dự báo với số liệu đã biết đến hết năm này, hoặc đến ngày này; có thể lặp lại, hoặc 2016,2017. Bỏ trống: mọi năm còn có số liệu sau đó.");

    public static readonly LocalizedText Paths = new("The number of paths of each year's forecast. Left out: 100000.", "Số quỹ đạo mô phỏng cho dự báo của mỗi năm. Bỏ trống: 100000.");
    public static readonly LocalizedText Table = new("The table that --format csv writes.", "Bảng mà --format csv ghi ra.");
    public static readonly LocalizedText Nothing = new(
        "There is nothing to score: the model has no figure after {0}, and no target whose outcome is known. Record figures, or put an {1} beside the model.",
        "Không có gì để chấm điểm: mô hình không có số liệu nào sau {0}, cũng không có mục tiêu nào đã biết kết quả. Hãy ghi số liệu, hoặc đặt tệp {1} cạnh mô hình.");

    public static readonly LocalizedText CancelledAt = new("Cancelled after {0} of {1} years; what is known so far is printed.", "Đã hủy sau {0} trên {1} năm; in những gì đã biết.");

    public static readonly LocalizedText Title = new("{0} · how forecasts fared", "{0} · dự báo đúng đến đâu");
    public static readonly LocalizedText Partial = new("PARTIAL: the work was stopped before the last year.", "DỞ DANG: công việc đã dừng trước năm cuối.");
    public static readonly LocalizedText PathsLine = new("{0} for each year, seed {1}, {2} design", "{0} cho mỗi năm, hạt giống {1}, thiết kế {2}");
    public static readonly LocalizedText SeenFrom = new("Seen from", "Nhìn từ");

    public static readonly LocalizedText Probabilities = new("Probabilities of targets: {0} forecasts", "Xác suất của mục tiêu: {0} dự báo");
    public static readonly LocalizedText NoProbabilities = new("No target whose outcome is known was open in these years.", "Không mục tiêu nào đã biết kết quả mà trong các năm này còn để ngỏ.");
    public static readonly LocalizedText Forecaster = new("Who", "Cách dự báo");
    public static readonly LocalizedText These = new("these forecasts", "các dự báo này");
    public static readonly LocalizedText AsNow = new("met if met as things were ({0} told)", "đạt nếu đã đạt ở hiện trạng (biết {0})");
    public static readonly LocalizedText Climatology = new("the share met, of every target", "tỷ lệ đạt chung, cho mọi mục tiêu");
    public static readonly LocalizedText Brier = new("Brier score", "Điểm Brier");
    public static readonly LocalizedText Skill = new("These are better by", "Dự báo này tốt hơn");
    public static readonly LocalizedText Parts = new(
        "Brier {0} = reliability {1} − resolution {2} + uncertainty {3} + within bins {4}",
        "Brier {0} = độ tin cậy {1} − độ phân giải {2} + độ bất định {3} + trong ô {4}");

    public static readonly LocalizedText Log = new("Logarithmic score {0} (even odds: 0.693). Less is better in all of them.", "Điểm logarit {0} (khả năng ngang nhau: 0,693). Mọi điểm đều càng nhỏ càng tốt.");

    public static readonly LocalizedText Reliability = new("What came of what was said", "Điều đã nói và điều xảy ra");
    public static readonly LocalizedText Said = new("Said", "Đã nói");
    public static readonly LocalizedText Forecasts = new("Forecasts", "Số dự báo");
    public static readonly LocalizedText Mean = new("Mean", "Trung bình");
    public static readonly LocalizedText Came = new("Met", "Đã đạt");
    public static readonly LocalizedText Range = new("{0} – {1} %", "{0} – {1}%");

    public static readonly LocalizedText Views = new("Year by year", "Từng năm");
    public static readonly LocalizedText Targets = new("Targets", "Mục tiêu");
    public static readonly LocalizedText AsThings = new("As it was", "Hiện trạng");
    public static readonly LocalizedText Figures = new("Figures", "Số liệu");
    public static readonly LocalizedText Middle50 = new("Middle 50 %", "50% giữa");
    public static readonly LocalizedText Middle90 = new("Middle 90 %", "90% giữa");
    public static readonly LocalizedText AllViews = new("all", "tất cả");

    public static readonly LocalizedText FiguresLine = new(
        "Figures should lie in the middle 50 % of their forecasts half of the time.",
        "Một nửa số liệu nên rơi vào 50% giữa của dự báo.");

    public static readonly LocalizedText FiguresSkill = new(
        "Their ranked probability score is better by {0} than that of no change (median of the variables).",
        "Điểm xác suất xếp hạng tốt hơn {0} so với dự báo không đổi (trung vị các biến).");

    public static readonly LocalizedText Surprises = new("The greatest surprises among figures", "Những số liệu bất ngờ nhất");
    public static readonly LocalizedText Figure = new("Figure", "Số liệu");
    public static readonly LocalizedText Year = new("Year", "Năm");
    public static readonly LocalizedText Value = new("Came", "Thực tế");
    public static readonly LocalizedText Tail = new("As far out", "Hiếm bằng");
    public static readonly LocalizedText Misses = new("The targets that came otherwise than was thought", "Những mục tiêu khác xa dự báo nhất");
    public static readonly LocalizedText Probability = new("Probability", "Xác suất");
    public static readonly LocalizedText Outcome = new("Outcome", "Kết quả");
    public static readonly LocalizedText Met = new("met", "đạt");
    public static readonly LocalizedText NotMet = new("not met", "không đạt");
    public static readonly LocalizedText Unresolved = new("Not scored, since the outcome is not on record: {0}.", "Không chấm vì chưa có kết quả: {0}.");
    public static readonly LocalizedText More = new("{0} and {1} more", "{0} và {1} mục tiêu khác");
}
