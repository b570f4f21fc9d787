using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;
using static TeamsJourney.Core.Channels.ChannelCommand;

namespace TeamsJourney.Core.Channels;

internal static class ChannelDecisions
{
    public static Decision Decide(Journey journey, ChannelCommand command) =>
        journey.RefusalUnless(Step.Channels) is { } refusal
            ? refusal
            : command switch
            {
                AnswerChannelQuestions answer => Answer(journey, answer),
                SetTouchpointChannels set => SetChannels(journey, set),
                MoveTouchpoint move => Move(journey, move),
                PlaceTouchpoint place => Place(journey, place),
                _ => throw new ArgumentOutOfRangeException(nameof(command)),
            };

    private static Decision Answer(Journey journey, AnswerChannelQuestions command)
    {
        CommunicationChannel[] used = [.. command.Used.Distinct().Order()];
        return journey.ChannelsUsed is { } before && before.SequenceEqual(used)
            ? Decision.Unchanged
            : With(journey, command, new ChannelQuestionsAnswered(command.By.Id, command.At, used));
    }

    private static Decision SetChannels(Journey journey, SetTouchpointChannels command)
    {
        ChannelUse[] channels = [.. command.Channels.DistinctBy(use => use.Channel).OrderBy(use => use.Channel)];
        return journey.Touchpoints.GetValueOrDefault(command.Id) switch
        {
            null => new Refusal.NoSuchTouchpoint(),
            var touchpoint when touchpoint.Channels.SequenceEqual(channels) => Decision.Unchanged,
            var touchpoint when touchpoint.RefusalUnlessSeen(command.Seen) is { } refusal => refusal,
            _ => With(journey, command, new TouchpointChannelsSet(command.By.Id, command.At, command.Id, channels)),
        };
    }

    private static Decision Move(Journey journey, MoveTouchpoint command)
    {
        if (!journey.Touchpoints.TryGetValue(command.Id, out var touchpoint))
        {
            return new Refusal.NoSuchTouchpoint();
        }

        var place = journey.Order.IndexOf(command.Id);
        var neighbour = place + (command.Earlier ? -1 : 1);
        var phases = journey.SetUp.Phases;
        if (neighbour >= 0 && neighbour < journey.Order.Count && journey.Touchpoints[journey.Order[neighbour]].Phase == touchpoint.Phase)
        {
            return Placed(touchpoint.Phase, neighbour);
        }

        var otherPhase = phases.IndexOf(touchpoint.Phase) + (command.Earlier ? -1 : 1);
        return otherPhase >= 0 && otherPhase < phases.Phases.Count
            ? Placed(phases.Phases[otherPhase].Id, place)
            : Decision.Unchanged;

        Decision Placed(PhaseId phase, int at) => With(journey, command, new TouchpointPlaced(command.By.Id, command.At, command.Id, phase, at));
    }

    private static Decision Place(Journey journey, PlaceTouchpoint command)
    {
        var phase = journey.SetUp.Phases.IndexOf(command.Phase);
        if (phase < 0)
        {
            return new Refusal.NoSuchPhase();
        }

        if (!journey.Touchpoints.ContainsKey(command.Id)
            || (command.Before is { } before && (!journey.Touchpoints.TryGetValue(before, out var next) || next.Phase != command.Phase)))
        {
            return new Refusal.NoSuchTouchpoint();
        }

        if (command.Before == command.Id)
        {
            return Decision.Unchanged;
        }

        var others = journey.Order.Where(id => id != command.Id).ToList();
        var place = command.Before is { } following
            ? others.IndexOf(following)
            : others.Count(id => journey.SetUp.Phases.IndexOf(journey.Touchpoints[id].Phase) <= phase);
        return journey.Touchpoints[command.Id].Phase == command.Phase && journey.Order.IndexOf(command.Id) == place
            ? Decision.Unchanged
            : With(journey, command, new TouchpointPlaced(command.By.Id, command.At, command.Id, command.Phase, place));
    }

    private static Decision With(Journey journey, ChannelCommand command, JourneyEvent happened) =>
        new Decision.Accepted([.. Participation.Joining(journey, command.By, command.At), happened]);
}
