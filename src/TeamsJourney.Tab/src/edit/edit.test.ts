import { expect, test } from "vitest";
import type { Command } from "../api/commands";
import type { Journey, Touchpoint } from "../api/types";
import { inverse } from "./inverse";
import { foresee } from "../api/foresee";

const touchpoint = (id: string, phase: string, number: number): Touchpoint => ({
  id, phase, number, text: `text ${id}`, revision: 3, isMine: true, canChange: true, mergedFrom: [], channels: [], answered: 0,
});
const journey = {
  step: "channels",
  phases: [{ id: "p" }, { id: "q" }],
  touchpoints: [touchpoint("a", "p", 1), touchpoint("b", "p", 2), touchpoint("c", "q", 3)],
  journeySteps: [{ id: "s", name: "Paying", touchpoints: ["a", "c"] }],
} as unknown as Journey;
const order = (shown: Journey) => shown.touchpoints.map((one) => `${one.number}${one.id}@${one.phase}`).join(" ");
const undone = (command: Command) => inverse(journey, foresee(journey, command), command).reduce(foresee, foresee(journey, command));

test("what is moved stands in its new place at once, and is put back", () => {
  const command: Command = { do: "touchpoint/place", touchpoint: "c", phase: "p", before: "a" };
  expect(order(foresee(journey, command))).toBe("1c@p 2a@p 3b@p");
  expect(order(undone(command))).toBe(order(journey));
});

test("what is added stands last in its phase, and goes again", () => {
  const command: Command = { do: "touchpoint/add", touchpoint: "d", phase: "p", text: " New " };
  expect(order(foresee(journey, command))).toBe("1a@p 2b@p 3d@p 4c@q");
  expect(order(undone(command))).toBe(order(journey));
});

test("what is deleted comes back in its place, with its channels and in its group", () => {
  const command: Command = { do: "touchpoint/delete", touchpoint: "a" };
  expect(order(undone(command))).toBe(order(journey));
  expect(inverse(journey, journey, command).at(-1)).toEqual({ do: "journey-step/save", step: "s", name: "Paying", touchpoints: ["a", "c"] });
});

test("other words are taken back only if nobody changed them since", () => {
  const command: Command = { do: "touchpoint/edit", touchpoint: "a", phase: "p", text: "other" };
  expect(inverse(journey, journey, command)).toEqual([{ do: "touchpoint/edit", touchpoint: "a", phase: "p", text: "text a", seen: 3 }]);
});

test("a split is merged again with what came out of it", () => {
  const merged = { ...journey, touchpoints: journey.touchpoints.filter((one) => one.id !== "b").map((one) => (one.id === "a" ? { ...one, mergedFrom: ["text a", "text b"] } : one)) };
  expect(inverse(merged, journey, { do: "touchpoint/split", touchpoint: "a" })).toEqual([{ do: "touchpoint/merge", into: "a", others: ["b"], text: "text a" }]);
});

test("a group that took from another gives back", () => {
  expect(inverse(journey, journey, { do: "journey-step/save", step: "t", name: "Other", touchpoints: ["c"] })).toEqual([
    { do: "journey-step/delete", step: "t" },
    { do: "journey-step/save", step: "s", name: "Paying", touchpoints: ["a", "c"] },
  ]);
});
