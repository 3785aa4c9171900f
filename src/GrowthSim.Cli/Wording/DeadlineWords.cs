using GrowthSim.Language;

namespace GrowthSim.Cli.Wording;

/// <summary>The words of <c>growthsim deadlines</c>, in both languages.</summary>
internal static class DeadlineWords
{
    public static readonly LocalizedText Deadlines = new(
        "When targets are met: first, when due and kept; and until which year a lever still moves them by five points.",
        "Khi nào các mục tiêu đạt: lần đầu, đúng hạn và giữ được; và đến năm nào một đòn bẩy còn thay đổi chúng năm điểm.");

    public static readonly LocalizedText Target = new("A target; may be repeated. Left out: all that are scored.", "Một mục tiêu; có thể lặp lại. Bỏ trống: mọi mục tiêu được tính.");
    public static readonly LocalizedText By = new("A lever with a greatest setting, which is set from each year on; may be repeated.", "Một đòn bẩy có mức cao nhất, được đặt từ từng năm trở đi; có thể lặp lại.");
    public static readonly LocalizedText Paths = new("The number of paths of each run. Left out: 100000.", "Số quỹ đạo mô phỏng của mỗi lần chạy. Bỏ trống: 100000.");
    public static readonly LocalizedText Table = new("The table that --format csv writes.", "Bảng mà --format csv ghi ra.");
    public static readonly LocalizedText Title = new("{0} · {1}: when targets are met", "{0} · {1}: khi nào các mục tiêu đạt");
    public static readonly LocalizedText WhenDue = new("When due", "Đúng hạn");
    public static readonly LocalizedText ByDue = new("By then", "Đến hạn");
    public static readonly LocalizedText ByEnd = new("By {0}", "Đến {0}");
    public static readonly LocalizedText Kept = new("Met, kept", "Đạt, giữ");
    public static readonly LocalizedText Likely = new("Half by", "Một nửa");
    public static readonly LocalizedText Due = new("due {0}", "hạn {0}");
    public static readonly LocalizedText Note = new(
        "When due: it holds in the year that it is due in. By then, by {0}: it held in that year or in one before. Met, kept: when due and in every year to {0}. Half by: the first year by which it is as likely as not.",
        "Đúng hạn: đạt trong năm đến hạn. Đến hạn, đến {0}: đạt trong năm đó hoặc một năm trước. Đạt, giữ: đúng hạn và mọi năm đến {0}. Một nửa: năm đầu tiên mà khả năng đã đạt từ một nửa.");

    public static readonly LocalizedText Others = new("Not asked by year, since they are of windows or dates, or have two sides: {0}.", "Không hỏi theo năm vì là khoảng thời gian, ngày, hoặc có hai phía: {0}.");
    public static readonly LocalizedText Levers = new("Until when {0} = {1} still moves a target", "{0} = {1} còn thay đổi mục tiêu đến khi nào");
    public static readonly LocalizedText LastYear = new("Last year", "Năm cuối");
    public static readonly LocalizedText AtOnce = new("From {0}", "Từ {0}");
    public static readonly LocalizedText NoMove = new("never", "không");
    public static readonly LocalizedText LeverNote = new("Last year: the last one from which on the setting changes the probability by five points. In the columns the change in points, set from that year on.", "Năm cuối: năm cuối cùng mà đặt từ đó còn thay đổi xác suất năm điểm. Trong các cột là thay đổi theo điểm, đặt từ năm đó.");
    public static readonly LocalizedText Unmoved = new("Others that it never moves by five points: {0}.", "Những mục tiêu khác không đổi tới năm điểm: {0}.");
    public static readonly LocalizedText Nothing = new("No target asks for a variable in one year.", "Không có mục tiêu nào hỏi một biến trong một năm.");
}
