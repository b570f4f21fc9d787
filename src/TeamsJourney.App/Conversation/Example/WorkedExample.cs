using TeamsJourney.App.Identity;
using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.Example;

/// <summary>
/// The worked example to learn from (M8): a travel agency's round trip (M67), from the set-up to the improvements, as five colleagues make it.
/// People are numbers from 0 to 4, of whom 0 is the facilitator; touchpoints are their places in <see cref="Touchpoints"/>, from 0.
/// </summary>
public sealed record WorkedExample
{
    /// <summary>How many colleagues make it.</summary>
    public const int People = 5;

    /// <summary>What it is about.</summary>
    public required JourneySetUp SetUp { get; init; }

    /// <summary>What each of the five does at the agency: nobody has a name.</summary>
    public required IReadOnlyList<string> Colleagues { get; init; }

    /// <summary>Step 1: the touchpoints in the order of the journey. Added in this order, or one person after the other, they end up in it.</summary>
    public required IReadOnlyList<ExampleTouchpoint> Touchpoints { get; init; }

    /// <summary>Step 2: the channels of the nine that are answered with yes.</summary>
    public required IReadOnlyList<CommunicationChannel> ChannelsUsed { get; init; }

    /// <summary>Step 2: the groups that make it at most seven steps in the journey (M39); touchpoints outside them stand alone.</summary>
    public required IReadOnlyList<ExampleGroup> Groups { get; init; }

    /// <summary>Step 3: the complete answer of each person for each touchpoint, as <c>[person][touchpoint]</c>.</summary>
    public required IReadOnlyList<IReadOnlyList<Core.Experiences.Experience>> Experiences { get; init; }

    /// <summary>Step 4: how each person divides the dots, per person from touchpoint to dots; within the budget of the five pains.</summary>
    public required IReadOnlyList<IReadOnlyDictionary<int, int>> Votes { get; init; }

    /// <summary>Step 4: what the team will do, for the worst pain first.</summary>
    public required IReadOnlyList<ExampleImprovement> Improvements { get; init; }

    /// <summary>Step 4: the pain that waits, with its reason (M27).</summary>
    public required ExampleParkedPain Parked { get; init; }

    /// <summary>The example in a language.</summary>
    public static WorkedExample In(Language language)
    {
        using var spoken = Languages.Speak(language);
        var moments = ExampleMoments.All();
        return new WorkedExample
        {
            SetUp = new JourneySetUp
            {
                Offering = ExampleTexts.Offering,
                Description = ExampleTexts.Description,
                TargetGroup = ExampleTexts.TargetGroup,
                Kind = JourneyKind.NewCustomer,
                Phases = PhaseSet.Customer,
                Language = language,
                Pace = Pace.Live,
                Naming = Naming.Named,
            },
            Colleagues = [ExampleTexts.Marketing, ExampleTexts.Sales, ExampleTexts.WebTeam, ExampleTexts.CustomerService, ExampleTexts.Operations],
            Touchpoints = [.. moments.Select(moment => moment.Touchpoint)],
            ChannelsUsed = [.. moments.SelectMany(moment => moment.Touchpoint.Channels).Select(use => use.Channel).Distinct().Order()],
            Groups = ExampleMoments.Groups(),
            Experiences = [.. Enumerable.Range(0, People).Select(person => (IReadOnlyList<Core.Experiences.Experience>)[.. moments.Select(moment => moment.Answers[person])])],
            Votes = ExampleImprovements.Votes,
            Improvements = ExampleImprovements.All(),
            Parked = ExampleImprovements.Parked(),
        };
    }

    /// <summary>The finished journey: the whole example carried out by commands, up to the follow-up.</summary>
    /// <param name="language">The journey's language.</param>
    /// <param name="at">When all of it happens; due dates are counted from this.</param>
    /// <exception cref="InvalidOperationException">The method refuses a command: the example itself is wrong.</exception>
    public static Journey Play(Language language, DateTimeOffset at) => ExamplePlay.Play(In(language), at);
}

/// <summary>A touchpoint of the example.</summary>
/// <param name="Phase">The phase it lies in.</param>
/// <param name="Text">The customer's words.</param>
/// <param name="AddedBy">Who adds it, 0 to 4.</param>
/// <param name="Channels">The communication channels it goes through, at least one.</param>
public sealed record ExampleTouchpoint(PhaseId Phase, string Text, int AddedBy, IReadOnlyList<ChannelUse> Channels);

/// <summary>A step in the journey that several touchpoints belong to.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Touchpoints">Which touchpoints.</param>
public sealed record ExampleGroup(string Name, IReadOnlyList<int> Touchpoints);

/// <summary>What the team does about a pain in the example.</summary>
public sealed record ExampleImprovement
{
    /// <summary>The touchpoint that hurts.</summary>
    public required int PainPoint { get; init; }

    /// <summary>What the team will do.</summary>
    public required string Title { get; init; }

    /// <summary>Why the customer feels this, each asking on after the one before.</summary>
    public required IReadOnlyList<string> Whys { get; init; }

    /// <summary>The class of the cause.</summary>
    public required CauseClass Cause { get; init; }

    /// <summary>The actions, in order.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>What it costs.</summary>
    public required Size Cost { get; init; }

    /// <summary>What it brings the customer.</summary>
    public required Size Effect { get; init; }

    /// <summary>How the team will notice that the customer notices.</summary>
    public required string Kpi { get; init; }

    /// <summary>Who does it, 0 to 4.</summary>
    public required int Owner { get; init; }

    /// <summary>In how many days it should be done, counted from the workshop.</summary>
    public required int DueInDays { get; init; }
}

/// <summary>A pain that the team parks in the example.</summary>
/// <param name="PainPoint">The touchpoint that hurts.</param>
/// <param name="Reason">Why it waits.</param>
public sealed record ExampleParkedPain(int PainPoint, string Reason);
