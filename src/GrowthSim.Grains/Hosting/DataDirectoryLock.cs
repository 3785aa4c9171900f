using System.Globalization;
using GrowthSim.Grains.Storage;

namespace GrowthSim.Grains.Hosting;

/// <summary>The right of one process to a data directory: an exclusive lock on <c>growthsim.lock</c>, which the operating system takes back when the process dies.</summary>
/// <remarks>Who holds it stands in <c>growthsim.holder</c> beside it: a file that is locked exclusively cannot be read by others.</remarks>
internal sealed class DataDirectoryLock : IDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    // EWOULDBLOCK of flock, and ERROR_SHARING_VIOLATION. Anything else, a read-only disk for one, is not a lock.
    private const int HeldOnLinux = 11;
    private const int HeldOnMac = 35;
    private const int HeldOnWindows = unchecked((int)0x8007_0020);

    private readonly FileStream _file;

    private DataDirectoryLock(FileStream file) => _file = file;

    /// <summary>Takes the lock, waiting for another process to give it back.</summary>
    /// <param name="directory">The directory; it is created where it is missing.</param>
    /// <param name="timeout">How long to wait; zero for one try.</param>
    /// <param name="waiting">Told once who holds it, when the wait begins.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DataDirectoryInUseException">It was not given back in time.</exception>
    /// <exception cref="StoreException">The directory cannot be used.</exception>
    public static async Task<DataDirectoryLock> Take(
        string directory, TimeSpan timeout, Action<DataDirectoryHolder>? waiting, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            return await TakeWhenFree(directory, timeout, waiting, time, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw SqliteFaults.Of(failure)!;
        }
    }

    public void Dispose() => _file.Dispose();

    private static async Task<DataDirectoryLock> TakeWhenFree(
        string directory, TimeSpan timeout, Action<DataDirectoryHolder>? waiting, TimeProvider time, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(directory);
        long started = time.GetTimestamp();
        bool told = false;
        while (true)
        {
            if (TryOpen(Path.Combine(directory, "growthsim.lock")) is FileStream file)
            {
                string self = $"{Environment.ProcessId} {time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)}";
                try
                {
                    await File.WriteAllTextAsync(HolderFile(directory), self, cancellationToken);
                }
                catch
                {
                    await file.DisposeAsync();
                    throw;
                }

                return new DataDirectoryLock(file);
            }

            TimeSpan waited = time.GetElapsedTime(started);
            if (waited >= timeout)
            {
                throw new DataDirectoryInUseException(directory, ReadHolder(directory), waited);
            }

            if (!told)
            {
                told = true;
                waiting?.Invoke(ReadHolder(directory));
            }

            await Task.Delay(BetweenTries, time, cancellationToken);
        }
    }

    // FileShare.None is flock(LOCK_EX) on Unix and a sharing mode on Windows: both end with the process, however it ends.
    private static FileStream? TryOpen(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (IOException refused) when (refused.HResult is HeldOnLinux or HeldOnMac or HeldOnWindows)
        {
            return null;
        }
    }

    private static DataDirectoryHolder ReadHolder(string directory)
    {
        try
        {
            string[] parts = File.ReadAllText(HolderFile(directory)).Split(' ');
            return new DataDirectoryHolder(
                int.Parse(parts[0], CultureInfo.InvariantCulture),
                DateTimeOffset.Parse(parts[1], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind));
        }
        catch (Exception failure) when (failure is IOException or FormatException or IndexOutOfRangeException or OverflowException)
        {
            return new DataDirectoryHolder(0, null);
        }
    }

    private static string HolderFile(string directory) => Path.Combine(directory, "growthsim.holder");
}
