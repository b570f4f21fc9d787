using TeamsJourney.App.Storage.Embedded;

namespace TeamsJourney.App.Administration.Backups;

/// <summary>Copies the embedded store while the service goes on.</summary>
internal static class BackUp
{
    public static AdministratorCommand Command { get; } = new(
        "backup",
        [new("to", "FILE"), EmbeddedStore.File],
        "Copies the embedded store to a file, while the service goes on.",
        options => EmbeddedStore.Use(options, path =>
        {
            StorageBackup.Make(path, options["to"]);
            return $"'{path}' is backed up in '{options["to"]}'.";
        }));
}
