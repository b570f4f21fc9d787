using TeamsJourney.App.Conversation;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;

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
internal sealed class ChannelGate(ChannelContacts contacts, JourneyGate gate, AppSettings settings)
{
    /// <summary>
    /// Where the journeys of a channel are: in the person's own tenant, or in ours where someone of another tenant is in a channel that we share.
    /// Whether they may see them, each journey's roster says.
    /// </summary>
    public async Task<JourneyPlace> PlaceOfAsync(HttpContext http, string channel, CancellationToken cancellationToken)
    {
        var own = TabCaller.TenantOf(http);
        return new JourneyPlace(await contacts.FindAsync(own, channel, cancellationToken) is null && own != settings.SignIn.TenantId
            && await contacts.FindAsync(settings.SignIn.TenantId, channel, cancellationToken) is not null ? settings.SignIn.TenantId : own, "", channel);
    }

    public async Task<ChannelAdmission> AdmitAsync(HttpContext http, string channel, CancellationToken cancellationToken)
    {
        if (await contacts.FindAsync((await PlaceOfAsync(http, channel, cancellationToken)).TenantId, channel, cancellationToken) is not { } contact)
        {
            return new ChannelAdmission.NotThere();
        }

        var place = new Place(
            contact.Place, new Uri(contact.Conversation.ServiceUrl), contact.Conversation.ConversationId, contact.Conversation.BotId, contact.Conversation.RosterOf(contact.Place));
        return await gate.AdmitAsync(http.Person(), place, cancellationToken) switch
        {
            Admission.ToPlace { Member: var member } when !TabGate.IsOf(TabCaller.TenantOf(http), contact.Place.TenantId, member) => new ChannelAdmission.NotThere(),
            Admission.ToPlace => new ChannelAdmission.Admitted(contact),
            Admission.Unknown => new ChannelAdmission.Unknown(),
            _ => new ChannelAdmission.NotThere(),
        };
    }
}
