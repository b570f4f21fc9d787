using TeamsJourney.Local.People;

namespace TeamsJourney.Local.Conversations;

/// <summary>The chat between one person and the bot. Its id has the form <c>a:…</c> and says nothing about the person.</summary>
public static class PersonalChat
{
    private static readonly Dictionary<string, Person> Owners = Colleagues.All.ToDictionary(person => IdOf(person));

    /// <summary>The id of this person's chat with the bot.</summary>
    public static string Of(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return IdOf(person);
    }

    internal static Person? Owner(string conversationId) => Owners.GetValueOrDefault(conversationId);

    private static string IdOf(Person person) => $"a:1_{person.EntraId.Replace("-", "", StringComparison.Ordinal)}-pXq0dTzK3mYw";
}
