using System.Globalization;
using Azure.Identity;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Privacy.Keys;

namespace TeamsJourney.App.Privacy;

/// <summary>The settings of what is kept of people, and for how long.</summary>
internal sealed record PrivacySettings
{
    /// <summary>The names that operators know.</summary>
    public const string KeyName = "Privacy:Key", KeyVaultName = "Privacy:KeyVault", RetentionName = "Privacy:RetentionDays";

    /// <summary>The fewest days that journeys are kept after the last thing that happened: a team has holidays.</summary>
    public const int FewestDays = 30;

    /// <summary>The most: a hundred years. The calendar has a beginning, before which nothing can be counted back.</summary>
    public const int MostDays = 36_500;

    /// <summary>The key itself; nothing when it is kept elsewhere.</summary>
    public byte[]? Key { get; init; }

    /// <summary>The vault that keeps the key; nothing for none.</summary>
    public Uri? KeyVault { get; init; }

    /// <summary>For how long a journey is kept in which nothing happens; nothing for as long as the installation.</summary>
    public TimeSpan? Retention { get; init; }

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">Where they stand.</param>
    /// <param name="isStoredInAzure">Whether journeys are in Azure Tables, beside which no file can lie.</param>
    /// <param name="isDevelopment">Whether this is a development machine.</param>
    /// <exception cref="InvalidSettingException">A setting is missing or cannot work.</exception>
    public static PrivacySettings Read(IConfiguration configuration, bool isStoredInAzure, bool isDevelopment)
    {
        var settings = new PrivacySettings
        {
            Key = ReadKey(configuration[KeyName]),
            KeyVault = ReadVault(configuration[KeyVaultName], isDevelopment),
            Retention = ReadDays(configuration[RetentionName]),
        };
        if (settings is { Key: not null, KeyVault: not null })
        {
            throw new InvalidSettingException(
                KeyName,
                $"is set besides {KeyVaultName}. One of the two keeps the key; with another key nobody is known any more as who they were. "
                + "Leave the one that the service ran with so far, and take the other out.");
        }

        return settings is { Key: null, KeyVault: null } && isStoredInAzure && !isDevelopment
            ? throw new InvalidSettingException(
                KeyVaultName,
                "is empty. With Azure Tables the key that stands between people and what they contributed needs a place of its own: "
                + $"set it to the address of your Key Vault (https://NAME.vault.azure.net/), or set {KeyName} to 32 random bytes in base64.")
            : settings;
    }

    /// <summary>Who keeps the key.</summary>
    public IKeyKeeper Keeper(string storagePath) => this switch
    {
        { Key: { } key } => new KeyInSettings(key),
        { KeyVault: { } vault } => new KeyVaultSecret(vault, vault.IsLoopback ? null : new DefaultAzureCredential()),
        _ => new KeyFile(KeyFile.PathOf(storagePath)),
    };

    private static TimeSpan? ReadDays(string? value) => value switch
    {
        null or "" or "0" => null,
        _ when int.TryParse(value, CultureInfo.InvariantCulture, out var days) && days is >= FewestDays and <= MostDays => TimeSpan.FromDays(days),
        _ => throw new InvalidSettingException(RetentionName, $"must be 0, to keep journeys, or {FewestDays} to {MostDays} days."),
    };

    private static byte[]? ReadKey(string? value) => value switch
    {
        null or "" => null,
        _ => PrivacyKey.Read(value)
            ?? throw new InvalidSettingException(KeyName, $"must be {PrivacyKey.MinimumLength} random bytes or more, in base64. Make them with: openssl rand -base64 32"),
    };

    private static Uri? ReadVault(string? value, bool isDevelopment) => value switch
    {
        null or "" => null,
        _ when Uri.TryCreate(value, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || (isDevelopment && url.IsLoopback)) => url,
        _ => throw new InvalidSettingException(KeyVaultName, "must be the https address of your Key Vault, such as https://NAME.vault.azure.net/."),
    };
}
