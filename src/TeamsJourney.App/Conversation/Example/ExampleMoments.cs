using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Journeys;
using static TeamsJourney.Core.Channels.CommunicationChannel;
using static TeamsJourney.Core.Channels.Direction;
using static TeamsJourney.Core.Experiences.Emotion;
using static TeamsJourney.Core.Experiences.Evidence;
using static TeamsJourney.Core.Experiences.Verdict;

namespace TeamsJourney.App.Conversation.Example;

/// <summary>A touchpoint of the example with the five answers to it.</summary>
internal sealed record ExampleMoment(ExampleTouchpoint Touchpoint, IReadOnlyList<Core.Experiences.Experience> Answers);

/// <summary>
/// Steps 1 to 3 of the example. The curve it makes: a promising beginning, a first fall at the search, a divided call, the deepest point in the wait
/// for the itinerary, the top at the airport, and an end that is good in spite of a suitcase.
/// </summary>
internal static class ExampleMoments
{
    /// <summary>Places of the touchpoints that others refer to.</summary>
    public const int Search = 2, Call = 3, Itinerary = 5, Hotel = 8, Suitcase = 9;

    /// <summary>The touchpoints in the order of the journey.</summary>
    public static IReadOnlyList<ExampleMoment> All() =>
    [
        Moment("orientation", 0, ExampleTexts.Photo, [Through(SocialMedia, ToCustomer)], ExampleTexts.PhotoThoughts,
            [Felt(Wow, AskedCustomers, Happy), Felt(Wow, OwnShoes, Happy), Felt(Neither, OwnShoes, Satisfied), Felt(Neither, OwnShoes, Happy), Felt(Neither, OwnShoes, Satisfied)]),
        Moment("orientation", 1, ExampleTexts.Reviews, [Through(Website, ToCustomer)], ExampleTexts.ReviewsThoughts,
            [Felt(Neither, AskedCustomers, Satisfied), Felt(Neither, OwnShoes, Satisfied), Felt(Neither, AskedCustomers, Satisfied), Felt(Neither, Imported, Happy), Felt(Neither, OwnShoes, Satisfied)]),
        Moment("comparison", 2, ExampleTexts.Search, [Through(Website, ToCustomer)], ExampleTexts.SearchThoughts,
            [Felt(Au, AskedCustomers, Irritated), Felt(Au, AskedCustomers, Angry), Felt(Au, Employee, Disappointed), Felt(Neither, OwnShoes, Irritated), Felt(Au, AskedCustomers, Irritated, Disappointed)]),
        Moment("comparison", 3, ExampleTexts.Call, [Through(Telephone, BothWays)], ExampleTexts.CallThoughts,
            [Felt(Wow, Employee, Happy), Felt(Au, AskedCustomers, Irritated), Felt(Neither, OwnShoes, Satisfied), Felt(Neither, Employee, Satisfied, Irritated), Felt(Au, AskedCustomers, Disappointed)]),
        Moment("buying", 1, ExampleTexts.Book, [Through(Website, BothWays)], ExampleTexts.BookThoughts,
            [Felt(Neither, OwnShoes, Satisfied), Felt(Neither, OwnShoes, Satisfied), Felt(Wow, AskedCustomers, Happy), Felt(Neither, OwnShoes, Satisfied), Felt(Neither, AskedCustomers, Satisfied)]),
        Moment("buying", 4, ExampleTexts.Itinerary, [Through(Email, ToCustomer)], ExampleTexts.ItineraryThoughts,
            [Felt(Au, AskedCustomers, Angry), Felt(Au, AskedCustomers, Disappointed), Felt(Au, OwnShoes, Irritated), Felt(Au, Employee, Disappointed, Angry), Felt(Neither, OwnShoes, Irritated)]),
        Moment("use", 0, ExampleTexts.Airport, [Through(FaceToFace, BothWays)], ExampleTexts.AirportThoughts,
            [Felt(Wow, AskedCustomers, Happy), Felt(Wow, AskedCustomers, Happy), Felt(Wow, OwnShoes, Happy), Felt(Wow, AskedCustomers, Happy), Felt(Neither, Employee, Satisfied)]),
        Moment("use", 2, ExampleTexts.DailyTip, [Through(SocialMedia, BothWays)], ExampleTexts.DailyTipThoughts,
            [Felt(Neither, OwnShoes, Satisfied), Felt(Wow, AskedCustomers, Happy), Felt(Neither, OwnShoes, Satisfied), Felt(Neither, OwnShoes, Happy), Felt(Neither, Imported, Satisfied)]),
        Moment("use", 3, ExampleTexts.Hotel, [Through(Telephone, FromCustomer)], ExampleTexts.HotelThoughts,
            [Felt(Neither, OwnShoes, Irritated), Felt(Neither, Employee, Satisfied), Felt(Neither, AskedCustomers, Irritated), Felt(Neither, OwnShoes, Irritated), Felt(Neither, OwnShoes, Disappointed)]),
        Moment("after-sales", 3, ExampleTexts.Suitcase, [Through(Telephone, BothWays), Through(Email, BothWays)], ExampleTexts.SuitcaseThoughts,
            [Felt(Au, AskedCustomers, Irritated), Felt(Au, Employee, Disappointed), Felt(Neither, OwnShoes, Irritated), Felt(Neither, OwnShoes, Irritated), Felt(Neither, OwnShoes, Irritated)]),
        Moment("after-sales", 4, ExampleTexts.Memory, [Through(Newsletter, ToCustomer)], ExampleTexts.MemoryThoughts,
            [Felt(Neither, OwnShoes, Satisfied), Felt(Wow, AskedCustomers, Happy), Felt(Neither, OwnShoes, Satisfied), Felt(Wow, AskedCustomers, Happy), Felt(Neither, OwnShoes, Happy)]),
    ];

    /// <summary>The groups: with the four touchpoints that stand alone, seven steps in the journey.</summary>
    public static IReadOnlyList<ExampleGroup> Groups() =>
    [
        new(ExampleTexts.StepIdeas, [0, 1]),
        new(ExampleTexts.StepChoosing, [Search, Call]),
        new(ExampleTexts.StepBooking, [4, Itinerary]),
        new(ExampleTexts.StepOnTheRoad, [7, Hotel]),
    ];

    private static ExampleMoment Moment(
        string phase, int addedBy, string text, IReadOnlyList<ChannelUse> channels, string thoughts, IReadOnlyList<Core.Experiences.Experience> feelings) => new(
        new ExampleTouchpoint(new PhaseId(phase), text, addedBy, channels),
        [.. feelings.Zip(ExampleImprovements.Lines(thoughts), (feeling, thought) => feeling with { Thought = thought })]);

    private static ChannelUse Through(CommunicationChannel channel, Direction direction) => new(channel, direction);

    private static Core.Experiences.Experience Felt(Verdict verdict, Evidence evidence, params IReadOnlyList<Emotion> emotions) => new()
    {
        Thought = "",
        Valence = emotions[0] is Happy or Satisfied ? Valence.Positive : Valence.Negative,
        Emotions = emotions,
        Verdict = verdict,
        Evidence = evidence,
    };
}
