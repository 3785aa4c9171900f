using System.Text.RegularExpressions;
using GrowthSim.Server.Dashboard.Frame;
using GrowthSim.Server.Tests.Clusters;

namespace GrowthSim.Server.Tests.Dashboard;

public sealed partial class SpokenFailuresTests
{
    [Theory]
    [InlineData("Nobody ordered run 0f-100. A scenario's Run gives a run to ask for.", "Chưa ai đặt lần chạy 0f-100. Hãy đặt một lần chạy của kịch bản.")]
    [InlineData("hotels 2024: a figure needs the name of who records it, on one line of at most 200 characters.", "hotels 2024: số liệu cần có tên người ghi, trên một dòng dài nhất 200 ký tự.")]
    [InlineData("120 of 4096 paths failed, more than 1 %: the model gives no usable numbers there. First: path 3: a; path 9: b", "120 trong 4096 quỹ đạo bị lỗi, hơn 1 %: ở đó mô hình không cho số dùng được. Đầu tiên: quỹ đạo 3: a; quỹ đạo 9: b")]
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
            .. new[] { "GrowthSim.Grains", "GrowthSim.Server", "GrowthSim" }
                .SelectMany(project => Directory.GetFiles(Path.Combine(TestCity.Root, "src", project), "*.cs", SearchOption.AllDirectories))
                .Where(file => !file.EndsWith("FailureSentences.cs", StringComparison.Ordinal))
                .Select(File.ReadAllText),
        ];

        Assert.All(FailureSentences.All, sentence => Assert.Contains(sources, source => Place().Split(sentence.English).All(part => source.Contains(part, StringComparison.Ordinal))));
    }

    [Fact]
    public void Both_languages_of_a_sentence_have_the_same_places() =>
        Assert.All(FailureSentences.All, sentence => Assert.Subset(Places(sentence.English), Places(sentence.Vietnamese)));

    private static HashSet<string> Places(string sentence) => [.. Place().Matches(sentence).Select(place => place.Value)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
