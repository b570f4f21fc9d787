import type { Journey, Touchpoint } from "../api/types";

/** A place in the one order: a phase, and in it before which other touchpoint; last without one. */
export interface Place {
  readonly phase: string;
  readonly before?: string;
}

/** The place one further to the left or right; past the edge of its phase that is the neighbouring phase. Nothing at the ends of the journey. */
export function neighbour(journey: Journey, touchpoint: Touchpoint, earlier: boolean): Place | undefined {
  const inPhase = journey.touchpoints.filter((one) => one.phase === touchpoint.phase);
  const at = inPhase.findIndex((one) => one.id === touchpoint.id);
  if (earlier && at > 0) {
    return { phase: touchpoint.phase, before: inPhase[at - 1]!.id };
  }
  if (!earlier && at < inPhase.length - 1) {
    const after = inPhase[at + 2];
    return after ? { phase: touchpoint.phase, before: after.id } : { phase: touchpoint.phase };
  }
  const phase = journey.phases[journey.phases.findIndex((one) => one.id === touchpoint.phase) + (earlier ? -1 : 1)];
  if (!phase) {
    return undefined;
  }
  const first = journey.touchpoints.find((one) => one.phase === phase.id);
  return earlier || !first ? { phase: phase.id } : { phase: phase.id, before: first.id };
}
