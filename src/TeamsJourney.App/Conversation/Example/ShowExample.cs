using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;

namespace TeamsJourney.App.Conversation.Example;

/// <summary>"Look at the example": the finished worked example (M8), to see where it leads.</summary>
internal sealed class ShowExample : ICardAction
{
    public const string Verb = "example/show";

    public Task<Reply> HandleAsync(Click click, CancellationToken cancellationToken) =>
        Task.FromResult<Reply>(new Reply.Show(new Form { Title = ExampleTexts.Offering, Body = [Parts.Say(ExampleTexts.Description)], Actions = [] }));
}
