using TeamsJourney.App.Privacy.Keys;
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
            var (key, copy) = (KeyFile.PathOf(path), KeyFile.PathOf(options["to"]));
            StorageBackup.Make(path, options["to"]);
            if (!File.Exists(key))
            {
                return $"'{path}' is backed up in '{options["to"]}'.";
            }

            // A copy has the rights of the file that it is of.
            File.Copy(key, copy, overwrite: false);
            return $"'{path}' is backed up in '{options["to"]}', and its privacy key in '{copy}'. Keep that one in another place: together they tell who said what.";
        }));
}
