using System.IO.Pipelines;
using System.Net.Security;
using System.Security.Authentication;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;

namespace GrowthSim.Grains.Security;

/// <summary>A connection under TLS, with a certificate on both sides.</summary>
/// <remarks>Names are not compared: addresses of silos come and go, and the authority signs for nobody but this cluster.</remarks>
internal static partial class TlsConnection
{
    /// <summary>The use of a certificate to show a server who a client is.</summary>
    public const string Client = "1.3.6.1.5.5.7.3.2";

    /// <summary>The use of a certificate to show a client who a server is.</summary>
    public const string Server = "1.3.6.1.5.5.7.3.1";

    private const SslProtocols Versions = SslProtocols.Tls12 | SslProtocols.Tls13;

    private static readonly TimeSpan HandshakeTimeout = TimeSpan.FromSeconds(10);

    // A record of TLS has 16 KiB at most; with less at a time a result of megabytes would be cut into small ones.
    private static readonly StreamPipeReaderOptions Reading = new(bufferSize: 32 * 1024, minimumReadSize: 4 * 1024, leaveOpen: true);
    private static readonly StreamPipeWriterOptions Writing = new(minimumBufferSize: 16 * 1024, leaveOpen: true);

    /// <summary>Accepts a connection.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="identity">What to show, and whom to trust.</param>
    /// <param name="uses">What the other's certificate must be good for.</param>
    /// <param name="logger">Is told who was refused, and why.</param>
    /// <param name="next">What is done with it then.</param>
    /// <exception cref="AuthenticationException">The other shows no certificate of the authority.</exception>
    public static Task Accept(ConnectionContext connection, TlsIdentity identity, string[] uses, ILogger logger, ConnectionDelegate next) =>
        Secure(connection, logger, next, (stream, cancellationToken) => stream.AuthenticateAsServerAsync(
            new SslServerAuthenticationOptions
            {
                ServerCertificateContext = identity.Context,
                ClientCertificateRequired = true,
                EnabledSslProtocols = Versions,
                AllowRenegotiation = false,
                CertificateChainPolicy = identity.PolicyFor(uses),
                RemoteCertificateValidationCallback = (_, _, _, errors) => errors == SslPolicyErrors.None,
            },
            cancellationToken));

    /// <summary>Secures a connection that this side has opened.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="identity">What to show, and whom to trust.</param>
    /// <param name="next">What is done with it then.</param>
    /// <exception cref="AuthenticationException">The other shows no certificate of the authority.</exception>
    public static Task Open(ConnectionContext connection, TlsIdentity identity, ConnectionDelegate next) =>
        Secure(connection, null, next, (stream, cancellationToken) => stream.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = "",
                ClientCertificateContext = identity.Context,
                EnabledSslProtocols = Versions,
                AllowRenegotiation = false,
                CertificateChainPolicy = identity.PolicyFor(Server),
                RemoteCertificateValidationCallback = (_, _, _, errors) => (errors & ~SslPolicyErrors.RemoteCertificateNameMismatch) == SslPolicyErrors.None,
            },
            cancellationToken));

    private static async Task Secure(ConnectionContext connection, ILogger? logger, ConnectionDelegate next, Func<SslStream, CancellationToken, Task> authenticate)
    {
        IDuplexPipe plain = connection.Transport;
        await using SslStream stream = new(new DuplexStream(plain));
        using (CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(connection.ConnectionClosed))
        {
            limit.CancelAfter(HandshakeTimeout);
            try
            {
                await authenticate(stream, limit.Token).ConfigureAwait(false);
            }
            catch (Exception refused) when (logger is not null && refused is AuthenticationException or IOException or OperationCanceledException)
            {
                LogRefused(logger, connection.RemoteEndPoint, refused.InnerException?.Message ?? refused.Message);
                throw;
            }
        }

        DuplexPipe secured = new(PipeReader.Create(stream, Reading), PipeWriter.Create(stream, Writing));
        try
        {
            connection.Transport = secured;
            await next(connection).ConfigureAwait(false);
        }
        finally
        {
            connection.Transport = plain;
            await secured.Input.CompleteAsync().ConfigureAwait(false);
            await secured.Output.CompleteAsync().ConfigureAwait(false);
        }
    }

    private sealed record DuplexPipe(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
