using System.Threading.Channels;
using ActivityProtocol;
using Azure;
using Azure.Data.Tables;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Outbox;

namespace TeamsJourney.App.Privacy.Removal;

/// <summary>
/// Takes the cards of deleted journeys out of their channels, and tells there what happened. Taking a message away twice does no harm, so that
/// instances need not agree on who does it; what Teams does not take now is asked for again with the next round.
/// </summary>
internal sealed partial class ChannelClearing(TableClient table, ChannelVoice voice, TimeProvider time, ILogger<ChannelClearing> logger) : BackgroundService
{
    private const int MostAttempts = 4;

    // All channels are cleared one after the other: whoever asks for more patience is asked again with the next round.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly Channel<RemovalMark> _asked = Channel.CreateUnbounded<RemovalMark>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock _gate = new();
    private TaskCompletionSource? _quiet;
    private int _open;

    /// <summary>Completes when everything that was asked for so far was tried, whatever came of it.</summary>
    public Task WhenQuietAsync()
    {
        lock (_gate)
        {
            return _open == 0 ? Task.CompletedTask : (_quiet ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    /// <summary>Asks to take the messages away that a mark names; returns at once.</summary>
    public void Ask(RemovalMark mark)
    {
        if (mark.Messages.Count > 0 && mark.Conversation.ServiceUrl.Length > 0)
        {
            lock (_gate)
            {
                _open++;
            }

            _asked.Writer.TryWrite(mark);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var mark in _asked.Reader.ReadAllAsync(stoppingToken))
            {
                await ClearAsync(mark, stoppingToken);
                Close();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping is no failure: the marks are in storage.
        }
    }

    private async Task ClearAsync(RemovalMark mark, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var message in mark.Messages)
            {
                await TryAsync(mark, () => voice.DeleteAsync(mark.Conversation, message, cancellationToken), failure => failure.IsTransient, cancellationToken);
            }

            await table.UpdateEntityAsync((mark with { Messages = [], IsTold = true }).Row(), mark.ETag, TableUpdateMode.Replace, cancellationToken);
            if (!mark.IsTold)
            {
                await TellAsync(mark, cancellationToken);
            }
        }
        catch (ConnectorException unreachable)
        {
            Log.Postponed(logger, unreachable.StatusCode, unreachable.ErrorCode);
        }
        catch (RequestFailedException other) when (other.Status is 404 or 412)
        {
            // Another instance was done with it before; or more messages were found meanwhile, and are asked for with a mark of their own.
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it is, also a store that does not answer in time: the next round asks again, and the service goes on meanwhile.
            Log.NotNoted(logger, failure);
        }
    }

    private void Close()
    {
        lock (_gate)
        {
            if (--_open == 0)
            {
                _quiet?.SetResult();
                _quiet = null;
            }
        }
    }

    // At most once, as it was noted before: what Teams may have taken is not said again, and a channel that is not told misses nothing.
    private async Task TellAsync(RemovalMark mark, CancellationToken cancellationToken)
    {
        using var spoken = Languages.Speak(mark.Language);
        await TryAsync(
            mark, () => voice.PostAsync(mark.Conversation, RemovalNotice.Draw(), PrivacyTexts.GoneTitle, cancellationToken), failure => failure.StatusCode is 429, cancellationToken);
    }

    private async Task TryAsync(RemovalMark mark, Func<Task> call, Func<ConnectorException, bool> mayGoAgain, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await voice.WaitForTurnAsync(mark.Conversation, cancellationToken);
            try
            {
                await call();
                return;
            }
            catch (ConnectorException refused) when (mayGoAgain(refused) && attempt < MostAttempts && !(refused.RetryAfter > LongestWait))
            {
                await Task.Delay(refused.RetryAfter ?? TimeSpan.FromSeconds(Math.Pow(2, attempt)), time, cancellationToken);
            }
            catch (ConnectorException refused) when (!refused.IsTransient)
            {
                // The app was removed, or the channel is gone: nobody can reach it.
                Log.Left(logger, refused.StatusCode, refused.ErrorCode);
                return;
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The channel of a deleted journey cannot be reached for now: Teams answered {Status} {Code}.")]
        public static partial void Postponed(ILogger logger, int? status, string code);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The channel of a deleted journey cannot be reached any more: Teams answered {Status} {Code}.")]
        public static partial void Left(ILogger logger, int? status, string code);

        [LoggerMessage(Level = LogLevel.Warning, Message = "That the cards of a deleted journey are gone could not be noted; the next round takes them away again.")]
        public static partial void NotNoted(ILogger logger, Exception failure);
    }
}
