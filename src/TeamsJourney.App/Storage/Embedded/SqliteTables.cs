using Azure.Data.Tables;

namespace TeamsJourney.App.Storage.Embedded;

/// <summary>Tables in one SQLite file.</summary>
internal sealed class SqliteTables : IAsyncDisposable
{
    private SqliteTables()
    {
    }

    /// <summary>Opens a file, or creates it.</summary>
    /// <param name="path">The path of the file; its folder must exist.</param>
    /// <param name="clock">Sets the entities' Timestamp; the system's when <see langword="null"/>.</param>
    public static SqliteTables Open(string path, TimeProvider? clock = null) => throw new NotImplementedException();

    /// <summary>A table in the file; create it with <see cref="TableClient.CreateIfNotExistsAsync"/>.</summary>
    /// <param name="name">3 to 63 letters and digits, the first a letter; case does not matter.</param>
    public TableClient GetTableClient(string name) => throw new NotImplementedException();

    /// <summary>Finishes what was accepted, and closes the file.</summary>
    public ValueTask DisposeAsync() => throw new NotImplementedException();
}
