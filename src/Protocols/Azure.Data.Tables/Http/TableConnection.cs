namespace Azure.Data.Tables.Http;

/// <summary>What a storage connection string says about tables.</summary>
internal sealed record TableConnection(Uri Endpoint, TableSharedKeyCredential Credential)
{
    private const string EmulatorAccount = "devstoreaccount1";

    /// <summary>Published by Microsoft for every local emulator; it opens nothing else (learn.microsoft.com, "Use the Azurite emulator").</summary>
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <exception cref="FormatException">Something is missing; the message never repeats what was given.</exception>
    public static TableConnection Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // A key in base 64 ends in '='.
            var (name, value) = part.Split('=', 2) is [var left, var right] ? (left, right) : throw Malformed("a part has no '='");
            settings[name.Trim()] = value.Trim();
        }

        if (settings.TryGetValue("UseDevelopmentStorage", out var emulator) && bool.TryParse(emulator, out var useEmulator) && useEmulator)
        {
            return new(new Uri($"http://127.0.0.1:10002/{EmulatorAccount}"), new(EmulatorAccount, EmulatorKey));
        }

        var account = settings.GetValueOrDefault("AccountName") ?? throw Malformed("AccountName is missing");
        var key = settings.GetValueOrDefault("AccountKey") ?? throw Malformed("AccountKey is missing (shared access signatures are not supported)");
        var endpoint = settings.GetValueOrDefault("TableEndpoint")
            ?? $"{settings.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account}.table.{settings.GetValueOrDefault("EndpointSuffix", "core.windows.net")}";
        return Uri.TryCreate(endpoint, UriKind.Absolute, out var uri)
            ? new(uri, new(account, key))
            : throw Malformed("TableEndpoint is not an absolute address");
    }

    private static FormatException Malformed(string what) => new($"The storage connection string cannot be used: {what}.");
}
