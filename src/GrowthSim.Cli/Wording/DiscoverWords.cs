using GrowthSim.Language;

namespace GrowthSim.Cli.Wording;

/// <summary>The words of <c>growthsim discover</c>, in both languages.</summary>
internal static class DiscoverWords
{
    public static readonly LocalizedText Discover = new(
        "In which futures does a target fail: the ranges of a few assumptions and shocks in which it is often missed, in a sentence each.",
        "Mục tiêu không đạt trong những tương lai nào: khoảng giá trị của vài giả định và cú sốc mà ở đó nó thường không đạt, mỗi khoảng một câu.");

    public static readonly LocalizedText Target = new("The target. Has to be given.", "Mục tiêu. Bắt buộc phải có.");
    public static readonly LocalizedText Missing = new("--target is missing. Write: growthsim discover --target growth_2025", "Thiếu --target. Hãy viết: growthsim discover --target growth_2025");
    public static readonly LocalizedText Of = new("Whether boxes are sought in which the target is missed, or met.", "Tìm vùng mà mục tiêu không đạt (missed), hay đạt (met).");
    public static readonly LocalizedText Boxes = new("The most boxes. Left out: 3.", "Số vùng tối đa. Bỏ trống: 3.");
    public static readonly LocalizedText Factors = new("The most assumptions and shocks that a box restricts. Left out: 4.", "Số giả định và cú sốc tối đa mà một vùng giới hạn. Bỏ trống: 4.");
    public static readonly LocalizedText CountWrong = new("{0} '{1}' is not a number from 1 to 20.", "{0} '{1}' không phải là số từ 1 đến 20.");
    public static readonly LocalizedText Paths = new("The number of paths, at most 131072: half of them to seek in, half to say how good a box is. Left out: 131072.", "Số quỹ đạo mô phỏng, tối đa 131072: một nửa để tìm, một nửa để đánh giá vùng tìm được. Bỏ trống: 131072.");
    public static readonly LocalizedText TooMany = new("--paths {0}: boxes are sought in at most {1} paths. Write {1} or less.", "--paths {0}: chỉ tìm vùng trong tối đa {1} quỹ đạo. Hãy viết {1} hoặc ít hơn.");
    public static readonly LocalizedText Title = new("{0} · where {1} ({2}) is missed", "{0} · {1} ({2}) không đạt ở đâu");
    public static readonly LocalizedText TitleMet = new("{0} · where {1} ({2}) is met", "{0} · {1} ({2}) đạt ở đâu");
    public static readonly LocalizedText PathsLine = new("{0}, seed {1}; run {2}", "{0}, hạt giống {1}; lần chạy {2}");
    public static readonly LocalizedText InAll = new("In all it is missed in {0} of futures ({1}); {2} assumptions and shocks may matter.", "Tính chung, mục tiêu không đạt trong {0} số tương lai ({1}); có {2} giả định và cú sốc có thể ảnh hưởng.");
    public static readonly LocalizedText InAllMet = new("In all it is met in {0} of futures ({1}); {2} assumptions and shocks may matter.", "Tính chung, mục tiêu đạt trong {0} số tương lai ({1}); có {2} giả định và cú sốc có thể ảnh hưởng.");
    public static readonly LocalizedText Never = new("That never happens, or always: there is nothing to tell apart.", "Điều đó không bao giờ hoặc luôn xảy ra: không có gì để phân biệt.");
    public static readonly LocalizedText None = new(
        "Nothing found: no range of up to {0} assumptions and shocks tells these futures from the others. What decides is many of them together, or something that no range holds.",
        "Không tìm thấy gì: không khoảng giá trị nào của tối đa {0} giả định và cú sốc phân biệt được các tương lai này. Điều quyết định là nhiều yếu tố cùng lúc, hoặc điều không khoảng nào giữ được.");

    public static readonly LocalizedText OtherWay = new(" --of {0} looks at it from the other side.", " --of {0} nhìn từ phía ngược lại.");
    public static readonly LocalizedText Factor = new("Assumption or shock", "Giả định hoặc cú sốc");
    public static readonly LocalizedText Range = new("Range", "Khoảng");
    public static readonly LocalizedText From = new("From", "Từ");
    public static readonly LocalizedText To = new("To", "Đến");
    public static readonly LocalizedText PValue = new("p", "p");
    public static readonly LocalizedText Figures = new("density {0} ({1}), coverage {2} ({3}), mass {4} ({5})", "mật độ {0} ({1}), bao phủ {2} ({3}), khối lượng {4} ({5})");
    public static readonly LocalizedText Note = new(
        "Density: how often it happens in the box. Coverage: the part of all such futures that lies there. Mass: the probability of being there. Found on one half of the paths, these come from the other, with {0} intervals; of a later box without the ones before. p: how likely the density would be without that restriction. The bar is the factor's probability, from low to high.",
        "Mật độ: điều đó xảy ra thường xuyên thế nào trong vùng. Bao phủ: phần các tương lai như vậy nằm trong vùng. Khối lượng: xác suất rơi vào vùng. Vùng được tìm trên một nửa số quỹ đạo, các con số lấy từ nửa kia, khoảng tin cậy {0}; vùng sau không tính các vùng trước. p: mật độ đó dễ xảy ra thế nào nếu bỏ giới hạn này. Thanh là xác suất của yếu tố, từ thấp đến cao.");
}
