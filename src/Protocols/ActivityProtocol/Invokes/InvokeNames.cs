namespace ActivityProtocol;

/// <summary>The values of <see cref="Activity.Name"/> with which Teams asks a bot for an answer.</summary>
public static class InvokeNames
{
    /// <summary><c>Action.Execute</c> or a refresh of a card. Carries an <see cref="AdaptiveCardInvokeValue"/>, answered by an <see cref="AdaptiveCardInvokeResponse"/>.</summary>
    public const string AdaptiveCardAction = "adaptiveCard/action";

    /// <summary>A dialog is to open. Carries a <see cref="TaskModuleRequest"/>, answered by a <see cref="TaskModuleResponse"/>.</summary>
    public const string TaskFetch = "task/fetch";

    /// <summary>A dialog was submitted. Carries a <see cref="TaskModuleRequest"/>, answered by a <see cref="TaskModuleResponse"/>.</summary>
    public const string TaskSubmit = "task/submit";

    /// <summary>A message action opens its dialog. Carries a <see cref="MessagingExtensionAction"/>, answered by a <see cref="MessagingExtensionActionResponse"/>.</summary>
    public const string ComposeExtensionFetchTask = "composeExtension/fetchTask";

    /// <summary>A message action's dialog was submitted. Carries a <see cref="MessagingExtensionAction"/>, answered by a <see cref="MessagingExtensionActionResponse"/>.</summary>
    public const string ComposeExtensionSubmitAction = "composeExtension/submitAction";

    /// <summary>A search in a message extension.</summary>
    public const string ComposeExtensionQuery = "composeExtension/query";

    /// <summary>A link was pasted that the app may unfurl.</summary>
    public const string ComposeExtensionQueryLink = "composeExtension/queryLink";

    /// <summary>Typeahead in a card's choice set.</summary>
    public const string ApplicationSearch = "application/search";

    /// <summary>Single sign-on hands over a token.</summary>
    public const string SignInTokenExchange = "signin/tokenExchange";

    /// <summary>A sign-in ends with a code.</summary>
    public const string SignInVerifyState = "signin/verifyState";
}
