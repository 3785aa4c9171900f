using GrowthSim.Grains.Runs;

namespace GrowthSim.Grains.Tests.Runs;

/// <summary>Who simulates and who waits, by a clock that the tests move.</summary>
public sealed class RunScheduleTests
{
    private const double Short = 0.1;
    private const double Medium = 13;
    private const double Hours = 10_000;

    private readonly ManualClock _clock = new();
    private readonly RunQueueOptions _options = new() { Memory = 1_000, Slots = 4, Waiting = 1_000 };
    private readonly RunSchedule _schedule;

    public RunScheduleTests() => _schedule = new RunSchedule(_options, _clock);

    [Fact]
    public void Short_run_goes_before_a_long_one_that_came_first()
    {
        Fill(4, Short);
        QueuedRun longer = Wait("longer", 5);
        QueuedRun shorter = Wait("shorter", Short);
        Assert.False(shorter.Placed.Task.IsCompleted);

        Leave("filler 0");

        Assert.True(shorter.Placed.Task.IsCompleted);
        Assert.False(longer.Placed.Task.IsCompleted);
    }

    [Fact]
    public void Some_places_are_for_short_runs_alone()
    {
        Fill(3, Hours);

        QueuedRun longer = Wait("longer", Hours);
        QueuedRun shorter = Wait("shorter", Short);

        Assert.False(longer.Placed.Task.IsCompleted);
        Assert.True(shorter.Placed.Task.IsCompleted);
    }

    /// <summary>However many shorter ones come, one at a time or all at once.</summary>
    [Fact]
    public void Long_run_has_a_place_after_four_others_at_most()
    {
        Fill(4, Short);
        QueuedRun longer = Wait("longer", 9);
        int others = 0;
        for (; !longer.Placed.Task.IsCompleted && others < 10; others++)
        {
            Wait($"other {others}", Short);
            Leave(others < 4 ? $"filler {others}" : $"other {others - 4}");
        }

        Assert.InRange(others, 1, 4);
    }

    [Fact]
    public void Run_whose_memory_is_not_free_waits_and_smaller_ones_pass_it_until_it_is_overdue()
    {
        Hold("large", Hours, memory: 600);
        QueuedRun second = Wait("second", Hours, memory: 600);
        Assert.True(Wait("small", Short, memory: 100).Placed.Task.IsCompleted);
        Assert.False(second.Placed.Task.IsCompleted);

        Pass(RunSchedule.Overdue, "large", "second");
        QueuedRun late = Wait("late", Short, memory: 100);
        Assert.False(late.Placed.Task.IsCompleted);

        // The first had its turn, and makes room.
        _schedule.Wait(new RunClaim("large", "", Hours, 600), out _);
        _schedule.Assign();
        Assert.True(second.Placed.Task.IsCompleted);
        Assert.True(late.Placed.Task.IsCompleted);
    }

    [Fact]
    public void Run_alone_has_a_place_even_if_it_needs_more_than_there_is()
    {
        Assert.True(Wait("resumed under a lower limit", Hours, memory: 5_000).Placed.Task.IsCompleted);
        Assert.False(Wait("other", Short, memory: 1).Placed.Task.IsCompleted);
    }

    [Fact]
    public void Run_makes_room_for_a_much_shorter_one_after_its_stay_and_waits_for_its_next_turn()
    {
        Fill(3, Hours);
        QueuedRun medium = Wait("medium", Medium);
        Assert.Empty(_schedule.Assign());

        _clock.Advance(TimeSpan.FromSeconds(5));
        string told = Assert.Single(_schedule.Assign());
        Assert.Empty(_schedule.Assign());
        QueuedRun moved = _schedule.Wait(new RunClaim(told, "", Hours, 1), out _);
        Assert.Empty(_schedule.Assign());

        Assert.True(medium.Placed.Task.IsCompleted);
        Assert.False(moved.Placed.Task.IsCompleted);
        Assert.Equal(TimeSpan.FromSeconds(10), moved.Stay);
        Leave("medium");
        Assert.True(moved.Placed.Task.IsCompleted);
    }

    [Fact]
    public void Run_that_was_told_and_is_still_there_is_told_again()
    {
        Fill(3, Hours);
        Wait("medium", Medium);
        _clock.Advance(TimeSpan.FromSeconds(5));
        string told = Assert.Single(_schedule.Assign());

        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(told, Assert.Single(_schedule.Assign()));
    }

    [Fact]
    public void Client_with_many_places_makes_room_for_one_that_has_none()
    {
        Fill(3, Hours, client: "many");
        for (int run = 0; run < 100; run++)
        {
            Wait($"more {run}", Hours, client: "many");
        }

        QueuedRun single = Wait("single", 2 * Hours, client: "single");
        _clock.Advance(TimeSpan.FromSeconds(5));
        string told = Assert.Single(_schedule.Assign());
        _schedule.Wait(new RunClaim(told, "many", Hours, 1), out _);
        _schedule.Assign();

        Assert.True(single.Placed.Task.IsCompleted);
    }

    /// <summary>A hundred orders of 10⁸ paths, and one of 4·10⁶ after them.</summary>
    [Theory]
    [InlineData("other")]
    [InlineData("same")]
    public void Medium_run_beside_a_hundred_long_ones_has_a_place_within_ten_seconds(string client)
    {
        for (int run = 0; run < 100; run++)
        {
            Wait($"long {run}", 330, client: "same");
        }

        QueuedRun medium = Wait("medium", Medium, client: client);
        int seconds = 0;
        for (; !medium.Placed.Task.IsCompleted; seconds++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            foreach (string told in _schedule.Assign())
            {
                _schedule.Wait(new RunClaim(told, "same", 330, 1), out _);
            }

            _schedule.Assign();
        }

        Assert.InRange(seconds, 0, 10);
    }

    /// <summary>Runs of hours each, one place for all: each has its turns.</summary>
    [Fact]
    public void Every_run_has_a_turn_within_a_bound()
    {
        const int Runs = 10;
        _options.Slots = 1;
        Dictionary<string, TimeSpan> waited = Enumerable.Range(0, Runs).ToDictionary(run => $"{run}", _ => TimeSpan.Zero);
        TimeSpan longest = TimeSpan.Zero;
        TimeSpan step = TimeSpan.FromSeconds(5);
        for (TimeSpan now = TimeSpan.Zero; now < TimeSpan.FromHours(3); now += step)
        {
            foreach (string run in waited.Keys.ToList())
            {
                bool isPlaced = _schedule.Wait(new RunClaim(run, "", Hours, 1), out _).Placed.Task.IsCompleted;
                waited[run] = isPlaced ? TimeSpan.Zero : waited[run] + step;
                longest = waited[run] > longest ? waited[run] : longest;
                _schedule.Assign();
            }

            _clock.Advance(step);
        }

        Assert.InRange(longest, TimeSpan.FromTicks(RunSchedule.Turn.Ticks * (Runs - 2)), RunSchedule.Overdue + TimeSpan.FromTicks(RunSchedule.Turn.Ticks * Runs * 2));
    }

    [Fact]
    public void More_runs_than_may_wait_are_turned_away()
    {
        _options.Waiting = 2;
        Fill(4, Short);

        Assert.True(_schedule.TryJoin(new RunClaim("first", "", Short, 1)));
        Assert.True(_schedule.TryJoin(new RunClaim("second", "", Short, 1)));
        Assert.False(_schedule.TryJoin(new RunClaim("third", "", Short, 1)));
        Assert.True(_schedule.TryJoin(new RunClaim("first", "", Short, 1)));
        Leave("filler 0");
        Assert.True(_schedule.TryJoin(new RunClaim("third", "", Short, 1)));
    }

    [Fact]
    public void Run_that_is_not_heard_of_loses_its_place()
    {
        Fill(4, Short);
        QueuedRun next = Wait("next", Short);

        Pass(_options.LostTimeout + TimeSpan.FromSeconds(1), "next");
        _schedule.Assign();

        Assert.True(next.Placed.Task.IsCompleted);
    }

    private void Fill(int places, double seconds, string client = "")
    {
        for (int run = 0; run < places; run++)
        {
            Assert.True(Wait($"filler {run}", seconds, client: client).Placed.Task.IsCompleted);
        }
    }

    private QueuedRun Wait(string run, double seconds, long memory = 1, string client = "")
    {
        QueuedRun queued = _schedule.Wait(new RunClaim(run, client, seconds, memory), out _);
        _schedule.Assign();
        return queued;
    }

    private void Hold(string run, double seconds, long memory) => _schedule.Hold(new RunClaim(run, "", seconds, memory));

    private void Leave(string run)
    {
        _schedule.Leave(run);
        _schedule.Assign();
    }

    /// <summary>Lets time pass in which these runs are heard of.</summary>
    private void Pass(TimeSpan span, params string[] heard)
    {
        for (TimeSpan now = TimeSpan.Zero; now < span; now += TimeSpan.FromSeconds(5))
        {
            _clock.Advance(TimeSpan.FromSeconds(5));
            foreach (string run in heard)
            {
                if (run == "large")
                {
                    _schedule.Hold(new RunClaim(run, "", Hours, 600));
                }
                else
                {
                    _schedule.Wait(new RunClaim(run, "", run == "second" ? Hours : Short, run == "second" ? 600 : 1), out _);
                }
            }

            _schedule.Assign();
        }
    }
}
