using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;

namespace ActivityProtocol.Tests;

/// <summary>
/// However odd the connector's metadata and keys are published: nothing can be said meanwhile, and it passes; who was known stays known; nobody gets in by it; and the
/// log keeps quiet about what was in the answer.
/// </summary>
public sealed class OddKeysTests : BotAuthenticationFixture
{
    private static readonly TimeSpan UntilAskedAgain = TimeSpan.FromSeconds(15);

    public static TheoryData<Document, string> Instead
    {
        get
        {
            TheoryData<Document, string> all = [];
            foreach (var name in OddDocuments.Instead.Keys)
            {
                all.Add(Document.Metadata, name);
                all.Add(Document.Keys, name);
            }

            return all;
        }
    }

    public static TheoryData<string> Metadata => [.. OddDocuments.Metadata.Keys];

    public static TheoryData<string> Keys => [.. OddDocuments.Keys.Keys];

    public static TheoryData<string> Beside => [.. OddDocuments.Beside.Keys];

    [Theory]
    [MemberData(nameof(Instead))]
    public Task What_is_no_document_passes(Document document, string name) => AssertPassesAsync(document, _ => OddDocuments.Instead[name]());

    [Theory]
    [MemberData(nameof(Metadata))]
    public Task Metadata_by_which_nobody_can_be_known_pass(string name) => AssertPassesAsync(Document.Metadata, Changed(OddDocuments.Metadata[name]));

    [Theory]
    [MemberData(nameof(Keys))]
    public Task Keys_by_which_nobody_can_be_known_pass(string name) => AssertPassesAsync(Document.Keys, Changed(OddDocuments.Keys[name]));

    [Theory]
    [MemberData(nameof(Beside))]
    public async Task An_odd_key_does_not_cost_the_others(string name)
    {
        Authority.Change = (document, answer) => document is Document.Keys ? Changed(OddDocuments.Beside[name])(answer) : answer;

        Assert.IsType<BotAuthenticationResult.Authenticated>(await AuthenticateAsync(Token()));
        Assert.Empty(Log.Lines);
    }

    [Theory]
    [InlineData(Document.Metadata)]
    [InlineData(Document.Keys)]
    public async Task A_byte_order_mark_is_no_part_of_a_document(Document marked)
    {
        Authority.Change = (document, answer) => document == marked ? OddDocuments.Answer(200, "\uFEFF" + Read(answer)) : answer;

        Assert.IsType<BotAuthenticationResult.Authenticated>(await AuthenticateAsync(Token()));
    }

    private async Task AssertPassesAsync(Document odd, Func<HttpResponseMessage, HttpResponseMessage> change)
    {
        var asked = 0;
        HttpResponseMessage Odd(Document document, HttpResponseMessage answer)
        {
            asked++;
            return document == odd ? change(answer) : answer;
        }

        Authority.Change = Odd;
        // Ten that come at once, and ten that come after each other, ask once.
        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => AuthenticateAsync(Token())));
        for (var number = 0; number < 10; number++)
            results = [.. results, await AuthenticateAsync(Token())];
        Assert.All(results, result => Assert.IsType<BotAuthenticationResult.Unavailable>(result));
        Assert.InRange(asked, 1, 2);
        Assert.False(await Authentication.HasKeysAsync(CancellationToken.None));

        Authority.Change = (_, answer) => answer;
        Time.Now += UntilAskedAgain;
        Assert.IsType<BotAuthenticationResult.Authenticated>(await AuthenticateAsync(Token()));

        // And over the day it is no reason to forget whom we know.
        Authority.Change = Odd;
        for (var hour = 12; hour < 24; hour += 3)
        {
            Time.Now += TimeSpan.FromHours(hour == 12 ? 12 : 3);
            Assert.IsType<BotAuthenticationResult.Authenticated>(await AuthenticateAsync(Token()));
            await Authentication.HasKeysAsync(CancellationToken.None);
            Assert.IsType<BotAuthenticationResult.Authenticated>(await AuthenticateAsync(Token()));
        }

        Assert.DoesNotContain(Log.Lines, line => line.Contains(OddDocuments.Secret, StringComparison.Ordinal));
        Assert.DoesNotContain(Log.Lines, line => line.StartsWith($"{LogLevel.Error}", StringComparison.Ordinal));
    }

    private static Func<HttpResponseMessage, HttpResponseMessage> Changed(Action<JsonObject> change) => answer =>
    {
        var document = JsonNode.Parse(Read(answer))!.AsObject();
        change(document);
        return OddDocuments.Answer(200, document.ToJsonString().Replace(OddDocuments.HalfCharacter, "\\ud800", StringComparison.Ordinal));
    };

    private static string Read(HttpResponseMessage answer)
    {
        using var reader = new StreamReader(answer.Content.ReadAsStream(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
