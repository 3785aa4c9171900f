using GrowthSim.Language.Messages;

namespace GrowthSim.Language.Operations;

/// <summary>The year being computed.</summary>
internal sealed class Year : Function
{
    public Year()
        : base("year", "the year being computed") => Foreign = [(["time"], "Write year.")];

    internal override Message Form => Message.Verbatim(Name);
}
