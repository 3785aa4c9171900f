using GrowthSim.Language;

namespace GrowthSim.Server.Dashboard.Seek;

/// <summary>The words of the page of what it would take, in both languages.</summary>
internal static class SeekWords
{
    public static readonly LocalizedText Title = new("What would it take?", "Cần gì để đạt?");
    public static readonly LocalizedText Intro = new("The least setting of a lever, or value of an assumption, with which a target is as probable as is wanted.", "Mức thấp nhất của một đòn bẩy, hoặc giá trị của một giả định, để mục tiêu đạt xác suất mong muốn.");
    public static readonly LocalizedText Target = new("Target", "Mục tiêu");
    public static readonly LocalizedText Wanted = new("Wanted chance, %", "Xác suất mong muốn, %");
    public static readonly LocalizedText By = new("By", "Bằng");
    public static readonly LocalizedText Levers = new("Levers", "Đòn bẩy");
    public static readonly LocalizedText Assumptions = new("Assumptions", "Giả định");
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
    public static readonly LocalizedText Missing = new("Choose a target, a chance from 1 to 99 % and what is moved.", "Hãy chọn mục tiêu, xác suất từ 1 đến 99% và điều sẽ thay đổi.");
}
