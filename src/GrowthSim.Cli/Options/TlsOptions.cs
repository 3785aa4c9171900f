using System.CommandLine;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Grains.Security;
using GrowthSim.Language;

namespace GrowthSim.Cli.Options;

/// <summary>The files by which this client and a cluster know each other.</summary>
internal sealed class TlsOptions
{
    private readonly Locale _locale;
    private readonly Option<string?> _certificate;
    private readonly Option<string?> _key;
    private readonly Option<string?> _authority;

    public TlsOptions(Locale locale)
    {
        _locale = locale;
        _certificate = Parsing.Text("--tls-certificate", "FILE", locale, HelpWords.TlsCertificate);
        _key = Parsing.Text("--tls-key", "FILE", locale, HelpWords.TlsKey);
        _authority = Parsing.Text("--tls-authority", "FILE", locale, HelpWords.TlsAuthority);
    }

    public void AddTo(Command command)
    {
        command.Add(_certificate);
        command.Add(_key);
        command.Add(_authority);
    }

    /// <summary>Returns the name of the first of the options that is given; null where none is.</summary>
    public string? Given(ParseResult parsed) => new[] { _certificate, _key, _authority }.FirstOrDefault(option => parsed.GetValue(option) is not null)?.Name;

    /// <summary>Reads the files; null where none is named.</summary>
    /// <exception cref="UsageException">Some of the files are missing, or do not do.</exception>
    public TlsIdentity? Read(ParseResult parsed, DateTimeOffset now)
    {
        (string? certificate, string? key, string? authority) = (parsed.GetValue(_certificate), parsed.GetValue(_key), parsed.GetValue(_authority));
        if (certificate is null && key is null && authority is null)
        {
            return null;
        }

        if (certificate is null || key is null || authority is null)
        {
            throw new UsageException(_locale.Say(HelpWords.TlsTogether));
        }

        try
        {
            return TlsIdentity.Read(new TlsFiles(certificate, key, authority), now);
        }
        catch (TlsFileException wrong)
        {
            (string option, LocalizedText words) = Words(wrong.Problem);
            throw new UsageException($"{_locale.Say(words, option, wrong.File)} ({FailureWords.Of(wrong.Detail, _locale)})");
        }
    }

    private (string Option, LocalizedText Words) Words(TlsProblem problem) => problem switch
    {
        TlsProblem.CertificateUnreadable => (_certificate.Name, HelpWords.TlsUnreadable),
        TlsProblem.AuthorityUnreadable => (_authority.Name, HelpWords.TlsUnreadable),
        TlsProblem.KeyUnreadable => (_key.Name, HelpWords.TlsKeyUnreadable),
        TlsProblem.KeyOfAnother => (_key.Name, HelpWords.TlsKeyOfAnother),
        TlsProblem.OutOfDate => (_certificate.Name, HelpWords.TlsOutOfDate),
        TlsProblem.OfAnotherAuthority => (_certificate.Name, HelpWords.TlsOfAnotherAuthority),
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "Every problem has words."),
    };
}
