using GrowthSim.Language;

namespace GrowthSim.Cli.Wording;

/// <summary>The words of <c>growthsim value</c>, in both languages.</summary>
internal static class ValueWords
{
    public static readonly LocalizedText Value = new(
        "What is worth finding out: what it would gain to know each uncertain number before choosing between scenarios, or before counting on a target.",
        "Điều gì đáng tìm hiểu: biết trước từng số bất định thì được lợi bao nhiêu khi chọn giữa các kịch bản, hoặc khi quyết định có trông cậy vào một mục tiêu.");

    public static readonly LocalizedText Target = new(
        "The target: without --among, the one to count on or not; with it, what scenarios are chosen for, and may be repeated. Left out with --among: the number of targets met.",
        "Mục tiêu: không có --among thì là mục tiêu cần quyết định có trông cậy hay không; có --among thì là điều để chọn kịch bản, có thể lặp lại. Bỏ trống khi có --among: số mục tiêu đạt.");

    public static readonly LocalizedText Among = new(
        "The scenarios to choose between: names or files, each as it is or with replaced assumptions, as in baseline+services_trend=0.1.",
        "Các kịch bản để chọn: tên hoặc tệp, để nguyên hoặc thay giả định, như baseline+services_trend=0.1.");

    public static readonly LocalizedText By = new(
        "What a choice is worth: whether targets are met, or the measure of the one target, more of which is better (less, where it has an upper bound).",
        "Giá trị của một lựa chọn: mục tiêu có đạt hay không, hoặc số đo của mục tiêu duy nhất, càng lớn càng tốt (càng nhỏ càng tốt nếu mục tiêu có cận trên).");

    public static readonly LocalizedText Top = new("The most uncertain numbers that text shows. Left out: 15.", "Số lượng số bất định tối đa được nêu trong văn bản. Bỏ trống: 15.");
    public static readonly LocalizedText TopWrong = new("{0} '{1}' is not a number of rows. Write a whole number from 1 to 1000.", "{0} '{1}' không phải là số dòng. Hãy viết một số nguyên từ 1 đến 1000.");
    public static readonly LocalizedText Paths = new("The number of paths. Left out: 400000.", "Số quỹ đạo mô phỏng. Bỏ trống: 400000.");
    public static readonly LocalizedText Nothing = new(
        "Say what is to be decided: --target growth_2025 (whether to count on it), or --among baseline services-push (which scenario to choose).",
        "Hãy nêu điều cần quyết định: --target growth_2025 (có trông cậy vào nó không), hoặc --among baseline services-push (chọn kịch bản nào).");

    public static readonly LocalizedText OneTarget = new(
        "Without --among there is one target to count on, and {0} are given. Leave some out, or name scenarios to choose between.",
        "Không có --among thì chỉ có một mục tiêu để quyết định, đã nêu {0}. Hãy bỏ bớt, hoặc nêu các kịch bản để chọn.");

    public static readonly LocalizedText OneMeasure = new(
        "--by measure needs one --target, whose measure is what a choice is worth; {0} are given.",
        "--by measure cần đúng một --target, số đo của nó là giá trị của lựa chọn; đã nêu {0}.");

    public static readonly LocalizedText TwoAtLeast = new("--among needs two different scenarios at least. Name another, such as --among {0} {0}+name=equation.", "--among cần ít nhất hai kịch bản khác nhau. Hãy nêu thêm, ví dụ --among {0} {0}+tên=phương trình.");
    public static readonly LocalizedText NoScenario = new("--scenario is for one scenario, and --among names several: leave it out.", "--scenario dành cho một kịch bản, còn --among nêu nhiều kịch bản: hãy bỏ đi.");
    public static readonly LocalizedText Weighted = new(
        "Figures on record say something else under these scenarios, so that their paths have different weights and what is known cannot be valued path by path. Leave --as-of out, or use --as-of-mode substitute.",
        "Số liệu đã ghi nhận nói khác nhau dưới các kịch bản này, nên các quỹ đạo có trọng số khác nhau và không thể định giá theo từng quỹ đạo. Hãy bỏ --as-of, hoặc dùng --as-of-mode substitute.");

    public static readonly LocalizedText Title = new("{0} · what is worth finding out", "{0} · điều gì đáng tìm hiểu");
    public static readonly LocalizedText PathsLine = new("{0}, seed {1}, {2}; run {3}", "{0}, hạt giống {1}, {2}; lần chạy {3}");
    public static readonly LocalizedText Verdict = new("To decide: whether to count on {0} ({1}). Right is what is worth something.", "Cần quyết định: có trông cậy vào {0} ({1}) không. Quyết định đúng là có giá trị.");
    public static readonly LocalizedText VerdictByMeasure = new("To decide: whether to take what {0} ({1}) comes to, or its threshold for sure.", "Cần quyết định: nhận kết quả của {0} ({1}), hay chắc chắn nhận ngưỡng của nó.");
    public static readonly LocalizedText Among1 = new("To decide: which scenario, for {0} ({1}) to be met.", "Cần quyết định: chọn kịch bản nào để đạt {0} ({1}).");
    public static readonly LocalizedText AmongMeasure = new("To decide: which scenario, for the measure of {0} ({1}).", "Cần quyết định: chọn kịch bản nào theo số đo của {0} ({1}).");
    public static readonly LocalizedText AmongAll = new("To decide: which scenario, for as many of {0} targets as can be, by their weights.", "Cần quyết định: chọn kịch bản nào để đạt nhiều nhất trong {0} mục tiêu, theo trọng số.");
    public static readonly LocalizedText CountOn = new("count on it", "trông cậy");
    public static readonly LocalizedText DoNot = new("do not", "không");
    public static readonly LocalizedText Action = new("Choice", "Lựa chọn");
    public static readonly LocalizedText IsWorth = new("Is worth", "Giá trị");
    public static readonly LocalizedText Best = new("best as known", "tốt nhất hiện nay");
    public static readonly LocalizedText All = new("To know everything beforehand would gain {0} ({1}).", "Biết trước mọi điều sẽ được lợi {0} ({1}).");
    public static readonly LocalizedText AllExact = new("To know everything beforehand would gain {0}.", "Biết trước mọi điều sẽ được lợi {0}.");
    public static readonly LocalizedText Known = new("Known beforehand", "Biết trước");
    public static readonly LocalizedText Gains = new("Gains", "Được lợi");
    public static readonly LocalizedText Choose = new("Then choose, from low to high", "Khi đó chọn, từ thấp đến cao");
    public static readonly LocalizedText Same = new("the same always", "luôn như cũ");
    public static readonly LocalizedText UpTo = new("{0} up to {1}", "{0} đến {1}");
    public static readonly LocalizedText InLowest = new("{0} in the lowest {1}", "{0} ở {1} thấp nhất");
    public static readonly LocalizedText Next = new("{0} in the next {1}", "{0} ở {1} tiếp theo");
    public static readonly LocalizedText Then = new("{0} above", "{0} ở phía trên");
    public static readonly LocalizedText Points = new("{0} points", "{0} điểm");
    public static readonly LocalizedText Targets = new("{0} targets", "{0} mục tiêu");
    public static readonly LocalizedText NoneMatters = new(
        "No number known alone would change the choice: what is needed is several at once, or nothing.",
        "Không số nào, nếu chỉ biết riêng nó, làm thay đổi lựa chọn: phải biết nhiều điều cùng lúc, hoặc không cần gì.");

    public static readonly LocalizedText Certain = new("The choice is the same on every path: nothing is worth finding out.", "Lựa chọn như nhau trên mọi quỹ đạo: không có gì đáng tìm hiểu.");
    public static readonly LocalizedText More = new("{0} more gain less.", "{0} số khác được lợi ít hơn.");
    public static readonly LocalizedText Note = new(
        "Gains: the expected value of perfect information about the number alone, with its {0} interval. What is best was chosen on one half of the paths and valued on the other. All years of a shock are one number, in the direction that matters; correlated ones are one. What finding out costs is for you to set against it.",
        "Được lợi: giá trị kỳ vọng của thông tin hoàn hảo về riêng số đó, kèm khoảng tin cậy {0}. Lựa chọn tốt nhất được chọn trên một nửa số quỹ đạo và định giá trên nửa kia. Mọi năm của một cú sốc là một số, theo hướng có tác động; các số tương quan là một. Chi phí tìm hiểu là bao nhiêu, bạn tự cân nhắc.");

    public static readonly LocalizedText PointsNote = new("Points: of per cent of {0}.", "Điểm: điểm phần trăm của {0}.");
    public static readonly LocalizedText OfBeingRight = new("the probability of being right", "xác suất quyết định đúng");
    public static readonly LocalizedText OfTarget = new("the target's probability", "xác suất đạt mục tiêu");
}
