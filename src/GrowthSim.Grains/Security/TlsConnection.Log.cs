using System.Net;
using Microsoft.Extensions.Logging;

namespace GrowthSim.Grains.Security;

internal static partial class TlsConnection
{
    [LoggerMessage(1, LogLevel.Warning, "A connection from {Remote} was refused: {Reason}")]
    private static partial void LogRefused(ILogger logger, EndPoint? remote, string reason);
}
