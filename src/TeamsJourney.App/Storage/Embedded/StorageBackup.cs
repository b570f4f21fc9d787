using Microsoft.Data.Sqlite;

namespace TeamsJourney.App.Storage.Embedded;

/// <summary>Copies of the file: made beside a service at work, and put back while none is.</summary>
internal static class StorageBackup
{
    /// <summary>Beside the file while a backup is being put back; as long as it is there, nothing is served.</summary>
    public static string HalfRestored(string path) => path + ".restoring";

    /// <summary>
    /// Copies the file as it is at one moment, by SQLite's online backup (sqlite.org/backup.html): all that was acknowledged before, nothing
    /// half. The copy is one file, checked, and appears under its name only when it is whole.
    /// </summary>
    /// <exception cref="IOException">There is no such file, or the copy cannot be written.</exception>
    /// <exception cref="InvalidDataException">The file is damaged or not ours.</exception>
    public static void Make(string path, string copy)
    {
        var part = copy + ".part";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(copy))!);
        if (File.Exists(copy))
        {
            throw new IOException($"'{copy}' exists already. Choose another name: a backup is never overwritten.");
        }

        Copy(path, part);
        File.Move(part, copy);
    }

    /// <summary>Puts a backup in the place of the file; what was there is kept beside it.</summary>
    /// <param name="backup">The backup.</param>
    /// <param name="path">The file that the service opens.</param>
    /// <param name="now">The time, for the name of what is kept.</param>
    /// <returns>Where the file that was there is now; nothing when there was none.</returns>
    /// <exception cref="IOException">A service uses the file, or the disk refuses. The file is as it was, or the next start says what to do.</exception>
    /// <exception cref="InvalidDataException">The backup is damaged or not ours. Nothing was changed.</exception>
    public static string? PutBack(string backup, string path, DateTimeOffset now)
    {
        var full = StorageFile.Resolve(path);
        using var hold = StorageFile.Hold(full);
        Copy(backup, HalfRestored(full));
        var kept = $"{full}.before-{now:yyyyMMdd'T'HHmmss'Z'}";
        var hadFile = File.Exists(full);
        // The log belongs to the old file: beside the new one SQLite would play it into that.
        foreach (var suffix in (string[])["", "-wal", "-shm"])
        {
            if (File.Exists(full + suffix))
            {
                File.Move(full + suffix, kept + suffix);
            }
        }

        File.Move(HalfRestored(full), full);
        return hadFile ? kept : null;
    }

    private static void Copy(string from, string to)
    {
        if (!File.Exists(from))
        {
            throw new FileNotFoundException($"There is no file '{from}'.");
        }

        try
        {
            File.Delete(to);
            using var source = StorageFile.OpenBeside(from);
            StorageLayout.Check(source, from);
            StorageLayout.CheckIntegrity(source, from);
            OwnersFile.Create(to).Dispose();
            using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = to, Pooling = false }.ConnectionString);
            target.Open();
            source.BackupDatabase(target);
            // The copy says of itself that it has a log; as one file it can be moved about without.
            using var single = new Statement(target, "PRAGMA journal_mode=DELETE");
            single.Run();
            StorageLayout.CheckIntegrity(target, to);
        }
        catch (SqliteException fault)
        {
            File.Delete(to);
            throw fault.SqliteErrorCode == SQLitePCL.raw.SQLITE_FULL ? new IOException($"The disk has no room for '{to}'.", fault) : StorageLayout.Explain(fault, from);
        }
        catch
        {
            File.Delete(to);
            throw;
        }
    }
}
