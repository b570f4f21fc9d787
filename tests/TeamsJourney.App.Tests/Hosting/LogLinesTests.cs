using System.Reflection;
using System.Text.RegularExpressions;
using ActivityProtocol;
using Counterparts;
using Microsoft.Extensions.Logging;
using TeamsJourney.App.Hosting;

namespace TeamsJourney.App.Tests.Hosting;

/// <summary>A log line has no place for what people typed, their names or their ids, whatever happens.</summary>
public sealed partial class LogLinesTests
{
    // Texts that are ours, or a code of who answered us: an effect's key, a journey's id, a kind of exception, a verb that is handled, what is wrong with a request.
    private static readonly string[] OurTexts = ["code", "failure", "journey", "key", "problem", "verb"];

    [Fact]
    public void They_take_numbers_kinds_and_texts_of_ours()
    {
        var lines = new[] { typeof(AppHost).Assembly, typeof(BotAuthentication).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<LoggerMessageAttribute>() is not null)
            .ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines.SelectMany(line => line.GetParameters()), parameter => Assert.True(IsDiscreet(parameter), $"{parameter.Member.DeclaringType}.{parameter.Member.Name}: {parameter.Name}"));
    }

    [Fact]
    public void There_is_no_other_way_into_the_log()
    {
        var root = Path.GetFullPath(Path.Combine(CounterpartsFolder.Root, "../../src"));
        var sources = new[] { "TeamsJourney.App", "Protocols" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories))
            // What is typed on a command line is answered there.
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && Path.GetFileName(file) != "Program.cs");

        Assert.All(sources, file => Assert.DoesNotMatch(Written, File.ReadAllText(file)));
    }

    private static bool IsDiscreet(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type.IsAssignableTo(typeof(ILogger)) || type.IsAssignableTo(typeof(Exception)) => true,
        var type when (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } or { IsPrimitive: true } => true,
        var type when type == typeof(TimeSpan) => true,
        var type => type == typeof(string) && OurTexts.Contains(parameter.Name),
    };

    // The extensions of ILogger, the console, and what a debugger listens to.
    [GeneratedRegex(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)?\(|\bTrace\.Write|\bDebug\.Write|\bConsole\.(Out|Error|Write)")]
    private static partial Regex Written { get; }
}
