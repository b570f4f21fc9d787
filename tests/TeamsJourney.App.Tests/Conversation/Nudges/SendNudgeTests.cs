using System.Net;
using System.Text.Json.Nodes;
using ActivityProtocol;
using Moq;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Tests.Conversation.Improve;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using static TeamsJourney.App.Tests.Conversation.Improve.Workshop;

namespace TeamsJourney.App.Tests.Conversation.Nudges;

/// <summary>Personal nudges.</summary>
public sealed class SendNudgeTests
{
    [Fact]
    public async Task Someone_who_did_not_contribute_gets_one_friendly_message_with_the_button_of_the_step()
    {
        await using var app = await WorkshopApp.AfterAsync(AtImprove(Language.Dutch));
        var sent = Reach(app);

        await NudgeAsync(app, Cleo);
        await NudgeAsync(app, Cleo);

        var (chat, message) = Assert.Single(sent);
        Assert.Equal("chat-with-29:Cleo Bakker", chat);
        Assert.Contains("Dag Cleo! Ann de Vries en het team", message, StringComparison.Ordinal);
        Assert.Contains("\"verb\":\"pain/vote\"", message, StringComparison.Ordinal);
        Assert.Contains("\"journey\":\"journey\"", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        Language.Dutch, Naming.Named, "Boekenkast Billy: We horen graag jouw kijk",
        "Dag Cleo! Ann de Vries en het team werken aan de klantreis ‘Boekenkast Billy’, nu bij ‘Verbeteren’. Jouw blik ontbreekt nog. Het kost maar een paar minuten.")]
    [InlineData(
        Language.English, Naming.Named, "Boekenkast Billy: We would love your view",
        "Hi Cleo! Ann de Vries and the team are working on the customer journey “Boekenkast Billy”, now at “Improve”. Your view is still missing. It takes only a few minutes.")]
    [InlineData(
        Language.Dutch, Naming.Anonymous, "Boekenkast Billy: We horen graag jouw kijk",
        "Dag Cleo! Je team werkt aan de klantreis ‘Boekenkast Billy’, nu bij ‘Verbeteren’. Jouw blik ontbreekt nog. Het kost maar een paar minuten.")]
    public async Task It_says_whose_team_which_journey_and_which_step_in_the_journeys_language(Language language, Naming naming, string summary, string text)
    {
        await using var app = await WorkshopApp.AfterAsync(AtImprove(language).Select(command =>
            command is SetUpCommand.CreateJourney create ? create with { SetUp = create.SetUp with { Naming = naming } } : command));
        Activity? sent = null;
        Reach(app, activity => sent = activity);

        await NudgeAsync(app, Cleo);

        Assert.Equal(summary, sent!.Summary);
        var card = JsonNode.Parse(sent.Attachments[0].Content!.Value.GetRawText())!;
        Assert.Equal([summary.Split(": ")[1], text], card["body"]!.AsArray().Select(element => (string?)element!["text"]));
        var button = Assert.Single(card["actions"]!.AsArray())!;
        Assert.Equal(language is Language.Dutch ? "Nu bijdragen" : "Contribute now", (string?)button["title"]);
        Assert.Equal(language is Language.Dutch ? "nl" : "en", (string?)card["lang"]);
    }

    [Fact]
    public async Task Someone_who_contributed_meanwhile_or_left_the_team_gets_none()
    {
        await using var app = await WorkshopApp.AfterAsync(WithImprovement(Language.Dutch));
        var sent = Reach(app);

        await NudgeAsync(app, Bob);
        await NudgeAsync(app, new Member(new MemberId("gone"), "Gone"));

        Assert.Empty(sent);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task Someone_who_cannot_be_reached_does_not_keep_the_others_from_theirs(HttpStatusCode status)
    {
        await using var app = await WorkshopApp.AfterAsync(AtImprove(Language.Dutch));
        using var http = new HttpClient(new Refusing(status));
        var real = new ConnectorClient(http, credential: null, TimeProvider.System);
        app.Connector.Setup(connector => connector.CreateConversationAsync(It.IsAny<Uri>(), It.IsAny<ConversationParameters>(), It.IsAny<CancellationToken>()))
            .Returns<Uri, ConversationParameters, CancellationToken>(real.CreateConversationAsync);

        Assert.Same(EffectResult.Done, await NudgeAsync(app, Cleo));
    }

    private static async Task<EffectResult> NudgeAsync(WorkshopApp app, Member member)
    {
        var intent = new Intent($"nudge-9-{member.Name[0]}", member.Id.Value);
        return await app.Get<IEnumerable<IEffect>>().Single(effect => effect.IsFor(intent.Key))
            .CarryOutAsync(Id, await app.Desk.ReadAsync(Id, CancellationToken.None), intent, CancellationToken.None);
    }

    private static List<(string Chat, string Message)> Reach(WorkshopApp app, Action<Activity>? told = null)
    {
        List<(string, string)> sent = [];
        app.Connector.Setup(connector => connector.CreateConversationAsync(It.IsAny<Uri>(), It.IsAny<ConversationParameters>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((Uri _, ConversationParameters asked, CancellationToken _) => new ConversationResourceResponse($"chat-with-{asked.Members![0].Id}"));
        app.Connector.Setup(connector => connector.SendToConversationAsync(It.IsAny<Uri>(), It.IsAny<string>(), It.IsAny<Activity>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((Uri _, string chat, Activity activity, CancellationToken _) =>
            {
                told?.Invoke(activity);
                sent.Add((chat, activity.Attachments[0].Content!.Value.GetRawText()));
                return new ResourceResponse("message");
            });
        return sent;
    }

    private sealed class Refusing(HttpStatusCode status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage(status));
    }
}
