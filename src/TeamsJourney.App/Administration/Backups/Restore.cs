using TeamsJourney.App.Privacy.Keys;
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
            var said = kept is null ? $"'{path}' is there again." : $"'{path}' is there again. What was there before is kept in '{kept}'.";
            return $"{said}{PutBackKey(KeyFile.PathOf(options["from"]), KeyFile.PathOf(path), kept)}";
        }));

    // A store is served only with the key that it was begun with.
    private static string PutBackKey(string backup, string key, string? kept)
    {
        if (!File.Exists(backup))
        {
            return File.Exists(key) ? "" : $" Put its privacy key back as '{key}' before you start the service, unless your settings name one.";
        }

        if (kept is not null && File.Exists(key))
        {
            File.Move(key, KeyFile.PathOf(kept));
        }

        File.Copy(backup, key, overwrite: true);
        return $" Its privacy key is '{key}'.";
    }
}
