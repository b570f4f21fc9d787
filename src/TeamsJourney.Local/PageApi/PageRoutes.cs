using TeamsJourney.Local.Cards;
using TeamsJourney.Local.Conversations;
using TeamsJourney.Local.Identity;
using TeamsJourney.Local.People;

namespace TeamsJourney.Local.PageApi;

/// <summary>The API that feeds the page: one call per action of <see cref="LocalTeams"/>, and a stream that says when to look again.</summary>
internal static class PageRoutes
{
    public static void MapPageApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/local");
        api.MapGet("/setup", (LocalTeamsOptions options) => Json(new PageSetup(
            Colleagues.All, options.BotName, Team.Name, Team.Id, Team.GroupId, options.TenantId, Team.Journey.Id, options.Tab, options.MessageCommands)));
        api.MapGet("/changes", (LocalTeams teams, IHostApplicationLifetime lifetime, HttpContext context) =>
            TypedResults.ServerSentEvents(Until(teams, lifetime, context.RequestAborted)));

        var person = api.MapGroup("/people/{key}").AddEndpointFilter<UnknownIsNotFound>();
        person.MapGet("/view", (LocalTeams teams, string key) => Json(teams.Look(Colleagues.Named(key))));
        person.MapGet("/token", (TabToken tokens, string key) => Json(new TokenAnswer(tokens.For(Colleagues.Named(key)))));
        person.MapPost("/viewing", async (LocalTeams teams, string key, ViewingRequest asked, CancellationToken cancellationToken) =>
        {
            await teams.ViewAsync(Colleagues.Named(key), asked.ConversationId, cancellationToken);
            return Results.NoContent();
        });
        person.MapPost("/say", async (LocalTeams teams, string key, SayRequest asked, CancellationToken cancellationToken) =>
            Json(await teams.SayAsync(Colleagues.Named(key), asked.ConversationId, asked.Text, asked.MentionBot, cancellationToken)));
        person.MapPost("/click", async (LocalTeams teams, string key, ClickRequest asked, CancellationToken cancellationToken) =>
            Json(await teams.ClickAsync(
                Colleagues.Named(key), asked.MessageId, new CardAction(asked.Action), asked.Inputs, cancellationToken, asked.CardIndex)));
        person.MapPost("/commands/{commandId}", async (LocalTeams teams, string key, string commandId, CommandRequest asked, CancellationToken cancellationToken) =>
            Json(await teams.ChooseCommandAsync(Colleagues.Named(key), asked.MessageId, commandId, cancellationToken)));
        person.MapPost("/dialogs/{dialogId}", async (LocalTeams teams, string key, string dialogId, SubmitRequest asked, CancellationToken cancellationToken) =>
            Json(await teams.SubmitDialogAsync(Colleagues.Named(key), dialogId, new CardAction(asked.Action), asked.Inputs, cancellationToken)));
        person.MapDelete("/dialogs/{dialogId}", (LocalTeams teams, string key, string dialogId) =>
        {
            teams.CloseDialog(Colleagues.Named(key), dialogId);
            return Results.NoContent();
        });
    }

    // A stream that outlived the server would keep it from stopping.
    private static async IAsyncEnumerable<long> Until(
        LocalTeams teams, IHostApplicationLifetime lifetime, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken aborted)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(aborted, lifetime.ApplicationStopping);
        await using var changes = teams.ChangesAsync(either.Token).GetAsyncEnumerator(either.Token);
        while (await NextAsync(changes))
        {
            yield return changes.Current;
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<long> changes)
    {
        try
        {
            return await changes.MoveNextAsync();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static IResult Json<T>(T value) => Results.Json(value, PageJson.Default);

    /// <summary>Someone or something that is not there (any more) is an answer to the page, not a fault of the server.</summary>
    private sealed class UnknownIsNotFound : IEndpointFilter
    {
        public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        {
            try
            {
                return await next(context);
            }
            catch (KeyNotFoundException)
            {
                return Results.NotFound();
            }
            catch (NotSupportedException)
            {
                return Results.BadRequest();
            }
        }
    }
}
