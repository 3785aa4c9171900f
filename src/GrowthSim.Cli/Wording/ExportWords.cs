using GrowthSim.Language;

namespace GrowthSim.Cli.Wording;

/// <summary>The words of <c>growthsim export</c>, in both languages.</summary>
internal static class ExportWords
{
    public static readonly LocalizedText Export = new(
        "Write runs as one long table: model, scenario, region, variable, unit, year, statistic, value, as CSV or Parquet.",
        "Ghi các lần chạy thành một bảng dài: mô hình, kịch bản, vùng, biến, đơn vị, năm, thống kê, giá trị, dạng CSV hoặc Parquet.");

    public static readonly LocalizedText Runs = new(
        "All finished runs on record in place of one; of all models where MODEL is left out.",
        "Mọi lần chạy đã xong đang lưu thay cho một lần; của mọi mô hình nếu bỏ trống MODEL.");

    public static readonly LocalizedText Region = new("The region in the table. Left out: the model's title.", "Vùng ghi trong bảng. Bỏ trống: tên mô hình.");
    public static readonly LocalizedText Output = new(
        "The file, which must end in .csv or .parquet. Left out: standard output, as CSV. A file stands there only once it is whole.",
        "Tệp, phải có đuôi .csv hoặc .parquet. Bỏ trống: đầu ra chuẩn, dạng CSV. Tệp chỉ có mặt khi đã ghi xong.");

    public static readonly LocalizedText WrongEnding = new("--output {0} ends neither in .csv nor in .parquet.", "--output {0} không có đuôi .csv hay .parquet.");
    public static readonly LocalizedText NoRuns = new("There is no finished run on record.", "Chưa có lần chạy nào đã xong được lưu.");
    public static readonly LocalizedText Written = new("{0} runs: {1}", "{0} lần chạy: {1}");
    public static readonly LocalizedText OneWritten = new("1 run: {0}", "1 lần chạy: {0}");
    public static readonly LocalizedText RunsOrPlan = new("{0} is for one run, and --runs exports those on record: leave one of them out.", "{0} dùng cho một lần chạy, còn --runs xuất các lần đã lưu: hãy bỏ một trong hai.");
}
