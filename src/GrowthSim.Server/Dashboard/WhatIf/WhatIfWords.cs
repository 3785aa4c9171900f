using GrowthSim.Language;

namespace GrowthSim.Server.Dashboard.WhatIf;

/// <summary>The words of the page of what-ifs, in both languages.</summary>
internal static class WhatIfWords
{
    public static readonly LocalizedText Title = new("What if?", "Nếu như?");
    public static readonly LocalizedText Intro = new("Move a lever: {0} is run again on the same random numbers, with {1} paths.", "Kéo một đòn bẩy: {0} được chạy lại trên cùng số ngẫu nhiên, với {1} quỹ đạo.");
    public static readonly LocalizedText Levers = new("Levers and assumptions", "Đòn bẩy và giả định");
    public static readonly LocalizedText Baseline = new("scenario: {0}", "kịch bản: {0}");
    public static readonly LocalizedText Uncertain = new("uncertain in the scenario, middle {0}", "chưa chắc chắn trong kịch bản, giữa {0}");
    public static readonly LocalizedText From = new("Levers in force from", "Đòn bẩy có hiệu lực từ");
    public static readonly LocalizedText Always = new("all years", "mọi năm");
    public static readonly LocalizedText Add = new("Add an assumption", "Thêm một giả định");
    public static readonly LocalizedText None = new("choose …", "chọn …");
    public static readonly LocalizedText Run = new("Run", "Chạy");
    public static readonly LocalizedText Reset = new("Reset", "Đặt lại");
    public static readonly LocalizedText Nothing = new("Nothing is changed yet: these are the numbers of {0} as it stands.", "Chưa thay đổi gì: đây là kết quả của {0} như hiện có.");
    public static readonly LocalizedText Verdict = new("{0} targets are met in the mean, against {1}: {2}.", "Trung bình đạt {0} mục tiêu, so với {1}: {2}.");
    public static readonly LocalizedText Preview = new("Preview: about {0} targets are met in the mean. The exact run follows.", "Xem trước: trung bình đạt khoảng {0} mục tiêu. Kết quả chính xác theo sau.");
    public static readonly LocalizedText VerdictOne = new("{0} targets are met in the mean.", "Trung bình đạt {0} mục tiêu.");
    public static readonly LocalizedText Together = new("At least {0} together: {1}, against {2}.", "Đạt đồng thời ít nhất {0}: {1}, so với {2}.");
    public static readonly LocalizedText Settings = new("Changed: {0}", "Đã đổi: {0}");
    public static readonly LocalizedText Working = new("Running …", "Đang chạy …");
    public static readonly LocalizedText Press = new("Set what you want to try, and press Run.", "Hãy đặt các mức muốn thử rồi nhấn Chạy.");
    public static readonly LocalizedText TooLong = new("The run takes longer than a page may wait. It goes on: ask again.", "Lần chạy lâu hơn thời gian trang có thể chờ. Nó vẫn tiếp tục: hãy hỏi lại.");
    public static readonly LocalizedText Save = new("Save as a scenario", "Lưu thành kịch bản");
    public static readonly LocalizedText Id = new("Short name", "Tên ngắn");
    public static readonly LocalizedText IdHint = new("small letters, digits and hyphens", "chữ thường không dấu, chữ số và gạch nối");
    public static readonly LocalizedText Name = new("Name for people", "Tên gọi");
    public static readonly LocalizedText SaveIt = new("Save", "Lưu");
    public static readonly LocalizedText IdWrong = new("The short name '{0}' cannot be used. Write small letters, digits and hyphens, beginning with a letter, at most 60.", "Tên ngắn '{0}' không dùng được. Hãy viết chữ thường không dấu, chữ số và gạch nối, bắt đầu bằng chữ cái, tối đa 60 ký tự.");
    public static readonly LocalizedText Taken = new("There is a scenario '{0}' already. Give this one another short name.", "Đã có kịch bản '{0}'. Hãy đặt tên ngắn khác.");
    public static readonly LocalizedText Impossible = new("{0}: {1}", "{0}: {1}");
    public static readonly LocalizedText Unset = new("Value; leave it empty to keep it uncertain", "Giá trị; để trống để giữ nguyên bất định");
    public static readonly LocalizedText Years = new("Year by year", "Theo từng năm");
    public static readonly LocalizedText YearsNote = new("A setting holds from its year to the next that is set; empty years go on as before.", "Một mức có hiệu lực từ năm đó đến năm kế tiếp được đặt; năm để trống giữ như trước.");
    public static readonly LocalizedText ReadOnly = new("The key '{0}' may read alone: a what-if is a run, and needs a key that may run. Ask whoever runs the server for one.", "Khóa '{0}' chỉ được đọc: mỗi giả thử là một lần chạy, cần khóa được phép chạy. Hãy xin người vận hành máy chủ.");
    public static readonly LocalizedText Share = new("The address of this page holds all settings: send it to share them.", "Địa chỉ trang này giữ mọi thiết lập: gửi nó để chia sẻ.");
    public static readonly LocalizedText Ask = new("This page was opened from elsewhere: press Run to have it computed here.", "Trang được mở từ nơi khác: nhấn Chạy để tính tại đây.");
}
