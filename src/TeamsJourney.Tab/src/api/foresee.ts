import type { Command, ImprovementInput } from "./commands";
import { foreseeTouchpoints } from "./foreseeTouchpoints";
import type { Experience, Improvement, Journey } from "./types";

/** The journey as it will be when a command is carried out, as far as that can be known here; the app's answer takes its place. */
export function foresee(journey: Journey, command: Command): Journey {
  switch (command.do) {
    case "participant/done":
      return command.step === journey.step && command.isDone !== journey.me.isDone
        ? { ...journey, me: { ...journey.me, isDone: command.isDone }, team: { ...journey.team, done: journey.team.done + (command.isDone ? 1 : -1) } }
        : journey;
    case "experience/save": {
      const { do: _do, touchpoint, ...experience } = command;
      return { ...journey, me: { ...journey.me, experiences: answered(journey.me.experiences, touchpoint, experience) } };
    }
    case "channel/questions":
      return { ...journey, channelsUsed: command.used };
    case "pain/vote":
      return { ...journey, me: { ...journey.me, votes: Object.fromEntries(Object.entries(command.dots).filter(([, dots]) => dots > 0)) } };
    case "pain/park":
      return withPain(journey, command.touchpoint, { parkedBecause: command.reason.trim() });
    case "pain/resume":
      return withPain(journey, command.touchpoint, {});
    case "improvement/save":
      return { ...journey, improvements: journey.improvements.map((one) => (one.id === command.improvement ? changed(one, command) : one)) };
    case "improvement/delete":
      return { ...journey, improvements: journey.improvements.filter((one) => one.id !== command.improvement) };
    default:
      return foreseeTouchpoints(journey, command);
  }
}

// An answer with nothing in it is taken back.
function answered(experiences: Journey["me"]["experiences"], touchpoint: string, experience: Experience): Journey["me"]["experiences"] {
  const { [touchpoint]: _before, ...others } = experiences;
  const isEmpty = experience.thought.trim() === "" && experience.valence === "unsaid" && experience.emotions.length === 0 && experience.verdict === "neither";
  return isEmpty ? others : { ...others, [touchpoint]: experience };
}

function withPain(journey: Journey, touchpoint: string, state: { readonly parkedBecause?: string }): Journey {
  return {
    ...journey,
    pains: journey.pains.map((pain) => {
      const { parkedBecause: _before, ...rest } = pain;
      return pain.touchpoint === touchpoint ? { ...rest, ...state } : pain;
    }),
  };
}

// Who an owner is, only the app knows by the key.
function changed(before: Improvement, input: ImprovementInput): Improvement {
  const after = { title: input.title.trim(), whys: input.whys, cause: input.cause, actions: input.actions, cost: input.cost, effect: input.effect, kpi: input.kpi };
  const isSame = Object.entries(after).every(([name, value]) => JSON.stringify(before[name as keyof typeof after]) === JSON.stringify(value))
    && (before.owner?.key ?? "") === (input.owner ?? "") && (before.due ?? "") === (input.due ?? "");
  return isSame ? before : { ...before, ...after, revision: before.revision + 1 };
}
