import { expect, test } from "vitest";
import { heightOf, pathThrough, spreadOut } from "./curve";

test("happy is at the top and angry at the bottom of the lane", () => {
  expect([heightOf(2, 200, 20), heightOf(0, 200, 20), heightOf(-2, 200, 20)]).toEqual([20, 100, 180]);
});

test("the curve never rises above what people feel", () => {
  const path = pathThrough([{ x: 0, y: 100 }, { x: 90, y: 20 }, { x: 180, y: 20 }, { x: 270, y: 180 }]);
  const heights = [...path.matchAll(/[\d.]+ ([\d.]+)/g)].map((match) => Number(match[1]));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(20);
  expect(Math.max(...heights)).toBeLessThanOrEqual(180);
});

test("one touchpoint makes no line", () => {
  expect(pathThrough([{ x: 0, y: 1 }])).toBe("");
});

test("those who feel the same stand side by side, within the column", () => {
  expect(spreadOut([1, 1, 2], 100).map((dot) => dot.offset)).toEqual([-4.5, 4.5, 0]);
  expect(Math.max(...spreadOut(Array.from({ length: 50 }, () => -1), 100).map((dot) => dot.offset))).toBeLessThan(50);
});
