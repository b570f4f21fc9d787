using System.Globalization;
using System.Text.Json.Nodes;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Improve;

/// <summary>Saves what the team will do about a pain: a new improvement, or a changed one.</summary>
internal sealed class SaveImprovement(JourneyGate gate, JourneyDesk desk, Owners owners) : JourneyAction(gate, desk)
{
    public const string Verb = "improvement/save";

    protected override Reply Open(Journey journey, Click click)
    {
        var before = Before(journey, click);
        if (before is null && click.Inputs.Has(ImprovementForm.Id))
        {
            return new Reply.Refuse(RefusalWords.Say(new Refusal.NoSuchImprovement(), journey));
        }

        if (journey.TouchpointHolding(before?.PainPoint ?? click.ReadPain())?.Id is not { } pain)
        {
            return new Reply.Refuse(RefusalWords.Say(new Refusal.NoPainPoint(), journey));
        }

        // The stored improvement fills the form once; from then on the form says what stands in it.
        var filled = before is not null && !click.Inputs.Has(ImprovementForm.Title) ? click with { Inputs = InputsOf(before) } : click;
        return new Reply.Show(ImprovementForm.Draw(journey, pain, filled, DrawOwner(journey, filled, before), isNew: before is null));
    }

    protected override Reading Read(Journey journey, Click click)
    {
        var before = Before(journey, click);
        var pain = before?.PainPoint ?? click.ReadPain();
        if (click.Inputs.Choice<CauseClass>(ImprovementForm.Cause) is not { } cause
            || !OwnerField.TryRead(owners.FindRoster(journey, click.Place), before?.Owner, click.Inputs.Text(ImprovementForm.Owner), out var owner)
            || (click.Inputs.Has(ImprovementForm.Id) && before is null))
        {
            return Reading.Unreadable;
        }

        return new ImprovementCommand.SaveImprovement(click.Person.Member, click.At, new Improvement
        {
            Id = before?.Id ?? new ImprovementId(click.NewId("improvement")),
            // Core knows a changed improvement by the touchpoint that holds it now.
            PainPoint = journey.TouchpointHolding(pain)?.Id ?? pain,
            Whys = [.. Enumerable.Range(0, Improvement.MaximumWhys).Select(index => click.Inputs.Text(ImprovementForm.WhyField(index)))],
            Cause = cause,
            Title = click.Inputs.Text(ImprovementForm.Title),
            Actions = click.Inputs.Text(ImprovementForm.Actions).ReplaceLineEndings("\n").Split('\n'),
            Cost = click.Inputs.Choice<Size>(ImprovementForm.Cost) ?? Size.Small,
            Effect = click.Inputs.Choice<Size>(ImprovementForm.Effect) ?? Size.Medium,
            Owner = owner,
            Due = click.Inputs.Date(ImprovementForm.Due),
            Kpi = click.Inputs.Text(ImprovementForm.Kpi),
        });
    }

    protected override Reply Accepted(Journey journey, Click click)
    {
        var note = new Note(NoteTone.Good, Fill(ImproveTexts.Saved, Excerpt.Fitting(click.Inputs.Text(ImprovementForm.Title), Improvement.MaximumTitleLength)));
        return click.FindPain(journey) is null ? new Reply.Done(journey, note.Text) : ShowPain.Draw(journey, click, owners, note);
    }

    protected override Reply Refused(Journey journey, Click click, Refusal reason)
    {
        if (reason is not Refusal.Unreadable || Open(journey, click) is not Reply.Show show)
        {
            return base.Refused(journey, click, reason);
        }

        // What cannot be read here is nearly always a field that was left open.
        var isCauseMissing = click.Inputs.Choice<CauseClass>(ImprovementForm.Cause) is null;
        var form = isCauseMissing && Open(journey, click with { Inputs = click.Inputs.With((ImprovementForm.IsWhatPage, "false")) }) is Reply.Show why ? why.Form : show.Form;
        return new Reply.Show(form with { Note = new Note(NoteTone.Problem, isCauseMissing ? ImproveTexts.CauseMissing : ImproveTexts.OwnerNotInTeam) });
    }

    private static Improvement? Before(Journey journey, Click click) =>
        journey.Improvements.GetValueOrDefault(new ImprovementId(click.Inputs.Text(ImprovementForm.Id)));

    private AdaptiveCards.InputChoiceSet DrawOwner(Journey journey, Click click, Improvement? before)
    {
        var chosen = click.Inputs.Text(ImprovementForm.Owner);
        var roster = owners.FindRoster(journey, click.Place);
        return OwnerField.TryRead(roster, before?.Owner, chosen, out var owner) && owner is { } id
            ? OwnerField.Draw(roster, id, owners.Name(journey, id), click.Buttons.Style)
            : OwnerField.Draw(roster, chosen: null, "", click.Buttons.Style);
    }

    private static Inputs InputsOf(Improvement improvement)
    {
        var fields = new JsonObject
        {
            [ImprovementForm.Id] = improvement.Id.Value,
            [ImprovementForm.Cause] = improvement.Cause.ToString(),
            [ImprovementForm.Title] = improvement.Title,
            [ImprovementForm.Actions] = string.Join('\n', improvement.Actions),
            [ImprovementForm.Cost] = improvement.Cost.ToString(),
            [ImprovementForm.Effect] = improvement.Effect.ToString(),
            [ImprovementForm.Owner] = improvement.Owner?.Value ?? "",
            [ImprovementForm.Due] = improvement.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            [ImprovementForm.Kpi] = improvement.Kpi,
            // Someone who changes an improvement mostly changes what will be done.
            [ImprovementForm.IsWhatPage] = "true",
        };
        foreach (var (index, why) in improvement.Whys.Index())
        {
            fields[ImprovementForm.WhyField(index)] = why;
        }

        return Inputs.Of(fields);
    }
}
