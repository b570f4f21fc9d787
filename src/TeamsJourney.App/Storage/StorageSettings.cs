using Azure.Data.Tables;
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

    private const string EndpointName = "Storage:TablesEndpoint", ConnectionName = "Storage:ConnectionString";

    /// <summary>Reads the settings.</summary>
    /// <exception cref="InvalidSettingException">A setting cannot work.</exception>
    public static StorageSettings Read(IConfiguration configuration)
    {
        var settings = new StorageSettings
        {
            Path = configuration.ReadText("Storage:Path", "data/journeys.db"),
            TablesEndpoint = configuration.ReadText(EndpointName),
            ConnectionString = configuration.ReadText(ConnectionName),
        };
        settings.Check(configuration);
        return settings;
    }

    private void Check(IConfiguration configuration)
    {
        if (configuration.ReadUrl(EndpointName) is { } endpoint && endpoint.Scheme != Uri.UriSchemeHttps)
        {
            throw new InvalidSettingException(EndpointName, "must be https: a managed identity's token goes over no other line.");
        }

        if (ConnectionString.Length == 0)
        {
            return;
        }

        try
        {
            _ = new TableClient(ConnectionString, Rows.TableName);
        }
        catch (FormatException)
        {
            // What is wrong with it could quote the key in it.
            throw new InvalidSettingException(
                ConnectionName, "is no connection string of a storage account. Copy it whole: DefaultEndpointsProtocol=…;AccountName=…;AccountKey=…, or UseDevelopmentStorage=true.");
        }
    }
}
