using System.Text.Json.Serialization;

namespace AdaptiveCards;

#pragma warning disable CS1591 // The schema's own words; what they look like is the host's.

[JsonConverter(typeof(CamelCaseEnum<Spacing>))]
public enum Spacing { None, Small, Default, Medium, Large, ExtraLarge, Padding }

[JsonConverter(typeof(CamelCaseEnum<FontSize>))]
public enum FontSize { Small, Default, Medium, Large, ExtraLarge }

[JsonConverter(typeof(CamelCaseEnum<FontWeight>))]
public enum FontWeight { Lighter, Default, Bolder }

[JsonConverter(typeof(CamelCaseEnum<FontType>))]
public enum FontType { Default, Monospace }

[JsonConverter(typeof(CamelCaseEnum<Colors>))]
public enum Colors { Default, Dark, Light, Accent, Good, Warning, Attention }

[JsonConverter(typeof(CamelCaseEnum<TextBlockStyle>))]
public enum TextBlockStyle { Default, Heading, ColumnHeader }

[JsonConverter(typeof(CamelCaseEnum<HorizontalAlignment>))]
public enum HorizontalAlignment { Left, Center, Right }

[JsonConverter(typeof(CamelCaseEnum<VerticalAlignment>))]
public enum VerticalAlignment { Top, Center, Bottom }

[JsonConverter(typeof(CamelCaseEnum<BlockElementHeight>))]
public enum BlockElementHeight { Auto, Stretch }

[JsonConverter(typeof(CamelCaseEnum<ContainerStyle>))]
public enum ContainerStyle { Default, Emphasis, Good, Attention, Warning, Accent }

[JsonConverter(typeof(CamelCaseEnum<ImageSize>))]
public enum ImageSize { Auto, Stretch, Small, Medium, Large }

[JsonConverter(typeof(CamelCaseEnum<ImageStyle>))]
public enum ImageStyle { Default, Person }

[JsonConverter(typeof(CamelCaseEnum<TextInputStyle>))]
public enum TextInputStyle { Text, Tel, Url, Email, Password }

[JsonConverter(typeof(CamelCaseEnum<ChoiceInputStyle>))]
public enum ChoiceInputStyle { Compact, Expanded, Filtered }

[JsonConverter(typeof(CamelCaseEnum<RatingSize>))]
public enum RatingSize { Medium, Large }

[JsonConverter(typeof(CamelCaseEnum<RatingColor>))]
public enum RatingColor { Neutral, Marigold }

[JsonConverter(typeof(CamelCaseEnum<ActionStyle>))]
public enum ActionStyle { Default, Positive, Destructive }

[JsonConverter(typeof(CamelCaseEnum<ActionMode>))]
public enum ActionMode { Primary, Secondary }

[JsonConverter(typeof(CamelCaseEnum<AssociatedInputs>))]
public enum AssociatedInputs { Auto, None }

[JsonConverter(typeof(CamelCaseEnum<ChartColor>))]
public enum ChartColor
{
    Good, Warning, Attention, Neutral,
    CategoricalRed, CategoricalPurple, CategoricalLavender, CategoricalBlue, CategoricalLightBlue, CategoricalTeal,
    CategoricalGreen, CategoricalLime, CategoricalMarigold,
    Sequential1, Sequential2, Sequential3, Sequential4, Sequential5, Sequential6, Sequential7, Sequential8,
    DivergingBlue, DivergingLightBlue, DivergingCyan, DivergingTeal, DivergingYellow, DivergingPeach, DivergingLightRed,
    DivergingRed, DivergingMaroon, DivergingGray,
}

[JsonConverter(typeof(CamelCaseEnum<ChartColorSet>))]
public enum ChartColorSet { Categorical, Sequential, Diverging }

[JsonConverter(typeof(CamelCaseEnum<GaugeValueFormat>))]
public enum GaugeValueFormat { Percentage, Fraction }

// Pascal case, as every documented sample has it.
[JsonConverter(typeof(JsonStringEnumConverter<HorizontalBarDisplayMode>))]
public enum HorizontalBarDisplayMode { AbsoluteWithAxis, AbsoluteNoAxis, PartToWhole }

[JsonConverter(typeof(JsonStringEnumConverter<TeamsCardWidth>))]
public enum TeamsCardWidth { Full }
