namespace TeamsJourney.Local.Demo;

/// <summary>The workshop cannot go on; the message is one line that says where it stopped.</summary>
internal sealed class DemoFailedException(string message) : Exception(message);
