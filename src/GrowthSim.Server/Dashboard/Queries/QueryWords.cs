using GrowthSim.Language;

namespace GrowthSim.Server.Dashboard.Queries;

/// <summary>What is said of values of a query or a form that cannot be read.</summary>
internal static class QueryWords
{
    public static readonly LocalizedText Twice = new("'{0}' stands in the address twice; the last one counts. Leave the others out.", "'{0}' xuất hiện hai lần trong địa chỉ; giá trị cuối được dùng. Hãy bỏ các giá trị kia.");
    public static readonly LocalizedText TooLong = new("'{0}' is longer than {1} characters. Write less.", "'{0}' dài hơn {1} ký tự. Hãy viết ngắn hơn.");
    public static readonly LocalizedText NoWhole = new("'{0}' is '{1}'. Write a whole number from {2} to {3}.", "'{0}' là '{1}'. Hãy viết một số nguyên từ {2} đến {3}.");
    public static readonly LocalizedText NoNumber = new("'{0}' is '{1}'. Write a number from {2} to {3}.", "'{0}' là '{1}'. Hãy viết một số từ {2} đến {3}.");
    public static readonly LocalizedText NoWritten = new("'{0}' is '{1}'. Write a number from {2} to {3}, such as {4} or {5}.", "'{0}' là '{1}'. Hãy viết một số từ {2} đến {3}, như {4} hoặc {5}.");
    public static readonly LocalizedText NoChoice = new("'{0}' is '{1}'. Write one of {2}.", "'{0}' là '{1}'. Hãy viết một trong {2}.");
    public static readonly LocalizedText NoScenario = new("The model has no scenario '{0}'. It has {1}; shown is {2}.", "Mô hình không có kịch bản '{0}'. Hiện có {1}; đang hiển thị {2}.");
    public static readonly LocalizedText NoRun = new("There is no run '{0}' of this scenario. Choose one of those on the page Runs; shown is the newest.", "Kịch bản này không có lần chạy '{0}'. Hãy chọn một lần chạy ở trang Lần chạy; đang hiển thị lần mới nhất.");
    public static readonly LocalizedText NoComparison = new("There is no comparison '{0}'. Order one below.", "Không có phép so sánh '{0}'. Hãy đặt một phép ở dưới.");
    public static readonly LocalizedText NoRunOfModel = new("There is no run '{0}' of '{1}'.", "Không có lần chạy '{0}' của '{1}'.");
    public static readonly LocalizedText NoPaths = new("The run '{0}' has no paths yet. Ask again once it has begun.", "Lần chạy '{0}' chưa có quỹ đạo nào. Hãy hỏi lại khi nó đã bắt đầu.");
    public static readonly LocalizedText NoPart = new("The model '{0}' has no '{1}' here. It has: {2}.", "Mô hình '{0}' không có '{1}' ở đây. Hiện có: {2}.");
    public static readonly LocalizedText NoReview = new("There is no review '{0}' of this scenario. Order one below.", "Không có lần nhìn lại '{0}' của kịch bản này. Hãy đặt một lần ở dưới.");
    public static readonly LocalizedText NoSearch = new("There is no search '{0}' of this scenario. Order one below.", "Không có lần tìm '{0}' của kịch bản này. Hãy đặt một lần ở dưới.");
    public static readonly LocalizedText NoTarget = new("The model has no scored target '{0}'. It has {1}.", "Mô hình không có mục tiêu được chấm '{0}'. Hiện có {1}.");
    public static readonly LocalizedText NoVariable = new("The model has no lever or parameter '{0}'.", "Mô hình không có đòn bẩy hay tham số '{0}'.");
    public static readonly LocalizedText TooLarge = new("The form is too large. Send at most {0} KiB.", "Biểu mẫu quá lớn. Hãy gửi tối đa {0} KiB.");
    public static readonly LocalizedText Missing = new("'{0}' is missing: {1}.", "Thiếu '{0}': {1}.");
}
