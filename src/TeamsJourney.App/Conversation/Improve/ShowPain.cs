using System.Globalization;
using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Improve;

/// <summary>One pain: the customer's words first, then the facts, then what the team does about it.</summary>
internal sealed class ShowPain(JourneyGate gate, JourneyDesk desk, Owners owners) : JourneyAction(gate, desk)
{
    public const string Verb = "pain/show";

    private const int PageSize = 6;

    /// <summary>The pain as a form, with something to say above it; a pain that is none any more is told so.</summary>
    public static Reply Draw(Journey journey, Click click, Owners owners, Note? note = null)
    {
        if (click.FindPain(journey) is not { } pain)
        {
            return new Reply.Refuse(RefusalWords.Say(new Refusal.NoPainPoint(), journey));
        }

        var page = Page.Of(pain.Improvements, click.Inputs.Number(Page.Field), PageSize);
        return new Reply.Show(new Form
        {
            Title = Fill(ImproveTexts.ShowTitle, pain.Rank),
            Note = note,
            IsLarge = true,
            Body =
            [
                new TextBlock { Text = journey.Touchpoints[pain.Touchpoint].Text, Wrap = true, Weight = FontWeight.Bolder, Size = FontSize.Medium },
                Parts.Whisper($"{PainWords.Phase(journey, pain)} · {PainWords.Facts(pain)}"),
                .. PainQuotes.Draw(pain.Mood),
                .. pain.ParkedBecause is { } reason ? (CardElement[])[Parked(reason)] : [],
                Parts.Section(ImproveTexts.WhatWeDo),
                .. pain.Improvements.Count == 0 ? (CardElement[])[Parts.Whisper(ImproveTexts.NothingYet)] : [],
                .. page.Items.Select(improvement => ImprovementRow.Draw(journey, improvement, click.Buttons, owners)),
            ],
            Actions =
            [
                click.Buttons.Opening(SaveImprovement.Verb, ImproveTexts.AddImprovement, journey.Id, (PainFields.Pain, pain.Touchpoint.Value)),
                pain.ParkedBecause is null
                    ? click.Buttons.Opening(ParkPain.Verb, ImproveTexts.Park, journey.Id, (PainFields.Pain, pain.Touchpoint.Value))
                    : click.Buttons.Doing(ResumePain.Verb, ImproveTexts.Resume, journey.Id, (PainFields.Pain, pain.Touchpoint.Value)),
                .. page.Previous is { } previous ? (CardAction[])[Turn(journey, pain, previous, ImproveTexts.PreviousPage, click.Buttons)] : [],
                .. page.Next is { } next ? (CardAction[])[Turn(journey, pain, next, ImproveTexts.NextPage, click.Buttons)] : [],
                click.Buttons.Opening(ListPains.Verb, ImproveTexts.AllPains, journey.Id),
            ],
        });
    }

    protected override Reply Open(Journey journey, Click click) => Draw(journey, click, owners);

    protected override Reading Read(Journey journey, Click click) => Reading.Unreadable;

    protected override Reply Accepted(Journey journey, Click click) => Open(journey, click);

    private static Container Parked(string reason) => new()
    {
        Style = ContainerStyle.Emphasis,
        Items = [Parts.Say("Ⅱ " + Fill(ImproveTexts.ParkedBecause, reason))],
    };

    private static CardAction Turn(Journey journey, PainPoint pain, int page, string title, Buttons buttons) => buttons.Opening(
        Verb, title, journey.Id, (PainFields.Pain, pain.Touchpoint.Value), (Page.Field, page.ToString(CultureInfo.InvariantCulture)));
}
