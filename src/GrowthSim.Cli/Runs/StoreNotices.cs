using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Grains.Storage;

namespace GrowthSim.Cli.Runs;

/// <summary>Says on standard error what is wrong with the data folder, while the run goes on.</summary>
internal sealed class StoreNotices(TextWriter error, Locale locale)
{
    /// <summary>The number of damaged states that are named; each more is of the same cause.</summary>
    private const int MaxNamed = 10;

    private readonly Lock _lock = new();
    private int _damagedStates;

    public void Write(StoreNotice notice)
    {
        lock (_lock)
        {
            if (notice.Kind != StoreNoticeKind.DamagedState || _damagedStates++ < MaxNamed)
            {
                error.WriteLine(Text(notice));
            }
        }
    }

    private string Text(StoreNotice notice) => notice.Kind switch
    {
        StoreNoticeKind.DamagedFile => locale.Say(StoreWords.DamagedFile, notice.Place, notice.Aside),
        StoreNoticeKind.UncheckedFile => locale.Say(StoreWords.UncheckedFile, notice.Place, notice.Aside),
        StoreNoticeKind.DamagedState when notice.Aside.Length == 0 => locale.Say(StoreWords.DamagedState, notice.Place),
        StoreNoticeKind.DamagedState => locale.Say(StoreWords.DamagedStateAside, notice.Place, notice.Aside),
        _ => locale.Say(StoreWords.NotKept, notice.Place, locale.Say(StoreWords.Of(notice.Fault))),
    };
}
