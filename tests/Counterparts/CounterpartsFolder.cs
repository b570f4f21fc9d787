using System.Reflection;

namespace Counterparts;

/// <summary>Where the counterparts that come from npm are installed; the build does that, exactly as locked.</summary>
public static class CounterpartsFolder
{
    /// <summary>The absolute folder with <c>package.json</c> and <c>node_modules</c>.</summary>
    public static string Root { get; } = typeof(CounterpartsFolder).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == nameof(CounterpartsFolder)).Value!;

    /// <summary>The absolute path of a file below <c>node_modules</c>.</summary>
    public static string Module(string path) => Path.Combine(Root, "node_modules", path);
}
