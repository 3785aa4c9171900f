using GrowthSim.Language;

namespace GrowthSim.Cli.Wording;

/// <summary>The words of <c>growthsim audit</c>, in both languages.</summary>
internal static class AuditWords
{
    public static readonly LocalizedText Audit = new(
        "Audit the targets of a model: what they imply of each other before any path, what each needs a year, which levers and parameters none of them sees, which pull against each other.",
        "Kiểm tra các mục tiêu của mô hình: mục tiêu nào kéo theo hay mâu thuẫn với mục tiêu nào trước khi chạy, mỗi năm cần gì, đòn bẩy và tham số nào không ảnh hưởng, mục tiêu nào cản nhau.");

    public static readonly LocalizedText Paths = new(
        "The number of paths of the run that pairs of targets are read from; 0 for none: then all is before any path. Left out: 20000.",
        "Số quỹ đạo của lần chạy dùng để xét từng cặp mục tiêu; 0 là không chạy: khi đó mọi kết luận đều có trước khi chạy. Bỏ trống: 20000.");

    public static readonly LocalizedText Table = new("The table that --format csv writes.", "Bảng mà --format csv ghi ra.");
    public static readonly LocalizedText PathsWrong = new(
        "{0} '{1}' is not a number of paths. Write a whole number from 0 to 1e8, such as 20000 or 1e5; 0 is none.",
        "{0} '{1}' không phải là số quỹ đạo mô phỏng. Hãy viết một số nguyên từ 0 đến 1e8, ví dụ 20000 hoặc 1e5; 0 là không chạy.");

    public static readonly LocalizedText Cancelled = new("Cancelled; what is known before any path is printed.", "Đã hủy; in những gì biết được trước khi chạy.");
    public static readonly LocalizedText Title = new("{0} · audit of its targets", "{0} · kiểm tra các mục tiêu");
    public static readonly LocalizedText TitleAsOf = new("{0} · audit of its targets as of {1}", "{0} · kiểm tra các mục tiêu tính đến {1}");
    public static readonly LocalizedText Partial = new("PARTIAL: the run was stopped; what needs one is left out.", "DỞ DANG: lần chạy đã dừng; bỏ những phần cần lần chạy.");
    public static readonly LocalizedText PathsLine = new("{0} for pairs, {1} for ranges, seed {2}, {3} design", "{0} cho các cặp, {1} cho các khoảng, hạt giống {2}, thiết kế {3}");
    public static readonly LocalizedText NoPaths = new("none: all is before any path", "không chạy: mọi kết luận có trước khi chạy");

    public static readonly LocalizedText Conflicts = new("1 What cannot be met together", "1 Những gì không thể cùng đạt");
    public static readonly LocalizedText NoConflicts = new("No targets are known to conflict.", "Không thấy mục tiêu nào mâu thuẫn nhau.");
    public static readonly LocalizedText ConflictsNote = new(
        "Proven by interval arithmetic from the model's equations. A conflict that is not listed may still be there: an enclosure can be too wide to show it. Each names as few targets as show it.",
        "Chứng minh bằng số học khoảng từ các phương trình của mô hình. Có thể vẫn còn mâu thuẫn không nêu ở đây: khoảng bao có khi quá rộng để cho thấy. Mỗi mâu thuẫn nêu ít mục tiêu nhất có thể.");

    public static readonly LocalizedText Contradiction = new("Contradiction: {0} cannot all be met{1}, {2}.", "Mâu thuẫn: {0} không thể cùng đạt{1}, {2}.");
    public static readonly LocalizedText KnifeEdge = new("Knife edge: {0} can all be met{1} only if {2} is {3}, {4}.", "Lưỡi dao: {0} chỉ cùng đạt{1} khi {2} là {3}, {4}.");
    public static readonly LocalizedText OutOfReach = new("Out of reach: {0} asks for {1}; the model gives {2}, {3}.", "Ngoài tầm: {0} đòi {1}; mô hình cho {2}, {3}.");
    public static readonly LocalizedText AsWritten = new(" as they are written", " đúng như đã viết");
    public static readonly LocalizedText OnAnyPath = new("on any path", "trên mọi quỹ đạo");
    public static readonly LocalizedText InTheMiddle = new("where every quantity stays in its middle {0}", "khi mọi đại lượng nằm trong {0} giữa của nó");
    public static readonly LocalizedText Implies = new("{0}: {1} is {2}.", "{0}: {1} là {2}.");
    public static readonly LocalizedText StrictlyMore = new("{0} asks for strictly more: with a margin of a millionth nothing is left.", "{0} đòi lớn hơn hẳn: chỉ cần chênh một phần triệu là không còn gì.");
    public static readonly LocalizedText StrictlyLess = new("{0} asks for strictly less: with a margin of a millionth nothing is left.", "{0} đòi nhỏ hơn hẳn: chỉ cần chênh một phần triệu là không còn gì.");
    public static readonly LocalizedText And = new("{0} and {1}", "{0} và {1}");
    public static readonly LocalizedText InYear = new("{0} in {1}", "{0} năm {1}");
    public static readonly LocalizedText MeasureOf = new("the measure of {0}", "thước đo của {0}");
    public static readonly LocalizedText AtLeast = new("at least {0}", "ít nhất {0}");
    public static readonly LocalizedText AtMost = new("at most {0}", "nhiều nhất {0}");
    public static readonly LocalizedText Between = new("{0} to {1}", "{0} đến {1}");
    public static readonly LocalizedText Anything = new("anything", "bất kỳ");
    public static readonly LocalizedText Or = new("{0} or {1}", "{0} hoặc {1}");
    public static readonly LocalizedText Nothing = new("nothing", "không gì cả");

    public static readonly LocalizedText Implications = new("2 What follows from what", "2 Mục tiêu nào kéo theo mục tiêu nào");
    public static readonly LocalizedText Implied = new("{0} is met wherever {1} is: the measure is then {2}, {3}.", "{0} đạt mỗi khi {1} đạt: khi đó thước đo là {2}, {3}.");
    public static readonly LocalizedText ImpliedBySeveral = new("{0} is met wherever {1} are: the measure is then {2}, {3}.", "{0} đạt mỗi khi {1} cùng đạt: khi đó thước đo là {2}, {3}.");
    public static readonly LocalizedText NoImplications = new("No target is known to follow from others.", "Không thấy mục tiêu nào suy ra từ các mục tiêu khác.");
    public static readonly LocalizedText Wanted = new("Asked", "Yêu cầu");
    public static readonly LocalizedText Given = new("The model gives", "Mô hình cho");
    public static readonly LocalizedText Left = new("Left by the others", "Còn lại theo các mục tiêu khác");
    public static readonly LocalizedText LeftNote = new(
        "The model gives: the middle {0} of the measure. Left by the others: an enclosure of the measure where all other targets that do not conflict are met as they are written, and every quantity stays in its middle {0}. Left out are targets of which the others tell next to nothing.",
        "Mô hình cho: {0} giữa của thước đo. Còn lại: khoảng bao của thước đo khi mọi mục tiêu khác không mâu thuẫn đều đạt như đã viết và mọi đại lượng nằm trong {0} giữa của nó. Bỏ qua mục tiêu mà các mục tiêu khác hầu như không nói lên điều gì.");

    public static readonly LocalizedText Needed = new("3 Needed a year", "3 Mỗi năm cần đạt");
    public static readonly LocalizedText NeededNote = new("Expected: what leads to the median that the model expects of the measure.", "Dự kiến: mức dẫn đến trung vị mà mô hình dự kiến cho thước đo.");
    public static readonly LocalizedText NothingNeeded = new("Of no target it can be read off.", "Không suy ra được cho mục tiêu nào.");

    public static readonly LocalizedText Unseen = new("4 Levers and parameters that no target sees", "4 Đòn bẩy và tham số không mục tiêu nào phụ thuộc");
    public static readonly LocalizedText AllSeen = new("Every lever and parameter is before some target.", "Mọi đòn bẩy và tham số đều ảnh hưởng đến mục tiêu nào đó.");
    public static readonly LocalizedText Name = new("Name", "Tên");
    public static readonly LocalizedText Why = new("Why", "Vì sao");
    public static readonly LocalizedText LeverName = new("{0} (lever)", "{0} (đòn bẩy)");
    public static readonly LocalizedText Unused = new("nothing refers to it", "không phương trình nào dùng đến");
    public static readonly LocalizedText OtherVariables = new("leads only to {0}, which no target looks at", "chỉ dẫn đến {0}, không mục tiêu nào xét");
    public static readonly LocalizedText Settings = new("kept out by {0}, as this scenario sets it", "bị {0} gạt ra, theo giá trị của kịch bản này");
    public static readonly LocalizedText SettingsTogether = new("kept out by levers together, as this scenario sets them", "bị nhiều đòn bẩy cùng gạt ra, theo giá trị của kịch bản này");
    public static readonly LocalizedText CancelledOut = new("multiplied by 0, or in a branch that is never taken", "bị nhân với 0, hoặc nằm trong nhánh không bao giờ được chọn");

    public static readonly LocalizedText Pairs = new("5 What pulls against what, in the run", "5 Mục tiêu nào cản mục tiêu nào, trong lần chạy");
    public static readonly LocalizedText NoPulls = new("No pair is met together less often than if the two were independent.", "Không cặp nào cùng đạt ít hơn so với khi độc lập.");
    public static readonly LocalizedText NoTwins = new("No pair is news of the same.", "Không cặp nào nói cùng một điều.");
    public static readonly LocalizedText Pulling = new("Pull against each other", "Cản nhau");
    public static readonly LocalizedText Twins = new("News of the same", "Nói cùng một điều");
    public static readonly LocalizedText Both = new("Both", "Cả hai");
    public static readonly LocalizedText Independent = new("If independent", "Nếu độc lập");
    public static readonly LocalizedText Phi = new("φ", "φ");
    public static readonly LocalizedText PairsNote = new(
        "Intervals at {0}. Both: the probability that both are met on one path; if independent: the product of the two. φ: the correlation of the two verdicts. Of {1} pairs tested those are listed that {0} of audits would list none of by chance (Holm).",
        "Khoảng tin cậy {0}. Cả hai: xác suất hai mục tiêu cùng đạt trên một quỹ đạo; nếu độc lập: tích hai xác suất. φ: tương quan của hai kết quả. Trong {1} cặp được kiểm định, chỉ nêu những cặp mà {0} các lần kiểm tra sẽ không nêu cặp nào do ngẫu nhiên (Holm).");

    public static readonly LocalizedText More = new("… and {0} more; --format csv --table pairs has all.", "… và {0} cặp nữa; --format csv --table pairs có đủ.");
}
