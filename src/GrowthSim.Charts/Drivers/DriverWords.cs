using GrowthSim.Language;

namespace GrowthSim.Charts.Drivers;

/// <summary>The words of driver charts, in both languages.</summary>
internal static class DriverWords
{
    public static readonly LocalizedText Tornado = new("Chance of the target with a factor low, and with it high", "Xác suất đạt mục tiêu khi yếu tố ở mức thấp, và ở mức cao");
    public static readonly LocalizedText Factor = new("Factor", "Yếu tố");
    public static readonly LocalizedText Low = new("If low", "Khi thấp");
    public static readonly LocalizedText High = new("If high", "Khi cao");
    public static readonly LocalizedText LowHigh = new("low {0}, high {1}", "thấp {0}, cao {1}");
    public static readonly LocalizedText TornadoNote = new("Upper bar: the factor in its lowest bin; lower bar: in its highest. The heavy line: the chance over all.", "Thanh trên: yếu tố ở khoảng thấp nhất; thanh dưới: ở khoảng cao nhất. Vạch đậm: xác suất chung.");
    public static readonly LocalizedText Indices = new("How much of the uncertainty of the target a factor explains", "Yếu tố giải thích bao nhiêu phần bất định của mục tiêu");
    public static readonly LocalizedText FirstOrder = new("Alone", "Riêng");
    public static readonly LocalizedText Total = new("With others", "Cùng yếu tố khác");
    public static readonly LocalizedText Again = new("Were {0} drawn again, the verdict would change in {1} of {2} futures.", "Nếu rút lại {0}, kết luận sẽ thay đổi trong {1} trên {2} tương lai.");
    public static readonly LocalizedText AndMore = new("{0} and {1} more", "{0} và {1} yếu tố khác");
    public static readonly LocalizedText IndexNote = new("Bar: first-order index (Sobol'), the share of the variance that the factor alone explains, with its interval.", "Thanh: chỉ số bậc nhất (Sobol'), phần phương sai do riêng yếu tố giải thích, kèm khoảng tin cậy.");
    public static readonly LocalizedText TotalNote = new("Dot: total index, with all that it does together with others.", "Chấm: chỉ số tổng, gồm cả tác động cùng các yếu tố khác.");
}
