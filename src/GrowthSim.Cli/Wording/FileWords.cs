using GrowthSim.Language;

namespace GrowthSim.Cli.Wording;

/// <summary>The words of reports in files, in both languages.</summary>
internal static class FileWords
{
    public static readonly LocalizedText Output = new(
        "Also write a report into this folder: a page that stands alone, Markdown, each chart as SVG and PNG, JSON and CSV. New or empty.",
        "Ghi thêm báo cáo vào thư mục này: một trang độc lập, Markdown, từng biểu đồ dạng SVG và PNG, JSON và CSV. Thư mục mới hoặc rỗng.");

    public static readonly LocalizedText NotEmpty = new(
        "'{0}' is not empty, and a report is never mixed with other files. Name a new folder, or empty this one.",
        "'{0}' không rỗng, mà báo cáo không bao giờ trộn với tệp khác. Hãy đặt tên thư mục mới, hoặc làm rỗng thư mục này.");

    public static readonly LocalizedText IsFile = new("'{0}' is a file. Name a new folder for the report.", "'{0}' là một tệp. Hãy đặt tên một thư mục mới cho báo cáo.");
    public static readonly LocalizedText CannotWrite = new("The report cannot be written to '{0}': {1} Nothing was left there.", "Không ghi được báo cáo vào '{0}': {1} Không có gì còn lại ở đó.");
    public static readonly LocalizedText Written = new("Report: {0}", "Báo cáo: {0}");

    public static readonly LocalizedText Title = new("{0}: {1}", "{0}: {1}");
    public static readonly LocalizedText Targets = new("Targets", "Mục tiêu");
    public static readonly LocalizedText AtLeast = new("At least", "Ít nhất");
    public static readonly LocalizedText Interval = new("Interval", "Khoảng tin cậy");
    public static readonly LocalizedText InYear = new("{0} in {1}", "{0} năm {1}");
    public static readonly LocalizedText ShareUpTo = new("Share of paths up to", "Tỷ lệ quỹ đạo không quá");
    public static readonly LocalizedText Year = new("Year", "Năm");
    public static readonly LocalizedText WhatIf = new("What if", "Nếu như");
    public static readonly LocalizedText WhatIfNote = new(
        "Move what the city decides: the table says about what each chance would be, and what that may be off by, from short runs of each lever alone. The command below makes the exact run.",
        "Dịch chuyển những gì thành phố quyết định: bảng cho biết xác suất vào khoảng bao nhiêu và có thể lệch bao nhiêu, từ các lần chạy ngắn của từng đòn bẩy. Lệnh bên dưới cho kết quả chính xác.");

    public static readonly LocalizedText AsItStands = new("as it stands", "hiện nay");
    public static readonly LocalizedText WithThis = new("with this, about", "với mức này, khoảng");
    public static readonly LocalizedText Points = new("points", "điểm");
    public static readonly LocalizedText OffBy = new("off by", "sai lệch");
    public static readonly LocalizedText NothingMoves = new("No chance moves by half a point.", "Không xác suất nào đổi đến nửa điểm phần trăm.");
    public static readonly LocalizedText Back = new("Back to the scenario", "Về lại kịch bản");
    public static readonly LocalizedText SaveAsPicture = new("Save as picture (PNG)", "Lưu thành ảnh (PNG)");
    public static readonly LocalizedText Responses = new("How targets respond to {0} levers, for the report's sliders …", "Mục tiêu phản ứng thế nào với {0} đòn bẩy, cho các thanh trượt của báo cáo …");
    public static readonly LocalizedText Readings = new("How the targets were read", "Các mục tiêu được hiểu thế nào");
    public static readonly LocalizedText Document = new("In the document", "Trong văn bản");
    public static readonly LocalizedText Reading = new("Reading", "Cách hiểu");
    public static readonly LocalizedText Assumptions = new("Assumptions and their sources", "Giả định và nguồn");
    public static readonly LocalizedText Assumption = new("Assumption", "Giả định");
    public static readonly LocalizedText OfSectors = new("Constant of each sector", "Hằng số của từng ngành");
    public static readonly LocalizedText Equation = new("Equation", "Phương trình");
    public static readonly LocalizedText Source = new("Source", "Nguồn");
    public static readonly LocalizedText Provenance = new("Where these numbers come from", "Nguồn gốc các con số");
    public static readonly LocalizedText Remarks = new("What to know before using these numbers", "Cần biết trước khi dùng các con số");
    public static readonly LocalizedText Against = new("{0} against {1}", "{0} so với {1}");
    public static readonly LocalizedText Scenarios = new("The scenarios", "Các kịch bản");
    public static readonly LocalizedText Drivers = new("what drives the targets", "điều gì chi phối các mục tiêu");
    public static readonly LocalizedText Indices = new("How much each factor explains", "Mỗi yếu tố giải thích bao nhiêu");
    public static readonly LocalizedText NearestToEven = new(
        "Charts follow of the targets nearest to even chances, of which there is most to tell; those of another: --target with its identifier. All numbers of all targets stand in sensitivity.csv.",
        "Sau đây là biểu đồ của các mục tiêu có xác suất gần năm mươi phần trăm nhất, là những mục tiêu có nhiều điều để nói nhất; của mục tiêu khác: --target kèm mã. Mọi con số của mọi mục tiêu có trong sensitivity.csv.");

    public static readonly LocalizedText PartOfModel = new(
        "These are the assumptions behind the charts; the report of a run has all of them.",
        "Đây là các giả định đứng sau các biểu đồ; báo cáo của một lần chạy có đầy đủ.");

    public static readonly LocalizedText Tornado = new("The chance with a factor low and high", "Xác suất khi yếu tố thấp và cao");
    public static readonly LocalizedText Moved = new("What the figures changed", "Số liệu làm thay đổi gì");
    public static readonly LocalizedText AsFarOut = new("Chance of one as far out", "Xác suất lệch xa như vậy");
    public static readonly LocalizedText What = new("What", "Mục");
    public static readonly LocalizedText Revision = new("Revision of the model", "Bản của mô hình");
    public static readonly LocalizedText NoFigures = new("no figures on record used", "không dùng số liệu ghi nhận");
    public static readonly LocalizedText PathsLine = new("{0}, of which {1} failed", "{0}, trong đó {1} đường hỏng");
    public static readonly LocalizedText Seed = new("Seed", "Hạt giống");
    public static readonly LocalizedText Design = new("Design", "Thiết kế");
    public static readonly LocalizedText Engine = new("Engine", "Bộ tính");
    public static readonly LocalizedText Again = new("The same numbers, to the last digit, on any machine:", "Đúng các con số này, đến chữ số cuối, trên mọi máy:");
}
