using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.SetUp;

/// <summary>What a journey is about and how the team works: one form, for a new journey and for changing one.</summary>
internal static class SetUpForm
{
    private const string Offering = "offering", Description = "description", TargetGroup = "targetGroup", Kind = "kind", Phases = "phases",
        OwnPhases = "ownPhases", Language = "language", Pace = "pace", Days = "days", Naming = "naming", More = "more";

    private const int UsualDays = 3;

    /// <summary>The form.</summary>
    /// <param name="draft">What to fill in: what the person typed before, or what the journey has.</param>
    /// <param name="title">Its title.</param>
    /// <param name="send">The button that sends it in.</param>
    public static Form Draw(Inputs draft, string title, CardAction send) => new()
    {
        Title = title,
        IsLarge = true,
        Body =
        [
            new InputText
            {
                Id = Offering, Label = SetUpTexts.Offering, Placeholder = SetUpTexts.OfferingHint, Value = draft.Text(Offering),
                MaxLength = JourneySetUp.MaximumOfferingLength, IsRequired = true, ErrorMessage = SetUpTexts.OfferingMissing,
            },
            new InputText
            {
                Id = TargetGroup, Label = SetUpTexts.TargetGroup, Placeholder = SetUpTexts.TargetGroupHint, Value = draft.Text(TargetGroup),
                MaxLength = JourneySetUp.MaximumTargetGroupLength, IsRequired = true, ErrorMessage = SetUpTexts.TargetGroupMissing,
            },
            Parts.Whisper(SetUpTexts.TargetGroupWhy),
            new InputText
            {
                Id = Description, Label = SetUpTexts.Description, Placeholder = SetUpTexts.DescriptionHint, Value = draft.Text(Description),
                MaxLength = JourneySetUp.MaximumDescriptionLength, IsMultiline = true,
            },
            OneOf(Pace, SetUpTexts.Pace, draft.Choice<PaceKind>(Pace) ?? PaceKind.Live, Name, ChoiceInputStyle.Expanded),
            new InputNumber { Id = Days, Label = SetUpTexts.Days, Value = draft.Number(Days) ?? UsualDays, Min = 1, Max = Core.Steps.Pace.MaximumDaysPerStep },
            new ActionSet { Actions = [new ActionToggleVisibility { Title = SetUpTexts.More, TargetElements = [More] }] },
            new Container
            {
                Id = More,
                // What was chosen before must not hide.
                IsVisible = draft.Has(Kind) ? null : false,
                Items =
                [
                    OneOf(Kind, SetUpTexts.Kind, draft.Choice<JourneyKind>(Kind) ?? JourneyKind.NewCustomer, MethodWords.Name),
                    OneOf(Phases, SetUpTexts.Phases, draft.Choice<PhaseSetKind>(Phases) ?? PhaseSetKind.Customer, Name, ChoiceInputStyle.Expanded),
                    new InputText
                    {
                        Id = OwnPhases, Label = SetUpTexts.OwnPhases, Placeholder = SetUpTexts.OwnPhasesHint, Value = draft.Text(OwnPhases),
                        MaxLength = PhaseSet.MaximumPhases * (PhaseSet.MaximumNameLength + 2), IsMultiline = true,
                    },
                    OneOf(Naming, SetUpTexts.Naming, draft.Choice<Naming>(Naming) ?? Core.SetUp.Naming.Named, Name, ChoiceInputStyle.Expanded),
                    OneOf(Language, SetUpTexts.Language, draft.Choice<Language>(Language) ?? Languages.Current, Name),
                ],
            },
        ],
        Actions = [send],
    };

    /// <summary>What was sent in; nothing when a choice is none that we offer.</summary>
    public static JourneySetUp? Read(Inputs inputs)
    {
        var phases = inputs.Choice<PhaseSetKind>(Phases) switch
        {
            PhaseSetKind.Customer => PhaseSet.Customer,
            PhaseSetKind.Loyalty => PhaseSet.Loyalty,
            PhaseSetKind.Own => PhaseSet.Own(inputs.Text(OwnPhases).Split(['\n', '\r', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
            _ => null,
        };
        var pace = inputs.Choice<PaceKind>(Pace) switch
        {
            PaceKind.Live => Core.Steps.Pace.Live,
            PaceKind.HalfDay => Core.Steps.Pace.HalfDay,
            PaceKind.OverDays => Core.Steps.Pace.OverDays(inputs.Number(Days) ?? 0),
            _ => null,
        };
        return phases is not null && pace is not null
            && inputs.Choice<JourneyKind>(Kind) is { } kind && inputs.Choice<Language>(Language) is { } language && inputs.Choice<Naming>(Naming) is { } naming
            ? new JourneySetUp
            {
                Offering = inputs.Text(Offering),
                Description = inputs.Text(Description),
                TargetGroup = inputs.Text(TargetGroup),
                Kind = kind,
                Phases = phases,
                Language = language,
                Pace = pace,
                Naming = naming,
            }
            : null;
    }

    /// <summary>A journey's set-up as the form's fields.</summary>
    public static Inputs Draft(JourneySetUp setUp) => Inputs.Of(new()
    {
        [Offering] = setUp.Offering,
        [Description] = setUp.Description,
        [TargetGroup] = setUp.TargetGroup,
        [Kind] = setUp.Kind.ToString(),
        [Phases] = setUp.Phases.Kind.ToString(),
        [OwnPhases] = setUp.Phases.Kind is PhaseSetKind.Own ? string.Join('\n', setUp.Phases.Phases.Select(phase => phase.Name)) : "",
        [Language] = setUp.Language.ToString(),
        [Pace] = setUp.Pace.Kind.ToString(),
        [Days] = setUp.Pace.Kind is PaceKind.OverDays ? setUp.Pace.DaysPerStep : UsualDays,
        [Naming] = setUp.Naming.ToString(),
    });

    private static InputChoiceSet OneOf<TEnum>(
        string id, string label, TEnum chosen, Func<TEnum, string> name, ChoiceInputStyle style = ChoiceInputStyle.Compact)
        where TEnum : struct, Enum => new()
        {
            Id = id,
            Label = label,
            Style = style,
            Value = chosen.ToString(),
            Choices = [.. Enum.GetValues<TEnum>().Select(value => new Choice(name(value), value.ToString()))],
        };

    private static string Name(PhaseSetKind kind) => kind switch
    {
        PhaseSetKind.Customer => string.Join(" · ", PhaseSet.Customer.Phases.Select(MethodWords.Name)),
        PhaseSetKind.Loyalty => string.Join(" · ", PhaseSet.Loyalty.Phases.Select(MethodWords.Name)),
        _ => SetUpTexts.PhasesOwn,
    };

    private static string Name(PaceKind pace) => pace switch
    {
        PaceKind.Live => SetUpTexts.PaceLive,
        PaceKind.HalfDay => SetUpTexts.PaceHalfDay,
        _ => SetUpTexts.PaceOverDays,
    };

    private static string Name(Naming naming) => naming is Core.SetUp.Naming.Named ? SetUpTexts.NamingNamed : SetUpTexts.NamingAnonymous;

    private static string Name(Language language) => language is Core.SetUp.Language.Dutch ? SetUpTexts.LanguageDutch : SetUpTexts.LanguageEnglish;
}
