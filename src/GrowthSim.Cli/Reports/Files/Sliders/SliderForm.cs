using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Reports.Files.Blocks;
using GrowthSim.Cli.Wording;
using GrowthSim.Server.Dashboard.WhatIf;

namespace GrowthSim.Cli.Reports.Files.Sliders;

/// <summary>Sliders in a page that stands alone: hidden until its script finds them, with all that it tells from in the page.</summary>
internal static class SliderForm
{
    private const int Digits = 4;

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Adds the sliders to a page.</summary>
    public static void Append(StringBuilder page, SlidersBlock block, Locale locale)
    {
        page.Append("<section id=\"what-if\" class=\"what-if\" hidden>\n<h2>").Append(Said(FileWords.WhatIf)).Append("</h2>\n<p>").Append(Said(FileWords.WhatIfNote)).Append("</p>\n<div class=\"levers\">\n");
        foreach ((LeverResponse lever, int place) in block.Levers.Select((lever, place) => (lever, place)))
        {
            Append(page, lever.Slider, place, locale);
        }

        page.Append("</div>\n<table class=\"report-table\" aria-live=\"polite\" hidden>\n<thead><tr><th scope=\"col\">").Append(Said(ReportWords.Target)).Append("</th>");
        foreach (Language.LocalizedText head in new[] { FileWords.AsItStands, FileWords.WithThis, FileWords.Points, FileWords.OffBy })
        {
            page.Append("<th scope=\"col\" class=\"number\">").Append(Said(head)).Append("</th>");
        }

        page.Append("</tr></thead>\n<tbody></tbody>\n</table>\n<p class=\"none\" hidden>").Append(Said(FileWords.NothingMoves)).Append("</p>\n")
            .Append("<div class=\"again\" hidden>\n<pre><code></code></pre>\n<p><button type=\"button\">").Append(Said(FileWords.Back)).Append("</button></p>\n</div>\n")
            .Append("<script type=\"application/json\" id=\"responses\">").Append(Responses(block)).Append("</script>\n</section>\n");

        string Said(Language.LocalizedText text) => HtmlPage.Encoded(locale.Say(text));
    }

    private static void Append(StringBuilder page, LeverSlider slider, int place, Locale locale)
    {
        string name = slider.Unit.Length > 0 ? $"{locale.Say(slider.Variable.Title)}, {locale.Say(slider.Variable.UnitName)}" : locale.Say(slider.Variable.Title);
        page.Append(CultureInfo.InvariantCulture, $"<div><label for=\"lever-{place}\"><span>{HtmlPage.Encoded(name)}</span> <output for=\"lever-{place}\">{HtmlPage.Encoded(slider.Said(slider.Value, locale))}</output></label>")
            .Append(CultureInfo.InvariantCulture, $"<input type=\"range\" id=\"lever-{place}\" data-lever=\"{place}\" min=\"{Plain(slider.From)}\" max=\"{Plain(slider.To)}\" step=\"{Plain(slider.Step)}\" value=\"{Plain(slider.Value)}\" data-start=\"{Plain(slider.Value)}\"")
            .Append(Quantity.IsShare(slider.Variable.Unit) ? " data-percent=\"1\"" : "").Append('>')
            .Append(slider.Variable is { Unit: "code", NoteText: Language.LocalizedText note } ? $"<small>{HtmlPage.Encoded(locale.Say(note))}</small>" : "").Append("</div>\n");
    }

    private static string Plain(double value) => LeverSlider.Plain(value);

    private static string Responses(SlidersBlock block)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, Json))
        {
            json.WriteStartObject();
            json.WriteString("command", block.Command);
            json.WriteStartArray("levers");
            foreach (LeverResponse lever in block.Levers)
            {
                Write(json, lever);
            }

            json.WriteEndArray();
            json.WriteStartArray("targets");
            foreach ((string id, string title, double score, double halfWidth) in block.Targets)
            {
                json.WriteStartObject();
                json.WriteString("id", id);
                json.WriteString("title", title);
                Write(json, "start", [score, halfWidth]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter json, LeverResponse lever)
    {
        json.WriteStartObject();
        json.WriteString("name", lever.Slider.Variable.Name);
        if (lever.Slider.IsUncertain)
        {
            json.WriteNull("from");
        }
        else
        {
            json.WriteNumber("from", lever.Slider.Value);
        }

        Write(json, "settings", lever.Settings);
        json.WriteStartObject("scores");
        foreach ((string target, double[] scores) in lever.Scores)
        {
            Write(json, target, scores.Select(score => Math.Round(score, Digits)));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<double> values)
    {
        json.WriteStartArray(name);
        foreach (double value in values)
        {
            json.WriteNumberValue(value);
        }

        json.WriteEndArray();
    }
}
