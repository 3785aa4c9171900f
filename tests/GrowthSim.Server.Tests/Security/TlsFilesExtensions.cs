using GrowthSim.Grains.Security;

namespace GrowthSim.Server.Tests.Security;

/// <summary>What tests do with the files of TLS.</summary>
internal static class TlsFilesExtensions
{
    /// <summary>Returns the options that give a silo these files.</summary>
    public static string[] Options(this TlsFiles? files) =>
        files is null ? [] : ["--tls-certificate", files.Certificate, "--tls-key", files.Key, "--tls-authority", files.Authority];

    /// <summary>Reads the files.</summary>
    public static TlsIdentity Read(this TlsFiles files) => TlsIdentity.Read(files, DateTimeOffset.UtcNow);
}
