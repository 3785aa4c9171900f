using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GrowthSim.Grains.Security;

namespace GrowthSim.Server.Tests.Security;

/// <summary>An authority that signs certificates for a test, and keeps the files in a folder of its own.</summary>
internal sealed class TestAuthority : IDisposable
{
    private static readonly Oid Server = new("1.3.6.1.5.5.7.3.1");
    private static readonly Oid Client = new("1.3.6.1.5.5.7.3.2");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("growthsim-tls-");
    private readonly X509Certificate2 _certificate;

    public TestAuthority()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=growthsim test authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        _certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-10), DateTimeOffset.UtcNow.AddDays(10));
    }

    /// <summary>Signs a certificate of a silo.</summary>
    public TlsFiles Silo() => Sign("silo", TimeSpan.FromDays(1), Server, Client);

    /// <summary>Signs a certificate that ran out yesterday.</summary>
    public TlsFiles Expired() => Sign("expired", TimeSpan.FromDays(-1), Server, Client);

    /// <summary>Signs a certificate of a client, with which nobody can be a silo.</summary>
    public TlsFiles Person() => Sign("person", TimeSpan.FromDays(1), Client);

    public void Dispose()
    {
        _certificate.Dispose();
        _folder.Delete(recursive: true);
    }

    private TlsFiles Sign(string name, TimeSpan validFor, params Oid[] uses)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([.. uses], critical: true));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(_certificate, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        using X509Certificate2 signed = request.Create(_certificate, DateTimeOffset.UtcNow.AddDays(-5), DateTimeOffset.UtcNow + validFor, RandomNumberGenerator.GetBytes(16));
        return new TlsFiles(
            Write($"{name}.crt", signed.ExportCertificatePem()),
            Write($"{name}.key", key.ExportPkcs8PrivateKeyPem()),
            Write("authority.crt", _certificate.ExportCertificatePem()));
    }

    private string Write(string name, string text)
    {
        string file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }
}
