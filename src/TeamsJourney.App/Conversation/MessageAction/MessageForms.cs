using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Touchpoints;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;
using Answer = TeamsJourney.Core.Experiences.Experience;

namespace TeamsJourney.App.Conversation.MessageAction;

/// <summary>A message from the channel as a touchpoint, or as a customer's words with one. The message travels along, so that one can choose again.</summary>
internal static class MessageForms
{
    /// <summary>The fields.</summary>
    public const string Message = "message", IsCut = "cut", Text = TouchpointForm.Text, TouchpointField = "touchpoint";

    // With the message in the text and behind a button these stay within a card.
    private const int PageSize = 20, MostOfAText = 36;

    /// <summary>Whether messages can become touchpoints now.</summary>
    public static bool TakesTouchpoints(Journey journey) => journey.Step is Step.Touchpoints or Step.Channels;

    /// <summary>As a touchpoint, with its phase.</summary>
    public static Form AsTouchpoint(Journey journey, Inputs inputs, Buttons buttons)
    {
        var message = ChosenMessage.Read(inputs);
        var form = TouchpointForm.Draw(
            journey,
            MessageTexts.AddTouchpointTitle,
            inputs.Has(Text) ? inputs.Text(Text) : Excerpt.OfLine(message.Text, Touchpoint.MaximumLength),
            TouchpointForm.ReadPhase(inputs),
            [
                buttons.Doing(AddMessageAsTouchpoint.Verb, MessageTexts.Add, journey.Id, [.. message.Data]),
                .. journey.Touchpoints.Count == 0
                    ? (CardAction[])[]
                    : [buttons.Opening(AddMessageAsWords.Verb, MessageTexts.AsWords, journey.Id, [.. message.Data])],
            ]);
        return form with { Body = [Subject(journey), .. form.Body], Note = NoteOn(message, Touchpoint.MaximumLength) };
    }

    /// <summary>As a customer's words, with the touchpoint that they are about.</summary>
    public static Form AsWords(Journey journey, Inputs inputs, Buttons buttons)
    {
        var message = ChosenMessage.Read(inputs);
        var page = Page.Of([.. journey.OrderedTouchpoints.Select((touchpoint, index) => (Number: index + 1, touchpoint))], inputs.Number(Page.Field), PageSize);
        return new Form
        {
            Title = MessageTexts.AddWordsTitle,
            Body =
            [
                Subject(journey),
                new InputText
                {
                    Id = Text, Label = MessageTexts.Words, IsMultiline = true, MaxLength = Answer.MaximumThoughtLength,
                    Value = inputs.Has(Text) ? inputs.Text(Text) : message.Text, IsRequired = true, ErrorMessage = MessageTexts.WordsMissing,
                },
                new InputChoiceSet
                {
                    Id = TouchpointField,
                    Label = MessageTexts.Touchpoint,
                    Placeholder = MessageTexts.TouchpointPlaceholder,
                    Style = ChoiceInputStyle.Filtered,
                    Value = inputs.Text(TouchpointField),
                    IsRequired = true,
                    ErrorMessage = MessageTexts.TouchpointMissing,
                    Choices = [.. page.Items.Select(one => new Choice($"{one.Number} {Excerpt.OfLine(one.touchpoint.Text, MostOfAText)}", one.touchpoint.Id.Value))],
                },
                .. page.Where(),
            ],
            Actions =
            [
                buttons.Doing(AddMessageAsWords.Verb, MessageTexts.Keep, journey.Id, (Page.Field, Page.Write(page.Number))),
                .. page.Count == 1
                    ? (CardAction[])[]
                    : [buttons.Opening(AddMessageAsWords.Verb, MessageTexts.OtherTouchpoints, journey.Id, [.. message.Data, (Page.Field, Page.Write((page.Number % page.Count) + 1))])],
                .. TakesTouchpoints(journey)
                    ? (CardAction[])[buttons.Opening(AddMessageAsTouchpoint.Verb, MessageTexts.AsTouchpoint, journey.Id, [.. message.ForTouchpoint.Data])]
                    : [],
            ],
            Note = NoteOn(message, Answer.MaximumThoughtLength),
        };
    }

    /// <summary>Why a message can become nothing now; nothing when it can.</summary>
    public static string? ReasonNotTo(Journey journey) => journey switch
    {
        { Step: Step.SetUp } => MessageTexts.StillSettingUp,
        { Touchpoints.Count: 0 } when !TakesTouchpoints(journey) => MessageTexts.NoTouchpoints,
        _ => null,
    };

    private static TextBlock Subject(Journey journey) =>
        Parts.Whisper(Fill(MessageTexts.ForJourney, journey.SetUp.Offering));

    private static Note? NoteOn(ChosenMessage message, int maximum) => message switch
    {
        { Text: "" } => new Note(NoteTone.Hint, MessageTexts.NoText),
        { IsCut: true } => new Note(NoteTone.Hint, MessageTexts.Cut),
        _ when message.Text.Length > maximum => new Note(NoteTone.Hint, MessageTexts.Cut),
        _ => null,
    };

    /// <summary>The message as buttons carry it; anyone can send anything here.</summary>
    private sealed record ChosenMessage(string Text, bool IsCut)
    {
        public IReadOnlyList<(string, string)> Data => [(Message, Text), (MessageForms.IsCut, IsCut ? "true" : "false")];

        /// <summary>As much of it as a touchpoint holds.</summary>
        public ChosenMessage ForTouchpoint => this with { Text = Excerpt.Of(Text, Touchpoint.MaximumLength), IsCut = IsCut || Text.Length > Touchpoint.MaximumLength };

        // A form that was sent in has the message in its text.
        public static ChosenMessage Read(Inputs inputs)
        {
            var text = PersonalText.Clean(inputs.Has(Message) ? inputs.Text(Message) : inputs.Text(MessageForms.Text));
            return new ChosenMessage(
                Excerpt.Of(text, Answer.MaximumThoughtLength), text.Length > Answer.MaximumThoughtLength || inputs.Toggle(MessageForms.IsCut));
        }
    }
}
