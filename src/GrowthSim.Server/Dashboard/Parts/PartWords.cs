using GrowthSim.Language;

namespace GrowthSim.Server.Dashboard.Parts;

/// <summary>The words of the pages of indicators and sectors, in both languages.</summary>
internal static class PartWords
{
    public static readonly LocalizedText Indicator = new("Indicator", "Chỉ số");
    public static readonly LocalizedText Sector = new("Sector", "Ngành");
    public static readonly LocalizedText Series = new("Series", "Chuỗi số liệu");
    public static readonly LocalizedText Year = new("Year", "Năm");
    public static readonly LocalizedText Show = new("Show", "Xem");
    public static readonly LocalizedText NoRun = new("No run of this scenario has ended yet: order one on the page Runs.", "Chưa có lần chạy nào của kịch bản này xong: hãy đặt một lần ở trang Lần chạy.");
    public static readonly LocalizedText Projection = new("{0}, year by year", "{0}, theo từng năm");
    public static readonly LocalizedText Distribution = new("{0} in {1}", "{0} năm {1}");
    public static readonly LocalizedText Said = new("In {0} the median is {1}; nine in ten paths lie between {2} and {3}.", "Năm {0} trung vị là {1}; chín phần mười quỹ đạo nằm giữa {2} và {3}.");
    public static readonly LocalizedText SaidOfTruth = new("In {0} it is so on {1} of the paths: in {2} of {3} equally likely futures.", "Năm {0}, điều này có trên {1} số quỹ đạo: {2} trong {3} tương lai có khả năng như nhau.");
    public static readonly LocalizedText Targets = new("Targets that look at it", "Mục tiêu dựa vào đây");
    public static readonly LocalizedText Assumptions = new("What is assumed of it", "Các giả định");
    public static readonly LocalizedText Figures = new("Figures on record", "Số liệu đã có");
    public static readonly LocalizedText NoFigures = new("None yet.", "Chưa có.");
    public static readonly LocalizedText Variable = new("Variable", "Biến");
    public static readonly LocalizedText Value = new("Value", "Giá trị");
    public static readonly LocalizedText Error = new("Error (standard deviation)", "Sai số (độ lệch chuẩn)");
    public static readonly LocalizedText Source = new("Source", "Nguồn");
    public static readonly LocalizedText Who = new("Recorded by", "Người ghi");
    public static readonly LocalizedText Published = new("Published on", "Ngày công bố");
    public static readonly LocalizedText Record = new("Record a figure", "Ghi một số liệu");
    public static readonly LocalizedText RecordNote = new(
        "Shares are written as they are counted: 0.145 for 14.5 %. The error is 0 where the figure is exact.",
        "Tỷ lệ viết dưới dạng số: 0.145 cho 14,5%. Sai số là 0 nếu số liệu chính xác.");

    public static readonly LocalizedText RecordIt = new("Record", "Ghi");
    public static readonly LocalizedText Recorded = new("The figure is on record. Run the scenario with all figures known by the end of {0} to see what it changes.", "Số liệu đã được ghi. Hãy chạy kịch bản với mọi số liệu đã biết đến hết {0} để xem thay đổi.");
    public static readonly LocalizedText RunWith = new("Run with what is known by the end of {0}", "Chạy với những gì đã biết đến hết {0}");
    public static readonly LocalizedText Wrong = new("{0} is missing or cannot be read.", "Thiếu {0} hoặc không đọc được.");
}
