using GrowthSim.Language;

namespace GrowthSim.Cli.Wording;

/// <summary>What <c>--help</c> and a wrong command line say, in both languages.</summary>
internal static class HelpWords
{
    public static readonly LocalizedText Program = new(
        "GrowthSim: the probabilities that a city meets its targets, by simulation.",
        "GrowthSim: xác suất một thành phố đạt các mục tiêu của mình, tính bằng mô phỏng.");

    public static readonly LocalizedText Run = new(
        "Simulate a model and print the probability of each target and of all of them together.",
        "Mô phỏng một mô hình và in xác suất đạt từng mục tiêu và đạt đồng thời tất cả.");

    public static readonly LocalizedText Validate = new(
        "Check a model and all its scenarios; print every error at once.",
        "Kiểm tra một mô hình cùng mọi kịch bản; in tất cả lỗi một lần.");

    public static readonly LocalizedText Targets = new("List the targets of a model.", "Liệt kê các mục tiêu của một mô hình.");

    public static readonly LocalizedText Scenarios = new(
        "List the scenarios of a model and what each replaces.",
        "Liệt kê các kịch bản của một mô hình và những gì mỗi kịch bản thay thế.");

    public static readonly LocalizedText Replay = new(
        "Show one path of a run: every variable, every year.",
        "Cho xem một quỹ đạo mô phỏng: mọi biến, mọi năm.");

    public static readonly LocalizedText Usage = new("Usage", "Cách dùng");
    public static readonly LocalizedText Options = new("options", "tùy chọn");
    public static readonly LocalizedText OptionsTitle = new("Options", "Tùy chọn");
    public static readonly LocalizedText Verb = new("verb", "lệnh");
    public static readonly LocalizedText Verbs = new("Verbs", "Các lệnh");
    public static readonly LocalizedText Arguments = new("Arguments", "Đối số");
    public static readonly LocalizedText HelpHint = new("'{0} --help' lists what there is.", "'{0} --help' liệt kê những gì có thể dùng.");
    public static readonly LocalizedText HelpOption = new("Show this help.", "Hiển thị phần trợ giúp này.");
    public static readonly LocalizedText VersionOption = new("Show the version.", "Hiển thị phiên bản.");

    public static readonly LocalizedText Model = new(
        "The model: a folder, a .yaml file, or the name of a model of the checkout or of the program. Left out: bac-giang.",
        "Mô hình: một thư mục, một tệp .yaml, hoặc tên một mô hình có trong bản mã nguồn hay đi kèm chương trình. Bỏ trống: bac-giang.");

    public static readonly LocalizedText Scenario = new(
        "A scenario of the model by name, or a file. Left out: baseline, or the model as it stands.",
        "Một kịch bản của mô hình theo tên, hoặc một tệp. Bỏ trống: baseline, hoặc mô hình như hiện có.");

    public static readonly LocalizedText Paths = new("The number of paths: 100000, 100_000, 1e5. Left out: 100000.", "Số quỹ đạo mô phỏng: 100000, 100_000, 1e5. Bỏ trống: 100000.");
    public static readonly LocalizedText PathsWrong = new(
        "{0} '{1}' is not a number of paths. Write a whole number from 1 to 1e8, such as 100000, 1_000_000 or 1e6.",
        "{0} '{1}' không phải là số quỹ đạo mô phỏng. Hãy viết một số nguyên từ 1 đến 1e8, ví dụ 100000, 1_000_000 hoặc 1e6.");

    public static readonly LocalizedText Until = new(
        "Stop once every target's probability is known to this half-width, such as 0.001 or 0.1%; with --paths, after that many paths at the latest.",
        "Dừng khi xác suất của mọi mục tiêu đã biết với nửa độ rộng này, ví dụ 0.001 hoặc 0.1%; nếu có --paths thì chậm nhất là sau số quỹ đạo mô phỏng đó.");

    public static readonly LocalizedText UntilWrong = new(
        "{0} '{1}' is not a half-width. Write a number from 0.000001 to below 0.5, such as 0.001 or 0.1%.",
        "{0} '{1}' không phải là nửa độ rộng. Hãy viết một số từ 0.000001 đến dưới 0.5, ví dụ 0.001 hoặc 0.1%.");

    public static readonly LocalizedText Seed = new("The seed of all luck. Left out: 1.", "Hạt giống của mọi số ngẫu nhiên. Bỏ trống: 1.");
    public static readonly LocalizedText SeedWrong = new(
        "{0} '{1}' is not a seed. Write a whole number from 0 to 18446744073709551615.",
        "{0} '{1}' không phải là hạt giống. Hãy viết một số nguyên từ 0 đến 18446744073709551615.");

    public static readonly LocalizedText AsOf = new(
        "Use the figures that were known at the end of this year, or on this day (2025-03-31). Left out: what the scenario says.",
        "Dùng số liệu đã biết đến hết năm này, hoặc đến ngày này (2025-03-31). Bỏ trống: theo kịch bản.");

    public static readonly LocalizedText AsOfOffGrid = new("--as-of {0} is no time of the model: it has the years {1}-{2}.", "--as-of {0} nằm ngoài mô hình: mô hình có các năm {1}-{2}.");

    public static readonly LocalizedText AsOfMode = new(
        "condition: learn from those figures; substitute: put them in their place alone. Left out: what the scenario says.",
        "condition: học từ các số liệu đó; substitute: chỉ thế chỗ. Bỏ trống: theo kịch bản.");

    public static readonly LocalizedText AsOfModeWrong = new("{0} '{1}' is neither condition nor substitute.", "{0} '{1}' không phải là condition hay substitute.");

    public static readonly LocalizedText AsOfWrong = new("{0} '{1}' is not a year or a day. Write one such as 2024 or 2025-03-31.", "{0} '{1}' không phải là một năm hay một ngày. Hãy viết như 2024 hoặc 2025-03-31.");

    public static readonly LocalizedText Set = new(
        "Replace the equation of a parameter, lever or sector constant; may be repeated.",
        "Thay phương trình của một tham số, đòn bẩy hoặc hằng số của ngành; có thể lặp lại.");

    public static readonly LocalizedText SetWrong = new(
        "--set '{0}' is not a setting. Write name=equation, such as services_trend=12%.",
        "--set '{0}' không phải là một thiết lập. Hãy viết tên=phương trình, ví dụ services_trend=12%.");

    public static readonly LocalizedText Design = new("How uniforms are drawn. Left out: plain.", "Cách lấy số ngẫu nhiên đều. Bỏ trống: plain.");
    public static readonly LocalizedText TargetsOnly = new(
        "Compute the targets alone and no projection: faster, the same probabilities.",
        "Chỉ tính các mục tiêu, không tính dự phóng: nhanh hơn, xác suất không đổi.");

    public static readonly LocalizedText Rare = new(
        "Estimate by splitting what fewer than 1 % of the paths meet: targets alone, in groups and together.",
        "Ước lượng bằng phương pháp chia tầng những gì dưới 1% số quỹ đạo đạt: từng mục tiêu, từng nhóm và tất cả cùng lúc.");

    public static readonly LocalizedText Table = new("The table that --format csv writes.", "Bảng mà --format csv ghi ra.");
    public static readonly LocalizedText TableNeedsRare = new("--table rare needs --rare.", "--table rare cần có --rare.");
    public static readonly LocalizedText TableNeedsProjections = new(
        "--table projections is empty under --targets-only. Leave one of them out.",
        "--table projections không có gì khi dùng --targets-only. Hãy bỏ một trong hai.");

    public static readonly LocalizedText Projections = new(
        "The projections that text shows: those that a target looks at, all, or none.",
        "Các dự phóng hiển thị ở dạng văn bản: những chỉ tiêu mà mục tiêu dùng đến, tất cả, hoặc không.");

    public static readonly LocalizedText Path = new("The path's number, from 0.", "Số thứ tự của quỹ đạo mô phỏng, từ 0.");
    public static readonly LocalizedText PathWrong = new("{0} '{1}' is not the number of a path. Write a whole number from 0.", "{0} '{1}' không phải là số thứ tự của một quỹ đạo mô phỏng. Hãy viết một số nguyên từ 0.");
    public static readonly LocalizedText PathMissing = new("--path is missing. Write the number of the path, such as --path 0.", "Thiếu --path. Hãy viết số thứ tự của quỹ đạo mô phỏng, ví dụ --path 0.");

    public static readonly LocalizedText Format = new("text for people, json or csv for programs.", "text cho người đọc, json hoặc csv cho chương trình.");
    public static readonly LocalizedText ChoiceWrong = new("{0} '{1}' is not known. Write one of {2}.", "{0} '{1}' không được biết đến. Hãy viết một trong {2}.");
    public static readonly LocalizedText Language = new("The language of text and names.", "Ngôn ngữ của văn bản và tên gọi.");
    public static readonly LocalizedText LanguageWrong = new("{0} '{1}' is not known. Write en or vi.", "{0} '{1}' không được biết đến. Hãy viết en hoặc vi.");
    public static readonly LocalizedText Quantiles = new("The percentiles of measures and projections, with commas between them. Left out: 5,25,50,75,95.", "Các phân vị (theo phần trăm) của đại lượng và dự báo, cách nhau bằng dấu phẩy. Bỏ trống: 5,25,50,75,95.");
    public static readonly LocalizedText QuantilesWrong = new("{0} '{1}' is not a list of percentiles. Write up to 99 numbers above 0 and below 100 with commas between them and points for decimals, such as 2.5,50,97.5.", "{0} '{1}' không phải là danh sách phân vị. Hãy viết tối đa 99 số lớn hơn 0 và nhỏ hơn 100, cách nhau bằng dấu phẩy, phần thập phân dùng dấu chấm, ví dụ 2.5,50,97.5.");
    public static readonly LocalizedText Empty = new("{0} is empty. Write {0} {1}, or leave it out.", "{0} rỗng. Hãy viết {0} {1}, hoặc bỏ đi.");

    public static readonly LocalizedText OptionForValue = new("{0} has no value: '{1}' is another option. Write {0} {2}.", "{0} không có giá trị: '{1}' là một tùy chọn khác. Hãy viết {0} {2}.");

    public static readonly LocalizedText Dialect = new(
        "How CSV is written; vi: with a byte order mark, semicolons and decimal commas, as a spreadsheet in Vietnamese reads it.",
        "Cách ghi CSV; vi: có dấu thứ tự byte, dấu chấm phẩy và dấu phẩy thập phân, như bảng tính tiếng Việt đọc.");

    public static readonly LocalizedText Level = new("The confidence level of all intervals. Left out: 0.95.", "Mức tin cậy của mọi khoảng. Bỏ trống: 0.95.");
    public static readonly LocalizedText LevelWrong = new("{0} '{1}' is not a confidence level. Write a number from 0.5 to 0.9999, such as 0.95 or 95%.", "{0} '{1}' không phải là mức tin cậy. Hãy viết một số từ 0.5 đến 0.9999, ví dụ 0.95 hoặc 95%.");
    public static readonly LocalizedText Threads = new("The number of threads; it changes the speed, never a number. Left out: one per processor.", "Số luồng tính; chỉ đổi tốc độ, không đổi con số nào. Bỏ trống: mỗi bộ xử lý một luồng.");
    public static readonly LocalizedText ThreadsWrong = new("{0} '{1}' is not a number of threads. Write a whole number from 1 to 1024.", "{0} '{1}' không phải là số luồng. Hãy viết một số nguyên từ 1 đến 1024.");
    public static readonly LocalizedText Data = new("The folder that remembers runs. Left out: $GROWTHSIM_DATA, or one of the user's own.", "Thư mục lưu các lần chạy. Bỏ trống: $GROWTHSIM_DATA, hoặc thư mục riêng của người dùng.");

    public static readonly LocalizedText Cluster = new(
        "Run on a cluster: the gateways of its silos, such as 10.0.0.5:30000,10.0.0.6:30000. Left out: on this machine, in this process.",
        "Chạy trên một cụm: cổng vào của các silo, ví dụ 10.0.0.5:30000,10.0.0.6:30000. Bỏ trống: trên máy này, trong tiến trình này.");

    public static readonly LocalizedText ClusterWrong = new(
        "{0} '{1}' names no gateways. Write host:port, several with commas, such as 10.0.0.5:30000.",
        "{0} '{1}' không phải là các cổng vào. Hãy viết máy:cổng, nhiều thì cách nhau bằng dấu phẩy, ví dụ 10.0.0.5:30000.");

    public static readonly LocalizedText Server = new(
        "Run on a server over HTTP: its address, such as http://10.0.0.5:8080, several of one cluster with commas. $GROWTHSIM_TOKEN is shown to it.",
        "Chạy trên một máy chủ qua HTTP: địa chỉ của nó, ví dụ http://10.0.0.5:8080; nhiều máy của cùng một cụm thì cách nhau bằng dấu phẩy. $GROWTHSIM_TOKEN được gửi kèm.");

    public static readonly LocalizedText ServerWrong = new(
        "{0} '{1}' is not the address of a server. Write one with http:// or https://, without user and password, several with commas, such as http://10.0.0.5:8080.",
        "{0} '{1}' không phải là địa chỉ máy chủ. Hãy viết địa chỉ bắt đầu bằng http:// hoặc https://, không kèm tên người dùng và mật khẩu, nhiều thì cách nhau bằng dấu phẩy, ví dụ http://10.0.0.5:8080.");

    public static readonly LocalizedText ServerOrCluster = new(
        "--server and --cluster are two ways to the same silos. Leave one of them out.",
        "--server và --cluster là hai đường đến cùng các silo. Hãy bỏ một trong hai.");

    public static readonly LocalizedText NeedsCluster = new(
        "{0} goes with --cluster alone. Add --cluster, or leave {0} out.",
        "{0} chỉ dùng cùng với --cluster. Hãy thêm --cluster, hoặc bỏ {0}.");

    public static readonly LocalizedText ClusterId = new("The name of the cluster. Left out: growthsim.", "Tên của cụm. Bỏ trống: growthsim.");
    public static readonly LocalizedText TlsCertificate = new(
        "With --cluster: this user's certificate (PEM), for a cluster whose gateways ask for one.",
        "Dùng với --cluster: chứng thư của người dùng (PEM), cho cụm có cổng vào đòi hỏi chứng thư.");

    public static readonly LocalizedText TlsKey = new("The private key of the certificate (PEM).", "Khóa riêng của chứng thư (PEM).");
    public static readonly LocalizedText TlsAuthority = new("The certificate of the cluster's authority (PEM).", "Chứng thư của cơ quan chứng thực của cụm (PEM).");
    public static readonly LocalizedText TlsTogether = new(
        "--tls-certificate, --tls-key and --tls-authority go together. Write all three, or none.",
        "--tls-certificate, --tls-key và --tls-authority đi cùng nhau. Hãy viết cả ba, hoặc không viết cái nào.");

    public static readonly LocalizedText TlsUnreadable = new(
        "{0} '{1}' is not a readable certificate. Name a file in PEM form.",
        "{0} '{1}' không phải là chứng thư đọc được. Hãy chỉ ra một tệp dạng PEM.");

    public static readonly LocalizedText TlsKeyUnreadable = new(
        "{0} '{1}' is not a readable private key. Name a file in PEM form, without a password.",
        "{0} '{1}' không phải là khóa riêng đọc được. Hãy chỉ ra một tệp dạng PEM, không có mật khẩu.");

    public static readonly LocalizedText TlsKeyOfAnother = new(
        "{0} '{1}' is not the key of the certificate. Name the file that was made with it.",
        "{0} '{1}' không phải là khóa của chứng thư. Hãy chỉ ra tệp được tạo cùng với nó.");

    public static readonly LocalizedText TlsOutOfDate = new(
        "{0} '{1}' is not valid now. Have the cluster's authority sign a new one.",
        "{0} '{1}' hiện không có hiệu lực. Hãy xin cơ quan chứng thực của cụm ký chứng thư mới.");

    public static readonly LocalizedText TlsOfAnotherAuthority = new(
        "{0} '{1}' was not signed by the authority of --tls-authority. Name the one that signed it.",
        "{0} '{1}' không do cơ quan chứng thực ở --tls-authority ký. Hãy chỉ ra cơ quan đã ký nó.");

    public static readonly LocalizedText UnknownWord = new("'{0}' is not known here.", "'{0}' không được biết đến ở đây.");
    public static readonly LocalizedText ArgumentMissing = new("{0} is missing.", "Thiếu {0}.");
    public static readonly LocalizedText Nearest = new("Did you mean {0}?", "Có phải ý bạn là {0}?");
    public static readonly LocalizedText VerbMissing = new("Which verb?", "Lệnh nào?");
    public static readonly LocalizedText ValueMissing = new("{0} needs a value: {0} {1}.", "{0} cần một giá trị: {0} {1}.");
    public static readonly LocalizedText Repeated = new("{0} stands twice; write it once.", "{0} được viết hai lần; chỉ viết một lần.");
}
