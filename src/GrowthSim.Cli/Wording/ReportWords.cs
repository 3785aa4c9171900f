using GrowthSim.Language;

namespace GrowthSim.Cli.Wording;

/// <summary>The words of the text reports, in both languages.</summary>
internal static class ReportWords
{
    public static readonly LocalizedText Model = new("Model", "Mô hình");
    public static readonly LocalizedText Scenario = new("Scenario", "Kịch bản");
    public static readonly LocalizedText Paths = new("Paths", "Số quỹ đạo");
    public static readonly LocalizedText Run = new("Run", "Lần chạy");
    public static readonly LocalizedText Revision = new("{0}, revision {1}", "{0}, bản {1}");
    public static readonly LocalizedText AsOf = new("figures on record to the end of {0}", "dùng số liệu đến hết năm {0}");

    public static readonly LocalizedText AsOfDay = new("figures known on {0}", "dùng số liệu đã biết đến ngày {0}");
    public static readonly LocalizedText Record = new("Record", "Số liệu");
    public static readonly LocalizedText ConditionedOn = new("{0} figures, which leave {1} effective paths", "{0} số liệu, còn {1} quỹ đạo hiệu dụng");
    public static readonly LocalizedText Tries = new(", some draws tried several times a path", ", một số đại lượng được rút thử nhiều lần trên mỗi quỹ đạo");
    public static readonly LocalizedText ParetoK = new(", k = {0}", ", k = {0}");
    public static readonly LocalizedText Learnt = new("What the figures taught (mean ± standard deviation)", "Số liệu cho biết gì (trung bình ± độ lệch chuẩn)");
    public static readonly LocalizedText MoreLearnt = new("… and {0} more, by less.", "… và {0} giả định khác, ít hơn.");
    public static readonly LocalizedText Parameter = new("Assumption", "Giả định");
    public static readonly LocalizedText WithoutFigures = new("before", "trước");
    public static readonly LocalizedText GivenFigures = new("given them", "sau");
    public static readonly LocalizedText VarianceLearnt = new("learnt", "học được");
    public static readonly LocalizedText PathWeight = new("Drawn given the figures: path {0} of the run, which counts {1} times a mean path.", "Chọn theo số liệu: quỹ đạo {0} của lần chạy, có trọng số gấp {1} lần trung bình.");
    public static readonly LocalizedText OnRecord = new("on record {0}", "số liệu {0}");
    public static readonly LocalizedText IsMet = new("met", "đã đạt");
    public static readonly LocalizedText IsNotMet = new("not met", "không đạt");
    public static readonly LocalizedText NotEvaluable = new("cannot be evaluated", "không đánh giá được");
    public static readonly LocalizedText DueAndOpen = new("due, no figure settles it", "đã đến hạn, chưa có số liệu");
    public static readonly LocalizedText PathsLine = new("{0}, seed {1}, {2} design", "{0}, hạt giống {1}, thiết kế {2}");
    public static readonly LocalizedText NoneFailed = new("none failed", "không quỹ đạo nào hỏng");
    public static readonly LocalizedText SomeFailed = new("{0} failed", "{0} quỹ đạo hỏng");
    public static readonly LocalizedText RunLine = new("{0}, engine {1}, {2} s", "{0}, bộ tính {1}, {2} giây");
    public static readonly LocalizedText FromRecord = new("answered from the record", "trả lời từ kết quả đã lưu");
    public static readonly LocalizedText[] Designs =
    [
        new("plain", "thường"),
        new("antithetic", "đối xứng"),
        new("Latin hypercube", "siêu khối Latinh"),
        new("Sobol", "Sobol"),
    ];

    public static readonly LocalizedText VarianceReduction = new(
        "as good as {0} times as many independent paths (median of the targets)",
        "chính xác như {0} lần số quỹ đạo độc lập (trung vị các mục tiêu)");

    public static readonly LocalizedText Partial = new("PARTIAL: the run was stopped before its last path.", "DỞ DANG: lần chạy đã dừng trước quỹ đạo cuối cùng.");

    public static readonly LocalizedText Group = new("Targets: {0}", "Mục tiêu: {0}");
    public static readonly LocalizedText GroupYear = new("Targets due {0}", "Mục tiêu đến năm {0}");
    public static readonly LocalizedText Ungrouped = new("Targets", "Mục tiêu");
    public static readonly LocalizedText Target = new("Target", "Mục tiêu");
    public static readonly LocalizedText Clause = new("Clause", "Điều");
    public static readonly LocalizedText Median = new("Median", "Trung vị");
    public static readonly LocalizedText MetIf = new("Met if", "Đạt nếu");
    public static readonly LocalizedText MedianIs = new("median {0}", "trung vị {0}");
    public static readonly LocalizedText MetIfIs = new("met if {0}", "đạt nếu {0}");
    public static readonly LocalizedText Probability = new("Probability", "Xác suất");
    public static readonly LocalizedText Interval = new("{0} interval", "Khoảng tin cậy\n{0}");
    public static readonly LocalizedText InWords = new("In words", "Bằng lời");
    public static readonly LocalizedText Unknown = new("unknown", "không biết");
    public static readonly LocalizedText Within = new("within the range", "trong khoảng");
    public static readonly LocalizedText Stretch = new("the upper end", "đạt mức trên");
    public static readonly LocalizedText None = new("No target of this model is scored.", "Mô hình này không có mục tiêu nào được chấm.");

    public static readonly LocalizedText Together = new("Targets together, on the same path", "Đạt đồng thời, trên cùng một quỹ đạo");
    public static readonly LocalizedText Which = new("Which", "Nhóm");
    public static readonly LocalizedText Number = new("Targets", "Số mục tiêu");
    public static readonly LocalizedText IfIndependent = new("If independent", "Nếu độc lập");
    public static readonly LocalizedText AllTargets = new("all", "tất cả");
    public static readonly LocalizedText OfGroup = new("all of {0}", "cả nhóm {0}");
    public static readonly LocalizedText OfNoGroup = new("all without a group", "tất cả không thuộc nhóm");
    public static readonly LocalizedText AtLeast = new("at least {0} of {1}", "ít nhất {0} trên {1}");

    public static readonly LocalizedText BreaksFirst = new("What breaks first", "Mục tiêu nào không đạt trước");
    public static readonly LocalizedText OfAll = new("All {0} targets", "Tất cả {0} mục tiêu");
    public static readonly LocalizedText OfTheGroup = new("{0}: {1} targets", "{0}: {1} mục tiêu");
    public static readonly LocalizedText WithoutGroup = new("Without a group", "Không thuộc nhóm");
    public static readonly LocalizedText GivenPossible = new("Given those that can still be met ({0} of {1}; missed for certain: {2})", "Xét những mục tiêu còn có thể đạt ({0} trên {1}; chắc chắn không đạt: {2})");
    public static readonly LocalizedText ExpectedMet = new("{0} are met in the mean", "trung bình đạt {0}");
    public static readonly LocalizedText ExpectedNews = new("{0} of {1} are met in the mean, those counted once that imply each other", "trung bình đạt {0} trên {1}, các mục tiêu kéo theo lẫn nhau chỉ tính một lần");
    public static readonly LocalizedText ExpectedWeight = new("by weight {0} of {1}, {2}", "theo trọng số {0} trên {1}, {2}");
    public static readonly LocalizedText ShareInMissing = new("Share in missing", "Phần trong việc không đạt");
    public static readonly LocalizedText GainIfCertain = new("Gain if certain", "Thêm nếu chắc chắn đạt");
    public static readonly LocalizedText NearMisses = new("Missed alone: {0}", "Chỉ thiếu: {0}");
    public static readonly LocalizedText AllOthers = new("the {0} others", "{0} mục tiêu khác");

    public static readonly LocalizedText RareEvents = new("Rare: by multilevel splitting, apart from the paths above", "Hiếm: ước lượng bằng chia tầng, tách khỏi các quỹ đạo ở trên");
    public static readonly LocalizedText NothingRare = new("Nothing here is met by fewer than 1 % of the paths.", "Ở đây không có gì mà dưới 1% số quỹ đạo đạt.");
    public static readonly LocalizedText RelativeError = new("Relative error", "Sai số tương đối");
    public static readonly LocalizedText Estimates = new("Estimates", "Số ước lượng");
    public static readonly LocalizedText NotReached = new("not reached", "không tới được");
    public static readonly LocalizedText NotReachedNote = new(
        "Not reached: rarer than can be estimated (some 1e-12), or impossible.",
        "Không tới được: hiếm hơn mức có thể ước lượng (khoảng 1e-12), hoặc không thể xảy ra.");

    public static readonly LocalizedText NotScored = new("Not scored", "Không chấm");
    public static readonly LocalizedText Why = new("Why", "Lý do");
    public static readonly LocalizedText Projections = new("Projections", "Dự phóng");
    public static readonly LocalizedText MoreProjections = new("--projections all shows all {0} series.", "--projections all hiển thị cả {0} chuỗi.");
    public static readonly LocalizedText MeanRow = new("mean", "trung bình");
    public static readonly LocalizedText ShareRow = new("yes, share", "tỷ lệ có");
    public static readonly LocalizedText MedianRow = new("median", "trung vị");
    public static readonly LocalizedText FailedPaths = new("{0} of {1} paths failed. They count for no target and no average:", "{0} trên {1} quỹ đạo hỏng. Chúng không được tính vào mục tiêu hay trung bình nào:");
    public static readonly LocalizedText FailedPath = new("path {0}: {1}", "quỹ đạo {0}: {1}");
    public static readonly LocalizedText ReplayHint = new("See one with: {0}", "Xem một quỹ đạo bằng: {0}");

    public static readonly LocalizedText Id = new("Id", "Mã");
    public static readonly LocalizedText Measure = new("Measure", "Thước đo");
    public static readonly LocalizedText Reading = new("Reading", "Cách hiểu");
    public static readonly LocalizedText TargetsTitle = new("{0}: {1} targets, {2} scored", "{0}: {1} mục tiêu, {2} được chấm");
    public static readonly LocalizedText OneTargetTitle = new("{0}: 1 target, {2} scored", "{0}: 1 mục tiêu, {2} được chấm");
    public static readonly LocalizedText ScenariosTitle = new("{0}: {1} scenarios", "{0}: {1} kịch bản");
    public static readonly LocalizedText OneScenarioTitle = new("{0}: 1 scenario", "{0}: 1 kịch bản");
    public static readonly LocalizedText LeversHeading = new("Levers", "Các đòn bẩy");
    public static readonly LocalizedText LeverCost = new("a unit costs {0}", "mỗi đơn vị tốn {0}");
    public static readonly LocalizedText Replaces = new("Replaces", "Thay thế");
    public static readonly LocalizedText Nothing = new("nothing", "không thay gì");
    public static readonly LocalizedText Was = new("{0} = {1} (was {2})", "{0} = {1} (trước là {2})");

    public static readonly LocalizedText Valid = new("{0} is valid.", "{0} hợp lệ.");
    public static readonly LocalizedText Years = new("years", "năm");
    public static readonly LocalizedText Parameters = new("parameters", "tham số");
    public static readonly LocalizedText Levers = new("levers", "đòn bẩy");
    public static readonly LocalizedText Drivers = new("drivers", "bối cảnh");
    public static readonly LocalizedText Sectors = new("sectors", "ngành");
    public static readonly LocalizedText SectorEquations = new("sector equations", "phương trình của ngành");
    public static readonly LocalizedText Indicators = new("indicators", "chỉ tiêu");
    public static readonly LocalizedText Milestones = new("milestones", "mốc thời gian");
    public static readonly LocalizedText Targets = new("targets", "mục tiêu");
    public static readonly LocalizedText TargetsScored = new("targets scored", "mục tiêu được chấm");
    public static readonly LocalizedText Figures = new("figures on record", "số liệu ghi nhận");
    public static readonly LocalizedText ScenarioList = new("scenarios", "kịch bản");

    public static readonly LocalizedText PathTitle = new("Path {0}", "Quỹ đạo {0}");
    public static readonly LocalizedText PathFailed = new("This path failed: {0}", "Quỹ đạo này hỏng: {0}");
    public static readonly LocalizedText OncePerPath = new("Once per path", "Một giá trị cho cả quỹ đạo");
    public static readonly LocalizedText DriversTitle = new("Drivers", "Bối cảnh");
    public static readonly LocalizedText LeversTitle = new("Levers", "Đòn bẩy");
    public static readonly LocalizedText IndicatorsTitle = new("Indicators", "Chỉ tiêu");
    public static readonly LocalizedText MilestonesTitle = new("Milestones", "Mốc thời gian");
    public static readonly LocalizedText Variable = new("Variable", "Biến");
    public static readonly LocalizedText Value = new("Value", "Giá trị");
    public static readonly LocalizedText Unit = new("Unit", "Đơn vị");
    public static readonly LocalizedText Met = new("Met", "Đạt");
    public static readonly LocalizedText Yes = new("yes", "có");
    public static readonly LocalizedText No = new("no", "không");
}
