using GrowthSim.Grains;
using GrowthSim.Grains.Storage;

namespace GrowthSim.Server.Configuration;

/// <summary>Whether a folder can keep the data of a silo, found out before anything starts.</summary>
internal static class DataFolderCheck
{
    private const string Lock = "growthsim.lock";

    private static readonly string[] Files = [Lock, "growthsim.holder", "growthsim.db"];

    /// <summary>Returns why not, with the remedy; null where it can. The folder is made where it is missing. Whether another process holds it, and whether its disk is full, is not asked: both may pass.</summary>
    public static string? Problem(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (string file in Files.Select(name => Path.Combine(folder, name)))
            {
                if (Directory.Exists(file))
                {
                    return $"The file {file} is a folder: take it away, or name another folder.";
                }

                // The lock itself cannot be opened where another process holds it: whoever takes it says so.
                if (File.Exists(file) && Path.GetFileName(file) != Lock)
                {
                    using FileStream writable = new(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
                }
            }

            string probe = Path.Combine(folder, $"growthsim.probe.{Environment.ProcessId}");
            try
            {
                File.WriteAllText(probe, "GrowthSim was here.");
            }
            finally
            {
                File.Delete(probe);
            }

            return null;
        }
        catch (IOException full) when (SqliteFaults.Of(full) is { Fault: StoreFault.Full })
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"It cannot be written: {failure.Message.TrimEnd('.')}. Name a folder that this user may write.";
        }
    }
}
