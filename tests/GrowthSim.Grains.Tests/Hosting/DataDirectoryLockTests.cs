using GrowthSim.Grains.Hosting;

namespace GrowthSim.Grains.Tests.Hosting;

public sealed class DataDirectoryLockTests
{
    public const string Verb = "hold-forever";

    [Fact]
    public async Task Take_while_another_process_holds_the_directory_names_it_and_the_remedy()
    {
        using TemporaryDirectory directory = new();
        using ChildProcess holder = ChildProcess.Start(Verb, directory.Path);
        Assert.Equal("held", await holder.ReadLine());
        DataDirectoryHolder? told = null;

        DataDirectoryInUseException refused = await Assert.ThrowsAsync<DataDirectoryInUseException>(() =>
            Take(directory.Path, TimeSpan.FromMilliseconds(200), who => told = who));

        Assert.Equal(holder.Id, refused.Holder.ProcessId);
        Assert.Equal(refused.Holder, told);
        Assert.Contains(directory.Path, refused.Message, StringComparison.Ordinal);
        Assert.Contains("--data", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_succeeds_as_soon_as_the_other_process_is_dead()
    {
        using TemporaryDirectory directory = new();
        using ChildProcess holder = ChildProcess.Start(Verb, directory.Path);
        Assert.Equal("held", await holder.ReadLine());
        TaskCompletionSource waits = new();
        Task<DataDirectoryLock> taking = Take(directory.Path, TimeSpan.FromMinutes(5), _ => waits.SetResult());
        await waits.Task;

        holder.Kill();

        using DataDirectoryLock taken = await taking;
    }

    [Fact]
    public async Task Take_twice_in_one_process_is_refused()
    {
        using TemporaryDirectory directory = new();
        using DataDirectoryLock first = await Take(directory.Path, TimeSpan.Zero, null);

        DataDirectoryInUseException refused = await Assert.ThrowsAsync<DataDirectoryInUseException>(() => Take(directory.Path, TimeSpan.Zero, null));

        Assert.Equal(Environment.ProcessId, refused.Holder.ProcessId);
    }

    /// <summary>The other process.</summary>
    internal static async Task HoldForever(string directory)
    {
        using DataDirectoryLock held = await Take(directory, TimeSpan.Zero, null);
        Console.WriteLine("held");
        await Task.Delay(Timeout.Infinite);
    }

    private static Task<DataDirectoryLock> Take(string directory, TimeSpan timeout, Action<DataDirectoryHolder>? waiting) =>
        DataDirectoryLock.Take(directory, timeout, waiting, TimeProvider.System, CancellationToken.None);
}
