using GrowthSim.Language;

namespace GrowthSim.Server.Dashboard.Seek;

/// <summary>The words of the page of what it would take, in both languages.</summary>
internal static class SeekWords
{
    public static readonly LocalizedText Title = new("What would it take?", "Cần gì để đạt?");
    public static readonly LocalizedText Intro = new(
        "The least setting of one lever or assumption with which a target is as probable as is wanted; of several levers the cheapest mix, or the most probable one that a budget pays for.",
        "Mức thấp nhất của một đòn bẩy hoặc giả định để mục tiêu đạt xác suất mong muốn; với nhiều đòn bẩy là tổ hợp rẻ nhất, hoặc tổ hợp có xác suất cao nhất trong ngân sách.");

    public static readonly LocalizedText Target = new("Target", "Mục tiêu");
    public static readonly LocalizedText Wanted = new("Wanted chance, %", "Xác suất mong muốn, %");
    public static readonly LocalizedText Budget = new("Budget", "Ngân sách");
    public static readonly LocalizedText BudgetNote = new("in the unit of costs; empty for any cost. Without a chance: the most probable mix for it", "theo đơn vị chi phí; để trống nếu không giới hạn. Không ghi xác suất: tổ hợp có xác suất cao nhất trong ngân sách");
    public static readonly LocalizedText Levers = new("By levers", "Bằng đòn bẩy");
    public static readonly LocalizedText LeversNote = new(
        "Of one lever without a cost the least setting is sought. Several are weighed by what a unit of each costs, counted from where it stands.",
        "Với một đòn bẩy không có chi phí: tìm mức thấp nhất. Nhiều đòn bẩy được cân theo chi phí của một đơn vị, tính từ mức hiện tại.");

    public static readonly LocalizedText Lever = new("Lever", "Đòn bẩy");
    public static readonly LocalizedText Bounds = new("Range", "Khoảng");
    public static readonly LocalizedText UnitCost = new("Cost of a unit", "Chi phí một đơn vị");
    public static readonly LocalizedText UnitCostOf = new("Cost of a unit: {0}", "Chi phí một đơn vị: {0}");
    public static readonly LocalizedText Assumption = new("or by one assumption", "hoặc bằng một giả định");
    public static readonly LocalizedText None = new("none", "không");
    public static readonly LocalizedText Go = new("Seek", "Tìm");
    public static readonly LocalizedText Reached = new("{0} has a chance of {1} from {2} = {3} on.", "{0} đạt xác suất {1} từ khi {2} = {3}.");
    public static readonly LocalizedText AtOnce = new("Nothing is needed: {0} is at {1} with {2} = {3} already.", "Không cần gì thêm: {0} đã đạt {1} với {2} = {3}.");
    public static readonly LocalizedText OutOfReach = new("Out of reach: the best chance of {0} is {1}, with {2} = {3}.", "Ngoài tầm với: xác suất cao nhất của {0} là {1}, khi {2} = {3}.");
    public static readonly LocalizedText Interval = new("Interval of the setting: {0} to {1}.", "Khoảng tin cậy của mức này: {0} đến {1}.");
    public static readonly LocalizedText Open = new("not bounded", "không chặn");
    public static readonly LocalizedText Lost = new("On up to {0} of the paths a further setting loses the target: more is not always better.", "Trên tối đa {0} số quỹ đạo, tăng thêm lại làm mất mục tiêu: nhiều hơn không phải lúc nào cũng tốt hơn.");
    public static readonly LocalizedText Tried = new("Settings that were tried", "Các mức đã thử");
    public static readonly LocalizedText Setting = new("Setting", "Mức");
    public static readonly LocalizedText Chance = new("Chance", "Xác suất");
    public static readonly LocalizedText IntervalHead = new("95 % interval", "Khoảng tin cậy 95%");
    public static readonly LocalizedText TryIt = new("Open as a what-if", "Mở ở trang Nếu như");
    public static readonly LocalizedText MixReached = new("{0}: the cheapest mix found for a chance of {1} costs {2}.", "{0}: tổ hợp rẻ nhất tìm được để đạt xác suất {1} tốn {2}.");
    public static readonly LocalizedText MixAtOnce = new("{0}: nothing is needed, the chance is {1} without any of the levers.", "{0}: không cần gì thêm, không dùng đòn bẩy nào xác suất đã là {1}.");
    public static readonly LocalizedText MixOverBudget = new("{0}: the budget is not enough. A chance of {1} costs {2}; the most likely mix found for {3} costs {4}.", "{0}: ngân sách không đủ. Xác suất {1} tốn {2}; tổ hợp có xác suất cao nhất tìm được với {3} tốn {4}.");
    public static readonly LocalizedText MixOutOfReach = new("{0}: out of reach. The best chance with these levers is {1}, for {2}.", "{0}: ngoài tầm với. Xác suất cao nhất với các đòn bẩy này là {1}, tốn {2}.");
    public static readonly LocalizedText MixForBudget = new("{0}: the most likely mix found for {1} costs {2}.", "{0}: tổ hợp có xác suất cao nhất tìm được với {1} tốn {2}.");
    public static readonly LocalizedText WithinBudget = new("The most likely mix found for {0} costs {1}.", "Tổ hợp có xác suất cao nhất tìm được với {0} tốn {1}.");
    public static readonly LocalizedText CostInterval = new("Interval of the least cost: {0} to {1}.", "Khoảng tin cậy của chi phí thấp nhất: {0} đến {1}.");
    public static readonly LocalizedText Then = new("With the mix the chance is {0} ({1}); without any of it {2}.", "Với tổ hợp này xác suất là {0} ({1}); nếu không có gì là {2}.");
    public static readonly LocalizedText Cost = new("Cost", "Chi phí");
    public static readonly LocalizedText Without = new("Chance without it", "Xác suất nếu không có");
    public static readonly LocalizedText AtMost = new("Chance with all of it", "Xác suất ở mức cuối");
    public static readonly LocalizedText Together = new("Together", "Tổng cộng");
    public static readonly LocalizedText Harms = new("More of {0} makes the target less likely, by up to {1} along its range.", "Tăng {0} có thể làm mục tiêu khó đạt hơn, giảm đến {1} trong khoảng của nó.");
    public static readonly LocalizedText Search = new("Found by trying {0} mixes on the same paths: no cheaper or better one was met, which is no proof that there is none.", "Tìm được bằng cách thử {0} tổ hợp trên cùng các quỹ đạo: không gặp tổ hợp rẻ hơn hay tốt hơn, nhưng đó không phải là chứng minh rằng không có.");
    public static readonly LocalizedText Missing = new("Choose a target, a chance from 1 to 99 % or a budget, and what is moved.", "Hãy chọn mục tiêu, xác suất từ 1 đến 99% hoặc ngân sách, và điều sẽ thay đổi.");
    public static readonly LocalizedText OneWay = new("Choose levers or one assumption, and not both.", "Hãy chọn các đòn bẩy hoặc một giả định, không chọn cả hai.");
    public static readonly LocalizedText TooMany = new("Choose {0} levers at most.", "Hãy chọn tối đa {0} đòn bẩy.");
    public static readonly LocalizedText NoCost = new("Say what a unit of it costs: {0}.", "Hãy cho biết chi phí một đơn vị của: {0}.");
}
