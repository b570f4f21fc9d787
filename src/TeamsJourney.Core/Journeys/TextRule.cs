namespace TeamsJourney.Core.Journeys;

/// <summary>How long a text may be, and whether it may be empty: one rule for the command, the card's input and the refusal.</summary>
/// <param name="Field">Which text.</param>
/// <param name="Maximum">The most characters, in UTF-16 units, which is what a card's input counts; an emoji takes two or more.</param>
/// <param name="IsRequired">Whether it must hold something.</param>
public sealed record TextRule(TextField Field, int Maximum, bool IsRequired)
{
    /// <summary>What is wrong with an already cleaned text; nothing when it is fine.</summary>
    public Refusal? Check(string text) => text.Length switch
    {
        0 when IsRequired => new Refusal.TextMissing(Field),
        var length when length > Maximum => new Refusal.TextTooLong(Field, Maximum),
        _ => null,
    };
}
