using System.Security.Cryptography;

namespace ActivityProtocol.Tests;

public sealed class KeyRefreshTests : BotAuthenticationFixture
{
    [Fact]
    public async Task Keys_are_fetched_once_for_many_requests()
    {
        for (var i = 0; i < 20; i++)
            Assert.IsType<BotAuthenticationResult.Authenticated>(await AuthenticateAsync(Token()));

        Assert.Equal(1, Authority.Fetches);
    }

    [Fact]
    public async Task Requests_that_come_together_share_one_fetch()
    {
        var opened = new TaskCompletionSource();
        Authority.Opened = opened.Task;

        var requests = Enumerable.Range(0, 20).Select(_ => AuthenticateAsync(Token())).ToArray();
        opened.SetResult();

        Assert.All(await Task.WhenAll(requests), result => Assert.IsType<BotAuthenticationResult.Authenticated>(result));
        Assert.Equal(1, Authority.Fetches);
    }

    [Fact]
    public async Task A_request_that_goes_away_does_not_cost_the_others_their_keys()
    {
        var opened = new TaskCompletionSource();
        Authority.Opened = opened.Task;
        using var gone = new CancellationTokenSource();

        var first = Authentication.AuthenticateAsync($"Bearer {Token()}", Activity(), gone.Token);
        var second = AuthenticateAsync(Token());
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        opened.SetResult();

        Assert.IsType<BotAuthenticationResult.Authenticated>(await second);
    }

    [Fact]
    public async Task Unknown_key_ids_lead_to_one_fetch_and_no_more_within_five_minutes()
    {
        await AuthenticateAsync(Token());
        Time.Now = Time.Now.AddMinutes(5);
        using var own = RSA.Create(2048);

        for (var i = 0; i < 50; i++)
            AssertRejected(RejectionReason.UnknownKey, await AuthenticateAsync(Authority.Sign(own, $"noise-{i}", Authority.Claims())));

        Assert.Equal(2, Authority.Fetches);
        Assert.IsType<BotAuthenticationResult.Authenticated>(await AuthenticateAsync(Token()));
    }

    [Fact]
    public async Task Tokens_of_other_issuers_lead_to_no_fetch_at_all()
    {
        using var own = RSA.Create(2048);
        var claims = Authority.Claims();
        claims["iss"] = "https://evil.example";

        await AuthenticateAsync(Authority.Sign(own, "noise", claims));

        Assert.Equal(0, Authority.Fetches);
    }

    [Fact]
    public async Task A_new_key_is_found_when_it_begins_to_sign()
    {
        await AuthenticateAsync(Token());
        Time.Now = Time.Now.AddMinutes(6);
        var key = Authority.Publish("key-2", "msteams");

        Assert.IsType<BotAuthenticationResult.Authenticated>(await AuthenticateAsync(Authority.Sign(key, "key-2", Authority.Claims())));
        Assert.IsType<BotAuthenticationResult.Authenticated>(await AuthenticateAsync(Token()));
        Assert.Equal(2, Authority.Fetches);
    }

    [Fact]
    public async Task A_withdrawn_key_is_gone_within_a_day()
    {
        await AuthenticateAsync(Token());
        Authority.Withdraw(KeyId);
        Authority.Publish("key-2", "msteams");

        Time.Now = Time.Now.AddHours(24);

        AssertRejected(RejectionReason.UnknownKey, await AuthenticateAsync(Token()));
    }

    [Fact]
    public async Task Without_metadata_nothing_can_be_said_and_soon_it_is_tried_again()
    {
        Authority.Unreachable = true;
        Assert.IsType<BotAuthenticationResult.Unavailable>(await AuthenticateAsync(Token()));

        Authority.Unreachable = false;
        Assert.IsType<BotAuthenticationResult.Unavailable>(await AuthenticateAsync(Token()));
        Assert.Equal(0, Authority.Fetches);

        Time.Now = Time.Now.AddSeconds(15);
        Assert.IsType<BotAuthenticationResult.Authenticated>(await AuthenticateAsync(Token()));
    }

    [Fact]
    public async Task A_clock_that_is_put_back_does_not_keep_keys_from_being_fetched()
    {
        Authority.Unreachable = true;
        Assert.IsType<BotAuthenticationResult.Unavailable>(await AuthenticateAsync(Token()));

        Authority.Unreachable = false;
        Time.Put(TimeSpan.FromHours(-1));
        Time.Now = Time.Now.AddSeconds(15);
        // Signed by who has the same time as we do now.
        Assert.IsNotType<BotAuthenticationResult.Unavailable>(await AuthenticateAsync(Token()));
        Assert.Equal(1, Authority.Fetches);
    }

    [Fact]
    public async Task Known_keys_outlive_an_outage_but_not_a_day()
    {
        await AuthenticateAsync(Token());
        Authority.Unreachable = true;

        Time.Now = Time.Now.AddHours(23);
        Assert.IsType<BotAuthenticationResult.Authenticated>(await AuthenticateAsync(Token()));

        Time.Now = Time.Now.AddHours(1);
        Assert.IsType<BotAuthenticationResult.Unavailable>(await AuthenticateAsync(Token()));
    }

    [Fact]
    public async Task Nobody_waits_for_new_keys_while_the_known_ones_are_good()
    {
        await AuthenticateAsync(Token());
        var opened = new TaskCompletionSource();
        Authority.Opened = opened.Task;
        Time.Now = Time.Now.AddHours(13);

        var asked = AuthenticateAsync(Token());
        try
        {
            Assert.IsType<BotAuthenticationResult.Authenticated>(await asked.WaitAsync(TimeSpan.FromSeconds(5)));
        }
        finally
        {
            opened.SetResult();
        }

        // They are fetched all the same: a key that was withdrawn since is known to be by whoever comes after that.
        await Authority.AskedTimes(2).WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task During_an_outage_an_unknown_key_may_be_a_new_one()
    {
        await AuthenticateAsync(Token());
        Time.Now = Time.Now.AddMinutes(6);
        Authority.Unreachable = true;
        var key = Authority.Publish("key-2", "msteams");

        Assert.IsType<BotAuthenticationResult.Unavailable>(await AuthenticateAsync(Authority.Sign(key, "key-2", Authority.Claims())));
    }

    [Theory]
    [InlineData("https://api.botframework.us", "https://login.botframework.com/v1/.well-known/keys")]
    [InlineData(Authority.Issuer, "http://login.botframework.com/v1/.well-known/keys")]
    [InlineData(Authority.Issuer, "https://login.botframework.com/elsewhere")]
    [InlineData(Authority.Issuer, "https://login.botframework.com/v1/.well-known/openidconfiguration")]
    public async Task Metadata_of_another_cloud_or_without_usable_keys_is_no_metadata(string issuer, string jwksUri)
    {
        Authority.MetadataIssuer = issuer;
        Authority.JwksUri = jwksUri;

        Assert.IsType<BotAuthenticationResult.Unavailable>(await AuthenticateAsync(Token()));
    }
}
