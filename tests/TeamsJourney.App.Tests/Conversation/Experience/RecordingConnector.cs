using System.Runtime.CompilerServices;
using System.Text.Json;
using ActivityProtocol;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Tests.Conversation.Experiences;

/// <summary>Teams, as far as these tests need it: a roster of three, and all that is sent is kept.</summary>
internal sealed class RecordingConnector : IConnectorClient
{
    private readonly List<string> _sent = [];

    /// <summary>Everything that was sent, as it would go over the wire.</summary>
    public IReadOnlyList<string> Sent => _sent;

    public Task<ResourceResponse> SendToConversationAsync(Uri serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken) => Keep(activity);

    public Task<ResourceResponse> ReplyToActivityAsync(Uri serviceUrl, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) => Keep(activity);

    public Task<ResourceResponse> UpdateActivityAsync(Uri serviceUrl, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) => Keep(activity);

    public Task DeleteActivityAsync(Uri serviceUrl, string conversationId, string activityId, CancellationToken cancellationToken) => Task.CompletedTask;

    public async IAsyncEnumerable<TeamsChannelAccount> GetPagedMembersAsync(
        Uri serviceUrl, string conversationId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var member in (Member[])[Workshop.Sanne, Workshop.Amir, Workshop.Piet])
        {
            yield return await Task.FromResult(new TeamsChannelAccount { Id = $"29:{member.Id.Value}", AadObjectId = member.Id.Value, Name = member.Name });
        }
    }

    public Task<TeamsChannelAccount> GetMemberAsync(Uri serviceUrl, string conversationId, string memberId, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public async Task<ConversationResourceResponse> CreateConversationAsync(Uri serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken) =>
        new("personal", parameters.Activity is { } activity ? (await Keep(activity)).Id : null);

    public Task<TeamDetails> GetTeamDetailsAsync(Uri serviceUrl, string teamId, CancellationToken cancellationToken) => throw new NotSupportedException();

    private Task<ResourceResponse> Keep(Activity activity)
    {
        _sent.Add(JsonSerializer.Serialize(activity, ActivityJson.Default.Activity));
        return Task.FromResult(new ResourceResponse($"m{_sent.Count}"));
    }
}
