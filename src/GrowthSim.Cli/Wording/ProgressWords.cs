using GrowthSim.Language;

namespace GrowthSim.Cli.Wording;

/// <summary>What the progress line says, in both languages.</summary>
internal static class ProgressWords
{
    public static readonly LocalizedText Paths = new("{0} of {1} paths", "{0} trên {1} quỹ đạo");
    public static readonly LocalizedText Preparing = new("preparing", "đang chuẩn bị");
    public static readonly LocalizedText Speed = new("{0} paths/s", "{0} quỹ đạo/giây");
    public static readonly LocalizedText Remaining = new("{0} left", "còn {0}");
}
