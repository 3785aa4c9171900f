using System.Collections.Immutable;
using GrowthSim.Language;

namespace GrowthSim.Server.Dashboard.Frame;

/// <summary>The sentences of what can go wrong beyond a page, in both languages: the English ones word by word as grains, stores and the interface write them, which a test holds them to.</summary>
internal static class FailureSentences
{
    /// <summary>Gets the sentences; where two fit, the first counts.</summary>
    public static ImmutableArray<LocalizedText> All { get; } =
    [
        // What is not there.
        new("No model '{0}' is on record. Import it first.", "Chưa có mô hình '{0}'. Hãy nhập mô hình trước."),
        new("Nobody ordered run {0}. A scenario's Run gives a run to ask for.", "Chưa ai đặt lần chạy {0}. Hãy đặt một lần chạy của kịch bản."),
        new("Nobody ordered analysis {0}.", "Chưa ai đặt phân tích {0}."),
        new("Nothing is known of analysis {0} yet. Ask how it stands, and again.", "Chưa biết gì về phân tích {0}. Hãy xem tiến độ rồi hỏi lại."),
        new("No path of run {0} is merged yet. Watch it, and ask again.", "Lần chạy {0} chưa có quỹ đạo nào. Hãy đợi rồi hỏi lại."),
        new("The model '{0}' has no revision '{1}' on record.", "Mô hình '{0}' không có bản '{1}' nào được lưu."),
        new("The text of revision '{0}' of '{1}' was not kept: it was replaced by an earlier version of GrowthSim.", "Văn bản của bản '{0}' của '{1}' không được giữ lại: một phiên bản GrowthSim cũ đã thay nó."),
        new("There is no run '{0}': order one by POST to /api/v1/models/…/scenarios/…/runs.", "Không có lần chạy '{0}'. Hãy đặt một lần chạy ở trang Lần chạy."),
        new("There is no analysis '{0}' of '{1}'.", "Không có phân tích '{0}' của '{1}'."),
        new("There is no comparison '{0}' of '{1}': order one by POST to /api/v1/models/{2}/comparisons.", "Không có so sánh '{0}' của '{1}'. Hãy so sánh lại ở trang So sánh."),

        // What cannot be run or analysed.
        new("The scenario {0} cannot be run: {1}", "Không chạy được kịch bản {0}: {1}"),
        new("The scenario {0} cannot be analysed: {1}", "Không phân tích được kịch bản {0}: {1}"),
        new("The plan of run {0} cannot be compiled.", "Không biên dịch được mô hình của lần chạy {0}."),
        new("The plan broke {0} times while it was prepared: {1} That is a fault of the program: please report it, with the model and the order.", "Mô hình hỏng {0} lần khi đang chuẩn bị: {1} Đó là lỗi của chương trình: hãy báo lại, kèm mô hình và lệnh chạy."),
        new("{0} of {1} paths failed, more than {2}: the model gives no usable numbers there. First: {3}", "{0} trong {1} quỹ đạo bị lỗi, hơn {2}: ở đó mô hình không cho số dùng được. Đầu tiên: {3}"),
        new("path {0}: {1}; path {2}: {3}; path {4}: {5}", "quỹ đạo {0}: {1}; quỹ đạo {2}: {3}; quỹ đạo {4}: {5}"),
        new("path {0}: {1}; path {2}: {3}", "quỹ đạo {0}: {1}; quỹ đạo {2}: {3}"),
        new("path {0}: {1}", "quỹ đạo {0}: {1}"),
        new("Run {0} failed.", "Lần chạy {0} bị lỗi."),
        new("Run {0} was cancelled.", "Lần chạy {0} đã bị hủy."),
        new("The run was cancelled. Order it again.", "Lần chạy đã bị hủy. Hãy đặt lại."),
        new("Run {0} was made by another version of the engine, whose numbers this one cannot read. Order it again.", "Lần chạy {0} do một phiên bản khác của bộ tính tạo ra, phiên bản này không đọc được. Hãy đặt lại."),
        new("Run {0} has {1} paths already: an extension needs more than that, not {2}.", "Lần chạy {0} đã có {1} quỹ đạo: muốn kéo dài cần nhiều hơn thế, không phải {2}."),
        new("A run is compared with at most {0} scenarios, and here are {1}. Leave some out.", "Một lần chạy được so với nhiều nhất {0} kịch bản, ở đây có {1}. Hãy bỏ bớt."),
        new("The run needs about {0} MiB of memory while it simulates, and runs may hold {1} MiB. Report fewer series or years, order the targets alone, or raise the limit (GrowthSim:RunMemory of a server).", "Lần chạy cần khoảng {0} MiB bộ nhớ khi mô phỏng, còn các lần chạy được dùng {1} MiB. Hãy báo cáo ít chuỗi hoặc ít năm hơn, chỉ tính các mục tiêu, hoặc nâng giới hạn (GrowthSim:RunMemory của máy chủ)."),
        new("{0} paths are ordered at once, and a minute has {1} at most (GrowthSim:PathLimit and PathLimitInAll of the server). Order fewer.", "Đặt {0} quỹ đạo một lúc, mà mỗi phút có nhiều nhất {1} (GrowthSim:PathLimit và PathLimitInAll của máy chủ). Hãy đặt ít hơn."),
        new("The analysis takes {0} runs, and at most {1} may be ordered by one. Ask for fewer times, levers or steps (a review by date).", "Phân tích cần {0} lần chạy, mà mỗi phân tích được đặt nhiều nhất {1}. Hãy hỏi ít thời điểm, đòn bẩy hoặc bước hơn (nhìn lại theo ngày)."),
        new("The model '{0}' has no figures on record: there is nothing to review.", "Mô hình '{0}' chưa có số liệu nào: không có gì để nhìn lại."),
        new("As of {0} no figure of '{1}' is known yet: the first, {2}, is known from {3} on.", "Tính đến {0} chưa có số liệu nào của '{1}': số liệu đầu tiên, {2}, biết từ {3}."),
        new("Boxes are sought of one target, and here are {0}. Name one.", "Chỉ tìm vùng của một mục tiêu, ở đây có {0}. Hãy nêu một mục tiêu."),

        // Figures.
        new("{0}: the year {1} is not on the model's grid, {2} to {3}.", "{0}: năm {1} không nằm trong các năm của mô hình, từ {2} đến {3}."),
        new("{0}: the value must be a finite number; it is {1}.", "{0}: giá trị phải là một số hữu hạn; ở đây là {1}."),
        new("{0}: the standard deviation of a figure's error is a number that is not negative; it is {1}.", "{0}: độ lệch chuẩn của sai số là một số không âm; ở đây là {1}."),
        new("{0}: the figure cannot have been published in {1}. Write the day on which it was published.", "{0}: số liệu không thể được công bố năm {1}. Hãy ghi ngày công bố."),
        new("{0}: a figure needs {1}, on one line of at most {2} characters.", "{0}: số liệu cần có {1}, trên một dòng dài nhất {2} ký tự."),
        new("a source: the document or the office it comes from", "nguồn: văn bản hoặc cơ quan đưa ra số liệu"),
        new("the name of who records it", "tên người ghi"),
        new("a reason for taking it back", "lý do rút lại"),
        new("the name of who takes it back", "tên người rút lại"),
        new("{0} has no variable '{1}' with a value by year. It has: {2}.", "{0} không có biến '{1}' với giá trị từng năm. Hiện có: {2}."),
        new("No figure of {0} in {1} was recorded here that could be taken back. What stands in the model's own file is changed by importing the model.", "Không có số liệu nào của {0} năm {1} được ghi ở đây để rút lại. Số liệu trong tệp của mô hình thì thay đổi bằng cách nhập lại mô hình."),

        // The store.
        new("The store is full: there is no room for what is to be kept. Make room on its disk, or allow it more memory or a greater quota; what waits is written then.", "Kho lưu trữ đã đầy: không còn chỗ cho những gì cần giữ. Hãy giải phóng đĩa, hoặc cho thêm bộ nhớ hay hạn mức; khi đó những gì đang chờ sẽ được ghi."),
        new("The store cannot be written: its disk, its folder or its server takes no writes. Mount the disk for writing, give this program the right to write, or point it at the server that takes writes.", "Không ghi được vào kho lưu trữ: đĩa, thư mục hoặc máy chủ của kho không cho ghi. Hãy gắn đĩa ở chế độ ghi, cấp quyền ghi cho chương trình, hoặc trỏ tới máy chủ cho ghi."),
        new("The store is held by another program, which does not let go of it. End that program, or wait for it.", "Một chương trình khác đang giữ kho lưu trữ. Hãy kết thúc chương trình đó, hoặc đợi."),
        new("The file of the store is damaged. Start the program again: it sets the file aside, carries over what is whole, and makes the rest again; or bring back a backup.", "Tệp của kho lưu trữ bị hỏng. Hãy khởi động lại chương trình: nó để riêng tệp hỏng, giữ phần nguyên vẹn và làm lại phần còn lại; hoặc khôi phục bản sao lưu."),
        new("This program may open no more files, so that the store cannot be used. Allow it more (ulimit -n 1024 or above), and start it again.", "Chương trình không được mở thêm tệp nên không dùng được kho lưu trữ. Hãy cho phép nhiều hơn (ulimit -n từ 1024), rồi khởi động lại."),
        new("The disk of the store fails to read or write. Look at the disk, and at the system's log.", "Đĩa của kho lưu trữ bị lỗi đọc hoặc ghi. Hãy xem đĩa và nhật ký hệ thống."),
        new("The Redis server does not answer. Start it, or look at the network between it and this silo; what waits is written then.", "Máy chủ Redis không trả lời. Hãy khởi động nó, hoặc xem mạng giữa nó và silo này; khi đó những gì đang chờ sẽ được ghi."),
        new("The PostgreSQL database does not answer. Start it, or look at the network between it and this silo; what waits is written then.", "Cơ sở dữ liệu PostgreSQL không trả lời. Hãy khởi động nó, hoặc xem mạng giữa nó và silo này; khi đó những gì đang chờ sẽ được ghi."),
        new("{0}, and cannot be stored. {1}", "{0}, nhưng không lưu được. {1}"),
        new("The run goes on in memory", "Lần chạy tiếp tục trong bộ nhớ"),
        new("The run has ended in memory", "Lần chạy đã xong trong bộ nhớ"),

        // What is wrong on a path, within another sentence.
        new("{0} in {1} is {2}.", "{0} năm {1} là {2}."),
    ];
}
