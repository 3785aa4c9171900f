using GrowthSim.Compilation;
using GrowthSim.Simulation;

namespace GrowthSim.Grains.Runs;

/// <summary>Which blocks of a run are merged. Blocks come in any order, twice or never; they are merged once each and in order, so that the sum is the same bits on any cluster.</summary>
/// <remarks>The prefix holds full blocks only and the short last block stands apart: a longer run of the same plan goes on from the prefix. Rules that
/// may end the run early look at the prefix at the end of each block and at nothing else, hence they too are the same on any cluster.</remarks>
internal sealed class RunLedger
{
    /// <summary>The share of failed paths above which a run fails: the model gives no usable numbers.</summary>
    public const double MostFailures = 0.01;

    /// <summary>The number of blocks before which no rule ends a run.</summary>
    public const int FirstLook = 4;

    private readonly RunPlan _plan;
    private readonly Func<BlockResult, bool>? _isEnough;
    private readonly Dictionary<long, BlockResult> _ahead = [];
    private readonly SortedSet<long> _givenBack = [];
    private long _nextToTake;

    /// <summary>Opens a ledger.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="paths">The number of paths at which the run ends at the latest.</param>
    /// <param name="isEnough">Whether a merged prefix ends an adaptive run; null for a fixed number of paths.</param>
    /// <param name="blocks">The number of full blocks that are merged already.</param>
    /// <param name="prefix">What they add up to; null for none.</param>
    /// <param name="tail">The short last block, where it is known already.</param>
    public RunLedger(RunPlan plan, long paths, Func<BlockResult, bool>? isEnough, long blocks, BlockResult? prefix, BlockResult? tail)
    {
        _plan = plan;
        _isEnough = isEnough;
        Total = paths;
        FullBlocks = paths / RunPlan.BlockSize;
        TailPaths = (int)(paths % RunPlan.BlockSize);
        MergedBlocks = blocks;
        Prefix = prefix ?? BlockResult.Empty(plan);
        Tail = tail;
        _nextToTake = blocks;

        // A checkpoint may have been written between the last block and the verdict.
        Look();
        LookAtTheEnd();
    }

    public long Total { get; }

    public long FullBlocks { get; }

    public int TailPaths { get; }

    /// <summary>The number of full blocks merged.</summary>
    public long MergedBlocks { get; private set; }

    public BlockResult Prefix { get; }

    public BlockResult? Tail { get; private set; }

    /// <summary>Whether a rule ended the run at this prefix.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Whether too many paths failed.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Whether nothing is left to do.</summary>
    public bool IsComplete => IsStopped || IsBroken || (MergedBlocks == FullBlocks && (TailPaths == 0 || Tail is not null));

    /// <summary>The number of paths merged.</summary>
    public long Paths => Prefix.Paths + (TailCounts ? Tail!.Paths : 0);

    private bool TailCounts => !IsStopped && Tail is not null && MergedBlocks == FullBlocks;

    /// <summary>Takes the next block to simulate: one that was given back, else a fresh one, as long as it is not too far ahead of the prefix.</summary>
    public bool TryTake(int mostAhead, out WorkBlock work)
    {
        work = default;
        if (IsComplete)
        {
            return false;
        }

        if (_givenBack.Count > 0)
        {
            long block = _givenBack.Min;
            _givenBack.Remove(block);
            work = WorkOf(block);
            return true;
        }

        long end = FullBlocks + (TailPaths > 0 && Tail is null ? 1 : 0);
        if (_nextToTake >= end || _nextToTake >= MergedBlocks + mostAhead)
        {
            return false;
        }

        work = WorkOf(_nextToTake++);
        return true;
    }

    /// <summary>Puts back a block whose worker was lost.</summary>
    public void GiveBack(WorkBlock work) => _givenBack.Add(work.Block);

    /// <summary>Counts a block, once.</summary>
    public void Accept(WorkBlock work, BlockResult result)
    {
        if (IsComplete || work.Block < MergedBlocks)
        {
            return;
        }

        if (work.Block == FullBlocks)
        {
            Tail ??= result;
        }
        else
        {
            _ahead.TryAdd(work.Block, result);
        }

        while (!IsStopped && !IsBroken && _ahead.Remove(MergedBlocks, out BlockResult? next))
        {
            Prefix.Add(next);
            next.GiveBack(_plan);
            MergedBlocks++;
            Look();
        }

        if (IsStopped || IsBroken)
        {
            _ahead.Clear();
        }
        else
        {
            LookAtTheEnd();
        }
    }

    /// <summary>Returns what all merged paths add up to.</summary>
    public BlockResult Merged()
    {
        if (!TailCounts)
        {
            return Prefix;
        }

        BlockResult merged = Prefix.Copy();
        merged.Add(Tail!);
        return merged;
    }

    private static bool TooManyFailed(BlockResult merged) => merged.FailedPaths > merged.Paths * MostFailures;

    private void Look()
    {
        if (MergedBlocks >= FirstLook)
        {
            IsBroken = TooManyFailed(Prefix);
            IsStopped = !IsBroken && _isEnough is not null && _isEnough(Prefix);
        }
    }

    private void LookAtTheEnd()
    {
        if (IsComplete && !IsStopped)
        {
            IsBroken = TooManyFailed(Merged());
        }
    }

    private WorkBlock WorkOf(long block) => new(block, RunPlan.PathsInBlock(block, Total));
}
