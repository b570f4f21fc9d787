import { expect, test } from "vitest";
import { closedPath, onCircle, sector } from "./cycle";

test("the journey begins at the top and goes round as a clock does", () => {
  expect(onCircle(100, 50, 0)).toEqual({ x: 100, y: 50 });
  expect(onCircle(100, 50, Math.PI / 2)).toEqual({ x: 150, y: 100 });
});

test("a phase that is the whole journey is a whole ring", () => {
  expect(sector(100, 40, 50, 0, 2 * Math.PI).match(/M/g)).toHaveLength(2);
});

test("after the last moment comes the first", () => {
  expect(closedPath([{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }])).toBe("M 0 0 L 1 0 L 1 1 Z");
  expect(closedPath([{ x: 0, y: 0 }])).toBe("");
});
