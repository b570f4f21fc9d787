using TeamsJourney.App.Hosting;

namespace TeamsJourney.App.Storage;

/// <summary>Where journeys are kept.</summary>
internal sealed record StorageSettings
{
    /// <summary>The file of the embedded store.</summary>
    public required string Path { get; init; }

    /// <summary>The endpoint of the Azure Table service, reached by managed identity; empty for the embedded store.</summary>
    public required string TablesEndpoint { get; init; }

    /// <summary>A connection string of the Azure Table service, for Azurite; empty otherwise.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>Whether journeys are in Azure Tables rather than in a file.</summary>
    public bool IsInAzure => TablesEndpoint.Length + ConnectionString.Length > 0;

    /// <summary>Reads the settings.</summary>
    public static StorageSettings Read(IConfiguration configuration) => new()
    {
        Path = configuration.ReadText("Storage:Path", "data/journeys.db"),
        TablesEndpoint = configuration.ReadText("Storage:TablesEndpoint"),
        ConnectionString = configuration.ReadText("Storage:ConnectionString"),
    };
}
