using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace GrowthSim.Grains.Security;

/// <summary>A certificate with its key, and the authority by which others are known, as they were when they were read: a renewed certificate needs a new start.</summary>
public sealed class TlsIdentity
{
    private readonly X509Certificate2Collection _authority;

    private TlsIdentity(SslStreamCertificateContext context, X509Certificate2Collection authority) => (Context, _authority) = (context, authority);

    /// <summary>Gets what is shown to others.</summary>
    internal SslStreamCertificateContext Context { get; }

    /// <summary>Reads the files and checks that others would accept them.</summary>
    /// <param name="files">The files.</param>
    /// <param name="now">The time of the check.</param>
    /// <exception cref="TlsFileException">A file does not do.</exception>
    public static TlsIdentity Read(TlsFiles files, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(files);
        X509Certificate2Collection chain = Certificates(files.Certificate, TlsProblem.CertificateUnreadable);
        X509Certificate2Collection authority = Certificates(files.Authority, TlsProblem.AuthorityUnreadable);
        X509Certificate2 certificate = WithKey(files, chain[0]);
        if (now < certificate.NotBefore || now > certificate.NotAfter)
        {
            throw new TlsFileException(TlsProblem.OutOfDate, files.Certificate, $"It is valid from {certificate.NotBefore:u} to {certificate.NotAfter:u}.");
        }

        X509Certificate2Collection between = [.. chain.Skip(1)];
        using X509Chain check = new() { ChainPolicy = Policy(authority) };
        check.ChainPolicy.ExtraStore.AddRange(between);
        if (!check.Build(certificate))
        {
            throw new TlsFileException(TlsProblem.OfAnotherAuthority, files.Certificate, string.Join(' ', check.ChainStatus.Select(status => status.StatusInformation)));
        }

        return new TlsIdentity(SslStreamCertificateContext.Create(certificate, between, offline: true), authority);
    }

    /// <summary>Returns by what to judge the certificate of another.</summary>
    /// <param name="uses">What it must be good for, as the numbers of X.509.</param>
    internal X509ChainPolicy PolicyFor(params string[] uses)
    {
        X509ChainPolicy policy = Policy(_authority);
        foreach (string use in uses)
        {
            policy.ApplicationPolicy.Add(new Oid(use));
        }

        return policy;
    }

    // An authority of one's own publishes no list of what it took back; a certificate ends by its date, or with the authority.
    private static X509ChainPolicy Policy(X509Certificate2Collection authority)
    {
        X509ChainPolicy policy = new()
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
        };
        policy.CustomTrustStore.AddRange(authority);
        return policy;
    }

    private static X509Certificate2Collection Certificates(string file, TlsProblem problem)
    {
        try
        {
            X509Certificate2Collection read = [];
            read.ImportFromPemFile(file);
            return read.Count > 0 ? read : throw new TlsFileException(problem, file, "It holds no certificate in PEM form.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            throw new TlsFileException(problem, file, failure.Message);
        }
    }

    private static X509Certificate2 WithKey(TlsFiles files, X509Certificate2 certificate)
    {
        string key;
        try
        {
            key = File.ReadAllText(files.Key);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new TlsFileException(TlsProblem.KeyUnreadable, files.Key, failure.Message);
        }

        try
        {
            X509Certificate2 paired = X509Certificate2.CreateFromPem(certificate.ExportCertificatePem(), key);

            // Windows' TLS takes no key that exists in memory only.
            return OperatingSystem.IsWindows() ? X509CertificateLoader.LoadPkcs12(paired.Export(X509ContentType.Pkcs12), null) : paired;
        }
        catch (CryptographicException failure)
        {
            throw new TlsFileException(HoldsKey(key) ? TlsProblem.KeyOfAnother : TlsProblem.KeyUnreadable, files.Key, failure.Message);
        }
        catch (ArgumentException failure)
        {
            throw new TlsFileException(TlsProblem.KeyOfAnother, files.Key, failure.Message);
        }
    }

    private static bool HoldsKey(string pem) => PemEncoding.TryFind(pem, out PemFields found) && pem[found.Label] is "PRIVATE KEY" or "RSA PRIVATE KEY" or "EC PRIVATE KEY";
}
