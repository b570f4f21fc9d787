using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Improve;

/// <summary>Asks who takes care of an improvement: a people picker in Teams, a plain list in hosts that have none.</summary>
internal static class OwnerField
{
    private const string Id = ImprovementForm.Owner, Nobody = "nobody";

    // So many fit with everything else that the form may hold, and no more characters than that.
    private const int MostMembers = 100;
    private const int Room = 4_800;

    // What a choice takes besides its title and value.
    private const int AroundChoice = 24;

    /// <summary>The field.</summary>
    /// <param name="roster">The team; nothing when it is not known.</param>
    /// <param name="chosen">Who was chosen so far; nothing for nobody.</param>
    /// <param name="name">The name of that owner.</param>
    /// <param name="style">Where the form opens.</param>
    public static InputChoiceSet Draw(Roster? roster, MemberId? chosen, string name, FormStyle style) => style is FormStyle.Dialog
        ? InputChoiceSet.PeoplePicker(Id) with
        {
            Label = ImproveTexts.Owner,
            Placeholder = ImproveTexts.OwnerHint,
            Value = chosen?.Value,
            // Shows the name at once, also where the picker looks nobody up that was not typed.
            Choices = chosen is { } known ? [new Choice(name, known.Value)] : [],
        }
        : new InputChoiceSet
        {
            Id = Id,
            Label = ImproveTexts.Owner,
            Style = ChoiceInputStyle.Compact,
            Value = chosen is { } id ? Short(id) : Nobody,
            Choices = [new Choice(ImproveTexts.NobodyYet, Nobody), .. Members(roster, chosen, name)],
        };

    /// <summary>Reads the field back: the member it names.</summary>
    /// <returns>False when it names someone who is not in the team.</returns>
    public static bool TryRead(Roster? roster, MemberId? before, string value, out MemberId? owner)
    {
        owner = value switch
        {
            "" or Nobody => null,
            // Someone who left the team keeps what they had, until someone else is chosen.
            _ when before is { } id && (value == id.Value || value == Short(id)) => id,
            _ => Find(roster, value)?.Id,
        };
        return owner is not null || value is "" or Nobody;
    }

    private static RosterMember? Find(Roster? roster, string value) =>
        roster?.Find(value) ?? roster?.Members.FirstOrDefault(member => Short(member.Id) == value);

    private static IEnumerable<Choice> Members(Roster? roster, MemberId? chosen, string name)
    {
        var room = Room;
        List<Choice> members =
        [
            .. (roster?.Members ?? []).OrderBy(member => member.Name, StringComparer.CurrentCulture).Take(MostMembers)
                .Select(member => new Choice(Excerpt.OfName(member.Name), Short(member.Id)))
                .TakeWhile(choice => (room -= AroundChoice + choice.Value.Length + choice.Title.ToString().Length) > 0),
        ];
        // The owner so far may have left the team, or stand beyond the end of the list.
        return chosen is { } id && members.All(choice => choice.Value != Short(id)) ? [new Choice(name, Short(id)), .. members] : members;
    }

    // A hundred ids of Entra would take more room than the rest of the form.
    private static string Short(MemberId id) => "~" + Rows.Digest(id.Value)[..12];
}
