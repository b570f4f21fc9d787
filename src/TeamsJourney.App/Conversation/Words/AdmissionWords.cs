using TeamsJourney.App.Identity;

namespace TeamsJourney.App.Conversation.Words;

/// <summary>Says why someone may not come in, in the language that is spoken now.</summary>
internal static class AdmissionWords
{
    public static string Say(Admission admission) => admission switch
    {
        Admission.NotAMember => RefusalTexts.NotAMember,
        Admission.Unknown => RefusalTexts.RosterUnavailable,
        _ => RefusalTexts.NoSuchJourney,
    };
}
