namespace AdaptiveCards;

/// <summary>What Teams takes, and what we stay within.</summary>
public static class CardLimits
{
    /// <summary>
    /// What every card of ours stays under, in bytes of UTF-16 (<see cref="AdaptiveCard.SizeInBytes"/>): the smallest limit that
    /// any Teams page still names (28 KB, "Format cards in Teams"), so that every client and route takes the card.
    /// </summary>
    public const int TargetBytes = 28 * 1024;

    /// <summary>
    /// The limit of a bot's whole message in bytes of UTF-16, beyond which Teams answers 413 <c>MessageSizeTooBig</c>
    /// ("Format your bot messages", March 2025). The activity around the card counts too.
    /// </summary>
    public const int MessageBytes = 100 * 1024;

    /// <summary>
    /// Up to what a bot's message surely arrives, in bytes of UTF-16 ("Format your bot messages"): for a form that must hold all that
    /// someone typed, in letters that take more than two bytes.
    /// </summary>
    public const int SureMessageBytes = 80 * 1024;

    /// <summary>How many people <see cref="Refresh.UserIds"/> may name ("User Specific Views").</summary>
    public const int RefreshUserIds = 60;

    /// <summary>How many actions Teams shows in one row; it drops the others ("Cards reference").</summary>
    public const int Actions = 6;
}
