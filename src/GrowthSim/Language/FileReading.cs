using System.Text;
using GrowthSim.Language.Messages;

namespace GrowthSim.Language;

/// <summary>Reads files within the limits of a model's own, and says why one cannot be read.</summary>
internal static class FileReading
{
    /// <summary>Returns the text of a file; null, with an error, where it is none.</summary>
    /// <param name="file">The file.</param>
    /// <param name="errors">Takes the error.</param>
    /// <param name="name">The file's name for messages; null for that of the file.</param>
    public static string? Text(string file, ErrorList errors, string? name = null) =>
        Bytes(file, errors, name, $"Name a folder with {ModelFolder.ModelFile}, or a YAML file.", "Split the model, or keep long tables in a CSV file.") is byte[] bytes
            ? Text(bytes, name ?? file, errors)
            : null;

    /// <summary>Returns the text that bytes are; null, with an error, where they are none.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="errors">Takes the error.</param>
    public static string? Text(byte[] bytes, string name, ErrorList errors)
    {
        try
        {
            string text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException exception)
        {
            errors.Add(new TextPosition(name, 1, 1), "", $"The file is not UTF-8 text: byte {exception.Index + 1} is damaged.", "Save it as UTF-8.");
            return null;
        }
    }

    /// <summary>Returns what is in a file; null, with an error, where that cannot be read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="errors">Takes the error.</param>
    /// <param name="name">The file's name for messages; null for that of the file.</param>
    /// <param name="missing">What to do where there is no such file.</param>
    /// <param name="tooLarge">What to do where it is too large.</param>
    public static byte[]? Bytes(string file, ErrorList errors, string? name, Message missing, Message tooLarge)
    {
        TextPosition start = new(name ?? file, 1, 1);
        try
        {
            if (Directory.Exists(file))
            {
                errors.Add(start, "", "This is a folder, not a file.", "Name a file in it.");
                return null;
            }

            FileInfo info = new(file);
            if (!info.Exists)
            {
                errors.Add(start, "", "There is no such file.", missing);
                return null;
            }

            byte[] bytes = info.Length > ModelLimits.FileSize ? [] : Bytes(file);
            if (info.Length <= ModelLimits.FileSize && bytes.Length <= ModelLimits.FileSize)
            {
                return bytes;
            }

            Message size = info.Length > ModelLimits.FileSize ? (Message)$"The file has {info.Length} bytes" : "The file does not end";
            errors.Add(start, "", $"{size}; the limit is {ModelLimits.FileSize} (file size).", tooLarge);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            (Message why, Message remedy) = FileFailure.Of(exception);
            errors.Add(start, "", $"The file cannot be read: {why}.", remedy);
        }

        return null;
    }

    /// <summary>Returns the bytes of a file, at most one beyond the limit: a device says that it has none, and would not end.</summary>
    private static byte[] Bytes(string file)
    {
        using FileStream stream = File.OpenRead(file);

        // Not what the folder says: of a link that is the length of the link.
        long announced = stream.CanSeek ? stream.Length : 0;
        byte[] bytes = new byte[announced > 0 ? Math.Min(announced, ModelLimits.FileSize + 1) : ModelLimits.FileSize + 1];
        int read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length ? bytes : bytes[..read];
    }
}
