using TeamsJourney.App.Storage.Embedded;

namespace TeamsJourney.App.Administration.Backups;

/// <summary>Puts a backup in the place of the embedded store, while the service is stopped.</summary>
internal static class Restore
{
    public static AdministratorCommand Command { get; } = new(
        "restore",
        [new("from", "FILE"), EmbeddedStore.File],
        "Puts a backup in the place of the embedded store. Stop the service first.",
        options => EmbeddedStore.Use(options, path =>
        {
            var kept = StorageBackup.PutBack(options["from"], path, TimeProvider.System.GetUtcNow());
            return kept is null ? $"'{path}' is there again." : $"'{path}' is there again. What was there before is kept in '{kept}'.";
        }));
}
