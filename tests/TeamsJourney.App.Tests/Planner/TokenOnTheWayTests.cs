using Azure.Core;

namespace TeamsJourney.App.Tests.Planner;

/// <summary>The token for Graph goes to Graph, wherever an answer may point.</summary>
public sealed class TokenOnTheWayTests : PublishingFixture
{
    [Theory]
    [InlineData("302 to elsewhere")]
    [InlineData("a next link to elsewhere")]
    [InlineData("a next link to another part of this host")]
    [InlineData("a next link that is no address")]
    [InlineData("with a path for an id")]
    public async Task Nothing_is_asked_elsewhere_for_whatever_an_answer_says(string name)
    {
        using var wire = new GraphWire(Board.Graph, new OneToken());
        await App.DisposeAsync();
        UseApp(NewApp(new Dictionary<string, string?> { ["Graph:BaseUrl"] = GraphWire.Graph }, wire.Put));
        HashSet<string> hit = [];
        Board.Odd = request => hit.Add(OddAnswers.KindOf(request)) ? OddAnswers.All[name] : null;

        Assert.Empty((await App.PublishAsync(await BeginAsync("token"))).Problems);

        await AssertCompleteAsync("token");
        Assert.NotEmpty(wire.Asked);
        Assert.All(wire.Asked, asked => Assert.StartsWith(GraphWire.Graph + "/", asked.Address.AbsoluteUri, StringComparison.Ordinal));
        Assert.All(wire.Asked, asked => Assert.Equal("Bearer the-token", asked.Authorization));
        Assert.DoesNotContain(wire.Asked, asked => asked.Address.AbsolutePath.Contains("users", StringComparison.Ordinal));
        Assert.DoesNotContain(App.Log.Lines, line => line.Contains("the-token", StringComparison.Ordinal));
    }

    private sealed class OneToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("the-token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
