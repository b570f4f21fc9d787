import { expect, test } from "vitest";
import type { Journey, Touchpoint } from "../api/types";
import { neighbour } from "./place";

const journey = {
  phases: [{ id: "p" }, { id: "q" }, { id: "r" }],
  touchpoints: [{ id: "a", phase: "p" }, { id: "b", phase: "p" }, { id: "c", phase: "p" }, { id: "d", phase: "r" }],
} as unknown as Journey;
const move = (id: string, earlier: boolean) => neighbour(journey, journey.touchpoints.find((one) => one.id === id) as Touchpoint, earlier);

test("within a phase", () => {
  expect(move("b", true)).toEqual({ phase: "p", before: "a" });
  expect(move("a", false)).toEqual({ phase: "p", before: "c" });
  expect(move("b", false)).toEqual({ phase: "p" });
});

test("past the edge of a phase it goes to the neighbouring one", () => {
  expect(move("c", false)).toEqual({ phase: "q" });
  expect(move("d", true)).toEqual({ phase: "q" });
});

test("the journey ends somewhere", () => {
  expect(move("a", true)).toBeUndefined();
  expect(move("d", false)).toBeUndefined();
});
