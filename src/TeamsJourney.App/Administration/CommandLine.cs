using TeamsJourney.App.Administration.Backups;
using TeamsJourney.App.Administration.Packages;

namespace TeamsJourney.App.Administration;

/// <summary>Finds the command in the program's arguments and runs it.</summary>
internal static class CommandLine
{
    /// <summary>Every command.</summary>
    public static IReadOnlyList<AdministratorCommand> Commands { get; } = [MakePackage.Command, BackUp.Command, Restore.Command];

    /// <summary>Runs the command that the arguments begin with.</summary>
    /// <returns>What came of it; nothing when the arguments are settings, with which to serve.</returns>
    public static CommandOutcome? Run(IReadOnlyList<string> arguments)
    {
        // The ways in which .NET takes a setting: --name value, /name value, name=value.
        if (arguments.Count == 0 || arguments[0] is ['-' or '/', ..] || arguments[0].Contains('='))
        {
            return null;
        }

        return Commands.FirstOrDefault(command => command.Name == arguments[0]) is not { } command
            ? new CommandOutcome.Refused($"There is no command '{arguments[0]}'. {Help}")
            : Read(command, [.. arguments.Skip(1)]);
    }

    private static string Help => "Without a command the service starts. The commands are:"
        + string.Concat(Commands.Select(command => $"{Environment.NewLine}  {command.Usage}{Environment.NewLine}      {command.Purpose}"));

    private static CommandOutcome Read(AdministratorCommand command, string[] arguments)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in arguments.Chunk(2))
        {
            if (pair is not [['-', '-', .. var name], { Length: > 0 } value] || !command.Options.Any(option => option.Name == name) || !values.TryAdd(name, value))
            {
                return new CommandOutcome.Refused($"'{pair[0]}' is not understood here. Type: {command.Usage}");
            }
        }

        return command.Options.FirstOrDefault(option => option.IsRequired && !values.ContainsKey(option.Name)) is { } missing
            ? new CommandOutcome.Refused($"{missing.Usage} is missing. Type: {command.Usage}")
            : command.Run(new CommandOptions(values));
    }
}
