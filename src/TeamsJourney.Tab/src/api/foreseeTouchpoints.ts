import type { Command } from "./commands";
import type { Journey, Touchpoint } from "./types";

/** The touchpoints and steps as they will be when a command is carried out. */
export function foreseeTouchpoints(journey: Journey, command: Command): Journey {
  switch (command.do) {
    case "touchpoint/add":
      return find(journey, command.touchpoint) ? journey : put(journey, added(command.touchpoint, command.phase, command.text), { phase: command.phase });
    case "touchpoint/edit": {
      const before = find(journey, command.touchpoint);
      const text = command.text.trim();
      if (!before || (before.text === text && before.phase === command.phase)) {
        return journey;
      }
      const after = { ...before, text, phase: command.phase, revision: before.revision + 1 };
      return before.phase === command.phase ? replace(journey, after) : put(journey, after, { phase: command.phase });
    }
    case "touchpoint/place": {
      const moved = find(journey, command.touchpoint);
      return moved && command.before !== moved.id ? put(journey, { ...moved, phase: command.phase }, command) : journey;
    }
    case "touchpoint/delete":
      return without(journey, [command.touchpoint]);
    case "touchpoint/channels": {
      const before = find(journey, command.touchpoint);
      return before && JSON.stringify(before.channels) !== JSON.stringify(command.channels)
        ? replace(journey, { ...before, channels: command.channels, revision: before.revision + 1 })
        : journey;
    }
    case "touchpoint/merge": {
      const into = find(journey, command.into);
      const others = command.others.map((id) => find(journey, id)).filter((one) => one !== undefined);
      return into && others.length > 0
        ? replace(without(journey, command.others), { ...into, text: command.text.trim(), mergedFrom: [into, ...others].flatMap(wordsOf) })
        : journey;
    }
    case "journey-step/save": {
      const others = journey.journeySteps
        .filter((step) => step.id !== command.step)
        .map((step) => ({ ...step, touchpoints: step.touchpoints.filter((id) => !command.touchpoints.includes(id)) }))
        .filter((step) => step.touchpoints.length > 0);
      return { ...journey, journeySteps: [...others, { id: command.step, name: command.name.trim(), touchpoints: command.touchpoints }] };
    }
    case "journey-step/delete":
      return { ...journey, journeySteps: journey.journeySteps.filter((step) => step.id !== command.step) };
    default:
      return journey;
  }
}

const find = (journey: Journey, id: string) => journey.touchpoints.find((one) => one.id === id);

const wordsOf = (touchpoint: Touchpoint) => (touchpoint.mergedFrom.length > 0 ? touchpoint.mergedFrom : [touchpoint.text]);

function added(id: string, phase: string, text: string): Touchpoint {
  return { id, number: 0, revision: 0, phase, text: text.trim(), isMine: true, canChange: true, mergedFrom: [], channels: [], answered: 0 };
}

function replace(journey: Journey, after: Touchpoint): Journey {
  return { ...journey, touchpoints: journey.touchpoints.map((one) => (one.id === after.id ? after : one)) };
}

function without(journey: Journey, ids: readonly string[]): Journey {
  return numbered({ ...journey, touchpoints: journey.touchpoints.filter((one) => !ids.includes(one.id)) });
}

function put(journey: Journey, touchpoint: Touchpoint, to: { readonly phase: string; readonly before?: string }): Journey {
  const others = journey.touchpoints.filter((one) => one.id !== touchpoint.id);
  const phases = journey.phases.map((phase) => phase.id);
  const before = to.before ? others.findIndex((one) => one.id === to.before) : -1;
  const at = before >= 0 ? before : others.filter((one) => phases.indexOf(one.phase) <= phases.indexOf(to.phase)).length;
  return numbered({ ...journey, touchpoints: [...others.slice(0, at), touchpoint, ...others.slice(at)] });
}

function numbered(journey: Journey): Journey {
  return { ...journey, touchpoints: journey.touchpoints.map((one, index) => (one.number === index + 1 ? one : { ...one, number: index + 1 })) };
}
