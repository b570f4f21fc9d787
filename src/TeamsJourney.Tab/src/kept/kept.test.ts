import { afterEach, expect, test } from "vitest";
import type { Journey } from "../api/types";
import { allKept, findKept, keep, leftOver, type Kept } from "./kept";

const journey = (changed: object) => ({ id: "j", step: "experience", isRevealed: false, touchpoints: [{ id: "a" }], ...changed }) as unknown as Journey;
const answer: Kept<number> = { journey: "j", steps: ["experience"], touchpoint: "a", untilReveal: true, about: "1. One", text: "I wait", value: 7 };
const names = (shown: Journey) => leftOver(allKept(), shown).map(([name]) => name);

afterEach(() => keep("x", undefined));

test("what was typed is found again until it is saved", () => {
  keep("x", answer);
  expect(findKept<number>("x")).toBe(7);
  keep("x", undefined);
  expect(findKept<number>("x")).toBeUndefined();
});

test("what can still be saved stays in its form; what cannot is shown back", () => {
  keep("x", answer);
  expect(names(journey({}))).toEqual([]);
  expect(names(journey({ step: "improve" }))).toEqual(["x"]);
  expect(names(journey({ isRevealed: true }))).toEqual(["x"]);
  expect(names(journey({ touchpoints: [] }))).toEqual(["x"]);
  expect(names(journey({ id: "another", step: "improve" }))).toEqual([]);
});

test("without words there is nothing to show back", () => {
  keep("x", { ...answer, text: "  " });
  expect(names(journey({ step: "improve" }))).toEqual([]);
});
