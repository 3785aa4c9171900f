using GrowthSim.Language.Messages;

namespace GrowthSim.Language;

/// <summary>Says why a file cannot be read.</summary>
internal static class FileFailure
{
    /// <summary>Returns the reason and what would mend it.</summary>
    /// <param name="exception">What opening or reading the file threw.</param>
    public static (Message Why, Message Remedy) Of(Exception exception) => exception switch
    {
        UnauthorizedAccessException => ((Message)"this user may not read it", (Message)"Give this user the permission, or copy the file."),
        FileNotFoundException or DirectoryNotFoundException => ((Message)"it is not there any more", (Message)"Check its name, and that nothing moves it meanwhile."),
        PathTooLongException => ((Message)"its name is too long", (Message)"Shorten the name or move the file."),
        _ => ((Message)"the file system reported a fault", (Message)"Check the disk, and that no other program holds the file."),
    };
}
