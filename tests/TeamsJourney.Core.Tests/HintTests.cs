using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.Core.Tests;

public class HintTests
{
    [Theory]
    [InlineData("Ik bel de klantenservice")]
    [InlineData("Dan bel ik.")]
    [InlineData("De site helpt mij (of niet)")]
    [InlineData("Zet m\u2019n kast in elkaar")]
    [InlineData("'k Zoek een kast")]
    [InlineData("\u2018Ik wil dit\u2019")]
    [InlineData("Wij kiezen samen")]
    [InlineData("I call the help desk")]
    [InlineData("Then I\u2019m waiting...")]
    [InlineData("The shop sends me a bill")]
    [InlineData("We\u2019re looking around")]
    [InlineData("MY ORDER ARRIVES")]
    public void The_customers_own_view_is_recognised_in_both_languages(string text) => Assert.True(FirstPerson.IsUsedIn(text));

    [Theory]
    [InlineData("Klant belt de klantenservice")]
    [InlineData("Factuur i.p.v. bon")]
    [InlineData("Wifi in de winkel")]
    [InlineData("The customer calls the help desk")]
    [InlineData("Mission statement is read")]
    [InlineData("")]
    public void The_companys_view_is_not_the_customers(string text) => Assert.False(FirstPerson.IsUsedIn(text));

    [Theory]
    [InlineData("")]
    [InlineData("Iedereen")]
    [InlineData("Alle klanten")]
    [InlineData("Alle klanten van onze winkel")]
    [InlineData("Iedereen die iets koopt")]
    [InlineData("Jonge gezinnen")]
    [InlineData("Everyone")]
    [InlineData("All of our customers")]
    [InlineData("Anyone who has companies")]
    [InlineData("people, users, visitors and customers")]
    public void A_target_group_that_is_anyone_is_vague(string targetGroup) => Assert.True(TargetGroupHint.IsVague(targetGroup));

    [Theory]
    [InlineData("Studenten die op kamers gaan")]
    [InlineData("Gezinnen met kinderen tot 12 jaar")]
    [InlineData("Young parents in a rented flat")]
    [InlineData("People who rent their first flat")]
    [InlineData("Zzp'ers in de bouw")]
    public void A_specific_target_group_is_not(string targetGroup) => Assert.False(TargetGroupHint.IsVague(targetGroup));
}
