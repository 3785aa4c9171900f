using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace GrowthSim.Grains.Hosting;

/// <summary>Whether this process may open as many files as a silo needs: where it may not, .NET fails in the middle of anything, and says that some assembly is missing.</summary>
/// <remarks>Asked before all else, it needs nothing but what the runtime has open already: not even the console.</remarks>
public static class FileLimit
{
    /// <summary>The least number of open files: a silo of two threads has some 220, most of them assemblies.</summary>
    public const int Min = 256;

    private const string Limits = "/proc/self/limits";
    private const string Line = "Max open files";
    private const int StandardError = 2;

    /// <summary>Says so on standard error where there are too few.</summary>
    /// <param name="words">What is said; {0} is the limit, {1} the least.</param>
    /// <returns>Whether there are enough; also where the system does not tell.</returns>
    public static bool Check(string words)
    {
        if (!OperatingSystem.IsLinux() || Read() is not int limit || limit >= Min)
        {
            return true;
        }

        string text = words.Replace("{0}", limit.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{1}", Min.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        using SafeFileHandle handle = new(StandardError, ownsHandle: false);
        using FileStream error = new(handle, FileAccess.Write, bufferSize: 0);
        error.Write(Encoding.UTF8.GetBytes(text + "\n"));
        return false;
    }

    // The hard limit, to which the runtime raises its own: name, soft, hard, unit.
    private static int? Read()
    {
        try
        {
            foreach (string line in File.ReadAllLines(Limits))
            {
                if (line.StartsWith(Line, StringComparison.Ordinal))
                {
                    return int.TryParse(line[Line.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture, out int limit) ? limit : null;
                }
            }
        }
        catch (IOException)
        {
            // No such file system: nothing is known.
        }

        return null;
    }
}
