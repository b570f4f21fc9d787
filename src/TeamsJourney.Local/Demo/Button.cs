using TeamsJourney.Local.Cards;

namespace TeamsJourney.Local.Demo;

/// <summary>
/// Which button a colleague is looking for: by what it does and what it sends along, because its words depend on the language.
/// </summary>
internal sealed record Button
{
    private const string DoField = "do", Open = "open", Save = "save";

    private readonly string verb;
    private readonly string what;
    private readonly (string Field, string Value)[] data;

    private Button(string verb, string what, (string Field, string Value)[] data) => (this.verb, this.what, this.data) = (verb, what, data);

    /// <summary>A button that opens a form, or turns to another page of it.</summary>
    /// <param name="verb">What the form is for.</param>
    /// <param name="data">What the button sends along, as far as it matters; an empty value for what it must not send.</param>
    public static Button Opening(string verb, params (string Field, string Value)[] data) => new(verb, Open, data);

    /// <summary>A button that sends a form in, or acts at once.</summary>
    /// <inheritdoc cref="Opening"/>
    public static Button Doing(string verb, params (string Field, string Value)[] data) => new(verb, Save, data);

    /// <summary>Whether this is the one.</summary>
    public bool Is(CardAction action) =>
        action.Verb == verb && Wire.Text(action.Data, DoField) == what && data.All(one => Wire.Text(action.Data, one.Field) == one.Value);

    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', [verb, .. data.Select(one => $"{one.Field}={one.Value}")]);
}
