namespace TeamsJourney.App.Conversation.Actions;

/// <summary>The verbs and what handles them. Verbs are data in cards already posted: constants, never renamed.</summary>
internal sealed class CardActions(IEnumerable<CardActionRegistration> registrations)
{
    private readonly Dictionary<string, Func<IServiceProvider, ICardAction>> _byVerb =
        registrations.ToDictionary(registration => registration.Verb, registration => registration.Create, StringComparer.Ordinal);

    /// <summary>All verbs that are handled.</summary>
    public IReadOnlyCollection<string> Verbs => _byVerb.Keys;

    /// <summary>The action of a verb; nothing for an unknown one.</summary>
    public ICardAction? Find(string verb, IServiceProvider services) => _byVerb.TryGetValue(verb, out var create) ? create(services) : null;
}

/// <summary>One verb with its action.</summary>
internal sealed record CardActionRegistration(string Verb, Func<IServiceProvider, ICardAction> Create);

/// <summary>Registers card actions.</summary>
internal static class CardActionServices
{
    /// <summary>Handles a verb. Two actions for one verb stop the start.</summary>
    public static IServiceCollection AddCardAction<TAction>(this IServiceCollection services, string verb)
        where TAction : class, ICardAction =>
        services
            .AddSingleton<TAction>()
            .AddSingleton(new CardActionRegistration(verb, provider => provider.GetRequiredService<TAction>()));
}
