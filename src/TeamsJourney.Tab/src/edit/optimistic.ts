import type { Command } from "../api/commands";
import type { Journey, Touchpoint } from "../api/types";

/** The journey as it will be when a command is carried out, as far as that can be known here; the app's answer takes its place. */
export function foresee(journey: Journey, command: Command): Journey {
  switch (command.do) {
    case "touchpoint/add":
      return put(journey, added(command.touchpoint, command.phase, command.text), { phase: command.phase });
    case "touchpoint/edit": {
      const before = journey.touchpoints.find((one) => one.id === command.touchpoint);
      if (!before) {
        return journey;
      }
      const after = { ...before, text: command.text.trim(), phase: command.phase };
      return before.phase === command.phase
        ? { ...journey, touchpoints: journey.touchpoints.map((one) => (one.id === before.id ? after : one)) }
        : put(journey, after, { phase: command.phase });
    }
    case "touchpoint/place": {
      const moved = journey.touchpoints.find((one) => one.id === command.touchpoint);
      return moved && command.before !== moved.id ? put(journey, { ...moved, phase: command.phase }, command) : journey;
    }
    case "touchpoint/delete":
      return numbered({ ...journey, touchpoints: journey.touchpoints.filter((one) => one.id !== command.touchpoint) });
    case "touchpoint/channels":
      return { ...journey, touchpoints: journey.touchpoints.map((one) => (one.id === command.touchpoint ? { ...one, channels: command.channels } : one)) };
    default:
      return journey;
  }
}

function added(id: string, phase: string, text: string): Touchpoint {
  return { id, number: 0, revision: 0, phase, text: text.trim(), isMine: true, canChange: true, mergedFrom: [], channels: [], answered: 0 };
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
