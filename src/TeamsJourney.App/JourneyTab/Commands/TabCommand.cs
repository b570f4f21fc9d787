using System.Text.Json.Serialization;
using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.JourneyTab.Commands;

/// <summary>
/// What <c>POST /api/journeys/{id}/commands</c> takes: one command, named by <c>do</c> as the bot names it. Who asks comes from the token and
/// when from our clock. <c>seen</c> is the revision of what is changed as the tab showed it: another's change since is a refusal, and nothing
/// is overwritten.
/// </summary>
/// <param name="Id">The tab's own id for this request: one that is sent again is not carried out again.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(AddTouchpoint), "touchpoint/add")]
[JsonDerivedType(typeof(EditTouchpoint), "touchpoint/edit")]
[JsonDerivedType(typeof(DeleteTouchpoint), "touchpoint/delete")]
[JsonDerivedType(typeof(PlaceTouchpoint), "touchpoint/place")]
[JsonDerivedType(typeof(SetChannels), "touchpoint/channels")]
[JsonDerivedType(typeof(MergeTouchpoints), "touchpoint/merge")]
[JsonDerivedType(typeof(SplitTouchpoint), "touchpoint/split")]
[JsonDerivedType(typeof(SaveJourneyStep), "journey-step/save")]
[JsonDerivedType(typeof(DeleteJourneyStep), "journey-step/delete")]
[JsonDerivedType(typeof(AnswerQuestions), "channel/questions")]
[JsonDerivedType(typeof(SaveExperience), "experience/save")]
[JsonDerivedType(typeof(Reveal), "experience/reveal")]
[JsonDerivedType(typeof(AddCustomerWords), "customer-words/add")]
[JsonDerivedType(typeof(SayDone), "participant/done")]
[JsonDerivedType(typeof(Nudge), "participant/nudge")]
[JsonDerivedType(typeof(NextStep), "step/next")]
[JsonDerivedType(typeof(BackStep), "step/back")]
[JsonDerivedType(typeof(Vote), "pain/vote")]
[JsonDerivedType(typeof(Park), "pain/park")]
[JsonDerivedType(typeof(Resume), "pain/resume")]
[JsonDerivedType(typeof(SaveImprovement), "improvement/save")]
[JsonDerivedType(typeof(DeleteImprovement), "improvement/delete")]
[JsonDerivedType(typeof(Publish), "planner/publish")]
[JsonDerivedType(typeof(ChangeSetUp), "journey/change")]
[JsonDerivedType(typeof(HandOver), "journey/hand-over")]
[JsonDerivedType(typeof(EraseOwnPart), "member/erase")]
[JsonDerivedType(typeof(TakeOver), "journey/take-over")]
internal abstract record TabCommand(string Id)
{
    public sealed record AddTouchpoint(string Id, string Touchpoint, string Phase, string Text) : TabCommand(Id);

    public sealed record EditTouchpoint(string Id, string Touchpoint, string Phase, string Text, int? Seen = null) : TabCommand(Id);

    public sealed record DeleteTouchpoint(string Id, string Touchpoint) : TabCommand(Id);

    public sealed record PlaceTouchpoint(string Id, string Touchpoint, string Phase, string? Before = null) : TabCommand(Id);

    public sealed record SetChannels(string Id, string Touchpoint, IReadOnlyList<ChannelUse> Channels, int? Seen = null) : TabCommand(Id);

    public sealed record MergeTouchpoints(string Id, string Into, IReadOnlyList<string> Others, string Text) : TabCommand(Id);

    public sealed record SplitTouchpoint(string Id, string Touchpoint) : TabCommand(Id);

    public sealed record SaveJourneyStep(string Id, string Step, string Name, IReadOnlyList<string> Touchpoints) : TabCommand(Id);

    public sealed record DeleteJourneyStep(string Id, string Step) : TabCommand(Id);

    public sealed record AnswerQuestions(string Id, IReadOnlyList<CommunicationChannel> Used) : TabCommand(Id);

    public sealed record SaveExperience(
        string Id, string Touchpoint, string Thought, Valence Valence, IReadOnlyList<Emotion> Emotions, Verdict Verdict, Evidence Evidence) : TabCommand(Id);

    public sealed record Reveal(string Id) : TabCommand(Id);

    public sealed record AddCustomerWords(string Id, string Touchpoint, string Words) : TabCommand(Id);

    public sealed record SayDone(string Id, Step Step, bool IsDone) : TabCommand(Id);

    public sealed record Nudge(string Id, Step Step) : TabCommand(Id);

    public sealed record NextStep(string Id, Step From, bool WithEmptyPhases = false) : TabCommand(Id);

    public sealed record BackStep(string Id, Step From, bool? FromRevealed = null) : TabCommand(Id);

    public sealed record Vote(string Id, IReadOnlyDictionary<string, int> Dots) : TabCommand(Id);

    public sealed record Park(string Id, string Touchpoint, string Reason) : TabCommand(Id);

    public sealed record Resume(string Id, string Touchpoint) : TabCommand(Id);

    /// <param name="Id">The request.</param>
    /// <param name="Improvement">Its id; one that is not known yet makes a new improvement.</param>
    /// <param name="Touchpoint">The pain it is for.</param>
    /// <param name="Title">What the team will do.</param>
    /// <param name="Whys">Why, up to five.</param>
    /// <param name="Cause">The class of the cause.</param>
    /// <param name="Actions">The actions, in order.</param>
    /// <param name="Cost">What it costs.</param>
    /// <param name="Effect">What it brings.</param>
    /// <param name="Owner">The key of a member; absent for nobody yet.</param>
    /// <param name="Due">When; absent without a date.</param>
    /// <param name="Kpi">How the team will notice.</param>
    /// <param name="Seen">The revision that was seen; absent for a new one.</param>
    public sealed record SaveImprovement(
        string Id,
        string Improvement,
        string Touchpoint,
        string Title,
        IReadOnlyList<string> Whys,
        CauseClass Cause,
        IReadOnlyList<string> Actions,
        Size Cost,
        Size Effect,
        string? Owner = null,
        DateOnly? Due = null,
        string Kpi = "",
        int? Seen = null) : TabCommand(Id);

    public sealed record DeleteImprovement(string Id, string Improvement) : TabCommand(Id);

    public sealed record Publish(string Id) : TabCommand(Id);

    public sealed record ChangeSetUp(string Id, TabSetUp SetUp) : TabCommand(Id);

    public sealed record HandOver(string Id, string To) : TabCommand(Id);

    public sealed record EraseOwnPart(string Id) : TabCommand(Id);

    public sealed record TakeOver(string Id) : TabCommand(Id);
}

/// <summary>What <c>POST /api/journeys</c> takes: a journey to begin in a channel.</summary>
/// <param name="Id">The tab's own id for this request: one that is sent again begins nothing again.</param>
/// <param name="Channel">The channel.</param>
/// <param name="SetUp">What it is about.</param>
internal sealed record TabBeginning(string Id, string Channel, TabSetUp SetUp);

/// <summary>A set-up as the tab sends it.</summary>
/// <param name="Offering">The product or service.</param>
/// <param name="Description">What it is; may be empty.</param>
/// <param name="TargetGroup">For whom.</param>
/// <param name="Kind">The kind of journey.</param>
/// <param name="PhaseSet">A known set of phases, or the team's own.</param>
/// <param name="Phases">The names of the team's own phases; else empty.</param>
/// <param name="Language">The language of all that the team shares.</param>
/// <param name="Pace">How it is spread over time.</param>
/// <param name="DaysPerStep">Days for each step, with over days.</param>
/// <param name="Naming">Names shown, or anonymous.</param>
internal sealed record TabSetUp(
    string Offering,
    string Description,
    string TargetGroup,
    JourneyKind Kind,
    PhaseSetKind PhaseSet,
    IReadOnlyList<string> Phases,
    Language Language,
    PaceKind Pace,
    int DaysPerStep,
    Naming Naming)
{
    public JourneySetUp ToSetUp() => new()
    {
        Offering = Offering,
        Description = Description,
        TargetGroup = TargetGroup,
        Kind = Kind,
        Phases = PhaseSet switch
        {
            PhaseSetKind.Customer => Core.SetUp.PhaseSet.Customer,
            PhaseSetKind.Loyalty => Core.SetUp.PhaseSet.Loyalty,
            _ => Core.SetUp.PhaseSet.Own(Phases),
        },
        Language = Language,
        Pace = new Pace(Pace, Pace is PaceKind.OverDays ? DaysPerStep : 0),
        Naming = Naming,
    };
}
