import { expect, test } from "vitest";
import { foresee } from "./foresee";
import type { Improvement, Journey } from "./types";

const journey = {
  step: "improve",
  me: { isDone: false, experiences: {}, votes: { a: 1 } },
  team: { done: 1 },
  touchpoints: [{ id: "a", phase: "p", text: "one", revision: 4, channels: [], mergedFrom: [] }, { id: "b", phase: "p", text: "two", revision: 0, channels: [], mergedFrom: [] }],
  journeySteps: [],
  phases: [{ id: "p" }],
  pains: [{ touchpoint: "a", rank: 1, score: 1, votes: 1 }],
  improvements: [{ id: "i", revision: 2, touchpoint: "a", title: "x", whys: [], cause: "quality", actions: [], cost: "small", effect: "small", kpi: "" } as unknown as Improvement],
} as unknown as Journey;

test("being done shows at once, and once", () => {
  const done = foresee(journey, { do: "participant/done", step: "improve", isDone: true });
  expect([done.me.isDone, done.team.done]).toEqual([true, 2]);
  expect(foresee(done, { do: "participant/done", step: "improve", isDone: true }).team.done).toBe(2);
});

test("what is changed twice in a row says that it saw the first change", () => {
  const channels = [{ channel: "radio", direction: "toCustomer" }] as const;
  const once = foresee(journey, { do: "touchpoint/channels", touchpoint: "a", channels, seen: 4 });
  expect(once.touchpoints[0]?.revision).toBe(5);
  expect(foresee(once, { do: "touchpoint/channels", touchpoint: "a", channels, seen: 5 }).touchpoints[0]?.revision).toBe(5);
});

test("votes, parking and the place in the matrix show at once", () => {
  expect(foresee(journey, { do: "pain/vote", dots: { a: 0, b: 2 } }).me.votes).toEqual({ b: 2 });
  const parked = foresee(journey, { do: "pain/park", touchpoint: "a", reason: " later " });
  expect(parked.pains[0]?.parkedBecause).toBe("later");
  expect(foresee(parked, { do: "pain/resume", touchpoint: "a" }).pains[0]).toEqual(journey.pains[0]);
  const moved = foresee(journey, { do: "improvement/save", improvement: "i", touchpoint: "a", title: "x", whys: [], cause: "quality", actions: [], cost: "large", effect: "small", kpi: "" });
  expect(moved.improvements[0]).toMatchObject({ cost: "large", revision: 3 });
});

test("what is merged stands as one, with all its words", () => {
  const merged = foresee(journey, { do: "touchpoint/merge", into: "a", others: ["b"], text: "both" });
  expect(merged.touchpoints.map((one) => [one.id, one.text, one.mergedFrom])).toEqual([["a", "both", ["one", "two"]]]);
});
