using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Planner;
using TeamsJourney.App.Tests.Faults;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Publishing;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Privacy;

/// <summary>What is kept of tasks in Planner does not lead back to an owner who was erased, and still does to the others.</summary>
public sealed class ErasePublishedTests
{
    [Fact]
    public async Task The_digest_of_an_erased_owner_goes_and_those_of_others_stay()
    {
        await using var workshop = await CutWorkshop.StartAsync(new Cutter(null, new HashSet<(string, int)>()), [Sanne, Bob]);
        var id = await workshop.BeginAsync(Sanne, "Rondreis");
        var steps = new FourSteps(workshop, id);
        await steps.AddTouchpointsAsync("orientation", "buying");
        await steps.GoOnToPlannerAsync((Bob, "Ik wacht te lang"));
        var of = (await workshop.JourneyAsync(id)).Improvements.Values.Single();
        await OwnAsync(workshop, id, of, Bob);
        await OwnAsync(workshop, id, of with { Id = new ImprovementId("second"), Title = "Terugbellen" }, Sanne);
        await workshop.DoAsync(Sanne, "planner/publish", CutWorkshop.With(id));
        Assert.Equal([Owned(Bob), Owned(Sanne)], (await OwnersAsync(workshop, id)).Except([TaskFingerprint.OfOwner("")]));

        await workshop.DoAsync(Bob, "member/erase", CutWorkshop.With(id));

        Assert.Equal([TaskFingerprint.OfOwner(""), Owned(Sanne)], (await OwnersAsync(workshop, id)).Distinct());
    }

    private static string Owned(Person person) => TaskFingerprint.OfOwner(person.ObjectId);

    private static async Task OwnAsync(CutWorkshop workshop, JourneyId id, Improvement improvement, Person owner)
    {
        var by = new Member(workshop.KnownAs(Sanne, await workshop.JourneyAsync(id)), Sanne.Name);
        var saved = new ImprovementCommand.SaveImprovement(by, JumpingClock.Morning, improvement with { Owner = new MemberId(owner.ObjectId) });
        Assert.IsType<Outcome.Accepted>(await workshop.App.Now.Services.GetRequiredService<JourneyDesk>().SubmitAsync(id, new Submission(saved, $"own {owner.Name}"), CancellationToken.None));
    }

    private static async Task<IEnumerable<string>> OwnersAsync(CutWorkshop workshop, JourneyId id) =>
        (await workshop.FindAsync(id)).Events.Select(stored => stored.Event).OfType<TaskLinked>().Select(linked => TaskFingerprint.Read(linked.Fingerprint)?.Owner).OfType<string>();
}
