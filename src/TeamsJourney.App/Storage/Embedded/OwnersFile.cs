namespace TeamsJourney.App.Storage.Embedded;

/// <summary>Files that on Unix only the service's own account reads: they hold what a team said, or the key to who said it.</summary>
internal static class OwnersFile
{
    /// <summary>Makes a file that is not there yet, empty.</summary>
    /// <exception cref="IOException">It is there already, or cannot be made.</exception>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }
}
