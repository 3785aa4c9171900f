using System.Collections.Immutable;

namespace GrowthSim.Server.Api.Access;

/// <summary>The keys that the server knows: the token of its settings, which may everything, and those of a file, which is read again when it changes.</summary>
internal sealed partial class KeyRing(string token, string file, TimeProvider time, ILogger<KeyRing> logger)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    private readonly Lock _looking = new();
    private readonly AccessKey? _token = token.Length > 0 ? new AccessKey(AccessKey.TokenName, Role.Edit, AccessKey.DigestOf(token)) : null;
    private ImmutableArray<AccessKey> _keys = [];
    private (DateTime At, long Length) _read;
    private long? _looked;

    /// <summary>Gets whether the server asks for nothing.</summary>
    public bool IsOpen => _token is null && file.Length == 0;

    /// <summary>Returns the key that a request shows; null where it is none of ours.</summary>
    public AccessKey? Find(string secret)
    {
        byte[] digest = AccessKey.DigestOf(secret);
        AccessKey? found = null;

        // All are compared: the time tells nothing.
        foreach (AccessKey key in Keys())
        {
            found = key.Is(digest) ? key : found;
        }

        return _token is not null && _token.Is(digest) ? _token : found;
    }

    private ImmutableArray<AccessKey> Keys()
    {
        if (file.Length == 0)
        {
            return [];
        }

        lock (_looking)
        {
            if (_looked is null || time.GetElapsedTime(_looked.Value) > BetweenLooks)
            {
                _looked = time.GetTimestamp();
                Look();
            }

            return _keys;
        }
    }

    // With errors in it the keys stay as they were: who edits the file is not shut out by a slip.
    private void Look()
    {
        FileInfo now = new(file);
        (DateTime At, long Length) changed = now.Exists ? (now.LastWriteTimeUtc, now.Length) : default;
        if (changed == _read)
        {
            return;
        }

        List<string> errors = [];
        ImmutableArray<AccessKey> keys = KeyFile.Read(file, errors);
        _read = changed;
        if (errors.Count == 0)
        {
            _keys = keys;
            LogRead(logger, file, keys.Length);
        }
        else
        {
            LogWrong(logger, string.Join(' ', errors));
        }
    }

    [LoggerMessage(1, LogLevel.Information, "The file of keys {File} has {Count} keys.")]
    private static partial void LogRead(ILogger logger, string file, int count);

    [LoggerMessage(2, LogLevel.Error, "The file of keys was changed and is wrong; the keys stay as they were. {Errors}")]
    private static partial void LogWrong(ILogger logger, string errors);
}
