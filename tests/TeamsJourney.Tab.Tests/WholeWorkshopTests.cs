using Microsoft.Playwright;
using TeamsJourney.Tab.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace TeamsJourney.Tab.Tests;

/// <summary>A whole workshop of two in the tab alone: from the first visit to the tasks in Planner.</summary>
public sealed class WholeWorkshopTests
{
    private const string Secret = "Vierduizend euro en dan stilte";

    [Fact]
    public async Task Two_people_do_a_whole_workshop_in_the_tab()
    {
        await using var running = await RunningTab.StartEmptyAsync();
        var sanne = await running.OpenAsync();

        await Press(sanne, "Begin een klantreis");
        await sanne.GetByLabel("Voor welk product of welke dienst?").FillAsync("Boekenkast");
        await sanne.GetByLabel("Voor wie? Hoe specifieker, hoe beter.").FillAsync("Studenten die in Utrecht op kamers gaan");
        await Press(sanne, "Begin");
        await View(sanne, "Begeleiden");
        await Press(sanne, "Verder naar: Contactmomenten");
        var amir = await running.OpenAsync("amir");

        await AddAsync(sanne, "Oriëntatie", "Ik zie een advertentie");
        await AddAsync(amir, "Kopen", "Ik wacht op de bezorger");
        await amir.GetByRole(AriaRole.Switch, new() { Name = "Ik ben klaar" }).CheckAsync();
        await View(sanne, "Begeleiden");
        await Expect(sanne.GetByText("1 is klaar")).ToBeVisibleAsync();
        await Press(sanne, "Verder naar: Kanalen en volgorde");
        await Press(sanne, "Ga verder met een lege fase");

        await View(sanne, "Mijn deel");
        await sanne.GetByRole(AriaRole.Checkbox, new() { Name = "Bezoeken klanten jullie website?" }).CheckAsync();
        await Press(sanne, "Bewaar");
        await Expect(sanne.GetByText("Jullie gebruiken Website")).ToBeVisibleAsync();
        await sanne.GetByRole(AriaRole.Checkbox, new() { Name = "Website, contactmoment 1" }).CheckAsync();
        await Expect(sanne.GetByText("Jullie gebruiken Website")).ToHaveCountAsync(0);
        await View(sanne, "Begeleiden");
        await Press(sanne, "Verder naar: Beleving");

        await AnswerAsync(sanne, "2. Ik wacht op de bezorger", Secret, "Negatief", "Boos", "AU");
        await AnswerAsync(amir, "2. Ik wacht op de bezorger", "Waar blijft hij?", "Negatief", "Geïrriteerd", "AU");
        await View(amir, "Kaart");
        Assert.DoesNotContain(Secret, await amir.ContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, (await running.ReadJourneyAsync("amir")).ToJsonString(), StringComparison.Ordinal);
        await View(sanne, "Begeleiden");
        await Press(sanne, "Onthul alle antwoorden");
        await Press(sanne, "Ja, onthul ze");
        await Expect(amir.GetByText(Secret).First).ToBeVisibleAsync();
        await Press(sanne, "Verder naar: Verbeteren");

        await View(amir, "Mijn deel");
        await Press(amir, "Een stem meer voor: Ik wacht op de bezorger");
        await Expect(amir.GetByText("Nog 2 van je 3 stemmen")).ToBeVisibleAsync();
        await Press(amir, "Voeg een verbetering toe");
        await amir.GetByLabel("Waarom 1").FillAsync("Niemand belt als het later wordt");
        await amir.GetByLabel("Wat gaan jullie doen?").FillAsync("De bezorger belt een uur tevoren");
        await amir.GetByLabel("Wie zorgt ervoor?").SelectOptionAsync("Amir Haddad");
        await Press(amir, "Bewaar");
        await Expect(sanne.GetByText("De bezorger belt een uur tevoren").First).ToBeVisibleAsync();
        await Press(sanne, "Publiceer in Planner");
        await Expect(sanne.GetByText("1 nieuw, 0 gewijzigd, 0 zoals ze waren.")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await View(amir, "Kaart");
        await Expect(amir.GetByRole(AriaRole.Button, new() { Name = "Planner" }).First).ToBeVisibleAsync();
    }

    private static Task Press(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First.ClickAsync();

    private static Task View(IPage page, string name) => page.GetByRole(AriaRole.Tab, new() { Name = name }).ClickAsync();

    private static async Task AddAsync(IPage page, string phase, string text)
    {
        await View(page, "Mijn deel");
        await page.GetByLabel($"Toevoegen: {phase}").FillAsync(text);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = $"Aanpassen: {text}" })).ToBeVisibleAsync();
    }

    private static async Task AnswerAsync(IPage page, string touchpoint, string thought, params string[] pressed)
    {
        await View(page, "Mijn deel");
        var row = page.GetByRole(AriaRole.Region, new() { Name = touchpoint });
        await row.GetByLabel("Wat denkt de klant?").FillAsync(thought);
        foreach (var name in pressed)
        {
            await row.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
        }

        await Expect(row.GetByRole(AriaRole.Status)).ToHaveTextAsync("Bewaard");
    }
}
