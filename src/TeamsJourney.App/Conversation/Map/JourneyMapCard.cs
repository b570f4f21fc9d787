using System.Globalization;
using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Experience;
using TeamsJourney.App.Conversation.Improve;
using TeamsJourney.App.Identity;
using TeamsJourney.App.JourneyTab.Pages;
using TeamsJourney.App.Planner;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Map;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.Map;

/// <summary>
/// The whole journey as one card, at any step: phases with their touchpoints, how the customer feels, what goes well, what hurts and what the
/// team does about it, how publishing went, and the ways to the plan and to the map in the tab. The same for everyone.
/// </summary>
internal sealed class JourneyMapCard(PlannerLinks links, TabLinks tab, Owners owners)
{
    // The activity around the card counts too.
    private const int Room = CardLimits.TargetBytes - (2 * 1024);
    private const int LongestTargetGroup = 150;

    /// <summary>The card, in the journey's language, with as much detail as a message has room for.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="buttons">How to make buttons for where the card is shown.</param>
    public AdaptiveCard Draw(Journey journey, Buttons buttons)
    {
        using var _ = Languages.Speak(journey.SetUp.Language);
        var map = JourneyMap.Of(journey);
        var cards = MapDetail.FromMostToLeast.Select(detail => Draw(journey, map, buttons, detail));
        return cards.First(card => card.Detail == MapDetail.FromMostToLeast[^1] || card.Card.SizeInBytes <= Room).Card;
    }

    /// <summary>What a notification says of it, in the journey's language.</summary>
    public static string Summary(Journey journey)
    {
        using var _ = Languages.Speak(journey.SetUp.Language);
        return Fill(MapTexts.Summary, journey.SetUp.Offering);
    }

    private (MapDetail Detail, AdaptiveCard Card) Draw(Journey journey, JourneyMap map, Buttons buttons, MapDetail detail) => (detail, new AdaptiveCard
    {
        Lang = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
        Msteams = new TeamsCardProperties { Width = TeamsCardWidth.Full },
        Body =
        [
            new TextBlock { Text = journey.Step is Step.FollowUp ? MapTexts.CustomerJourneyDone : MapTexts.CustomerJourney, Size = FontSize.Small, IsSubtle = true },
            TextBlock.Heading(journey.SetUp.Offering) with { Spacing = Spacing.None },
            Parts.Whisper(Excerpt.Fitting(journey.SetUp.TargetGroup, LongestTargetGroup)),
            .. PublishingWords.Draw(journey),
            .. map.HasMoods ? Curve(map, detail) : [],
            .. map.Touchpoints.Count == 0 ? (CardElement[])[Parts.Say(MapTexts.Nothing)] : MapPhases.Draw(map, detail),
            .. MapResults.Successes(map, detail),
            .. MapResults.Pains(journey, map, detail, owners, tab),
        ],
        Actions = [.. Links(journey, map, buttons)],
    });

    private static IEnumerable<CardElement> Curve(JourneyMap map, MapDetail detail) => [Parts.Section(MapTexts.Curve), MoodCurve.Draw(map, detail.CurvePoints)];

    private IEnumerable<CardAction> Links(Journey journey, JourneyMap map, Buttons buttons)
    {
        if (journey.Publication.PlanId is { } plan && links.Plan(plan) is { } board)
        {
            yield return new ActionOpenUrl { Title = MapTexts.OpenPlan, Url = board };
        }

        if (tab.To(journey) is { } page)
        {
            yield return new ActionOpenUrl { Title = MapTexts.OpenMap, Url = page };
        }

        if (journey.Step is Step.Improve or Step.FollowUp && map.PainPoints.Count > 0)
        {
            yield return buttons.Opening(ListPains.Verb, ImproveTexts.Improve, journey.Id);
        }
    }
}
