using System.Collections.Immutable;
using GrowthSim.Language;

namespace GrowthSim.Server.Failures;

/// <summary>What the system says of files and connections that fail, in both languages: the English ones word by word as .NET has them on Linux.</summary>
internal static class SystemSentences
{
    /// <summary>Gets the sentences; where two fit, the first counts.</summary>
    public static ImmutableArray<LocalizedText> All { get; } =
    [
        // Files.
        new("Could not find file '{0}'.", "Không có tệp '{0}'."),
        new("Could not find a part of the path '{0}'.", "Không có đường dẫn '{0}'."),
        new("Access to the path '{0}' is denied.", "Không được phép truy cập '{0}'."),
        new("Access to the path is denied.", "Không được phép truy cập."),
        new("The file '{0}' already exists.", "Đã có tệp '{0}'."),
        new("Cannot create '{0}' because a file or directory with the same name already exists.", "Không tạo được '{0}' vì đã có tệp hoặc thư mục cùng tên."),
        new("The process cannot access the file '{0}' because it is being used by another process.", "Chương trình khác đang dùng tệp '{0}'."),
        new("No space left on device : '{0}'", "Đĩa đã đầy: '{0}'."),
        new("No space left on device", "Đĩa đã đầy."),
        new("Read-only file system : '{0}'", "Đĩa chỉ cho đọc: '{0}'."),
        new("Not a directory : '{0}'", "Không phải là thư mục: '{0}'."),
        new("Directory not empty : '{0}'", "Thư mục không rỗng: '{0}'."),
        new("Is a directory : '{0}'", "Đó là một thư mục: '{0}'."),
        new("File name too long : '{0}'", "Tên tệp quá dài: '{0}'."),
        new("Invalid cross-device link : '{0}'", "Hai nơi nằm trên hai đĩa khác nhau: '{0}'."),
        new("Input/output error : '{0}'", "Đĩa bị lỗi đọc hoặc ghi: '{0}'."),
        new("Broken pipe", "Bên nhận đã đóng đường ống."),

        // Certificates.
        new("The certificate contents do not contain a PEM with a CERTIFICATE label, or the content is malformed.", "Tệp không chứa chứng thư dạng PEM, hoặc nội dung bị hỏng."),
        new("The key contents do not contain a PEM, the content is malformed, or the key does not match the certificate.", "Tệp không chứa khóa dạng PEM, nội dung bị hỏng, hoặc khóa không khớp với chứng thư."),

        // Connections.
        new("Connection refused ({0})", "kết nối bị từ chối ({0})."),
        new("Connection refused {0}", "kết nối bị từ chối ({0})."),
        new("Connection refused", "kết nối bị từ chối."),
        new("Name or service not known ({0})", "không tìm thấy máy có tên đó ({0})."),
        new("Name or service not known", "không tìm thấy máy có tên đó."),
        new("Resource temporarily unavailable ({0})", "không tra được tên máy ({0})."),
        new("No route to host ({0})", "không có đường đến máy đó ({0})."),
        new("Network is unreachable ({0})", "không vào được mạng ({0})."),
        new("Connection timed out ({0})", "chờ kết nối quá lâu ({0})."),
        new("Connection reset by peer", "máy chủ đã ngắt kết nối."),
        new("A connection could not be established within the configured ConnectTimeout.", "chờ kết nối quá lâu."),
        new("The SSL connection could not be established, see inner exception.", "không thiết lập được kết nối TLS."),
        new("The response ended prematurely. (ResponseEnded)", "máy chủ ngắt giữa chừng."),
        new("The response ended prematurely, with at least {0} additional bytes expected. (ResponseEnded)", "máy chủ ngắt giữa chừng."),
        new("An error occurred while sending the request.", "kết nối bị đứt."),
        new("Error while copying content to a stream.", "kết nối bị đứt khi đang gửi."),
        new("Unable to read data from the transport connection: {0}", "kết nối bị đứt: {0}"),
        new("Unable to connect to endpoint {0}. See InnerException", "không kết nối được tới {0}."),
        new("The operation has timed out.", "quá thời gian chờ."),
        new("The operation was canceled.", "việc đã bị hủy."),
        new("A task was canceled.", "việc đã bị hủy."),
    ];
}
