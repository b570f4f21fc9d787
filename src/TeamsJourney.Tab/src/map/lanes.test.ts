import { expect, test } from "vitest";
import { allLanes, firstChoice, moveLane, readChoice, toggleLane } from "./lanes";

test("what was kept is read back, and what cannot be read begins anew", () => {
  const choice = toggleLane(moveLane(firstChoice, "thoughts", allLanes, true), "evidence");
  expect(readChoice(JSON.stringify(choice))).toEqual(choice);
  expect(readChoice("nonsense")).toEqual(firstChoice);
  expect(readChoice(null)).toEqual(firstChoice);
});

test("a lane of a newer version comes last, one that is gone is left out, and the touchpoints are never hidden", () => {
  expect(readChoice('{"order":["kpi","gone"],"hidden":["touchpoint","gone"]}')).toEqual({ order: ["kpi", ...allLanes.filter((lane) => lane !== "kpi")], hidden: [] });
});

test("a lane moves past those that are there", () => {
  expect(moveLane(firstChoice, "experience", ["touchpoint", "experience", "pains"], true).order.slice(0, 3)).toEqual(["experience", "channels", "touchpoint"]);
  expect(moveLane(firstChoice, "touchpoint", allLanes, true)).toEqual(firstChoice);
});
