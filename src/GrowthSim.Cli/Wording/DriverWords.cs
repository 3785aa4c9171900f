using GrowthSim.Language;

namespace GrowthSim.Cli.Wording;

/// <summary>The words of <c>growthsim sensitivity</c>, in both languages.</summary>
internal static class DriverWords
{
    public static readonly LocalizedText Sensitivity = new(
        "What drives each target: which assumptions and shocks explain whether it is met, and its probability with each of them low and high.",
        "Điều gì quyết định mỗi mục tiêu: giả định và cú sốc nào giải thích việc đạt hay không, và xác suất đạt khi từng yếu tố ở mức thấp và cao.");

    public static readonly LocalizedText Target = new("A target to show in detail, by its identifier; may be repeated. Left out: the main drivers of all.", "Mục tiêu cần xem chi tiết, theo mã; có thể lặp lại. Bỏ trống: các yếu tố chính của tất cả.");
    public static readonly LocalizedText Top = new("The most drivers of a target that are shown. Left out: 3 of all targets, 10 in detail.", "Số yếu tố tối đa được nêu cho mỗi mục tiêu. Bỏ trống: 3 khi xem tất cả, 10 khi xem chi tiết.");
    public static readonly LocalizedText TopWrong = new("{0} '{1}' is not a number of drivers. Write a whole number from 1 to 1000.", "{0} '{1}' không phải là số yếu tố. Hãy viết một số nguyên từ 1 đến 1000.");
    public static readonly LocalizedText Paths = new("The number of paths. Left out: 400000.", "Số quỹ đạo mô phỏng. Bỏ trống: 400000.");
    public static readonly LocalizedText NotAsked = new("The target '{0}' cannot be evaluated under the scenario {1}.", "Không đánh giá được mục tiêu '{0}' trong kịch bản {1}.");
    public static readonly LocalizedText Title = new("{0} · {1}: what drives the targets", "{0} · {1}: điều gì quyết định các mục tiêu");
    public static readonly LocalizedText Partial = new("PARTIAL: the run was stopped before its last path.", "DỞ DANG: lần chạy đã dừng trước quỹ đạo cuối.");
    public static readonly LocalizedText PathsLine = new("{0}, of which {1} are counted by bins; seed {2}, {3}; run {4}", "{0}, trong đó {1} được đếm theo nhóm; hạt giống {2}, {3}; lần chạy {4}");
    public static readonly LocalizedText Drivers = new("Main drivers (first-order index)", "Yếu tố chính (chỉ số bậc một)");
    public static readonly LocalizedText Correlated = new("{0} +{1}", "{0} +{1}");
    public static readonly LocalizedText ShortNote = new(
        "+4: with four others that are correlated with it; --target lists them, and shows intervals and the probability with each driver low and high.",
        "+4: cùng bốn yếu tố khác tương quan với nó; --target liệt kê chúng, kèm khoảng tin cậy và xác suất đạt khi mỗi yếu tố ở mức thấp và cao.");

    public static readonly LocalizedText Driver = new("Driver", "Yếu tố");
    public static readonly LocalizedText Hit = new("Met or not", "Đạt hay không");
    public static readonly LocalizedText Measure = new("Rank", "Hạng");
    public static readonly LocalizedText LowHigh = new("Low → high", "Thấp → cao");
    public static readonly LocalizedText Probability = new("probability {0}", "xác suất {0}");
    public static readonly LocalizedText Never = new("never or always met: of the measure's rank", "không bao giờ hoặc luôn đạt: của thứ hạng");
    public static readonly LocalizedText None = new("hangs on nothing uncertain", "không phụ thuộc điều gì bất định");
    public static readonly LocalizedText Note = new(
        "An index is the share of the variance of \"met or not\" that a driver explains alone; what is missing to 1 they do together. Correlated assumptions are one driver, all years of a shock another, along the direction that moves the target's measure. Intervals: {0}.",
        "Chỉ số là phần phương sai của \"đạt hay không\" mà một yếu tố tự giải thích; phần còn thiếu đến 1 là do các yếu tố kết hợp. Các giả định tương quan là một yếu tố, mọi năm của một cú sốc là một yếu tố, theo hướng làm thay đổi đại lượng đo của mục tiêu. Khoảng tin cậy: {0}.");

    public static readonly LocalizedText BinsNote = new(
        "Low and high: the probability of the target with the driver in the lowest and the highest of its 32 bins of equal probability (16 of a driver of several draws), and the driver's own value there.",
        "Thấp và cao: xác suất đạt khi yếu tố ở nhóm thấp nhất và cao nhất trong 32 nhóm đồng xác suất (16 nhóm với yếu tố gồm nhiều lần rút), cùng giá trị của yếu tố ở đó.");

    public static readonly LocalizedText Assumptions = new(
        "Say besides on which assumptions each verdict hangs: what the probability would be with each uncertain parameter's centre lower or higher, its spread narrower or wider.",
        "Nêu thêm kết luận phụ thuộc vào giả định nào: xác suất sẽ ra sao nếu tâm của từng tham số bất định thấp hơn hay cao hơn, độ phân tán hẹp hơn hay rộng hơn.");

    public static readonly LocalizedText NotGivenFigures = new(
        "--assumptions is of runs without figures on record: what these say of the parameters would have to be learnt anew. Leave --as-of out, or run with --set.",
        "--assumptions chỉ dùng cho lần chạy không dùng số liệu đã ghi nhận: điều số liệu nói về tham số sẽ phải được học lại. Hãy bỏ --as-of, hoặc chạy với --set.");

    public static readonly LocalizedText ChangedTitle = new("Changed assumptions: {0} ({1}), {2} likely now", "Giả định thay đổi: {0} ({1}), hiện có khả năng {2}");
    public static readonly LocalizedText ChangedNone = new("hangs on no parameter that is drawn by itself", "không phụ thuộc tham số nào được rút riêng");
    public static readonly LocalizedText Parameter = new("Parameter", "Tham số");
    public static readonly LocalizedText ChangeLower = new("Lower", "Thấp hơn");
    public static readonly LocalizedText ChangeHigher = new("Higher", "Cao hơn");
    public static readonly LocalizedText ChangeNarrower = new("Narrower", "Hẹp hơn");
    public static readonly LocalizedText ChangeWider = new("Wider", "Rộng hơn");
    public static readonly LocalizedText ChangedNote = new(
        "Lower, higher: the parameter's centre moved by half its standard deviation. Narrower, wider: its spread becomes four fifths, five quarters of what it is. Points of per cent with half of the interval, read from this run's paths by weighting them: as from {0} paths at least of a run of its own. Parameters that are correlated with others are left out.",
        "Thấp hơn, cao hơn: tâm của tham số dịch nửa độ lệch chuẩn. Hẹp hơn, rộng hơn: độ phân tán còn bốn phần năm, hoặc thành năm phần tư mức hiện tại. Tính bằng điểm phần trăm kèm nửa khoảng tin cậy, đọc từ các quỹ đạo của lần chạy này bằng trọng số: như từ ít nhất {0} quỹ đạo của một lần chạy riêng. Không kể các tham số tương quan với tham số khác.");

    public static readonly LocalizedText TotalOption = new(
        "Say besides what each driver does alone and together with others: in how many futures the verdict would change, were it drawn again. Takes further runs.",
        "Nêu thêm tác động của từng yếu tố, riêng nó và cùng các yếu tố khác: kết luận sẽ thay đổi trong bao nhiêu tương lai nếu rút lại yếu tố đó. Cần thêm các lần chạy.");

    public static readonly LocalizedText AgainNotGivenFigures = new(
        "--total is of runs without figures on record: a driver that figures tell of cannot be drawn again by itself. Leave --as-of out, or run with --as-of-mode substitute.",
        "--total chỉ dùng cho lần chạy không dùng số liệu đã ghi nhận: yếu tố mà số liệu cho biết không thể rút lại một mình. Hãy bỏ --as-of, hoặc chạy với --as-of-mode substitute.");

    public static readonly LocalizedText OneTable = new(
        "CSV is one table: ask for --assumptions or for --total, or for --format json with both.",
        "CSV là một bảng: hãy yêu cầu --assumptions hoặc --total, hoặc --format json với cả hai.");

    public static readonly LocalizedText AgainTitle = new("Drawn again: {0} ({1}), {2} likely now", "Rút lại: {0} ({1}), hiện có khả năng {2}");
    public static readonly LocalizedText AgainNothing = new("never or always met: no driver by itself changes the verdict on any path", "không bao giờ hoặc luôn đạt: không yếu tố nào riêng nó làm thay đổi kết luận trên quỹ đạo nào");
    public static readonly LocalizedText Flips = new("Verdict changes", "Kết luận đổi");
    public static readonly LocalizedText Total = new("Total index", "Chỉ số toàn phần");
    public static readonly LocalizedText Alone = new("Alone", "Riêng nó");
    public static readonly LocalizedText AgainNote = new(
        "Drawn again: each driver by itself with other random numbers, all else the same, on {0} paths. The total index is the share of the variance of \"met or not\" that would be left, were all else known; what it has above the index alone, the driver does together with others.",
        "Rút lại: từng yếu tố riêng với số ngẫu nhiên khác, mọi thứ còn lại giữ nguyên, trên {0} quỹ đạo. Chỉ số toàn phần là phần phương sai của \"đạt hay không\" còn lại nếu biết hết mọi thứ khác; phần vượt quá chỉ số riêng là tác động của yếu tố cùng với các yếu tố khác.");

    public static readonly LocalizedText AgainLeftOut = new(
        "{0} further drivers, those behind the fewest targets, were not drawn again: ask with --target.",
        "{0} yếu tố khác, đứng sau ít mục tiêu nhất, không được rút lại: hãy hỏi với --target.");

    public static readonly LocalizedText Explore = new(
        "Draw this lever, each path anew, evenly between its least and its greatest setting, and say what it does to each target; may be repeated. One run then answers for every setting.",
        "Rút đòn bẩy này, mỗi quỹ đạo một lần, đều giữa mức thấp nhất và cao nhất, và nêu tác động của nó đến từng mục tiêu; có thể lặp lại. Một lần chạy khi đó trả lời cho mọi mức.");

    public static readonly LocalizedText ExploreAlone = new(
        "--explore tells of levers alone. Leave --assumptions, --total and --output out, or --explore.",
        "--explore chỉ nói về các đòn bẩy. Hãy bỏ --assumptions, --total và --output, hoặc bỏ --explore.");

    public static readonly LocalizedText ExploreTitle = new("{0} · {1}: what levers do", "{0} · {1}: tác động của các đòn bẩy");
    public static readonly LocalizedText ExploreMean = new("probability {0} with the levers anywhere", "xác suất {0} khi các đòn bẩy ở mức bất kỳ");
    public static readonly LocalizedText ExploreNothing = new("no lever that was explored does anything for it", "không đòn bẩy nào được thử có tác động");
    public static readonly LocalizedText Lever = new("Lever", "Đòn bẩy");
    public static readonly LocalizedText ExploreNote = new(
        "Each lever is drawn evenly between its bounds, the same in all years. Behind it, what share of the variance of \"met or not\" it explains alone; then the probability in per cent with the lever in each eighth of its range, from the lowest to the highest, all other levers that are explored anywhere: with {0} paths in an eighth, half of an interval is {1} points at most.",
        "Mỗi đòn bẩy được rút đều giữa hai cận, như nhau trong mọi năm. Sau nó là phần phương sai của \"đạt hay không\" mà riêng nó giải thích; rồi xác suất tính bằng phần trăm khi đòn bẩy ở từng phần tám của khoảng, từ thấp nhất đến cao nhất, các đòn bẩy khác được thử ở mức bất kỳ: với {0} quỹ đạo trong một phần tám, nửa khoảng tin cậy nhiều nhất là {1} điểm.");

    public static readonly LocalizedText ExploreUnmoved = new("Not moved by any of them: {0}.", "Không bị đòn bẩy nào trong số đó làm thay đổi: {0}.");

    public static readonly LocalizedText MeasureNote = new("Rank: the index of the rank of the target's measure among all paths.", "Hạng: chỉ số của thứ hạng đại lượng đo của mục tiêu trong mọi quỹ đạo.");
}
