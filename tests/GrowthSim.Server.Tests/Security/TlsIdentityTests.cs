using GrowthSim.Grains.Security;
using GrowthSim.Server.Tests.Clusters;

namespace GrowthSim.Server.Tests.Security;

public sealed class TlsIdentityTests : IDisposable
{
    private readonly TestAuthority _authority = new();
    private readonly TestAuthority _foreign = new();

    public void Dispose()
    {
        _authority.Dispose();
        _foreign.Dispose();
    }

    [Fact]
    public void Read_takes_a_certificate_with_its_key_and_authority() => Assert.NotNull(_authority.Silo().Read());

    [Fact]
    public void Read_names_what_is_wrong_and_the_file()
    {
        TlsFiles right = _authority.Silo();
        string text = Path.Combine(Path.GetDirectoryName(right.Key)!, "text.pem");
        File.WriteAllText(text, "Nothing of use.");

        AssertRefused(TlsProblem.CertificateUnreadable, text, right with { Certificate = text });
        AssertRefused(TlsProblem.CertificateUnreadable, "/nowhere/silo.crt", right with { Certificate = "/nowhere/silo.crt" });
        AssertRefused(TlsProblem.KeyUnreadable, text, right with { Key = text });
        AssertRefused(TlsProblem.KeyUnreadable, "/nowhere/silo.key", right with { Key = "/nowhere/silo.key" });
        AssertRefused(TlsProblem.KeyOfAnother, _authority.Person().Key, right with { Key = _authority.Person().Key });
        AssertRefused(TlsProblem.AuthorityUnreadable, text, right with { Authority = text });
        AssertRefused(TlsProblem.OutOfDate, _authority.Expired().Certificate, _authority.Expired());
        AssertRefused(TlsProblem.OfAnotherAuthority, right.Certificate, right with { Authority = _foreign.Silo().Authority });
    }

    [Fact]
    public async Task Silo_with_a_wrong_file_does_not_start_and_says_what_to_do()
    {
        (int exitCode, string expired) = await SiloProcess.End(_authority.Expired().Options());
        (_, string otherKey) = await SiloProcess.End((_authority.Silo() with { Key = _foreign.Silo().Key }).Options());

        Assert.Equal(2, exitCode);
        Assert.Contains($"GrowthSim:TlsCertificate is '{_authority.Expired().Certificate}'. Have the authority sign a certificate that is valid now.", expired, StringComparison.Ordinal);
        Assert.Contains($"GrowthSim:TlsKey is '{_foreign.Silo().Key}'. It is not the key of the certificate", otherKey, StringComparison.Ordinal);
    }

    private static void AssertRefused(TlsProblem problem, string file, TlsFiles files)
    {
        TlsFileException wrong = Assert.Throws<TlsFileException>(files.Read);
        Assert.Equal((problem, file), (wrong.Problem, wrong.File));
    }
}
