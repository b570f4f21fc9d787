using TeamsJourney.App.Conversation.Touchpoints;
Console.WriteLine(TouchpointTexts.Title);
System.Globalization.CultureInfo.CurrentUICulture = new("nl-NL");
Console.WriteLine(TouchpointTexts.Title);
