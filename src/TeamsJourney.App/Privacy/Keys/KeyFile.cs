using System.Text;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Storage.Embedded;

namespace TeamsJourney.App.Privacy.Keys;

/// <summary>The key in a file beside the embedded store, that only its owner can read.</summary>
internal sealed class KeyFile(string path) : IKeyKeeper
{
    private const int LongestFile = 64 * 1024;

    /// <inheritdoc/>
    public string Setting => PrivacySettings.KeyName;

    /// <summary>The key's file of a store.</summary>
    public static string PathOf(string storagePath) => $"{storagePath}.key";

    /// <inheritdoc/>
    public async Task<KeptKey> FindAsync(string version, CancellationToken cancellationToken) => File.Exists(path)
        ? new KeptKey(await ReadAsync(cancellationToken), "")
        : throw new InvalidSettingException(
            Setting, $"is empty, and '{path}' is gone, without which nobody is known as who they were. Put it back from the backup that the store came from.");

    /// <inheritdoc/>
    public async Task<KeptKey> FindOrMakeAsync(CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
        {
            throw HoldsNone();
        }

        if (!File.Exists(path))
        {
            await MakeAsync(cancellationToken);
        }

        return new KeptKey(await ReadAsync(cancellationToken), "");
    }

    private async Task<byte[]> ReadAsync(CancellationToken cancellationToken)
    {
        // What was written is a few dozen characters; whatever else stands there now may be long.
        if (new FileInfo(path).Length > LongestFile)
        {
            throw HoldsNone();
        }

        try
        {
            return PrivacyKey.Read(await File.ReadAllTextAsync(path, cancellationToken)) ?? throw HoldsNone();
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            throw new InvalidSettingException(Setting, $"is empty, and '{path}' cannot be read. Give the service's account read access to it.");
        }
    }

    private InvalidSettingException HoldsNone() =>
        new(Setting, $"is empty, and '{path}' holds no key. Put it back from the backup that the store came from.");

    // Whole or not at all: written aside, on disk, then given its name, unless another process was first.
    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var aside = $"{path}.{Guid.NewGuid():N}";
        await using (var file = OwnersFile.Create(aside))
        {
            await file.WriteAsync(Encoding.ASCII.GetBytes(Convert.ToBase64String(PrivacyKey.Make())), cancellationToken);
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(aside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(aside);
        }
    }
}
