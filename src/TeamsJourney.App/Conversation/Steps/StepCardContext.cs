using TeamsJourney.App.Conversation.Cards;

namespace TeamsJourney.App.Conversation.Steps;

/// <summary>What a step card needs to know besides the journey.</summary>
/// <param name="Buttons">How to make buttons for where the card is shown.</param>
/// <param name="MemberCount">How many people could take part; nothing when the channel does not tell.</param>
/// <param name="Now">The moment at which it is shown, for the time that is left.</param>
/// <param name="IsClosed">Whether the step is over: the card then only remembers.</param>
internal sealed record StepCardContext(Buttons Buttons, int? MemberCount, DateTimeOffset Now, bool IsClosed);
