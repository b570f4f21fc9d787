using System.Text.RegularExpressions;

namespace TeamsJourney.App.Administration.Packages;

/// <summary>What is different in every organisation's package.</summary>
internal sealed partial record PackageValues
{
    /// <summary>The app id of the bot's registration: of the managed identity, or of the app registration.</summary>
    public required string BotAppId { get; init; }

    /// <summary>The app id of the registration by which people sign in to the tab; with an app registration the same as the bot's.</summary>
    public required string TabAppId { get; init; }

    /// <summary>The host name where Teams reaches the service.</summary>
    public required string Host { get; init; }

    /// <summary>The package's version; Teams takes an update only with a higher one.</summary>
    public required string Version { get; init; }

    /// <summary>Who offers the app, 1 to 32 characters.</summary>
    public required string Developer { get; init; }

    public required string Website { get; init; }

    public required string Privacy { get; init; }

    public required string Terms { get; init; }

    /// <summary>By the names that the manifest's gaps have.</summary>
    public IReadOnlyDictionary<string, string> ByName => new Dictionary<string, string>
    {
        ["botAppId"] = BotAppId,
        ["tabAppId"] = TabAppId,
        ["host"] = Host,
        ["version"] = Version,
        ["developer"] = Developer,
        ["website"] = Website,
        ["privacy"] = Privacy,
        ["terms"] = Terms,
    };

    /// <summary>What checking came to.</summary>
    internal abstract record Checked
    {
        private Checked()
        {
        }

        /// <summary>All can work; ids and host are as Teams and Entra write them, in lower case.</summary>
        public sealed record Usable(PackageValues Values) : Checked;

        /// <summary>One of them cannot work; the reason says which, and what is wanted.</summary>
        public sealed record Unusable(string Reason) : Checked;
    }

    /// <summary>Checks what was given.</summary>
    public static Checked Check(PackageValues given)
    {
        foreach (var (name, id) in new[] { ("app-id", given.BotAppId), ("tab-app-id", given.TabAppId) })
        {
            if (!Guid.TryParseExact(id, "D", out var guid) || guid == Guid.Empty)
            {
                return new Checked.Unusable($"--{name} '{id}' is no app id. It looks like 12345678-9abc-def0-1234-56789abcdef0; find it at the app registration or the managed identity, as client id.");
            }
        }

        if (!HostName.IsMatch(given.Host))
        {
            return new Checked.Unusable($"--host '{given.Host}' is no host name. It looks like journeys.contoso.com: without https://, port or path.");
        }

        if (!VersionNumber.IsMatch(given.Version))
        {
            return new Checked.Unusable($"--version '{given.Version}' is no version. It looks like 1.2.3.");
        }

        if (given.Developer.Length > 32)
        {
            return new Checked.Unusable($"--developer '{given.Developer}' is longer than the 32 characters that Teams shows.");
        }

        foreach (var (name, url) in new[] { ("website", given.Website), ("privacy", given.Privacy), ("terms", given.Terms) })
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
            {
                return new Checked.Unusable($"--{name} '{url}' is no https address.");
            }
        }

        // Entra compares the address of the tab's API with the registered one in lower case (Teams documentation, "Configure your app in Entra ID").
        return new Checked.Usable(given with { BotAppId = given.BotAppId.ToLowerInvariant(), TabAppId = given.TabAppId.ToLowerInvariant(), Host = given.Host.ToLowerInvariant() });
    }

    // At least two labels of letters, digits and hyphens, the last not of digits alone: an IP address has no certificate that Teams takes.
    [GeneratedRegex(@"^(?=.{4,253}\z)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+(?!\d+\z)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])\z", RegexOptions.CultureInvariant)]
    private static partial Regex HostName { get; }

    [GeneratedRegex(@"^\d{1,6}\.\d{1,6}\.\d{1,6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex VersionNumber { get; }
}
