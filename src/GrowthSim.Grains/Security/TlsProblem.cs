namespace GrowthSim.Grains.Security;

/// <summary>What is wrong with a file of <see cref="TlsFiles"/>.</summary>
public enum TlsProblem
{
    /// <summary>The certificate's file is not there, cannot be read or holds no certificate.</summary>
    CertificateUnreadable,

    /// <summary>The key's file is not there, cannot be read or holds no key without a password.</summary>
    KeyUnreadable,

    /// <summary>The key is not that of the certificate.</summary>
    KeyOfAnother,

    /// <summary>The authority's file is not there, cannot be read or holds no certificate.</summary>
    AuthorityUnreadable,

    /// <summary>The certificate is no longer, or not yet, valid.</summary>
    OutOfDate,

    /// <summary>The certificate was not signed by the authority.</summary>
    OfAnotherAuthority,
}
