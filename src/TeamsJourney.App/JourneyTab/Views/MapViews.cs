using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Map;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.JourneyTab.Views;

/// <summary>What the journey is about, and how the team works.</summary>
/// <param name="Offering">The product or service.</param>
/// <param name="Description">What it is; may be empty.</param>
/// <param name="TargetGroup">For whom.</param>
/// <param name="Kind">The kind of journey.</param>
/// <param name="PhaseSet">A known set of phases, or the team's own.</param>
/// <param name="Language">The journey's own language.</param>
/// <param name="Pace">How it is spread over time.</param>
/// <param name="DaysPerStep">Days for each step; 0 unless over days.</param>
/// <param name="Naming">Names shown, or anonymous.</param>
internal sealed record SetUpView(
    string Offering, string Description, string TargetGroup, JourneyKind Kind, PhaseSetKind PhaseSet, Language Language, PaceKind Pace, int DaysPerStep, Naming Naming)
{
    public static SetUpView Of(JourneySetUp setUp) => new(
        setUp.Offering, setUp.Description, setUp.TargetGroup, setUp.Kind, setUp.Phases.Kind, setUp.Language, setUp.Pace.Kind, setUp.Pace.DaysPerStep, setUp.Naming);
}

/// <summary>A phase.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, in the language that was asked for.</param>
/// <param name="Meaning">What the customer does in it; empty for a phase of one's own.</param>
internal sealed record PhaseView(string Id, string Name, string Meaning);

/// <summary>A step that could be.</summary>
/// <param name="Name">What it would be called.</param>
/// <param name="Touchpoints">What would be in it, in order.</param>
internal sealed record SuggestedStepView(string Name, IReadOnlyList<string> Touchpoints);

/// <summary>A step in the journey: a group of touchpoints.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Touchpoints">The ids of its touchpoints.</param>
internal sealed record JourneyStepView(string Id, string Name, IReadOnlyList<string> Touchpoints);

/// <summary>A touchpoint.</summary>
internal sealed record TouchpointView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its place in the journey, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Rises with each change of words, phase or channels; a change says which one was seen.</summary>
    public required int Revision { get; init; }

    /// <summary>Its phase.</summary>
    public required string Phase { get; init; }

    /// <summary>The customer's words.</summary>
    public required string Text { get; init; }

    /// <summary>Whether the viewer added it.</summary>
    public required bool IsMine { get; init; }

    /// <summary>Whether the viewer may reword, delete and move it to another phase now.</summary>
    public required bool CanChange { get; init; }

    /// <summary>The words of what was merged into it, its own first words included; empty when nothing was merged.</summary>
    public required IReadOnlyList<string> MergedFrom { get; init; }

    /// <summary>The communication channels it goes through.</summary>
    public required IReadOnlyList<ChannelUse> Channels { get; init; }

    /// <summary>How many people answered for it by now, revealed or not.</summary>
    public required int Answered { get; init; }

    /// <summary>What people said; absent before the first reveal.</summary>
    public required MoodView? Mood { get; init; }

    /// <summary>How bad a pain, from 1 for the worst; absent when it is none.</summary>
    public required int? PainRank { get; init; }

    public static IReadOnlyList<TouchpointView> ListOf(Journey journey, JourneyMap map, Member viewer)
    {
        var answered = journey.CountExperiences();
        return [.. map.Touchpoints.Select(onMap => Of(journey, journey.Touchpoints[onMap.Id], onMap, viewer, answered.GetValueOrDefault(onMap.Id)))];
    }

    private static TouchpointView Of(Journey journey, Touchpoint touchpoint, TouchpointOnMap onMap, Member viewer, int answered) => new()
    {
        Id = touchpoint.Id.Value,
        Number = onMap.Number,
        Revision = touchpoint.Revision,
        Phase = touchpoint.Phase.Value,
        Text = touchpoint.Text,
        IsMine = touchpoint.AddedBy == viewer.Id,
        CanChange = journey.Step is Step.Touchpoints or Step.Channels
            && (touchpoint.AddedBy == viewer.Id || (journey.Step is Step.Channels && viewer.Id == journey.Facilitator)),
        MergedFrom = [.. touchpoint.MergedFrom.Select(part => part.Text)],
        Channels = touchpoint.Channels,
        Answered = answered,
        Mood = onMap.Mood is { } mood ? MoodView.Of(mood) : null,
        PainRank = onMap.PainRank,
    };
}

/// <summary>What people said about a touchpoint, without who said it.</summary>
/// <param name="Answers">How many people answered.</param>
/// <param name="Middle">The point on the curve, -2 to 2.</param>
/// <param name="Points">Every feeling, -2 to 2, ascending.</param>
/// <param name="Positive">People with a positive feeling.</param>
/// <param name="Negative">People with a negative feeling.</param>
/// <param name="Mixed">People with both.</param>
/// <param name="Wows">How many said WOW.</param>
/// <param name="Aus">How many said AU.</param>
/// <param name="WithEvidence">How many did not answer from their own shoes.</param>
/// <param name="IsDivided">Whether feelings go in opposite directions.</param>
/// <param name="IsMomentOfTruth">Whether half of the people marked it with WOW or AU.</param>
/// <param name="IsSuccess">Whether it goes well.</param>
/// <param name="Thoughts">What the customer thinks, as the team worded it.</param>
/// <param name="CustomerWords">Customers' own words.</param>
internal sealed record MoodView(
    int Answers,
    double Middle,
    IReadOnlyList<double> Points,
    int Positive,
    int Negative,
    int Mixed,
    int Wows,
    int Aus,
    int WithEvidence,
    bool IsDivided,
    bool IsMomentOfTruth,
    bool IsSuccess,
    IReadOnlyList<string> Thoughts,
    IReadOnlyList<string> CustomerWords)
{
    public static MoodView Of(TouchpointMood mood) => new(
        mood.Answers, Math.Round(mood.Middle, 3), mood.Points, mood.Positive, mood.Negative, mood.Mixed, mood.Wows, mood.Aus, mood.WithEvidence, mood.IsDivided,
        mood.IsMomentOfTruth, mood.IsSuccess, mood.Thoughts, mood.CustomerWords);
}
