using System.Text.RegularExpressions;
using GrowthSim.Server.Failures;
using GrowthSim.Server.Tests.Clusters;

namespace GrowthSim.Server.Tests.Failures;

public sealed partial class SpokenFailuresTests
{
    [Theory]
    [InlineData("Nobody ordered run 0f-100. A scenario's Run gives a run to ask for.", "Chưa ai đặt lần chạy 0f-100. Hãy đặt một lần chạy của kịch bản.")]
    [InlineData("hotels 2024: a figure needs the name of who records it, on one line of at most 200 characters.", "hotels 2024: số liệu cần có tên người ghi, trên một dòng dài nhất 200 ký tự.")]
    [InlineData("120 of 4096 paths failed, more than 1 %: the model gives no usable numbers there. First: path 3: a; path 9: b", "120 trong 4096 quỹ đạo bị lỗi, hơn 1 %: ở đó mô hình không cho số dùng được. Đầu tiên: quỹ đạo 3: a; quỹ đạo 9: b")]
    [InlineData("The number of paths must be a whole number from 1 to 100000000; it is 0.", "Số quỹ đạo mô phỏng phải là một số nguyên từ 1 đến 100000000; ở đây là 0.")]
    [InlineData("The half width must be a number from 1E-06 to below 0.5; it is 3.", "Nửa độ rộng phải là một số từ 1E-06 đến dưới 0.5; ở đây là 3.")]
    [InlineData("There is no column 'x'. A column is the name of a parameter, series@year, targets.id for a target's measure, or targets.id.met.", "Không có cột 'x'. Cột là tên tham số, chuỗi@năm, targets.mã cho số đo của mục tiêu, hoặc targets.mã.met.")]
    [InlineData("The model 'm' cannot be read: what the store has of it is damaged. It is kept aside as 'x'. Import it again, or bring back a backup of the store.", "Không đọc được mô hình 'm': nội dung lưu trong kho đã hỏng. Nội dung đó được giữ riêng với tên 'x'. Hãy nhập lại, hoặc khôi phục bản sao lưu của kho.")]
    [InlineData("The model 'm' has no scenario 'x'. The model has: baseline, fast.", "Mô hình 'm' không có kịch bản 'x'. Mô hình có: baseline, fast.")]
    [InlineData("Something else.", "Something else.")]
    public void A_sentence_is_said_with_its_names_and_numbers(string english, string vietnamese)
    {
        Assert.Equal(vietnamese, SpokenFailures.In(english, "vi"));
        Assert.Equal(english, SpokenFailures.In(english, "en"));
    }

    /// <summary>Without this, a sentence that is changed where it is written would be English again on a Vietnamese page.</summary>
    [Fact]
    public void Every_sentence_is_written_somewhere_word_by_word()
    {
        string[] sources =
        [
            .. new[] { "GrowthSim.Grains", "GrowthSim.Grains.Interfaces", "GrowthSim.Client", "GrowthSim.Server", "GrowthSim" }
                .SelectMany(project => Directory.GetFiles(Path.Combine(TestCity.Root, "src", project), "*.cs", SearchOption.AllDirectories))
                .Where(file => !file.EndsWith("FailureSentences.cs", StringComparison.Ordinal))
                .Select(File.ReadAllText),
        ];

        Assert.All(FailureSentences.All, sentence => Assert.Contains(sources, source => Place().Split(sentence.English).All(part => source.Contains(part, StringComparison.Ordinal))));
    }

    /// <summary>The system's sentences are its own, and change with it.</summary>
    [Fact]
    public async Task What_the_system_says_is_known()
    {
        if (!OperatingSystem.IsLinux())
        {
            // These are the sentences of .NET on Linux.
            return;
        }

        string folder = Directory.CreateTempSubdirectory().FullName;
        string file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, "");
        using HttpClient http = new();
        Exception[] failures =
        [
            Assert.ThrowsAny<IOException>(() => File.ReadAllText(Path.Combine(folder, "none"))),
            Assert.ThrowsAny<IOException>(() => File.ReadAllText(Path.Combine(folder, "none", "none"))),
            Assert.ThrowsAny<UnauthorizedAccessException>(() => File.ReadAllText(folder)),
            Assert.ThrowsAny<IOException>(() => Directory.CreateDirectory(file)),
            Assert.ThrowsAny<IOException>(() => File.WriteAllText(Path.Combine(file, "below"), "")),
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => http.GetAsync(new Uri("http://127.0.0.1:9"), CancellationToken.None)),
        ];
        Directory.Delete(folder, recursive: true);

        Assert.All(failures, failure => Assert.NotEqual(failure.Message, SpokenFailures.In(failure.Message, "vi")));
    }

    [Fact]
    public void Both_languages_of_a_sentence_have_the_same_places() =>
        Assert.All(FailureSentences.All, sentence => Assert.Subset(Places(sentence.English), Places(sentence.Vietnamese)));

    private static HashSet<string> Places(string sentence) => [.. Place().Matches(sentence).Select(place => place.Value)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
