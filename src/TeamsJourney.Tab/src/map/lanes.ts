import type { Journey } from "../api/types";

export type LaneName = "touchpoint" | "channels" | "experience" | "verdicts" | "thoughts" | "evidence" | "pains" | "kpi";

/** All lanes, in the order in which they stand at first. */
export const allLanes: readonly LaneName[] = ["touchpoint", "channels", "experience", "verdicts", "thoughts", "evidence", "pains", "kpi"];

/** The lanes that have something to show; the touchpoints themselves are always there. */
export function lanesWithData(journey: Journey): readonly LaneName[] {
  const hasMoods = journey.touchpoints.some((touchpoint) => touchpoint.mood && touchpoint.mood.answers > 0);
  const has: Record<LaneName, boolean> = {
    touchpoint: true,
    channels: journey.touchpoints.some((touchpoint) => touchpoint.channels.length > 0),
    experience: hasMoods,
    verdicts: journey.touchpoints.some((touchpoint) => (touchpoint.mood?.wows ?? 0) + (touchpoint.mood?.aus ?? 0) > 0),
    thoughts: journey.touchpoints.some((touchpoint) => (touchpoint.mood?.thoughts.length ?? 0) + (touchpoint.mood?.customerWords.length ?? 0) > 0),
    evidence: hasMoods,
    pains: journey.pains.length > 0,
    kpi: journey.improvements.some((improvement) => improvement.kpi.length > 0),
  };
  return allLanes.filter((lane) => has[lane]);
}

/** What a person chose: an order, and what is left out. */
export interface LaneChoice {
  readonly order: readonly LaneName[];
  readonly hidden: readonly LaneName[];
}

export const firstChoice: LaneChoice = { order: allLanes, hidden: [] };

/** Reads a choice that was kept before; lanes of a newer version come last. */
export function readChoice(kept: string | null): LaneChoice {
  try {
    const read = JSON.parse(kept ?? "") as Partial<LaneChoice>;
    const known = (read.order ?? []).filter((lane) => allLanes.includes(lane));
    return {
      order: [...new Set([...known, ...allLanes])],
      hidden: (read.hidden ?? []).filter((lane) => allLanes.includes(lane) && lane !== "touchpoint"),
    };
  } catch {
    return firstChoice;
  }
}

/** Moves a lane one place up or down among those that are there. */
export function moveLane(choice: LaneChoice, lane: LaneName, present: readonly LaneName[], up: boolean): LaneChoice {
  const order = choice.order.filter((one) => present.includes(one));
  const from = order.indexOf(lane);
  const other = order[from + (up ? -1 : 1)];
  if (from < 0 || !other) {
    return choice;
  }
  return { ...choice, order: choice.order.map((one) => (one === lane ? other : one === other ? lane : one)) };
}

/** Shows or hides a lane. */
export function toggleLane(choice: LaneChoice, lane: LaneName): LaneChoice {
  return choice.hidden.includes(lane)
    ? { ...choice, hidden: choice.hidden.filter((one) => one !== lane) }
    : { ...choice, hidden: [...choice.hidden, lane] };
}
