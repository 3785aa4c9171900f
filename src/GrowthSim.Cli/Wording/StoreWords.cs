using GrowthSim.Grains;
using GrowthSim.Language;

namespace GrowthSim.Cli.Wording;

/// <summary>What is said of a data folder that fails, in both languages.</summary>
internal static class StoreWords
{
    public static readonly LocalizedText DamagedFile = new(
        "The file {0} is damaged. It was set aside as {1}; what of it is whole was carried over, and the rest is made again.",
        "Tệp {0} bị hỏng. Tệp đã được cất riêng thành {1}; phần còn nguyên vẹn được giữ lại, phần còn lại được tính lại.");

    public static readonly LocalizedText UncheckedFile = new(
        "The file {0} was written by an earlier version, without checksums: it may be damaged, and nobody could notice. It is treated as damaged, and was set aside as {1}; models, scenarios and figures were carried over, and runs are made again.",
        "Tệp {0} do phiên bản trước ghi, không có mã kiểm tra, nên tệp có thể bị hỏng mà không ai biết. Tệp được xử lý như tệp hỏng và đã được cất riêng thành {1}; mô hình, kịch bản và số liệu được giữ lại, các lần chạy được tính lại.");

    public static readonly LocalizedText DamagedState = new(
        "What is stored as {0} is damaged; it is made again.",
        "Nội dung lưu ở {0} bị hỏng và được tính lại.");

    public static readonly LocalizedText DamagedStateAside = new(
        "What is stored as {0} is damaged. It is kept aside there as '{1}', and made again.",
        "Nội dung lưu ở {0} bị hỏng. Nội dung đó được giữ riêng tại đó với tên '{1}' và được tính lại.");

    public static readonly LocalizedText NotKept = new(
        "The data folder {0} cannot be used: {1} The answer is right, but it is not remembered.",
        "Không dùng được thư mục dữ liệu {0}: {1} Kết quả vẫn đúng nhưng không được lưu lại.");

    private static readonly LocalizedText Full = new("its disk is full. Make room there, or name another folder with --data.", "đĩa đã đầy. Hãy giải phóng chỗ trống, hoặc chỉ định thư mục khác bằng --data.");

    private static readonly LocalizedText ReadOnly = new(
        "it may not be written. Allow it, or name another folder with --data.", "không được phép ghi vào đó. Hãy cho phép ghi, hoặc chỉ định thư mục khác bằng --data.");

    private static readonly LocalizedText Busy = new(
        "another program holds its file growthsim.db. End that program, or name another folder with --data.",
        "một chương trình khác đang giữ tệp growthsim.db trong đó. Hãy kết thúc chương trình ấy, hoặc chỉ định thư mục khác bằng --data.");

    private static readonly LocalizedText TooManyFiles = new(
        "this program may open no more files. Allow it more (ulimit -n 1024 or above).", "chương trình không được mở thêm tệp. Hãy nâng giới hạn (ulimit -n 1024 trở lên).");

    private static readonly LocalizedText Failing = new(
        "it is not a folder, it is gone, or its disk fails. Look at it, or name another with --data.",
        "đó không phải là thư mục, thư mục không còn, hoặc đĩa bị lỗi. Hãy kiểm tra, hoặc chỉ định thư mục khác bằng --data.");

    /// <summary>Returns cause and remedy.</summary>
    public static LocalizedText Of(StoreFault fault) => fault switch
    {
        StoreFault.Full => Full,
        StoreFault.ReadOnly => ReadOnly,
        StoreFault.Busy => Busy,
        StoreFault.TooManyFiles => TooManyFiles,
        _ => Failing,
    };
}
