using TeamsJourney.App.Conversation;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Storage;

namespace TeamsJourney.App.JourneyTab.SignIn;

/// <summary>Whether the caller may begin something in a channel.</summary>
internal abstract record ChannelAdmission
{
    private ChannelAdmission()
    {
    }

    /// <summary>A member, and we can speak there.</summary>
    public sealed record Admitted(ChannelContact Contact) : ChannelAdmission;

    /// <summary>Nobody spoke to us there yet, or the person is not in its team: the two look the same.</summary>
    public sealed record NotThere : ChannelAdmission;

    /// <summary>The channel does not tell who its members are; nothing is decided.</summary>
    public sealed record Unknown : ChannelAdmission;
}

/// <summary>Admits people to a channel of their tenant by the roster of its team.</summary>
internal sealed class ChannelGate(ChannelContacts contacts, JourneyGate gate)
{
    public async Task<ChannelAdmission> AdmitAsync(HttpContext http, string channel, CancellationToken cancellationToken)
    {
        if (await contacts.FindAsync(TabCaller.TenantOf(http), channel, cancellationToken) is not { } contact)
        {
            return new ChannelAdmission.NotThere();
        }

        var place = new Place(
            contact.Place, new Uri(contact.Conversation.ServiceUrl), contact.Conversation.ConversationId, contact.Conversation.BotId, contact.Conversation.RosterOf(contact.Place));
        return await gate.AdmitAsync(http.Person(), place, cancellationToken) switch
        {
            Admission.ToPlace => new ChannelAdmission.Admitted(contact),
            Admission.Unknown => new ChannelAdmission.Unknown(),
            _ => new ChannelAdmission.NotThere(),
        };
    }
}
