using GrowthSim.Language;

namespace GrowthSim.Server.Dashboard.Frame;

/// <summary>The words around every page, in both languages.</summary>
internal static class FrameWords
{
    public static readonly LocalizedText SkipToContent = new("Skip to content", "Đến nội dung chính");
    public static readonly LocalizedText Pages = new("Pages", "Các trang");
    public static readonly LocalizedText Outlook = new("Outlook", "Triển vọng");
    public static readonly LocalizedText WhatIf = new("What if", "Nếu như");
    public static readonly LocalizedText Compare = new("Compare", "So sánh");
    public static readonly LocalizedText Drivers = new("Drivers", "Yếu tố chi phối");
    public static readonly LocalizedText Seek = new("What would it take", "Cần gì để đạt");
    public static readonly LocalizedText Review = new("Review", "Nhìn lại");
    public static readonly LocalizedText Runs = new("Runs", "Lần chạy");
    public static readonly LocalizedText Model = new("Model", "Mô hình");
    public static readonly LocalizedText Scenario = new("Scenario", "Kịch bản");
    public static readonly LocalizedText Show = new("Show", "Xem");
    public static readonly LocalizedText Language = new("Language", "Ngôn ngữ");
    public static readonly LocalizedText Light = new("Light", "Sáng");
    public static readonly LocalizedText Dark = new("Dark", "Tối");
    public static readonly LocalizedText System = new("System", "Theo máy");
    public static readonly LocalizedText Theme = new("Colours", "Màu nền");
    public static readonly LocalizedText Problems = new("Not everything in the address could be read", "Có chỗ trong địa chỉ không đọc được");
    public static readonly LocalizedText Lost = new("The connection to the server is lost. It is tried again by itself; what you see is from before.", "Mất kết nối với máy chủ. Trang tự thử lại; nội dung đang hiển thị là từ trước đó.");
    public static readonly LocalizedText LimitReached = new("{0}", "Máy chủ đã nhận đủ yêu cầu trong một phút, của bạn hoặc của tất cả. Hãy thử lại sau {1} giây.");
    public static readonly LocalizedText QueueFull = new("{0}", "Đã có đủ việc đang chờ. Hãy hủy bớt, hoặc thử lại sau.");
    public static readonly LocalizedText LookAgain = new("Look again", "Xem lại");
    public static readonly LocalizedText Footer = new(
        "GrowthSim {0} · probabilities are shares of simulated paths; they do not cover what the model gets wrong.",
        "GrowthSim {0} · xác suất là tỷ lệ các quỹ đạo mô phỏng; không bao gồm sai sót của mô hình.");

    public static readonly LocalizedText Back = new("To the outlook", "Về trang Triển vọng");
    public static readonly LocalizedText Failed = new("This did not work", "Không thực hiện được");
    public static readonly LocalizedText NotFound = new("There is no such page. Perhaps its address has a typing error.", "Không có trang này. Có thể địa chỉ bị gõ sai.");
    public static readonly LocalizedText ServerFailed = new("The server failed at this request. Its log says why, beside {0}.", "Máy chủ gặp lỗi với yêu cầu này. Nhật ký ghi nguyên nhân, kèm mã {0}.");
    public static readonly LocalizedText ForeignOrigin = new("A page of another origin may not change anything here. Open this dashboard itself and ask again.", "Trang của nơi khác không được thay đổi gì ở đây. Hãy mở chính bảng điều khiển này và thử lại.");
    public static readonly LocalizedText RoleMissing = new("The key '{0}' may {1}, and this needs one that may {2}. Ask whoever runs the server for it.", "Khóa '{0}' có quyền {1}, còn việc này cần khóa có quyền {2}. Hãy xin người vận hành máy chủ.");
    public static readonly LocalizedText ForeignHost = new("This server answers under the names {0} of its own machine only.", "Máy chủ này chỉ trả lời dưới các tên {0} của chính máy nó.");
    public static readonly LocalizedText Models = new("Models on record", "Các mô hình đã lưu");
    public static readonly LocalizedText NoModel = new("No model is on record yet. Put one there with growthsim serve MODEL, or by PUT to /api/v1/models/….", "Chưa có mô hình nào. Hãy đưa vào bằng growthsim serve MÔ_HÌNH, hoặc PUT đến /api/v1/models/….");
}
