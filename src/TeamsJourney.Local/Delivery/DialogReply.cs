using System.Text.Json.Nodes;

namespace TeamsJourney.Local.Delivery;

/// <summary>What the bot answered to the opening or submitting of a dialog.</summary>
internal abstract record DialogReply
{
    private DialogReply()
    {
    }

    public sealed record Form(string Title, string Width, JsonObject Card) : DialogReply;

    public sealed record Message(string Text) : DialogReply;

    public sealed record Close : DialogReply;

    public sealed record Failed(string Text) : DialogReply;
}
