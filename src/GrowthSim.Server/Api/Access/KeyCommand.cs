using System.CommandLine;
using GrowthSim.Server.Api.Requests;
using GrowthSim.Server.Configuration;

namespace GrowthSim.Server.Api.Access;

/// <summary>Makes a key of the HTTP interface, shows it once, and prints the line that the file of keys needs.</summary>
internal static class KeyCommand
{
    /// <summary>Returns the command.</summary>
    public static Command Create()
    {
        Argument<string> name = new("name") { Description = "Whose key it is, for the log: small letters, digits, '-' and '_'." };
        Argument<string> role = new("role") { Description = "read, run (orders, extends and cancels runs as well) or edit (models, scenarios and figures as well)." };
        Command command = new("key", $"Makes a key of the HTTP interface: prints it once on standard error, and on standard output the line for the file that {ServerSettings.Section}:{nameof(ServerSettings.ApiKeys)} names.") { name, role };
        command.SetAction(parsed => Make(parsed.GetValue(name) ?? "", parsed.GetValue(role) ?? ""));
        return command;
    }

    private static int Make(string name, string role)
    {
        if (!RequestField.IsIdentifier(name) || !KeyFile.TryRole(role, out Role known))
        {
            Console.Error.WriteLine(RequestField.IsIdentifier(name) ? $"The role is '{role}'. Write read, run or edit." : $"The name is '{name}'. Write small letters, digits, '-' and '_', 64 at most.");
            return Program.Wrong;
        }

        (string secret, AccessKey key) = AccessKey.New(name, known);
        Console.Error.WriteLine($"The key of {name}, which is shown this once: {secret}");
        Console.Out.WriteLine(key.ToString());
        return 0;
    }
}
