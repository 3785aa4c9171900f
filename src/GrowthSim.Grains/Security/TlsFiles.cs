namespace GrowthSim.Grains.Security;

/// <summary>The PEM files by which a silo or a client of the cluster shows who it is, and knows the others.</summary>
/// <param name="Certificate">Its certificate, followed by those between it and the authority, if there are any.</param>
/// <param name="Key">The certificate's private key.</param>
/// <param name="Authority">The certificate of the authority that signs for this cluster, and for nobody else: whoever it signed for may come in.</param>
public sealed record TlsFiles(string Certificate, string Key, string Authority);
