namespace TeamsJourney.Core.Channels;

/// <summary>The nine communication channels, each with its own yes/no question to the company (M15).</summary>
public enum CommunicationChannel
{
    /// <summary>A place where the customer meets an employee (M18).</summary>
    FaceToFace,

    /// <summary>Customers call, or get called.</summary>
    Telephone,

    /// <summary>Visited.</summary>
    Website,

    /// <summary>Received or written.</summary>
    Email,

    /// <summary>Read.</summary>
    Newsletter,

    /// <summary>Used to interact.</summary>
    SocialMedia,

    /// <summary>Seen and heard.</summary>
    Television,

    /// <summary>Heard.</summary>
    Radio,

    /// <summary>Read about.</summary>
    Newspaper,
}

/// <summary>Who speaks to whom.</summary>
public enum Direction
{
    /// <summary>From the company to the customer.</summary>
    ToCustomer,

    /// <summary>From the customer to the company.</summary>
    FromCustomer,

    /// <summary>Both ways (M17).</summary>
    BothWays,
}

/// <summary>How one touchpoint goes through one communication channel.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Direction">Who speaks to whom.</param>
public sealed record ChannelUse(CommunicationChannel Channel, Direction Direction)
{
    /// <summary>What a channel usually is: two-way for telephone, e-mail, face-to-face and social media, else from the company (M17).</summary>
    public static Direction UsualDirection(CommunicationChannel channel) => channel switch
    {
        CommunicationChannel.FaceToFace or CommunicationChannel.Telephone or CommunicationChannel.Email or CommunicationChannel.SocialMedia => Direction.BothWays,
        _ => Direction.ToCustomer,
    };
}
