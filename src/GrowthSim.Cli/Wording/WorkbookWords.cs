using GrowthSim.Language;

namespace GrowthSim.Cli.Wording;

/// <summary>The words of workbooks, in both languages. An import finds the sheet of assumptions and its columns by them.</summary>
internal static class WorkbookWords
{
    public static readonly LocalizedText Option = new(
        "Also write the run as a workbook (.xlsx): targets, joint, projections, drivers, assumptions, provenance. Edited assumptions come back with growthsim import.",
        "Ghi thêm kết quả thành sổ tính (.xlsx): mục tiêu, đồng thời, dự phóng, yếu tố, giả định, nguồn gốc. Giả định đã sửa được nhập lại bằng growthsim import.");

    public static readonly LocalizedText NotXlsx = new("{0} '{1}' does not end in .xlsx.", "{0} '{1}' không có đuôi .xlsx.");
    public static readonly LocalizedText NoFolder = new("{0} '{1}' lies in a folder that there is not: {2}. Make it first.", "{0} '{1}' nằm trong thư mục không tồn tại: {2}. Hãy tạo trước.");
    public static readonly LocalizedText Written = new("Workbook: {0}", "Sổ tính: {0}");

    public static readonly LocalizedText Targets = new("Targets", "Mục tiêu");
    public static readonly LocalizedText Joint = new("Joint", "Đồng thời");
    public static readonly LocalizedText Projections = new("Projections", "Dự phóng");
    public static readonly LocalizedText Drivers = new("Drivers", "Yếu tố");
    public static readonly LocalizedText Provenance = new("Provenance", "Nguồn gốc");

    public static readonly LocalizedText Id = new("Id", "Mã");
    public static readonly LocalizedText Clause = new("Clause", "Điều");
    public static readonly LocalizedText Group = new("Group", "Nhóm");
    public static readonly LocalizedText Title = new("Title", "Tên gọi");
    public static readonly LocalizedText Measure = new("Measure", "Thước đo");
    public static readonly LocalizedText MetIf = new("Met if", "Đạt nếu");
    public static readonly LocalizedText State = new("State", "Tình trạng");
    public static readonly LocalizedText Probability = new("Probability", "Xác suất");
    public static readonly LocalizedText Lower = new("{0}, lower", "{0}, cận dưới");
    public static readonly LocalizedText Upper = new("{0}, upper", "{0}, cận trên");
    public static readonly LocalizedText Level = new("Level of intervals", "Mức tin cậy");
    public static readonly LocalizedText InWords = new("In words", "Bằng lời");
    public static readonly LocalizedText Within = new("Within the range", "Trong khoảng");
    public static readonly LocalizedText Stretch = new("The upper end", "Đạt mức trên");
    public static readonly LocalizedText Hits = new("Paths that meet it", "Số quỹ đạo đạt");
    public static readonly LocalizedText Paths = new("Paths", "Số quỹ đạo");
    public static readonly LocalizedText Mean = new("Mean", "Trung bình");
    public static readonly LocalizedText Deviation = new("Standard deviation", "Độ lệch chuẩn");
    public static readonly LocalizedText Error = new("Standard error of the mean", "Sai số chuẩn của trung bình");
    public static readonly LocalizedText Quantile = new("Quantile {0}%", "Phân vị {0}%");
    public static readonly LocalizedText Why = new("Why not scored", "Lý do không chấm");
    public static readonly LocalizedText Which = new("Which", "Tập hợp");
    public static readonly LocalizedText Count = new("Targets", "Số mục tiêu");
    public static readonly LocalizedText IfIndependent = new("If independent", "Nếu độc lập");
    public static readonly LocalizedText ExpectedMet = new("Expected number met", "Số đạt kỳ vọng");
    public static readonly LocalizedText Variable = new("Variable", "Biến");
    public static readonly LocalizedText Year = new("Year", "Năm");
    public static readonly LocalizedText Unit = new("Unit", "Đơn vị");
    public static readonly LocalizedText Driver = new("Driver", "Yếu tố");
    public static readonly LocalizedText OfHit = new("Index of met or not", "Chỉ số của đạt hay không");
    public static readonly LocalizedText OfMeasure = new("Index of the measure", "Chỉ số của thước đo");
    public static readonly LocalizedText WhenLow = new("Probability when low", "Xác suất khi thấp");
    public static readonly LocalizedText WhenHigh = new("Probability when high", "Xác suất khi cao");
    public static readonly LocalizedText LowValue = new("Low value", "Giá trị thấp");
    public static readonly LocalizedText HighValue = new("High value", "Giá trị cao");
    public static readonly LocalizedText Item = new("Item", "Mục");
    public static readonly LocalizedText Value = new("Value", "Giá trị");

    public static readonly LocalizedText[] Kinds = [new("parameter", "tham số"), new("lever", "đòn bẩy"), new("sector constant", "hằng số ngành")];
    public static readonly LocalizedText Kind = new("Kind", "Loại");
    public static readonly LocalizedText Source = new("Source", "Nguồn");
    public static readonly LocalizedText Note = new("Note", "Ghi chú");

    public static readonly LocalizedText RunId = new("Run", "Lần chạy");
    public static readonly LocalizedText Model = new("Model", "Mô hình");
    public static readonly LocalizedText ModelTitle = new("Model title", "Tên mô hình");
    public static readonly LocalizedText Revision = new("Revision", "Bản");
    public static readonly LocalizedText Scenario = new("Scenario", "Kịch bản");
    public static readonly LocalizedText ScenarioTitle = new("Scenario title", "Tên kịch bản");
    public static readonly LocalizedText Seed = new("Seed", "Hạt giống");
    public static readonly LocalizedText Design = new("Design", "Thiết kế");
    public static readonly LocalizedText AsOf = new("Figures known by", "Số liệu biết đến");
    public static readonly LocalizedText Engine = new("Engine", "Bộ tính");
    public static readonly LocalizedText Failed = new("Failed paths", "Số quỹ đạo hỏng");
    public static readonly LocalizedText Partial = new("Partial", "Dở dang");
    public static readonly LocalizedText Replay = new("Command that makes it again", "Lệnh chạy lại");
    public static readonly LocalizedText Warning = new("Warning", "Lưu ý");
    public static readonly LocalizedText SourceOf = new("Source {0}", "Nguồn {0}");
}
