using TeamsJourney.App.Storage;

namespace TeamsJourney.App.Administration.Backups;

/// <summary>The file that the service of these settings keeps its journeys in.</summary>
internal static class EmbeddedStore
{
    /// <summary>Names the file, where the settings of the service do not.</summary>
    public static CommandOption File { get; } = new("store", "FILE", IsRequired: false);

    /// <summary>Does something with the file, and says what came of it.</summary>
    public static CommandOutcome Use(CommandOptions options, Func<string, string> use)
    {
        // As the service reads them: from appsettings.json in this folder, and from the environment.
        var storage = StorageSettings.Read(WebApplication.CreateBuilder().Configuration);
        if (options[File.Name].Length == 0 && storage.IsInAzure)
        {
            return new CommandOutcome.Refused("The settings name Azure Tables, which have no file. Their backup is described in docs/operations.md.");
        }

        try
        {
            return new CommandOutcome.Done(use(options[File.Name] is { Length: > 0 } named ? named : storage.Path));
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return new CommandOutcome.Refused(fault.Message);
        }
    }
}
