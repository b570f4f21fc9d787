namespace TeamsJourney.App.Tests.Faults;

/// <summary>What goes wrong with a call to storage, to Teams or to Graph.</summary>
public enum Cut
{
    /// <summary>429 with Retry-After; nothing is done.</summary>
    Throttled,

    /// <summary>503; nothing is done.</summary>
    Unavailable,

    /// <summary>500; nothing is done.</summary>
    Fails,

    /// <summary>No answer in time, or a broken connection; nothing is done.</summary>
    TimesOut,

    /// <summary>It is done, and the answer is lost.</summary>
    AnswerLost,

    /// <summary>The process dies before the call.</summary>
    DiesBefore,

    /// <summary>The call is done, and the process dies before it hears so.</summary>
    DiesAfter,
}
