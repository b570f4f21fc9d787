using System.Runtime.CompilerServices;

namespace TeamsJourney.Install.Tests;

/// <summary>The files of this repository.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    public static string File(string path) => Path.Combine(Root, path);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
