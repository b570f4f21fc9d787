import type { Command } from "../api/commands";
import type { Journey } from "../api/types";

/**
 * The commands that take a command back.
 * @param before The journey before it.
 * @param after The journey after it.
 * @returns Nothing for what cannot be taken back.
 */
export function inverse(before: Journey, after: Journey, command: Command): readonly Command[] {
  switch (command.do) {
    case "touchpoint/add":
      return [{ do: "touchpoint/delete", touchpoint: command.touchpoint }];
    case "touchpoint/edit": {
      const was = before.touchpoints.find((one) => one.id === command.touchpoint);
      return was ? [{ do: "touchpoint/edit", touchpoint: was.id, phase: was.phase, text: was.text, ...revision(after, was.id) }, ...(was.phase === command.phase ? [] : placeOf(before, was.id))] : [];
    }
    case "touchpoint/place":
      return placeOf(before, command.touchpoint);
    case "touchpoint/channels": {
      const was = before.touchpoints.find((one) => one.id === command.touchpoint);
      return was ? [{ do: "touchpoint/channels", touchpoint: was.id, channels: was.channels, ...revision(after, was.id) }] : [];
    }
    case "touchpoint/delete": {
      const was = before.touchpoints.find((one) => one.id === command.touchpoint);
      return was && was.mergedFrom.length === 0
        ? [
            { do: "touchpoint/add", touchpoint: was.id, phase: was.phase, text: was.text },
            ...(was.channels.length > 0 ? [{ do: "touchpoint/channels" as const, touchpoint: was.id, channels: was.channels }] : []),
            ...placeOf(before, was.id),
            ...groupsHolding(before, [was.id]),
          ]
        : [];
    }
    case "touchpoint/merge":
      return [{ do: "touchpoint/split", touchpoint: command.into }, ...[command.into, ...command.others].flatMap((id) => placeOf(before, id)), ...groupsHolding(before, command.others)];
    case "touchpoint/split": {
      const was = before.touchpoints.find((one) => one.id === command.touchpoint);
      const others = after.touchpoints.filter((one) => !before.touchpoints.some((known) => known.id === one.id)).map((one) => one.id);
      return was && others.length > 0 ? [{ do: "touchpoint/merge", into: was.id, others, text: was.text }] : [];
    }
    case "journey-step/save": {
      const was = before.journeySteps.find((step) => step.id === command.step);
      return [
        was ? { do: "journey-step/save", step: was.id, name: was.name, touchpoints: was.touchpoints } : { do: "journey-step/delete", step: command.step },
        ...groupsHolding({ ...before, journeySteps: before.journeySteps.filter((step) => step.id !== command.step) }, command.touchpoints),
      ];
    }
    case "journey-step/delete": {
      const was = before.journeySteps.find((step) => step.id === command.step);
      return was ? [{ do: "journey-step/save", step: was.id, name: was.name, touchpoints: was.touchpoints }] : [];
    }
    default:
      return [];
  }
}

// In step 1 there is no order to put back: the app would refuse it.
function placeOf(journey: Journey, id: string): readonly Command[] {
  const at = journey.touchpoints.findIndex((one) => one.id === id);
  const touchpoint = journey.touchpoints[at];
  if (!touchpoint || journey.step !== "channels") {
    return [];
  }
  const next = journey.touchpoints[at + 1];
  return [{ do: "touchpoint/place", touchpoint: id, phase: touchpoint.phase, ...(next?.phase === touchpoint.phase ? { before: next.id } : {}) }];
}

function groupsHolding(journey: Journey, touchpoints: readonly string[]): readonly Command[] {
  return journey.journeySteps
    .filter((step) => step.touchpoints.some((id) => touchpoints.includes(id)))
    .map((step) => ({ do: "journey-step/save", step: step.id, name: step.name, touchpoints: step.touchpoints }));
}

// What someone else changed since is not taken back with it.
function revision(after: Journey, id: string): { readonly seen?: number } {
  const now = after.touchpoints.find((one) => one.id === id);
  return now ? { seen: now.revision } : {};
}
