using GrowthSim.Grains.Security;

namespace GrowthSim.Server.Configuration;

/// <summary>The settings of TLS: all three of them, or none.</summary>
internal static class TlsSettings
{
    /// <summary>Returns the files; null where connections are in the clear.</summary>
    public static TlsFiles? Files(ServerSettings settings) => settings.TlsCertificate.Length == 0 && settings.TlsKey.Length == 0 && settings.TlsAuthority.Length == 0
        ? null
        : new TlsFiles(settings.TlsCertificate, settings.TlsKey, settings.TlsAuthority);

    /// <summary>Returns the key of the setting that a problem is about.</summary>
    public static string Key(TlsProblem problem) => problem switch
    {
        TlsProblem.KeyUnreadable or TlsProblem.KeyOfAnother => nameof(ServerSettings.TlsKey),
        TlsProblem.AuthorityUnreadable => nameof(ServerSettings.TlsAuthority),
        _ => nameof(ServerSettings.TlsCertificate),
    };

    /// <summary>Returns what to do about a problem.</summary>
    public static string Remedy(TlsProblem problem) => problem switch
    {
        TlsProblem.CertificateUnreadable => "Name a readable PEM file with this silo's certificate.",
        TlsProblem.KeyUnreadable => "Name a readable PEM file with the private key of the certificate, without a password.",
        TlsProblem.KeyOfAnother => "It is not the key of the certificate: name the file that was made with it.",
        TlsProblem.AuthorityUnreadable => "Name a readable PEM file with the certificate of the cluster's authority.",
        TlsProblem.OutOfDate => "Have the authority sign a certificate that is valid now.",
        TlsProblem.OfAnotherAuthority => "Have it signed by the authority that GrowthSim:TlsAuthority names, or name the authority that signed it.",
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "Every problem has a remedy."),
    };
}
