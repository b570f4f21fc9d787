namespace TeamsJourney.App.Administration.Packages;

/// <summary>Makes the package that an administrator uploads to Teams.</summary>
internal static class MakePackage
{
    private const string Version = "1.0.0";

    public static AdministratorCommand Command { get; } = new(
        "package",
        [
            new("app-id", "GUID"),
            new("host", "NAME"),
            new("output", "FILE"),
            new("tab-app-id", "GUID", IsRequired: false),
            new("version", "NUMBER", IsRequired: false),
            new("developer", "NAME", IsRequired: false),
            new("website", "URL", IsRequired: false),
            new("privacy", "URL", IsRequired: false),
            new("terms", "URL", IsRequired: false),
        ],
        "Makes the app package for Teams: for the app id of the bot, and the host name where the service is reached.",
        Run);

    private static CommandOutcome Run(CommandOptions options)
    {
        var host = options["host"].ToLowerInvariant();
        var about = $"https://{host}/about";
        return PackageValues.Check(new PackageValues
        {
            BotAppId = options["app-id"],
            TabAppId = Or(options["tab-app-id"], options["app-id"]),
            Host = host,
            Version = Or(options["version"], Version),
            Developer = Or(options["developer"], "TeamsJourney"),
            Website = Or(options["website"], about),
            Privacy = Or(options["privacy"], $"{about}/privacy"),
            Terms = Or(options["terms"], $"{about}/terms"),
        }) switch
        {
            PackageValues.Checked.Usable { Values: var values } => Write(values, options["output"]),
            PackageValues.Checked.Unusable { Reason: var reason } => new CommandOutcome.Refused(reason),
            _ => throw new InvalidOperationException("Values can be used or not."),
        };
    }

    private static CommandOutcome Write(PackageValues values, string path)
    {
        try
        {
            using var file = File.Create(path);
            AppPackage.Write(file, values);
            return new CommandOutcome.Done($"'{path}' is ready. Upload it in the Teams admin center, under Teams apps, Manage apps.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new CommandOutcome.Refused($"'{path}' cannot be written: {fault.Message}");
        }
    }

    private static string Or(string value, string otherwise) => value.Length > 0 ? value : otherwise;
}
