namespace TeamsJourney.Install.Tests.Operations;

/// <summary>A start that cannot succeed: it says why, without a stack trace, and ends with a code that a host can tell from a crash.</summary>
public sealed class FaultyStartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("--Storage:Path", "FOLDER", "is a folder. Set Storage:Path to a file in it")]
    [InlineData("--Storage:Path", "FILE/journeys.db", "Look at the setting Storage:Path")]
    [InlineData("--Logging:LogLevel:Default", "Loud", "Loud")]
    [InlineData("--Storage:ConnectionString", "AccountKey=top-secret", "Copy it whole")]
    public async Task It_says_why_and_shows_no_stack_trace(string name, string value, string says)
    {
        await File.WriteAllTextAsync(_folder.File("file"), "a file");
        var given = value.Replace("FOLDER", _folder.File("."), StringComparison.Ordinal).Replace("FILE", _folder.File("file"), StringComparison.Ordinal);

        var (code, output, errors) = await AppProgram.RunAsync(
            "--environment", "Development", "--urls", "http://127.0.0.1:0", "--Storage:Path", _folder.File("journeys.db"), name, given);

        Assert.Equal(1, code);
        Assert.Contains(says, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output + errors, StringComparison.Ordinal);
        Assert.DoesNotContain("top-secret", output + errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("nonsense")]
    public async Task An_address_to_listen_on_that_is_none_is_no_crash(string address)
    {
        var (code, _, errors) = await AppProgram.RunAsync("--environment", "Development", "--urls", address, "--Storage:Path", _folder.File("journeys.db"));

        Assert.Equal(1, code);
        Assert.StartsWith("The service ended: ", errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
