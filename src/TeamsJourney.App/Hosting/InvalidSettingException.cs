namespace TeamsJourney.App.Hosting;

/// <summary>A setting that cannot work, and what to do about it.</summary>
internal sealed class InvalidSettingException(string name, string problem) : Exception($"The setting {name} {problem}");
