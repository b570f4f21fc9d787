import { expect, test } from "vitest";
import { heightOf, pathThrough, sidesOf, steepness, together } from "./curve";

test("happy is at the top and angry at the bottom of the lane", () => {
  expect([heightOf(2, 200, 20), heightOf(0, 200, 20), heightOf(-2, 200, 20)]).toEqual([20, 100, 180]);
});

test("the curve never rises above what people feel", () => {
  const path = pathThrough([{ x: 0, y: 100 }, { x: 90, y: 20 }, { x: 180, y: 20 }, { x: 270, y: 180 }]);
  const heights = [...path.matchAll(/[\d.]+ ([\d.]+)/g)].map((match) => Number(match[1]));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(20);
  expect(Math.max(...heights)).toBeLessThanOrEqual(180);
});

test("two lines through one point leave it together, and neither overshoots", () => {
  const upper = steepness([{ x: 0, y: 0 }, { x: 10, y: 10 }, { x: 20, y: 40 }]);
  const lower = steepness([{ x: 0, y: 0 }, { x: 10, y: 10 }, { x: 20, y: 5 }]);

  expect(together(upper, lower, (index) => index === 1)).toEqual([upper[0], 0, upper[2]]);
  expect(together(upper, lower, (index) => index === 1)[1]).toBe(together(lower, upper, (index) => index === 1)[1]);
});

test("one touchpoint makes no line", () => {
  expect(pathThrough([{ x: 0, y: 1 }])).toBe("");
});

test("where people are divided the line parts to both sides, and nobody is averaged away", () => {
  expect(sidesOf({ middle: 0, points: [-2, -1, 1, 2], isDivided: true })).toEqual({ upper: 1.5, lower: -1.5 });
  expect(sidesOf({ middle: 0.5, points: [-1, 1, 1, 1], isDivided: false })).toEqual({ upper: 0.5, lower: 0.5 });
  expect(sidesOf({ middle: -1, points: [-1], isDivided: true })).toEqual({ upper: -1, lower: -1 });
});
