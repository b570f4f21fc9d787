using System.Globalization;
using TeamsJourney.Core.SetUp;

namespace TeamsJourney.Local.Hosting;

/// <summary>What can be set: in <c>Local:*</c> settings and environment variables (<c>Local__Port</c>), or on the command line, which wins.</summary>
internal sealed record LocalSettings
{
    public required int Port { get; init; }

    public required int AppPort { get; init; }

    /// <summary>Play a whole workshop.</summary>
    public required bool Demo { get; init; }

    /// <summary>Stop when the demo is done.</summary>
    public required bool Exit { get; init; }

    /// <summary>Microsoft's Playground instead of Local Teams.</summary>
    public bool Playground { get; init; }

    /// <summary>The language of the demo.</summary>
    public Language Language { get; init; } = Language.Dutch;

    /// <summary>The settings, or one sentence that says what is wrong.</summary>
    public static (LocalSettings? Settings, string Problem) Read(string[] args)
    {
        var configuration = new ConfigurationBuilder()
            .AddEnvironmentVariables()
            .AddCommandLine(
                [.. args.Select(argument => argument is "--demo" or "--exit" or "--playground" ? $"{argument}=true" : argument)],
                new Dictionary<string, string>
                {
                    ["--port"] = "Local:Port",
                    ["--app-port"] = "Local:AppPort",
                    ["--demo"] = "Local:Demo",
                    ["--exit"] = "Local:Exit",
                    ["--playground"] = "Local:Playground",
                    ["--demo-language"] = "Local:Language",
                })
            .Build();
        return (ReadPort(configuration["Local:Port"], 5180), ReadPort(configuration["Local:AppPort"], 5178), ReadLanguage(configuration["Local:Language"])) switch
        {
            (_, _, null) => (null, "--demo-language must be nl or en."),
            ({ } port, { } appPort, { } language) when port != appPort => (new LocalSettings
            {
                Port = port,
                AppPort = appPort,
                Demo = configuration["Local:Demo"] == "true",
                Exit = configuration["Local:Exit"] == "true",
                Playground = configuration["Local:Playground"] == "true",
                Language = language,
            }, ""),
            ({ }, { }, _) => (null, "--port and --app-port must be different ports."),
            _ => (null, "A port is a whole number from 1 to 65535."),
        };
    }

    private static Language? ReadLanguage(string? text) => text switch
    {
        null or "" or "nl" => Core.SetUp.Language.Dutch,
        "en" => Core.SetUp.Language.English,
        _ => null,
    };

    private static int? ReadPort(string? text, int ifAbsent) =>
        string.IsNullOrEmpty(text) ? ifAbsent
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535 ? port
        : null;
}
