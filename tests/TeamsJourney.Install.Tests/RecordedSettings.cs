using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;
using TeamsJourney.App.Hosting;

namespace TeamsJourney.Install.Tests;

/// <summary>Settings that remember which names were asked for.</summary>
internal sealed class RecordedSettings(IConfiguration settings) : IConfiguration
{
    private readonly HashSet<string> _names = [];

    /// <summary>Every setting that the service reads.</summary>
    public static IReadOnlyCollection<string> All { get; } = ReadAll();

    public string? this[string key]
    {
        get => (_names.Add(key), settings[key]).Item2;
        set => throw new NotSupportedException();
    }

    public IConfigurationSection GetSection(string key) => (_names.Add(key), settings.GetSection(key)).Item2;

    public IEnumerable<IConfigurationSection> GetChildren() => settings.GetChildren();

    public IChangeToken GetReloadToken() => settings.GetReloadToken();

    private static HashSet<string> ReadAll()
    {
        var recorded = new RecordedSettings(new ConfigurationBuilder().Build());
        AppSettings.Read(recorded, isDevelopment: true);
        return recorded._names;
    }
}
