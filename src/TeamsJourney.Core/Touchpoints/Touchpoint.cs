using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.Core.Touchpoints;

/// <summary>A moment of contact between customer and company, in the customer's words.</summary>
public sealed record Touchpoint
{
    /// <summary>The longest touchpoint, in characters.</summary>
    public const int MaximumLength = 200;

    /// <summary>The most touchpoints in one journey; room for fifty people with ten each, within what can be loaded and drawn at once.</summary>
    public const int MaximumPerJourney = 500;

    /// <summary>How a touchpoint may be worded.</summary>
    public static TextRule TextRule { get; } = new(TextField.Touchpoint, MaximumLength, IsRequired: true);

    /// <summary>Its id.</summary>
    public required TouchpointId Id { get; init; }

    /// <summary>The phase it belongs to.</summary>
    public required PhaseId Phase { get; init; }

    /// <summary>The words, preferably in the I-form (M40).</summary>
    public required string Text { get; init; }

    /// <summary>Who added it.</summary>
    public required MemberId AddedBy { get; init; }

    /// <summary>The communication channels it goes through (M16); empty until step 2.</summary>
    public IReadOnlyList<ChannelUse> Channels { get; init; } = [];

    /// <summary>How often its words, its phase or its channels were changed, or it was merged or split: whoever changes it can say what they saw.</summary>
    public int Revision { get; init; }

    /// <summary>
    /// Everything that was merged into this one, each as it was and this one's own first words included, so that it can be split again;
    /// nothing is thrown away. Empty when nothing was merged; never nested.
    /// </summary>
    public IReadOnlyList<Touchpoint> MergedFrom { get; init; } = [];

    /// <summary>A refusal when someone else changed it after the person saw it.</summary>
    internal Refusal? RefusalUnlessSeen(int? seen) => Refusal.When(seen is { } revision && revision != Revision, new Refusal.ChangedMeanwhile());

    /// <summary>Its own id and the ids of all that was merged into it, each once.</summary>
    internal IEnumerable<TouchpointId> Ids => MergedFrom.Count == 0 ? [Id] : MergedFrom.Select(part => part.Id);
}

/// <summary>One of the at most seven steps in the journey, under which touchpoints are grouped (M39).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Touchpoints">The touchpoints in it, as they were listed; at least one, each in no other step. They may lie in several phases.</param>
public sealed record JourneyStep(JourneyStepId Id, string Name, IReadOnlyList<TouchpointId> Touchpoints)
{
    /// <summary>No more than seven steps in a journey (M39).</summary>
    public const int Maximum = 7;

    /// <summary>The longest name, in characters.</summary>
    public const int MaximumNameLength = 80;

    /// <summary>How a step in the journey may be named.</summary>
    public static TextRule NameRule { get; } = new(TextField.JourneyStepName, MaximumNameLength, IsRequired: true);
}
