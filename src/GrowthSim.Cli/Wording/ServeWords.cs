using GrowthSim.Language;

namespace GrowthSim.Cli.Wording;

/// <summary>The words of <c>growthsim serve</c>, in both languages.</summary>
internal static class ServeWords
{
    public static readonly LocalizedText Serve = new(
        "Open the dashboard on this machine: simulator, HTTP interface and pages in one process, until Ctrl-C.",
        "Mở bảng điều khiển trên máy này: bộ mô phỏng, giao diện HTTP và các trang trong một tiến trình, đến khi nhấn Ctrl-C.");

    public static readonly LocalizedText Urls = new(
        "Where it listens: addresses with semicolons between. Elsewhere than on this machine alone it wants GrowthSim__ApiToken in the environment. Left out: http://127.0.0.1:8080.",
        "Nơi lắng nghe: các địa chỉ cách nhau bằng dấu chấm phẩy. Ngoài phạm vi máy này cần GrowthSim__ApiToken trong môi trường. Bỏ trống: http://127.0.0.1:8080.");

    public static readonly LocalizedText Ready = new("{0} is open at {1}", "{0} đã mở tại {1}");
    public static readonly LocalizedText Kept = new("Models and runs are kept in {0}. Ctrl-C stops.", "Mô hình và các lần chạy được lưu trong {0}. Nhấn Ctrl-C để dừng.");
    public static readonly LocalizedText Stopped = new("Stopped; runs that were going on go on at the next start.", "Đã dừng; các lần chạy dở sẽ tiếp tục ở lần mở sau.");
    public static readonly LocalizedText PortTaken = new(
        "--urls is '{0}', and another program listens there. Give it another port, such as --urls http://127.0.0.1:{1}.",
        "--urls là '{0}', nhưng một chương trình khác đang dùng địa chỉ đó. Hãy chọn cổng khác, ví dụ --urls http://127.0.0.1:{1}.");

    public static readonly LocalizedText FolderInUse = new(
        "{0} is held by another process ({1}). Stop that, or give this one a folder of its own with --data DIR.",
        "{0} đang do tiến trình khác giữ ({1}). Hãy dừng tiến trình đó, hoặc cho tiến trình này thư mục riêng bằng --data THƯ_MỤC.");
}
