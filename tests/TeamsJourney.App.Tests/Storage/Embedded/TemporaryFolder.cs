using Microsoft.Data.Sqlite;

namespace TeamsJourney.App.Tests.Storage.Embedded;

/// <summary>A folder that goes when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("teamsjourney-");

    public string File(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Runs SQL on a file from outside, as an administrator would.</summary>
    public static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
