using System.Runtime.InteropServices;

namespace GrowthSim.Grains.Compute;

/// <summary>Lowers the priority of the calling thread. <see cref="Thread.Priority"/> does nothing on Linux; there, niceness is a property of the thread.</summary>
internal static partial class ThreadNiceness
{
    private const int OfProcessOrThread = 0;

    public static void Set(int nice)
    {
        if (OperatingSystem.IsLinux())
        {
            // A refusal (a container may forbid it) leaves the thread as it was, which is right.
            _ = SetPriority(OfProcessOrThread, (uint)GetThreadId(), nice);
        }
        else
        {
            Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
        }
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, uint who, int priority);

    [LibraryImport("libc", EntryPoint = "gettid")]
    private static partial int GetThreadId();
}
