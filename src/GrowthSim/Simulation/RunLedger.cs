using GrowthSim.Compilation;

namespace GrowthSim.Simulation;

/// <summary>Which blocks of a run are merged, and which are out. Ranges of blocks come in any order, twice or never; they are merged once each and in order, so that the sum is the same bits on any cluster.</summary>
/// <remarks>A range that is out is a lease; its first block names it. The prefix holds full blocks only and the short last block stands apart: a longer run of the same plan goes on from the prefix. Rules that
/// may end the run early look at the prefix at the end of each block and at nothing else, hence they too are the same on any cluster.</remarks>
public sealed class RunLedger
{
    /// <summary>The share of failed paths above which a run fails: the model gives no usable numbers.</summary>
    public const double DefaultMaxFailures = 0.01;

    /// <summary>The number of blocks before which no rule ends a run.</summary>
    public const int FirstLook = 4;

    private readonly Func<BlockResult, bool>? _isEnough;
    private readonly double _maxFailures;
    private readonly Dictionary<long, RangeResult> _ahead = [];
    private readonly Dictionary<long, int> _holders = [];
    private readonly SortedDictionary<long, BlockRange> _givenBack = [];
    private long _nextToTake;

    /// <summary>Opens a ledger.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="paths">The number of paths at which the run ends at the latest; 1 to <see cref="RunPlan.MaximumPaths"/>.</param>
    /// <param name="isEnough">Whether a merged prefix ends an adaptive run; null for a fixed number of paths.</param>
    /// <param name="blocks">The number of full blocks that are merged already.</param>
    /// <param name="prefix">What they add up to; null for none.</param>
    /// <param name="tail">The short last block, where it is known already.</param>
    /// <param name="maxFailures">The share of failed paths above which the run is broken; from 0 to 1, which no run exceeds.</param>
    public RunLedger(
        PreparedPlan plan,
        long paths,
        Func<BlockResult, bool>? isEnough = null,
        long blocks = 0,
        BlockResult? prefix = null,
        BlockResult? tail = null,
        double maxFailures = DefaultMaxFailures)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfLessThan(paths, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(paths, RunPlan.MaximumPaths);
        (_isEnough, _maxFailures) = (isEnough, maxFailures);
        Prepared = plan;
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

    /// <summary>Gets the plan.</summary>
    public PreparedPlan Prepared { get; }

    /// <summary>Gets the number of paths at which the run ends at the latest.</summary>
    public long Total { get; }

    /// <summary>Gets the number of full blocks of the whole run.</summary>
    public long FullBlocks { get; }

    /// <summary>Gets the number of paths of the short last block; 0 where there is none.</summary>
    public int TailPaths { get; }

    /// <summary>Gets the number of full blocks merged.</summary>
    public long MergedBlocks { get; private set; }

    /// <summary>Gets what the merged full blocks add up to.</summary>
    public BlockResult Prefix { get; }

    /// <summary>Gets the short last block; null where it is not there.</summary>
    public BlockResult? Tail { get; private set; }

    /// <summary>Gets whether a rule ended the run at this prefix.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Gets whether too many paths failed.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Gets whether nothing is left to do.</summary>
    public bool IsComplete => IsStopped || IsBroken || (MergedBlocks == FullBlocks && (TailPaths == 0 || Tail is not null));

    /// <summary>Gets the number of paths merged.</summary>
    public long Paths => Prefix.Paths + (TailCounts ? Tail!.Paths : 0);

    private bool TailCounts => !IsStopped && Tail is not null && MergedBlocks == FullBlocks;

    /// <summary>Gets the number of full blocks that nobody has taken yet.</summary>
    public long Untaken => FullBlocks - _nextToTake;

    /// <summary>Takes blocks to simulate: some that were given back, else fresh ones, as long as not too many ranges are out or wait for one that is.</summary>
    /// <param name="blocks">The most blocks.</param>
    /// <param name="maxRanges">The most ranges that are out or wait; it bounds the memory of results.</param>
    /// <param name="range">The blocks.</param>
    /// <returns>Whether there are some.</returns>
    public bool TryTake(int blocks, int maxRanges, out BlockRange range)
    {
        range = default;
        if (IsComplete)
        {
            return false;
        }

        if (_givenBack.Count > 0)
        {
            range = _givenBack.First().Value;
            _givenBack.Remove(range.First);
            if (range.Blocks > blocks)
            {
                (range, BlockRange rest) = range.Split(blocks);
                _givenBack.Add(rest.First, rest);
            }
        }
        else if (_holders.Count + _ahead.Count >= maxRanges || !TryTakeFresh(blocks, out range))
        {
            return false;
        }

        _holders.Add(range.First, 1);
        return true;
    }

    /// <summary>Takes a range that is out with another, who may never bring it.</summary>
    /// <param name="range">The range.</param>
    /// <returns>Whether it is still out, with one holder alone.</returns>
    public bool TryShare(BlockRange range)
    {
        bool isHeldOnce = _holders.TryGetValue(range.First, out int holders) && holders == 1;
        if (isHeldOnce)
        {
            _holders[range.First] = 2;
        }

        return isHeldOnce;
    }

    /// <summary>Puts back a range whose worker was lost.</summary>
    /// <param name="range">The range.</param>
    public void Return(BlockRange range)
    {
        if (!_holders.TryGetValue(range.First, out int holders))
        {
            // Another holder has brought it.
            return;
        }

        if (holders > 1)
        {
            _holders[range.First] = holders - 1;
        }
        else
        {
            _holders.Remove(range.First);
            _givenBack.Add(range.First, range);
        }
    }

    /// <summary>Counts what a worker brought, once: the blocks of the range or the first of them. The others are to be taken again.</summary>
    /// <param name="range">The range, as it was taken.</param>
    /// <param name="result">What its blocks add up to; the ledger takes it over.</param>
    public void Accept(BlockRange range, RangeResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!_holders.Remove(range.First) || IsComplete)
        {
            result.Return();
            return;
        }

        if (result.Blocks < range.Blocks)
        {
            (_, BlockRange rest) = range.Split(result.Blocks);
            _givenBack.Add(rest.First, rest);
        }

        if (range.First == FullBlocks)
        {
            Tail = BlockResult.Empty(Prepared);
            Tail.Add(result);
        }
        else
        {
            _ahead.Add(range.First, result);
        }

        while (!IsStopped && !IsBroken && _ahead.Remove(MergedBlocks, out RangeResult? next))
        {
            Prefix.Add(next);
            MergedBlocks += next.Blocks;
            next.Return();
            Look();
        }

        if (IsStopped || IsBroken)
        {
            _ahead.Clear();
            _holders.Clear();
            _givenBack.Clear();
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

    private bool TooManyFailed(BlockResult merged) => merged.FailedPaths > merged.Paths * _maxFailures;

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

    // A rule that ends the run early looks at the end of each block, hence its ranges are blocks. Whether too many paths failed can change for the worse only at a block on which
    // some did, which ends its range, and at the first look, which no range passes.
    private bool TryTakeFresh(int blocks, out BlockRange range)
    {
        range = default;
        if (_nextToTake < FullBlocks)
        {
            long most = _isEnough is not null ? 1 : _nextToTake < FirstLook ? Math.Min(blocks, FirstLook - _nextToTake) : blocks;
            range = new BlockRange(_nextToTake, (int)Math.Min(most, FullBlocks - _nextToTake), RunPlan.BlockSize);
        }
        else if (_nextToTake == FullBlocks && TailPaths > 0 && Tail is null)
        {
            range = new BlockRange(FullBlocks, 1, TailPaths);
        }

        _nextToTake += range.Blocks;
        return range.Blocks > 0;
    }
}
