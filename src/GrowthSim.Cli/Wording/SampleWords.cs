using GrowthSim.Language;

namespace GrowthSim.Cli.Wording;

/// <summary>The words of <c>growthsim samples</c>, in both languages.</summary>
internal static class SampleWords
{
    public static readonly LocalizedText Samples = new(
        "Write parameters, levers, measures and hits of single paths as CSV or Parquet, for R, Python and spreadsheets.",
        "Ghi tham số, đòn bẩy, đại lượng đo và kết quả của từng quỹ đạo ra CSV hoặc Parquet, cho R, Python và bảng tính.");

    public static readonly LocalizedText Paths = new("The number of paths. Left out: 10000.", "Số quỹ đạo mô phỏng. Bỏ trống: 10000.");
    public static readonly LocalizedText Output = new(
        "The file, which must end in .csv or .parquet. Left out: standard output, as CSV. A file stands there only once it is whole.",
        "Tệp, phải có đuôi .csv hoặc .parquet. Bỏ trống: đầu ra chuẩn, dạng CSV. Tệp chỉ có mặt khi đã ghi xong.");

    public static readonly LocalizedText Columns = new(
        "The columns, with commas between them: a parameter or lever, series@year, targets.id, targets.id.met. Left out: parameters, levers, measures and hits.",
        "Các cột, cách nhau bằng dấu phẩy: tham số hoặc đòn bẩy, chuỗi@năm, targets.id, targets.id.met. Bỏ trống: tham số, đòn bẩy, đại lượng đo và kết quả.");

    public static readonly LocalizedText ColumnsWrong = new("{0} '{1}' is no list of names with commas between them.", "{0} '{1}' không phải là danh sách tên cách nhau bằng dấu phẩy.");
    public static readonly LocalizedText NotCsv = new("--output {0} ends neither in .csv nor in .parquet.", "--output {0} không có đuôi .csv hay .parquet.");
    public static readonly LocalizedText NoFolder = new("--output {0} lies in a folder that there is not: {1}. Make it first.", "--output {0} nằm trong thư mục không tồn tại: {1}. Hãy tạo trước.");
    public static readonly LocalizedText Written = new("{0} paths with {1} columns: {2}", "{0} quỹ đạo, {1} cột: {2}");
    public static readonly LocalizedText Cancelled = new("Cancelled after {0} of {1} paths; no file is left.", "Đã hủy sau {0} trên {1} quỹ đạo; không để lại tệp nào.");
}
