using System.Globalization;
using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Improve;

/// <summary>
/// One improvement in two pages: why (M29, M30), then what (M28, M31, M76). Both pages are always in the card, one of them hidden, so that
/// turning a page loses nothing: hidden inputs are sent as well (Adaptive Cards: "Input Validation").
/// </summary>
internal static class ImprovementForm
{
    /// <summary>The fields.</summary>
    public const string
        Id = "improvement", Why = "why", Cause = "cause", Title = "title", Actions = "actions", Cost = "cost", Effect = "effect",
        Owner = "owner", Due = "due", Kpi = "kpi", IsWhatPage = "what", Whys = "whys";

    /// <summary>The form as it stands in the fields.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="pain">The touchpoint that hurts, for its words.</param>
    /// <param name="click">Who asks, and what they filled in so far.</param>
    /// <param name="owner">The field for the owner.</param>
    /// <param name="isNew">Whether it is a new improvement.</param>
    public static Form Draw(Journey journey, TouchpointId pain, Click click, InputChoiceSet owner, bool isNew)
    {
        var isWhat = click.Inputs.Toggle(IsWhatPage);
        (string, string)[] which = isNew ? [(PainFields.Pain, pain.Value)] : [(Id, click.Inputs.Text(Id)), (PainFields.Pain, pain.Value)];
        return new Form
        {
            Title = isNew ? ImproveTexts.NewTitle : ImproveTexts.ChangeTitle,
            IsLarge = true,
            Body =
            [
                new TextBlock { Text = journey.Touchpoints[pain].Text, Wrap = true, Weight = FontWeight.Bolder },
                WhyPage(journey, click, which) with { IsVisible = !isWhat },
                WhatPage(click, owner, isShown: isWhat) with { IsVisible = isWhat },
            ],
            Actions = isWhat
                ?
                [
                    click.Buttons.Doing(SaveImprovement.Verb, ImproveTexts.Save, journey.Id, [.. which, (IsWhatPage, "true")]),
                    click.Buttons.Turning(SaveImprovement.Verb, ImproveTexts.BackToWhy, journey.Id, [.. which, (IsWhatPage, "false")]),
                    .. isNew ? (CardAction[])[] : [click.Buttons.Opening(DeleteImprovement.Verb, ImproveTexts.Delete, journey.Id, which)],
                ]
                : [click.Buttons.Turning(SaveImprovement.Verb, ImproveTexts.ToImprovement, journey.Id, [.. which, (IsWhatPage, "true")])],
        };
    }

    /// <summary>The name of the field of a why.</summary>
    /// <param name="index">Which, from 0.</param>
    public static string WhyField(int index) => Why + (index + 1).ToString(CultureInfo.InvariantCulture);

    private static Container WhyPage(Journey journey, Click click, (string, string)[] which)
    {
        // Up to the last that is filled, so that none is left out.
        var filled = Enumerable.Range(0, Improvement.MaximumWhys).LastOrDefault(index => click.Inputs.Text(WhyField(index)).Length > 0) + 1;
        var shown = Math.Clamp(Math.Max(click.Inputs.Number(Whys) ?? 1, filled), 1, Improvement.MaximumWhys);
        return new Container
        {
            Items =
            [
                Parts.Whisper(ImproveTexts.WhyIntro),
                .. Enumerable.Range(0, shown).Select(index => new InputText
                {
                    Id = WhyField(index), Label = index == 0 ? ImproveTexts.WhyFirst : ImproveTexts.WhyNext, Placeholder = ImproveTexts.WhyHint,
                    Value = Kept(click, WhyField(index), Improvement.MaximumWhyLength), IsMultiline = true, MaxLength = Improvement.MaximumWhyLength,
                }),
                .. shown < Improvement.MaximumWhys ? (CardElement[])[AskAgain(journey, click.Buttons, which, shown)] : [],
                new InputChoiceSet
                {
                    Id = Cause, Label = ImproveTexts.Cause, Style = ChoiceInputStyle.Expanded, Value = click.Inputs.Choice<CauseClass>(Cause)?.ToString(),
                    Choices =
                    [
                        .. Enum.GetValues<CauseClass>().Select(cause => new Choice($"{MethodWords.Name(cause)}: {Meaning(cause)}", cause.ToString())),
                    ],
                },
            ],
        };
    }

    private static ActionSet AskAgain(Journey journey, Buttons buttons, (string, string)[] which, int shown) => new()
    {
        Actions =
        [
            buttons.Turning(
                SaveImprovement.Verb, ImproveTexts.AskWhyAgain, journey.Id,
                [.. which, (IsWhatPage, "false"), (Whys, (shown + 1).ToString(CultureInfo.InvariantCulture))]),
        ],
    };

    private static Container WhatPage(Click click, InputChoiceSet owner, bool isShown) => new()
    {
        Items =
        [
            .. isShown ? Prompts(click.Inputs) : [],
            new InputText
            {
                Id = Title, Label = ImproveTexts.Title, Placeholder = ImproveTexts.TitleHint, Value = Kept(click, Title, Improvement.MaximumTitleLength),
                // Required only when it can be seen: clients check hidden fields too.
                MaxLength = Improvement.MaximumTitleLength, IsRequired = isShown ? true : null, ErrorMessage = ImproveTexts.TitleMissing,
            },
            new InputText
            {
                Id = Actions, Label = ImproveTexts.Actions, IsMultiline = true,
                Placeholder = Fill(ImproveTexts.ActionsHint, Improvement.MaximumActions),
                Value = Kept(click, Actions, Improvement.MaximumActions * (Improvement.MaximumActionLength + 1)),
                MaxLength = Improvement.MaximumActions * (Improvement.MaximumActionLength + 1),
            },
            new ColumnSet
            {
                Columns =
                [
                    new Column { Width = ColumnWidth.Stretch, Items = [Sizes(Cost, ImproveTexts.Cost, click.Inputs, Size.Small)] },
                    new Column { Width = ColumnWidth.Stretch, Items = [Sizes(Effect, ImproveTexts.Effect, click.Inputs, Size.Medium)] },
                ],
            },
            new ColumnSet
            {
                Columns =
                [
                    new Column { Width = ColumnWidth.Stretch, Items = [owner] },
                    new Column { Width = ColumnWidth.Stretch, Items = [new InputDate { Id = Due, Label = ImproveTexts.Due, Value = click.Inputs.Date(Due) }] },
                ],
            },
            new InputText
            {
                Id = Kpi, Label = ImproveTexts.Kpi, Placeholder = ImproveTexts.KpiHint, Value = Kept(click, Kpi, Improvement.MaximumKpiLength),
                MaxLength = Improvement.MaximumKpiLength,
            },
        ],
    };

    // The deepest why that was found, and what to think of with such a cause (M31).
    private static IEnumerable<CardElement> Prompts(Inputs inputs)
    {
        var deepest = Enumerable.Range(0, Improvement.MaximumWhys).Select(index => inputs.Text(WhyField(index))).LastOrDefault(why => why.Trim().Length > 0);
        if (deepest is not null)
        {
            yield return Parts.Whisper(Fill(ImproveTexts.BecauseOf, Excerpt.Fitting(deepest, Improvement.MaximumWhyLength)));
        }

        if (inputs.Choice<CauseClass>(Cause) is { } cause)
        {
            yield return new Container { Style = ContainerStyle.Emphasis, Items = [Parts.Say("ℹ " + Prompt(cause))] };
        }
    }

    private static InputChoiceSet Sizes(string id, string label, Inputs inputs, Size usual) => new()
    {
        Id = id,
        Label = label,
        Style = ChoiceInputStyle.Compact,
        Value = (inputs.Choice<Size>(id) ?? usual).ToString(),
        Choices = [.. Enum.GetValues<Size>().Select(size => new Choice(MethodWords.Name(size), size.ToString()))],
    };

    // A host that ignores the longest length may send a book: what is far beyond is not sent back.
    private static string Kept(Click click, string field, int maximum) =>
        click.Inputs.Text(field) is { } text && text.Length > 2 * maximum ? text[..(2 * maximum)] : click.Inputs.Text(field);

    private static string Meaning(CauseClass cause) => cause switch
    {
        CauseClass.Expertise => ImproveTexts.ExpertiseMeaning,
        CauseClass.ServiceLevel => ImproveTexts.ServiceLevelMeaning,
        _ => ImproveTexts.QualityMeaning,
    };

    private static string Prompt(CauseClass cause) => cause switch
    {
        CauseClass.Expertise => ImproveTexts.ExpertisePrompt,
        CauseClass.ServiceLevel => ImproveTexts.ServiceLevelPrompt,
        _ => ImproveTexts.QualityPrompt,
    };
}
