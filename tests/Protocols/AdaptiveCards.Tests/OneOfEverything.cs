namespace AdaptiveCards.Tests;

/// <summary>Every element and action with all that can be said of it, for the JSON and for the renderer.</summary>
internal static class OneOfEverything
{
    public static IReadOnlyList<CardElement> Elements =>
    [
        new TextBlock
        {
            Id = "text", Text = "A text", Size = FontSize.ExtraLarge, Weight = FontWeight.Bolder, Color = Colors.Accent, IsSubtle = true,
            MaxLines = 2, Spacing = Spacing.ExtraLarge, Separator = true, HorizontalAlignment = HorizontalAlignment.Center,
            Style = TextBlockStyle.Heading, FontType = FontType.Monospace, Height = BlockElementHeight.Stretch,
        },
        new RichTextBlock
        {
            Inlines = [new TextRun { Text = "A run", Italic = true, Strikethrough = true, Highlight = true, Underline = true, SelectAction = Open }],
            HorizontalAlignment = HorizontalAlignment.Right,
        },
        new Image { Url = new("https://contoso.example/i.png"), AltText = "An image", Size = ImageSize.Small, Style = ImageStyle.Person, SelectAction = Open },
        new Container
        {
            Items = [new TextBlock { Text = "In a container" }], Style = ContainerStyle.Emphasis, Bleed = true, MinHeight = "40px",
            VerticalContentAlignment = VerticalAlignment.Bottom, SelectAction = Open, Rtl = false,
        },
        new ColumnSet
        {
            Style = ContainerStyle.Good,
            Columns =
            [
                new Column { Items = [new TextBlock { Text = "auto" }], Width = ColumnWidth.Auto },
                new Column { Items = [new TextBlock { Text = "stretch" }], Width = ColumnWidth.Stretch, SelectAction = Open },
                new Column { Items = [new TextBlock { Text = "weighted" }], Width = ColumnWidth.Weight(2), Style = ContainerStyle.Accent },
                new Column { Items = [new TextBlock { Text = "pixels" }], Width = ColumnWidth.Pixels(50), Separator = true },
            ],
        },
        new FactSet { Facts = [new Fact("Fact", "Its value")] },
        new Table
        {
            Columns = [new TableColumnDefinition { Width = ColumnWidth.Weight(1) }, new TableColumnDefinition { Width = ColumnWidth.Pixels(80) }],
            Rows = [new TableRow { Cells = [TableCell.Of("Cell one"), TableCell.Of("Cell two")], Style = ContainerStyle.Accent }],
            FirstRowAsHeaders = true, ShowGridLines = false, GridStyle = ContainerStyle.Accent,
            HorizontalCellContentAlignment = HorizontalAlignment.Left, VerticalCellContentAlignment = VerticalAlignment.Top,
        },
        new ActionSet { Actions = [Open] },
        .. Inputs,
    ];

    public static IReadOnlyList<CardInput> Inputs =>
    [
        new InputText
        {
            Id = "input-text", Label = "Your words", Value = "typed before", Placeholder = "Type", IsMultiline = true, MaxLength = 500,
            IsRequired = true, ErrorMessage = "Say something", Regex = "^.+$", Style = TextInputStyle.Text,
        },
        new InputNumber { Id = "input-number", Label = "How many", Value = 3, Min = 1, Max = 10, Placeholder = "1 to 10" },
        new InputDate { Id = "input-date", Label = "Which day", Value = new(2026, 5, 1), Min = new(2026, 1, 1), Max = new(2026, 12, 31) },
        new InputTime { Id = "input-time", Label = "Which hour", Value = new(9, 5), Min = new(8, 0), Max = new(18, 0) },
        new InputToggle { Id = "input-toggle", Label = "Sure", Title = "I am done", Value = "true", ValueOn = "true", ValueOff = "false" },
        new InputChoiceSet { Id = "input-compact", Label = "One", Choices = [new("Choice one", "1"), new("Choice two", "2")], Value = "1", Style = ChoiceInputStyle.Compact },
        new InputChoiceSet { Id = "input-expanded", Label = "Some", Choices = [new("Choice three", "3")], Style = ChoiceInputStyle.Expanded, IsMultiSelect = true },
        InputChoiceSet.PeoplePicker("input-people") with { Label = "Who", Placeholder = "A name" },
    ];

    public static IReadOnlyList<CardElement> OnlyInTeams =>
    [
        new InputRating { Id = "rating", Label = "Stars", Value = 3.5m, Max = 5, AllowHalfSteps = true, Size = RatingSize.Large, Color = RatingColor.Marigold },
        new ChartLine { Title = "Emotions", ColorSet = ChartColorSet.Diverging, XAxisTitle = "Moment", YAxisTitle = "Score", Data = [new("Mean", [new("2026-05-01", -1.5), new("2026-05-02", 2)]) { Color = ChartColor.CategoricalTeal }] },
        new ChartVerticalBar { Data = [new("Orientation", 3) { Color = ChartColor.Good }], ShowBarValues = true, Color = ChartColor.Sequential1 },
        new ChartVerticalBarGrouped { Data = [new("WOW", [new("Orientation", 3)])], Stacked = true },
        new ChartHorizontalBar { Data = [new("Orientation", 3)], DisplayMode = HorizontalBarDisplayMode.PartToWhole },
        new ChartHorizontalBarStacked { Data = [new("Orientation", [new("WOW", 1), new("AU", 2) { Color = ChartColor.Attention }])] },
        new ChartDonut { Data = [new("WOW", 60), new("AU", 40)] },
        new ChartGauge { Value = 40, Min = 0, Max = 100, SubLabel = "of all", ShowLegend = false, ValueFormat = GaugeValueFormat.Fraction, Segments = [new("Low", 50) { Color = ChartColor.Good }] },
    ];

    public static IReadOnlyList<CardAction> Actions =>
    [
        new ActionExecute { Title = "Execute", Verb = "journey/create", Data = new() { ["journey"] = "j1", ["number"] = 7 }, Style = ActionStyle.Positive, Fallback = new ActionSubmit { Title = "Submit instead" } },
        new ActionSubmit { Title = "Submit", Data = new() { ["a"] = true }, AssociatedInputs = AssociatedInputs.None, Style = ActionStyle.Destructive, Tooltip = "Cannot be undone", Mode = ActionMode.Secondary },
        Open,
        new ActionShowCard { Title = "Show", Card = new() { Body = [new TextBlock { Text = "Within" }] } },
        new ActionToggleVisibility { Title = "Toggle", TargetElements = ["text", new TargetElement { ElementId = "text", IsVisible = false }] },
    ];

    private static ActionOpenUrl Open => new() { Title = "Open", Url = new("https://contoso.example/journey?id=1"), IconUrl = new("https://contoso.example/i.png"), IsEnabled = true };
}
