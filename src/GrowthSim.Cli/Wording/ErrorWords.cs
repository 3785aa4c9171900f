using GrowthSim.Language;

namespace GrowthSim.Cli.Wording;

/// <summary>What is said on standard error, in both languages.</summary>
internal static class ErrorWords
{
    public static readonly LocalizedText Errors = new("{0} errors.", "{0} lỗi.");
    public static readonly LocalizedText OneError = new("1 error.", "1 lỗi.");
    public static readonly LocalizedText ModelMissing = new("There is no model '{0}'. Looked for it at:", "Không có mô hình '{0}'. Đã tìm ở:");
    public static readonly LocalizedText NoSuchFile = new("Nor is there such a file.", "Cũng không có tệp nào như vậy.");
    public static readonly LocalizedText NothingComes = new(
        "Nothing came from '{0}' in {1} seconds: a pipe that nobody writes to? Write the text to a file, and name that.",
        "Không có gì đến từ '{0}' trong {1} giây: một đường ống không ai ghi vào? Hãy ghi nội dung vào một tệp rồi chỉ định tệp đó.");

    public static readonly LocalizedText TooFewFiles = new(
        "This program may open {0} files at a time, and needs {1}. Allow it more (ulimit -n 1024), and call it again.",
        "Chương trình chỉ được mở {0} tệp cùng lúc nhưng cần {1}. Hãy nâng giới hạn (ulimit -n 1024) rồi gọi lại.");

    public static readonly LocalizedText FolderGone = new(
        "The current folder was deleted. Go to another (cd), and call the program again.", "Thư mục hiện hành đã bị xóa. Hãy chuyển sang thư mục khác (cd) rồi gọi lại chương trình.");

    public static readonly LocalizedText Cancelled = new("Cancelled before anything was known; nothing is printed.", "Đã hủy khi chưa biết được gì; không in gì.");
    public static readonly LocalizedText CancelledAt = new("Cancelled after {0} of {1} paths; what is known so far is printed.", "Đã hủy sau {0} trên {1} quỹ đạo mô phỏng; in những gì đã biết.");
    public static readonly LocalizedText Waiting = new("The data folder {0} is in use by {1}; waiting for it.", "Thư mục dữ liệu {0} đang được {1} dùng; đang chờ.");
    public static readonly LocalizedText Failed = new("The work failed: {0}", "Công việc thất bại: {0}");
    public static readonly LocalizedText ClusterUnreachable = new(
        "No silo of the cluster answers at {0}: {1} Check the address, --cluster-id, that the silo was started with --gateway-port, and --tls-certificate if it asks for one.",
        "Không silo nào của cụm trả lời tại {0}: {1} Hãy kiểm tra địa chỉ, --cluster-id, silo được khởi động với --gateway-port, và --tls-certificate nếu silo đòi hỏi chứng thư.");

    public static readonly LocalizedText Connecting = new(
        "{0} has not answered yet. It is tried for {1} seconds in all; Ctrl-C ends this.",
        "{0} chưa trả lời. Chương trình thử trong tổng cộng {1} giây; Ctrl-C kết thúc việc này.");

    public static readonly LocalizedText ServerUnreachable = new(
        "No server answers at {0}: {1} Check the address, and that the server was started with --api true.",
        "Không máy chủ nào trả lời tại {0}: {1} Hãy kiểm tra địa chỉ, và máy chủ được khởi động với --api true.");

    public static readonly LocalizedText ServerWithoutApi = new(
        "{0} serves no runs. Start the server there with --api true, or check the address.",
        "{0} không phục vụ lần chạy nào. Hãy khởi động máy chủ ở đó với --api true, hoặc kiểm tra địa chỉ.");

    public static readonly LocalizedText TokenWanted = new(
        "{0} wants another token. Set the environment variable GROWTHSIM_TOKEN to the one that the server was started with.",
        "{0} đòi hỏi mã truy cập khác. Hãy đặt biến môi trường GROWTHSIM_TOKEN bằng mã mà máy chủ được khởi động cùng.");

    public static readonly LocalizedText ServerRefused = new("{0} answered: {1}", "{0} trả lời: {1}");

    public static readonly LocalizedText ClusterLost = new(
        "Nothing was heard of the cluster for {0} seconds: {1} The run goes on there once its silos are back; order it again to see it.",
        "Không nhận được tin gì từ cụm trong {0} giây: {1} Lần chạy sẽ tiếp tục khi các silo trở lại; hãy yêu cầu lại để xem.");

    public static readonly LocalizedText Silent = new(
        "The server has not answered for {0} seconds: {1} It is asked again for {2} seconds; Ctrl-C ends this, and the run stays there.",
        "Máy chủ không trả lời đã {0} giây: {1} Chương trình còn hỏi lại trong {2} giây; Ctrl-C kết thúc việc này, lần chạy vẫn ở đó.");

    public static readonly LocalizedText Left = new(
        "The server does not answer: what it knows is not printed. The run goes on once it is back; order it again to see it.",
        "Máy chủ không trả lời: không in được những gì máy chủ đã biết. Lần chạy sẽ tiếp tục khi máy chủ trở lại; hãy yêu cầu lại để xem.");

    public static readonly LocalizedText NotReached = new(
        "The widest interval is ±{0}, not ±{1}, after {2} paths, the most that this run may have.",
        "Khoảng rộng nhất là ±{0}, chưa đạt ±{1}, sau {2} quỹ đạo mô phỏng, mức nhiều nhất của lần chạy này.");
}
