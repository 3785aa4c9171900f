using GrowthSim.Language.Messages;

namespace GrowthSim.Language;

/// <summary>Says why a file cannot be read.</summary>
internal static class FileFailure
{
    /// <summary>Returns the reason and what would mend it.</summary>
    /// <param name="exception">What opening or reading the file threw.</param>
    public static (Message Why, Message Remedy) Of(Exception exception) => exception switch
    {
        UnauthorizedAccessException => ("this user may not read it", "Give this user the permission, or copy the file."),
        FileNotFoundException or DirectoryNotFoundException => ("it is not there any more", "Check its name, and that nothing moves it meanwhile."),
        PathTooLongException => ("its name is too long", "Shorten the name or move the file."),
        _ => ("the file system reported a fault", "Check the disk, and that no other program holds the file."),
    };
}
