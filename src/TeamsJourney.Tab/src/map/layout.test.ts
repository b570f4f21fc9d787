import { expect, test } from "vitest";
import type { Journey, Touchpoint } from "../api/types";
import { layOut } from "./layout";

const touchpoint = (id: string, phase: string) => ({ id, phase }) as Touchpoint;
const journey = (touchpoints: Touchpoint[], groups: Record<string, string[]> = {}) => ({
  phases: ["before", "during", "after"].map((id) => ({ id, name: id, meaning: "" })),
  touchpoints,
  journeySteps: Object.entries(groups).map(([id, of]) => ({ id, name: id, touchpoints: of })),
}) as unknown as Journey;

test("a phase without touchpoints keeps a place", () => {
  const layout = layOut(journey([touchpoint("a", "before"), touchpoint("b", "before"), touchpoint("c", "after")]));

  expect(layout.columns.map((column) => column.touchpoint?.id)).toEqual(["a", "b", undefined, "c"]);
  expect(layout.phases.map((span) => [span.of.id, span.from, span.columns])).toEqual([["before", 0, 2], ["during", 2, 1], ["after", 3, 1]]);
});

test("a group that others stand between is the same step, continued", () => {
  const layout = layOut(journey([touchpoint("a", "before"), touchpoint("b", "before"), touchpoint("c", "during")], { pay: ["a", "c"] }));

  expect(layout.steps.map((span) => [span.of.id, span.from, span.columns, span.isContinued])).toEqual([["pay", 0, 1, false], ["pay", 2, 1, true]]);
});
