using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.Words;

/// <summary>The words of the method, in the language that is spoken now.</summary>
internal static class MethodWords
{
    /// <summary>The name of a phase.</summary>
    public static string Name(Phase phase) => phase.Name.Length > 0 ? phase.Name : phase.Id.Value switch
    {
        "orientation" => MethodTexts.PhaseOrientation,
        "comparison" => MethodTexts.PhaseComparison,
        "buying" => MethodTexts.PhaseBuying,
        "use" => MethodTexts.PhaseUse,
        "after-sales" => MethodTexts.PhaseAfterSales,
        "awareness" => MethodTexts.PhaseAwareness,
        "consideration" => MethodTexts.PhaseConsideration,
        "purchase" => MethodTexts.PhasePurchase,
        "loyalty" => MethodTexts.PhaseLoyalty,
        "advocacy" => MethodTexts.PhaseAdvocacy,
        _ => phase.Id.Value,
    };

    /// <summary>The name of a phase of a journey.</summary>
    public static string Name(Journey journey, PhaseId id) =>
        journey.SetUp.Phases.Phases.FirstOrDefault(phase => phase.Id == id) is { } found ? Name(found) : id.Value;

    /// <summary>What the customer does in a phase (M13); empty for a phase of one's own.</summary>
    public static string Meaning(Phase phase) => phase.Id.Value switch
    {
        "orientation" => MethodTexts.PhaseOrientationMeaning,
        "comparison" => MethodTexts.PhaseComparisonMeaning,
        "buying" => MethodTexts.PhaseBuyingMeaning,
        "use" => MethodTexts.PhaseUseMeaning,
        "after-sales" => MethodTexts.PhaseAfterSalesMeaning,
        "awareness" => MethodTexts.PhaseAwarenessMeaning,
        "consideration" => MethodTexts.PhaseConsiderationMeaning,
        "purchase" => MethodTexts.PhasePurchaseMeaning,
        "loyalty" => MethodTexts.PhaseLoyaltyMeaning,
        "advocacy" => MethodTexts.PhaseAdvocacyMeaning,
        _ => "",
    };

    /// <summary>The name of a step of the workshop.</summary>
    public static string Name(Step step) => step switch
    {
        Step.SetUp => MethodTexts.StepSetUp,
        Step.Touchpoints => MethodTexts.StepTouchpoints,
        Step.Channels => MethodTexts.StepChannels,
        Step.Experience => MethodTexts.StepExperience,
        Step.Improve => MethodTexts.StepImprove,
        _ => MethodTexts.StepFollowUp,
    };

    /// <summary>The name of a kind of journey.</summary>
    public static string Name(JourneyKind kind) => kind switch
    {
        JourneyKind.NewCustomer => MethodTexts.KindNewCustomer,
        JourneyKind.ExistingCustomer => MethodTexts.KindExistingCustomer,
        JourneyKind.Service => MethodTexts.KindService,
        JourneyKind.Complaint => MethodTexts.KindComplaint,
        JourneyKind.Absence => MethodTexts.KindAbsence,
        _ => MethodTexts.KindInternalCommunication,
    };

    /// <summary>The name of a communication channel.</summary>
    public static string Name(CommunicationChannel channel) => channel switch
    {
        CommunicationChannel.FaceToFace => MethodTexts.ChannelFaceToFace,
        CommunicationChannel.Telephone => MethodTexts.ChannelTelephone,
        CommunicationChannel.Website => MethodTexts.ChannelWebsite,
        CommunicationChannel.Email => MethodTexts.ChannelEmail,
        CommunicationChannel.Newsletter => MethodTexts.ChannelNewsletter,
        CommunicationChannel.SocialMedia => MethodTexts.ChannelSocialMedia,
        CommunicationChannel.Television => MethodTexts.ChannelTelevision,
        CommunicationChannel.Radio => MethodTexts.ChannelRadio,
        _ => MethodTexts.ChannelNewspaper,
    };

    /// <summary>Who speaks to whom.</summary>
    public static string Name(Direction direction) => direction switch
    {
        Direction.ToCustomer => MethodTexts.DirectionToCustomer,
        Direction.FromCustomer => MethodTexts.DirectionFromCustomer,
        _ => MethodTexts.DirectionBothWays,
    };

    /// <summary>The name of an emotion.</summary>
    public static string Name(Emotion emotion) => emotion switch
    {
        Emotion.Happy => MethodTexts.EmotionHappy,
        Emotion.Satisfied => MethodTexts.EmotionSatisfied,
        Emotion.Irritated => MethodTexts.EmotionIrritated,
        Emotion.Disappointed => MethodTexts.EmotionDisappointed,
        _ => MethodTexts.EmotionAngry,
    };

    /// <summary>How someone knows.</summary>
    public static string Name(Evidence evidence) => evidence switch
    {
        Evidence.OwnShoes => MethodTexts.EvidenceOwnShoes,
        Evidence.AskedCustomers => MethodTexts.EvidenceAskedCustomers,
        Evidence.Employee => MethodTexts.EvidenceEmployee,
        _ => MethodTexts.EvidenceImported,
    };

    /// <summary>The class of a cause.</summary>
    public static string Name(CauseClass cause) => cause switch
    {
        CauseClass.Expertise => MethodTexts.CauseExpertise,
        CauseClass.ServiceLevel => MethodTexts.CauseServiceLevel,
        _ => MethodTexts.CauseQuality,
    };

    /// <summary>How much.</summary>
    public static string Name(Size size) => size switch
    {
        Size.Small => MethodTexts.SizeSmall,
        Size.Medium => MethodTexts.SizeMedium,
        _ => MethodTexts.SizeLarge,
    };
}
