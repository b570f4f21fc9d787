namespace TeamsJourney.App.Administration;

/// <summary>What came of a command.</summary>
internal abstract record CommandOutcome
{
    private CommandOutcome()
    {
    }

    /// <summary>It was done; the text says what.</summary>
    public sealed record Done(string Text) : CommandOutcome;

    /// <summary>It was not done; the reason says what to do.</summary>
    public sealed record Refused(string Reason) : CommandOutcome;
}

/// <summary>Something that an administrator lets the program do instead of serving: <c>dotnet TeamsJourney.App.dll backup --to FILE</c>.</summary>
/// <param name="Name">The first argument.</param>
/// <param name="Options">The options after it with what they stand for, as the usage shows them.</param>
/// <param name="Purpose">What it does, in a line.</param>
/// <param name="Run">Does it, with the options that were given.</param>
internal sealed record AdministratorCommand(
    string Name, IReadOnlyList<CommandOption> Options, string Purpose, Func<CommandOptions, CommandOutcome> Run)
{
    /// <summary>How to type it.</summary>
    public string Usage => $"{Name} {string.Join(' ', Options.Select(option => option.IsRequired ? option.Usage : $"[{option.Usage}]"))}";
}

/// <summary>An option of a command.</summary>
/// <param name="Name">Its name, without the hyphens.</param>
/// <param name="Value">What it stands for, in capitals.</param>
/// <param name="IsRequired">Whether the command does nothing without it.</param>
internal sealed record CommandOption(string Name, string Value, bool IsRequired = true)
{
    /// <summary>How to type it.</summary>
    public string Usage => $"--{Name} {Value}";
}

/// <summary>The options that were given.</summary>
internal sealed class CommandOptions(IReadOnlyDictionary<string, string> values)
{
    /// <summary>The value of an option; empty when it was left out.</summary>
    public string this[string name] => values.GetValueOrDefault(name, "");
}
