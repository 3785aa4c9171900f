using GrowthSim.Language;

namespace GrowthSim.Cli.Wording;

/// <summary>What <c>import</c> says, in both languages.</summary>
internal static class ImportWords
{
    public static readonly LocalizedText Import = new(
        "Take figures from a spreadsheet or a statistical office into the model's file of figures, all or none.",
        "Đưa số liệu từ bảng tính hoặc cơ quan thống kê vào tệp số liệu của mô hình, tất cả hoặc không gì cả.");

    public static readonly LocalizedText File = new(
        "The file to read: CSV or a workbook (.xlsx) with a figure in each row or a column for each year; JSON-stat 2.0; SDMX-CSV.",
        "Tệp cần đọc: CSV hoặc sổ tính (.xlsx) với mỗi dòng một số liệu hoặc mỗi năm một cột; JSON-stat 2.0; SDMX-CSV.");

    public static readonly LocalizedText Output = new(
        "The file of figures to write. Left out: the one that the model names.", "Tệp số liệu cần ghi. Bỏ trống: tệp mà mô hình nêu tên.");

    public static readonly LocalizedText Sheet = new(
        "The sheet of a workbook. Left out: the first, or with --scenario the one of assumptions.",
        "Trang của sổ tính. Bỏ trống: trang đầu tiên, hoặc với --scenario là trang giả định.");

    public static readonly LocalizedText Scenario = new(
        "Write the edited assumptions of a workbook as this scenario of the model: what differs from the model's own.",
        "Ghi các giả định đã sửa trong sổ tính thành kịch bản này của mô hình: những gì khác với mô hình.");

    public static readonly LocalizedText ScenarioWrong = new(
        "{0} '{1}' is no name of a scenario. Use small letters a-z, digits and '-', at most 64 characters.",
        "{0} '{1}' không phải là tên kịch bản. Hãy dùng chữ thường a-z, chữ số và '-', nhiều nhất 64 ký tự.");

    public static readonly LocalizedText ScenarioOrFigures = new(
        "{0} has a sheet of assumptions. Write --scenario NAME to take them in as a scenario, or --sheet NAME for the sheet of figures.",
        "{0} có trang giả định. Hãy viết --scenario TÊN để nhập thành kịch bản, hoặc --sheet TÊN cho trang số liệu.");

    public static readonly LocalizedText OnlyFigures = new("{0} is for figures, and --scenario takes in assumptions: leave one of them out.", "{0} dùng cho số liệu, còn --scenario nhập giả định: hãy bỏ một trong hai.");
    public static readonly LocalizedText ScenarioExists = new("There is a file {0} already. Choose another name, or write --replace.", "Đã có tệp {0}. Hãy chọn tên khác, hoặc viết --replace.");
    public static readonly LocalizedText NoFolder = new("The model {0} is a single file, and has no folder of scenarios. Name the file to write with --output.", "Mô hình {0} là một tệp đơn, không có thư mục kịch bản. Hãy nêu tệp cần ghi bằng --output.");
    public static readonly LocalizedText FromWorkbook = new("Assumptions of {0}.", "Giả định trong {0}.");
    public static readonly LocalizedText ScenarioWritten = new("{0}: {1} assumptions replaced. Run it with: {2}", "{0}: thay {1} giả định. Chạy bằng: {2}");
    public static readonly LocalizedText SameAssumptions = new("The assumptions of {0} are those of the model: nothing is written.", "Giả định trong {0} giống mô hình: không ghi gì.");
    public static readonly LocalizedText Map = new(
        "Which series of an official table is which variable, such as geo=VN,unit=PC:gdp_growth; may be repeated.",
        "Chuỗi nào của bảng chính thức là biến nào, ví dụ geo=VN,unit=PC:gdp_growth; có thể lặp lại.");

    public static readonly LocalizedText MapWrong = new(
        "--map '{0}' is no map. Write dimension=code,dimension=code:variable.", "--map '{0}' không đúng dạng. Hãy viết chiều=mã,chiều=mã:biến.");

    public static readonly LocalizedText Scale = new(
        "Multiply the figures, or those of a variable, such as 0.01 or gdp_growth=0.01; may be repeated.",
        "Nhân các số liệu, hoặc số liệu của một biến, ví dụ 0.01 hoặc gdp_growth=0.01; có thể lặp lại.");

    public static readonly LocalizedText ScaleWrong = new(
        "--scale '{0}' is no factor. Write a number such as 0.01, or variable=0.01.", "--scale '{0}' không phải là hệ số. Hãy viết một số như 0.01, hoặc biến=0.01.");

    public static readonly LocalizedText Source = new(
        "The source of official series, and of figures that come without one.", "Nguồn của chuỗi chính thức, và của số liệu không kèm nguồn.");

    public static readonly LocalizedText Published = new(
        "The day on which the figures were published, where they do not say so, such as 2025-02-06: another day's are kept beside them.",
        "Ngày công bố số liệu nếu tệp không nêu, ví dụ 2025-02-06: số liệu công bố ngày khác được giữ bên cạnh.");

    public static readonly LocalizedText PublishedWrong = new(
        "{0} '{1}' is no day. Write year, month and day, such as 2025-02-06.", "{0} '{1}' không phải là ngày. Hãy viết năm, tháng, ngày, ví dụ 2025-02-06.");

    public static readonly LocalizedText Replace = new(
        "Let figures replace those that stand in the file with another value.", "Cho phép thay các số liệu đang có trong tệp với giá trị khác.");

    public static readonly LocalizedText NoOutput = new(
        "The model '{0}' names no file of figures. Say --output FILE, and name it in the model: observations: {{ file: figures.csv }}.",
        "Mô hình '{0}' không nêu tệp số liệu nào. Hãy chỉ định --output TỆP và nêu tên trong mô hình: observations: {{ file: figures.csv }}.");

    public static readonly LocalizedText SeveralOutputs = new(
        "The model '{0}' names several files of figures: {1}. Say which with --output.", "Mô hình '{0}' nêu nhiều tệp số liệu: {1}. Hãy chọn một tệp với --output.");

    public static readonly LocalizedText Written = new("Written to {0}", "Đã ghi vào {0}");
    public static readonly LocalizedText NothingNew = new("Nothing new for {0}; it is as it was", "Không có gì mới cho {0}; tệp giữ nguyên");
    public static readonly LocalizedText OfVariable = new("{0}, {1}-{2}: {3} new, {4} replaced, {5} as they were", "{0}, {1}-{2}: {3} mới, {4} thay thế, {5} giữ nguyên");
    public static readonly LocalizedText LeftOut = new("Left out, being of other years than the model's: {0}.", "Bỏ qua vì thuộc năm ngoài mô hình: {0}.");
    public static readonly LocalizedText NotNamed = new(
        "The model does not read this file yet. Beside the model, name it there: observations: {{ file: {0} }}.",
        "Mô hình chưa đọc tệp này. Khi tệp nằm cạnh mô hình, hãy nêu tên trong đó: observations: {{ file: {0} }}.");
}
