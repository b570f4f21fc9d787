using System.Text.RegularExpressions;

namespace TeamsJourney.App.Tests.Faults;

/// <summary>
/// Sees every call that the app makes outside, by name and by how often that name came since people last did something, and cuts in on those it
/// was told to. Once the process is dead nothing of it has any effect.
/// </summary>
internal sealed partial class Cutter(Cut? cut, IReadOnlySet<(string Call, int Time)> at)
{
    // More than one thing that people do makes calls of one name.
    private const int MostOfOneName = 1000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _times = [];
    private readonly List<(string Call, int Time)> _seen = [];
    private readonly List<(string Call, int Time)> _hit = [];
    private TaskCompletionSource _next = New();
    private int _deeds;

    /// <summary>What goes wrong.</summary>
    public Cut? Cut { get; } = cut;

    /// <summary>Every call so far.</summary>
    public IReadOnlyList<(string Call, int Time)> Seen
    {
        get
        {
            lock (_gate)
            {
                return [.. _seen];
            }
        }
    }

    /// <summary>Those that something went wrong with.</summary>
    public IReadOnlyList<(string Call, int Time)> Hit
    {
        get
        {
            lock (_gate)
            {
                return [.. _hit];
            }
        }
    }

    public bool IsDead { get; private set; }

    /// <summary>Holds a call to storage up, before it is made.</summary>
    public Func<string, Task> Hold { get; set; } = _ => Task.CompletedTask;

    /// <summary>Kills the process, when it is one of its own; otherwise it only seems dead to whoever asks here.</summary>
    public Action? Kill { get; set; }

    /// <summary>Completes when another call comes, or goes.</summary>
    public Task Next
    {
        get
        {
            lock (_gate)
            {
                return _next.Task;
            }
        }
    }

    /// <summary>Which process it is now.</summary>
    public int Life { get; private set; } = 1;

    /// <summary>A call begins; what goes wrong with it.</summary>
    /// <param name="call">What it is.</param>
    /// <param name="life">The process that makes it; the living one when it cannot be known.</param>
    public Cut? Begin(string call, int? life = null)
    {
        lock (_gate)
        {
            if (IsDead || (life ?? Life) != Life)
            {
                return Faults.Cut.DiesBefore;
            }

            call = Ids.Replace(call, "*");
            var time = (_deeds * MostOfOneName) + (_times[call] = _times.GetValueOrDefault(call) + 1);
            _seen.Add((call, time));
            if (Cut is null || !at.Contains((call, time)))
            {
                return null;
            }

            _hit.Add((call, time));
            if (Kill is not null && Cut is Faults.Cut.DiesBefore or Faults.Cut.DiesAfter)
            {
                // Dead before anybody else is told: what was asked for happens or not, and nobody hears the answer.
                Kill();
                IsDead = true;
                return Cut is Faults.Cut.DiesBefore ? Faults.Cut.TimesOut : Faults.Cut.AnswerLost;
            }

            IsDead = Cut is Faults.Cut.DiesBefore;
            return Cut;
        }
    }

    /// <summary>
    /// People do something, for the first time: calls are counted anew, so that what is tried again after a cut does not push those of later
    /// deeds out of their places.
    /// </summary>
    public void BeginDeed()
    {
        lock (_gate)
        {
            _deeds++;
            _times.Clear();
        }
    }

    public void End()
    {
        lock (_gate)
        {
            var waited = _next;
            _next = New();
            waited.SetResult();
        }
    }

    public void Die()
    {
        lock (_gate)
        {
            IsDead = true;
        }

        End();
    }

    /// <summary>Another process begins.</summary>
    public void Revive()
    {
        lock (_gate)
        {
            IsDead = false;
            Life++;
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    // What is different in each run.
    [GeneratedRegex("[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f-]{27}|[A-Za-z0-9_-]{20,}|(?<=/activities/)[^/]+|%3[A-Za-z0-9%.;=@]+")]
    private static partial Regex Ids { get; }
}

/// <summary>The process is dead: nobody hears of this.</summary>
internal sealed class DeadException() : Exception("The process is dead.");
