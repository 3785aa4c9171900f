using GrowthSim.Language;

namespace GrowthSim.Cli.Wording;

/// <summary>The words of <c>growthsim seek</c> where several levers are mixed, in both languages.</summary>
internal static class MixWords
{
    public static readonly LocalizedText Cost = new(
        "What one unit of a lever costs, such as services_promotion=120; may be repeated. Left out: the cost that the model states.",
        "Chi phí của một đơn vị đòn bẩy, ví dụ services_promotion=120; có thể lặp lại. Bỏ trống: chi phí ghi trong mô hình.");

    public static readonly LocalizedText CostWrong = new(
        "{0} '{1}' is no name with a cost above 0, such as services_promotion=120. What costs nothing has no cheapest setting: set it with --set.",
        "{0} '{1}' không phải là tên kèm chi phí lớn hơn 0, ví dụ services_promotion=120. Thứ không tốn kém thì không có mức rẻ nhất: hãy đặt nó bằng --set.");

    public static readonly LocalizedText Budget = new(
        "What may be spent on the levers: the most likely mix under it is sought, or, with --probability, said where the cheapest costs more.",
        "Số tiền có thể chi cho các đòn bẩy: tìm tổ hợp có khả năng cao nhất trong ngân sách; cùng với --probability thì nói rõ nếu tổ hợp rẻ nhất tốn hơn.");

    public static readonly LocalizedText BudgetWrong = new("{0} '{1}' is no number of 0 or above.", "{0} '{1}' không phải là số từ 0 trở lên.");

    public static readonly LocalizedText NotSought = new("{0} is not among what is sought by: {1}. Name it with --by, or leave its range and cost out.", "{0} không nằm trong các đòn bẩy được tìm: {1}. Hãy nêu nó bằng --by, hoặc bỏ khoảng và chi phí của nó đi.");
    public static readonly LocalizedText Nameless = new("Of several levers it has to be said whose range is meant: --between {0}={1}:{2}.", "Khi có nhiều đòn bẩy, cần nói rõ khoảng của đòn bẩy nào: --between {0}={1}:{2}.");
    public static readonly LocalizedText Title = new("How likely does {1} make {0}?", "Với {1}, {0} có khả năng đến đâu?");
    public static readonly LocalizedText PathsLine = new("{0} for each of {1} mixes, seed {2}, {3}", "{0} cho mỗi tổ hợp trong {1} tổ hợp, hạt giống {2}, {3}");
    public static readonly LocalizedText Reached = new("The cheapest mix found that makes it {0} likely costs {1} ({2}).", "Tổ hợp rẻ nhất tìm được để có khả năng {0} tốn {1} ({2}).");
    public static readonly LocalizedText AtOnce = new("Nothing is needed: without any of the levers it is {0} likely already ({1}).", "Không cần gì thêm: không dùng đòn bẩy nào thì khả năng đã là {0} ({1}).");
    public static readonly LocalizedText OverBudget = new("The budget is not enough: {0} likely costs {1} ({2}). The most likely mix found for {3} costs {4}.", "Ngân sách không đủ: khả năng {0} tốn {1} ({2}). Tổ hợp có khả năng cao nhất tìm được với {3} tốn {4}.");
    public static readonly LocalizedText OutOfReach = new("Out of reach: no mix that was tried makes it {0} likely. The best is {1} ({2}), for {3}.", "Ngoài tầm với: không tổ hợp nào đã thử đạt khả năng {0}. Tốt nhất là {1} ({2}), với chi phí {3}.");
    public static readonly LocalizedText ForBudget = new("The most likely mix found for {0} costs {1}.", "Tổ hợp có khả năng cao nhất tìm được với {0} tốn {1}.");
    public static readonly LocalizedText WithinBudget = new("The most likely mix found for {0} costs {1}.", "Tổ hợp có khả năng cao nhất tìm được với {0} tốn {1}.");
    public static readonly LocalizedText Interval = new("{0} to {1}, {2} interval", "{0} đến {1}, khoảng tin cậy {2}");
    public static readonly LocalizedText OpenEnd = new("beyond the last settings", "ngoài các mức cuối");
    public static readonly LocalizedText Changes = new("What changes: {0}.", "Thay đổi: {0}.");
    public static readonly LocalizedText ChangesNothing = new("What changes: nothing.", "Thay đổi: không có gì.");
    public static readonly LocalizedText Change = new("{0} from {1} to {2}", "{0} từ {1} lên {2}");
    public static readonly LocalizedText Then = new("With it the target is {0} likely ({1}); without any of it {2}.", "Khi đó khả năng của mục tiêu là {0} ({1}); nếu không có gì là {2}.");
    public static readonly LocalizedText Harms = new("{0} is left where it costs nothing: it harms. At {2} the target would be {1} likely.", "{0} được giữ ở mức không tốn kém: nó gây hại. Ở mức {2} khả năng của mục tiêu sẽ là {1}.");
    public static readonly LocalizedText Falls = new("Not monotone: with more of {0} the probability falls by up to {1} along its range.", "Không đơn điệu: tăng {0} có thể làm xác suất giảm đến {1} trong khoảng của nó.");
    public static readonly LocalizedText Levers = new("What each lever does in the mix", "Vai trò của từng đòn bẩy trong tổ hợp");
    public static readonly LocalizedText Lever = new("Lever", "Đòn bẩy");
    public static readonly LocalizedText Range = new("Range", "Khoảng");
    public static readonly LocalizedText CostHead = new("Cost", "Chi phí");
    public static readonly LocalizedText Without = new("Without it", "Nếu không có");
    public static readonly LocalizedText AtMost = new("At most", "Ở mức cuối");

    public static readonly LocalizedText Search = new(
        "Found by a search on the same paths for all mixes: no cheaper or better one was met, which is no proof that there is none.",
        "Tìm được bằng cách thử mọi tổ hợp trên cùng các quỹ đạo: không gặp tổ hợp rẻ hơn hay tốt hơn, nhưng đó không phải là chứng minh rằng không có.");
}
