using TeamsJourney.Core.Journeys;
using static TeamsJourney.Core.Privacy.PrivacyCommand;

namespace TeamsJourney.Core.Privacy;

internal static class PrivacyDecisions
{
    public static Decision Decide(Journey journey, PrivacyCommand command) => command switch
    {
        EraseMember erase when erase.By.Id == journey.Facilitator => new Refusal.HandOverFirst(),
        EraseMember erase => IsKnown(journey, erase)
            ? Decision.Accept(new MemberErased(erase.By.Id, erase.At, erase.Nobody, erase.Account))
            : Decision.Unchanged,
        KeepJourney keep => Decision.Accept(new JourneyKept(keep.By.Id, keep.At)),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static bool IsKnown(Journey journey, EraseMember erase) =>
        journey.Participants.ContainsKey(erase.By.Id)
        || journey.Nudged.Contains(erase.By.Id)
        || journey.Improvements.Values.Any(improvement => improvement.Owner == erase.Account);
}
