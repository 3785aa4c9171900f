using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GrowthSim.Server.Api.Access;

/// <summary>A key of the server as it is kept: a digest of it, so that who reads the file of keys cannot use them.</summary>
/// <param name="Name">Whose it is, for the log.</param>
/// <param name="Role">What it lets one do.</param>
/// <param name="Digest">Its SHA-256: keys are random numbers of 256 bits, which no trying finds.</param>
internal sealed record AccessKey(string Name, Role Role, byte[] Digest)
{
    /// <summary>What the token of the settings goes by, which several may share.</summary>
    public const string TokenName = "token";

    private const int Bytes = 32;

    /// <summary>Makes a key.</summary>
    /// <param name="name">Whose it is.</param>
    /// <param name="role">What it lets one do.</param>
    /// <returns>The key, which is kept nowhere, and what is.</returns>
    public static (string Secret, AccessKey Key) New(string name, Role role)
    {
        string secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        return (secret, new AccessKey(name, role, DigestOf(secret)));
    }

    /// <summary>Returns the digest of what a request shows.</summary>
    public static byte[] DigestOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>Returns whether this is the key with a digest, in a time that tells nothing of it.</summary>
    public bool Is(byte[] digest) => CryptographicOperations.FixedTimeEquals(Digest, digest);

    /// <summary>Returns its line in a file of keys.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {Role.ToString().ToLowerInvariant()} {Convert.ToHexStringLower(Digest)}");
}
