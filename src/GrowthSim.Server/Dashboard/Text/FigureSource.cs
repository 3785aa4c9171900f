using GrowthSim.Language;
using GrowthSim.Server.Dashboard.Frame;

namespace GrowthSim.Server.Dashboard.Text;

/// <summary>The source of a figure as a reader sees it: what packs write as the key of a source, a confidence and a remark, such as <c>S85 [H] first release</c>; anything else as it was written.</summary>
internal static class FigureSource
{
    /// <summary>Returns the citation of the key in the reader's language, what the confidence means, and the remark.</summary>
    public static string Of(string source, PageContext page)
    {
        string written = page.Model!.Definition.SourceIn(source, page.Locale.Code);
        string[] parts = written.Split(' ', 2);
        if (!page.Model.Definition.Citations.ContainsKey(parts[0]))
        {
            return written;
        }

        string rest = parts.ElementAtOrDefault(1) ?? "";
        (LocalizedText? confidence, string note) = TextWords.Read(LocalizedText.InAll(rest), page.Locale.Code);
        return string.Join(" · ", new[] { page.Model.Citation(parts[0], page.Locale.Code), confidence is null ? "" : page.Say(confidence), note }.Where(text => text.Length > 0));
    }
}
