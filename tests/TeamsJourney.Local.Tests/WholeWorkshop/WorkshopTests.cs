using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TeamsJourney.Local.Tests.WholeWorkshop;

/// <summary>Three people go through a whole workshop in their browsers: two in Dutch and Emma in English.</summary>
public sealed class WorkshopTests : IAsyncLifetime
{
    private const string Photo = "I see a picture of the tour on Instagram", Call = "Ik bel met vragen over de vluchten",
        SimilarCall = "Ik bel met vragen over de vluchten!", Itinerary = "Ik wacht op de e-mail met het reisschema", Booking = "Ik boek de reis en betaal";

    private static readonly string[] Journey = [Photo, Booking, Call, Itinerary];

    private RunningWorkshop running = null!;
    private Participant sanne = null!;
    private Participant amir = null!;
    private Participant emma = null!;

    public async Task InitializeAsync()
    {
        running = await RunningWorkshop.StartAsync();
        sanne = await running.JoinAsync("sanne", "nl-NL");
        amir = await running.JoinAsync("amir", "nl-NL");
        emma = await running.JoinAsync("emma", "en-GB");
    }

    public async Task DisposeAsync() => await running.DisposeAsync();

    [Fact]
    public async Task Three_people_go_from_the_first_mention_to_tasks_on_the_board()
    {
        await SetUpAsync();
        await CollectTouchpointsAsync();
        await GoOnWithAnEmptyPhaseAsync();
        await TidyUpAsync();
        await ChooseChannelsAsync();
        await PutInOrderAsync();
        await AnswerInSecretAsync();
        await RevealAsync();
        await VoteAsync();
        await ImproveAndParkAsync();
        await PublishAsync();
    }

    private async Task SetUpAsync()
    {
        await sanne.MentionAsync("nieuw");
        await sanne.OpenAsync("Klantreis opzetten");
        await sanne.FillAsync("Welk product of welke dienst?", "Rondreis door de VS");
        await sanne.FillAsync("Voor welke doelgroep?", "Gezinnen");
        await sanne.FinishAsync("Maak de klantreis");

        // A vague target group gets a nudge; a clear one none.
        await Expect(sanne.Page.GetByText("Deze doelgroep is nog breed.")).ToBeVisibleAsync();
        await sanne.OpenAsync("Aanpassen");
        await sanne.FillAsync("Voor welke doelgroep?", "Gezin Bakker, eerste verre reis met twee tieners");
        await sanne.FinishAsync("Bewaar");
        await Expect(sanne.Page.GetByText("Gezin Bakker, eerste verre reis met twee tieners").Last).ToBeVisibleAsync();
        await Expect(sanne.Page.GetByText("Deze doelgroep is nog breed.")).ToHaveCountAsync(0);
        await sanne.ClickAsync("Begin met stap 1");
    }

    private async Task CollectTouchpointsAsync()
    {
        await AddAsync(emma, Photo, "Orientation", "What does the customer experience?", "Save");
        await AddAsync(sanne, Call, "Vergelijking", "Wat maakt de klant mee?", "Bewaar");
        await AddAsync(sanne, Itinerary, "Gebruik", "Wat maakt de klant mee?", "Bewaar");
        await AddAsync(sanne, Booking, "Kopen", "Wat maakt de klant mee?", "Bewaar");
        await AddAsync(amir, "Ik bel", "Vergelijking", "Wat maakt de klant mee?", "Bewaar");
        await AddAsync(amir, "Ik vergis me", "After sales", "Wat maakt de klant mee?", "Bewaar");

        // Amir sees his own only; he changes one and deletes the other.
        await amir.OpenFromMenuAsync("Mijn momenten");
        await Expect(amir.Dialog.GetByRole(AriaRole.Button, new() { Name = "Aanpassen" })).ToHaveCountAsync(2);
        await amir.PressAsync("Aanpassen", "In welke fase?");
        await amir.FillAsync("Wat maakt de klant mee?", SimilarCall);
        await amir.PressAsync("Bewaar", "Bewaard");
        await amir.Dialog.GetByRole(AriaRole.Button, new() { Name = "Aanpassen" }).Last.ClickAsync();
        await amir.PressAsync("Verwijderen", "Dit contactmoment verwijderen?");
        await amir.PressAsync("Ja, verwijder", "Verwijderd.");
        await amir.CloseAsync();

        await Expect(sanne.Card("Stap 1 van 4")).ToContainTextAsync("3 van 6 hebben bijgedragen");
        await Expect(sanne.Card("Stap 1 van 4")).ToContainTextAsync("nog leeg");
    }

    private async Task GoOnWithAnEmptyPhaseAsync()
    {
        await sanne.OpenAsync("Begeleiden");
        await sanne.PressAsync("Volgende stap", "Door naar de volgende stap?");
        await sanne.PressAsync("Ja, ga door", "Nog leeg: After sales.");
        await sanne.ChooseAsync("Ga door, ook al zijn deze fasen nog leeg");
        await sanne.PressAsync("Ja, ga door", "Het team is nu bij ‘Kanalen en volgorde’.");
    }

    // Two touchpoints look alike, so going on led to the form for that.
    private async Task TidyUpAsync()
    {
        await sanne.PressAsync("Wat op elkaar lijkt", "Zeggen deze hetzelfde?");
        await sanne.FillAsync("Hoe zegt de klant het?", Call);
        await sanne.PressAsync("Voeg samen", "Samengevoegd.");
        await sanne.CloseAsync();
        await Expect(amir.Card("Stap 2 van 4")).ToContainTextAsync(Itinerary);
        await Expect(amir.Card("Stap 2 van 4").GetByText(SimilarCall)).ToHaveCountAsync(0);
    }

    private async Task ChooseChannelsAsync()
    {
        await amir.OpenAsync("Onze kanalen");
        foreach (var channel in new[] { "Telefoon", "E-mail" })
        {
            await amir.ChooseAsync(channel);
        }

        await amir.PressAsync("Bewaar", "Waar gebeurt dat dan?");
        await amir.CloseAsync();

        await emma.OpenAsync("Contactmomenten");
        await emma.Dialog.GetByRole(AriaRole.Button, new() { Name = "Channels", Exact = true }).Nth(1).ClickAsync();
        await Expect(emma.Dialog.GetByText(Call)).ToBeVisibleAsync();
        await emma.ChooseAsync("Telephone");
        await emma.PressAsync("Save", "Telephone: who speaks to whom?");
        await emma.PressAsync("Save", "All touchpoints, from first to last");
        await emma.CloseAsync();
        await Expect(sanne.Card("Stap 2 van 4")).ToContainTextAsync("Telefoon");
    }

    // Booking moves to before the call: first into its phase, then past it.
    private async Task PutInOrderAsync()
    {
        await sanne.OpenAsync("Contactmomenten");
        await sanne.PressAsync("↑ Naar Vergelijking", "Nu het laatste van Vergelijking; het is nog steeds nummer 3.");
        await sanne.PressAsync("↑ Eerder", "Nu nummer 2, in Vergelijking.");
        await sanne.CloseAsync();
        await sanne.OpenAsync("Begeleiden");
        await sanne.PressAsync("Volgende stap", "Door naar de volgende stap?");
        await sanne.FinishAsync("Ja, ga door");
    }

    private async Task AnswerInSecretAsync()
    {
        foreach (var (participant, secret, isDutch) in new[] { (sanne, "geheim-sanne", true), (amir, "geheim-amir", true), (emma, "secret-emma", false) })
        {
            await participant.OpenAsync("Antwoorden geven");
            for (var number = 1; number <= Journey.Length; number++)
            {
                // The last touchpoint hurts most, the one before it a little.
                var (isPain, isWorst) = (number >= Journey.Length - 1, number == Journey.Length);
                await Expect(participant.Dialog.GetByText($"{number} {(isDutch ? "van" : "of")} {Journey.Length} ·")).ToBeVisibleAsync();
                await participant.FillAsync(isDutch ? "Wat denkt de klant?" : "What does the customer think?", $"{secret} {number}");
                await participant.ChooseAsync((isDutch, isPain) switch { (true, true) => "negatief", (true, false) => "positief", (false, true) => "negative", _ => "positive" });
                if (isWorst || !isPain)
                {
                    await participant.ChooseAsync(isWorst ? "AU:" : "WOW:");
                }

                await participant.Dialog.GetByRole(AriaRole.Checkbox).Nth((isPain, isWorst) switch { (_, true) => 4, (true, _) => 2, _ => 0 }).CheckAsync();
                if (number < Journey.Length)
                {
                    await participant.PressAsync(isDutch ? "Bewaar en volgende" : "Save and next", $"{number + 1} {(isDutch ? "van" : "of")} {Journey.Length} ·");
                }
            }

            await participant.FinishAsync(isDutch ? "Bewaar en sluit" : "Save and close");
            // One's own answers can be looked at again, so the search below can find something.
            await participant.OpenFromMenuAsync("Mijn antwoorden");
            await participant.PressAsync(isDutch ? "Wijzig" : "Change", $"1 {(isDutch ? "van" : "of")} {Journey.Length} ·");
            await participant.CloseAsync();
            await participant.ClickAsync("Ik ben klaar");
        }

        await Expect(sanne.Card("Stap 3 van 4")).ToContainTextAsync("Antwoorden: 12");
        await sanne.OpenAsync("Begeleiden");
        await sanne.PressAsync("Onthul de antwoorden", "Antwoorden: 12");

        // Not merely hidden: nothing of another's answer has ever reached this browser.
        foreach (var (participant, own) in new[] { (sanne, "geheim-sanne"), (amir, "geheim-amir"), (emma, "secret-emma") })
        {
            var received = await participant.ReceivedAsync();
            Assert.Contains(own, received, StringComparison.Ordinal);
            foreach (var other in new[] { "geheim-sanne", "geheim-amir", "secret-emma" }.Where(secret => secret != own))
            {
                Assert.DoesNotContain(other, received, StringComparison.Ordinal);
            }
        }
    }

    private async Task RevealAsync()
    {
        await sanne.FinishAsync("Nu onthullen");
        await Expect(emma.Card("De onthulling")).ToContainTextAsync("De emotiecurve");
        await emma.OpenAsync("Bekijk de onthulling");
        await Expect(emma.Dialog).ToContainTextAsync("geheim-amir");
        await Expect(emma.Dialog).ToContainTextAsync("geheim-sanne");
        await emma.CloseAsync();
        await sanne.OpenAsync("Begeleiden");
        await sanne.PressAsync("Volgende stap", "Door naar de volgende stap?");
        await sanne.FinishAsync("Ja, ga door");
    }

    private async Task VoteAsync()
    {
        await emma.OpenAsync("Stemmen");
        await emma.FillAsync("For 1", "2");
        await emma.FinishAsync("Save");
        await Expect(amir.Card("Stap 4 van 4")).ToContainTextAsync("2 stemmen");
    }

    private async Task ImproveAndParkAsync()
    {
        await amir.OpenAsync("Verbeteren");
        await amir.PressAsync("Kies", "De klant denkt");
        await amir.PressAsync("+ Verbetering", "Waarom voelt de klant dit?");
        await amir.FillAsync("Waarom voelt de klant dit?", "Omdat het schema met de hand wordt gemaakt");
        await amir.ChooseAsync("Het serviceniveau");
        await amir.PressAsync("Verder: de verbetering", "Wat ga je verbeteren?");
        await amir.FillAsync("Wat ga je verbeteren?", "Reisschema binnen een uur mailen");
        await amir.FillAsync("Acties, één per regel", "Sjabloon maken\nAutomatisch versturen");
        await amir.Dialog.GetByRole(AriaRole.Combobox).Last.FillAsync("emm");
        await amir.Page.Keyboard.PressAsync("Enter");
        await amir.FillAsync("Wanneer is het klaar?", DateTime.Today.AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await amir.PressAsync("Bewaar", "Reisschema binnen een uur mailen");
        await amir.CloseAsync();
        await Expect(sanne.Card("Stap 4 van 4")).ToContainTextAsync("1 verbetering");

        await sanne.OpenAsync("Verbeteren");
        await sanne.Dialog.GetByRole(AriaRole.Button, new() { Name = "Kies", Exact = true }).Last.ClickAsync();
        await Expect(sanne.Dialog.GetByText(Call)).ToBeVisibleAsync();
        await sanne.PressAsync("Parkeren", "Waarom nu niet?");
        await sanne.FillAsync("Waarom nu niet?", "Eerst het reisschema");
        await sanne.PressAsync("Parkeren", "Geparkeerd");
        await sanne.CloseAsync();
        await Expect(amir.Card("Stap 4 van 4")).ToContainTextAsync("geparkeerd");
    }

    private async Task PublishAsync()
    {
        await sanne.OpenAsync("Publiceer in Planner");
        await sanne.FinishAsync("Ja, publiceren");
        await Expect(emma.Card("Gepubliceerd in Planner")).ToContainTextAsync("Emma Clarke");
        await Expect(emma.Card("Wat goed gaat: vasthouden!")).ToContainTextAsync("Reisschema binnen een uur mailen");

        await emma.Page.GetByRole(AriaRole.Tab, new() { Name = "Planner" }).ClickAsync();
        await Expect(emma.Page.FrameLocator("iframe").GetByText("Reisschema binnen een uur mailen")).ToBeVisibleAsync();
        await emma.Page.GetByRole(AriaRole.Tab, new() { Name = "Klantreis" }).ClickAsync();
        // The drawing breaks long words of people into lines, so one word of them.
        await Expect(emma.Page.FrameLocator("iframe").Locator("main")).ToContainTextAsync("reisschema");
    }

    private static async Task AddAsync(Participant participant, string text, string phase, string label, string save)
    {
        await participant.OpenAsync("+ Contactmoment");
        await participant.FillAsync(label, text);
        await participant.ChooseAsync(phase);
        await participant.FinishAsync(save);
    }
}
