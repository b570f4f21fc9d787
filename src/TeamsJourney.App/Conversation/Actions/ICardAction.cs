namespace TeamsJourney.App.Conversation.Actions;

/// <summary>What one verb does. A new one is one file next to its card, and one line where its folder registers its actions.</summary>
internal interface ICardAction
{
    /// <summary>Shows the form, or carries out what was sent in.</summary>
    Task<Reply> HandleAsync(Click click, CancellationToken cancellationToken);
}
