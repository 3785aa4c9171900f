using System.Globalization;
using System.Text.Json.Serialization;
using GrowthSim.Language;

namespace GrowthSim.Outcomes;

/// <summary>A figure on record that an outcome tells of: a value of a year, or what is known of a milestone.</summary>
public abstract record FigureOfOutcome
{
    /// <summary>Gets the day on which the milestone happened; null for all other figures.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Happened { get; init; }

    /// <summary>Gets the day by whose end the milestone had not happened; null for all other figures.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? NotBy { get; init; }

    /// <summary>Names the figure, at the beginning of a sentence.</summary>
    private protected LocalizedText Named(string variable, int year, double value)
    {
        if (Happened is DateOnly happened)
        {
            return new LocalizedText($"That {variable} happened on {happened:yyyy-MM-dd}", $"Việc {variable} diễn ra ngày {happened.ToString("d/M/yyyy", CultureInfo.InvariantCulture)}");
        }

        if (NotBy is DateOnly notBy)
        {
            AsOf time = new(notBy);
            return new LocalizedText($"That {variable} had not happened by {time}", $"Việc {variable} chưa diễn ra đến {(time.IsWholeYear ? "hết năm " : "ngày ")}{time.In("vi")}");
        }

        string written = value.ToString("R", CultureInfo.InvariantCulture);
        return new LocalizedText($"The figure {written} of {variable} in {year}", $"Số liệu {written} của {variable} năm {year}");
    }
}
