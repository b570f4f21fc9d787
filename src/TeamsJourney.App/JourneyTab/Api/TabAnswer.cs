using Microsoft.AspNetCore.Mvc;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.JourneyTab.SignIn;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Planner;

namespace TeamsJourney.App.JourneyTab.Api;

/// <summary>What the API answers when it does not do what was asked: a problem (RFC 9457) with words for the person, in their language.</summary>
internal static class TabAnswer
{
    /// <summary>The name of a journey that is not there, or not for this person.</summary>
    public const string NotFound = "notFound";

    /// <summary>The name of a channel in which we cannot speak yet, or not for this person.</summary>
    public const string NotKnown = "notYetThere";

    /// <summary>The person may not come here; a journey that does not exist looks the same.</summary>
    public static IResult Refused(Admission admission) => admission is Admission.Unknown
        ? Problem(StatusCodes.Status503ServiceUnavailable, "unavailable", AdmissionWords.Say(admission))
        : Problem(StatusCodes.Status404NotFound, NotFound, TabTexts.NotFoundText);

    /// <summary>The person may not begin anything here; a channel in which nobody spoke to us looks the same.</summary>
    public static IResult Refused(ChannelAdmission admission) => admission is ChannelAdmission.Unknown ? Refused(new Admission.Unknown()) : NotYetThere();

    /// <summary>The rules say no, and why; nothing changed.</summary>
    public static IResult Refused(Outcome.Refused refused) =>
        Problem(StatusCodes.Status409Conflict, CamelCase(refused.Reason.GetType().Name), RefusalWords.Say(refused.Reason, refused.Journey));

    /// <summary>Nobody spoke to us in this channel yet, so we cannot speak there; or the person is not in its team.</summary>
    private static IResult NotYetThere() => Problem(StatusCodes.Status409Conflict, NotKnown, TabTexts.NotYetThere);

    /// <summary>What was sent is no command.</summary>
    public static IResult Unreadable() => Problem(StatusCodes.Status400BadRequest, "unreadable", RefusalTexts.Unreadable);

    /// <summary>Storage does not answer.</summary>
    public static IResult Unavailable() => Problem(StatusCodes.Status503ServiceUnavailable, "unavailable", TabTexts.UnavailableText);

    /// <summary>Nobody is so quick: a program asks, or a tab that lost its way.</summary>
    public static IResult TooMuch() => Problem(StatusCodes.Status429TooManyRequests, "tooMuch", TabTexts.TooMuchText);

    /// <summary>What the person's consent is needed for, or the lack of it.</summary>
    public static IResult Refused(Consent consent) => consent switch
    {
        Consent.Wanted { Claims: var claims } => Results.Problem(new ProblemDetails
        {
            Status = StatusCodes.Status403Forbidden,
            Title = "consentRequired",
            Detail = TabTexts.ConsentRequired,
            Extensions = { ["claims"] = claims.Length > 0 ? claims : null },
        }),
        Consent.NotSetUp => Problem(StatusCodes.Status409Conflict, "publishingNotSetUp", TabTexts.PublishingNotSetUp),
        _ => Unavailable(),
    };

    // The name of a refusal is part of the API: the tab does something else on some of them. A test holds the names.
    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static IResult Problem(int status, string reason, string detail) => Results.Problem(
        new ProblemDetails { Status = status, Title = reason, Detail = detail });
}
