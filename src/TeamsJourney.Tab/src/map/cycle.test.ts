import { expect, test } from "vitest";
import { baseline, closedPath, onCircle, sector } from "./cycle";

test("the journey begins at the top and goes round as a clock does", () => {
  expect(onCircle(100, 50, 0)).toEqual({ x: 100, y: 50 });
  expect(onCircle(100, 50, Math.PI / 2)).toEqual({ x: 150, y: 100 });
});

test("a phase that is the whole journey is a whole ring", () => {
  expect(sector(100, 40, 50, 0, 2 * Math.PI).match(/M/g)).toHaveLength(2);
});

test("after the last moment comes the first, and the line goes no further out than anyone feels", () => {
  const path = closedPath(100, [{ angle: 0, radius: 20 }, { angle: 2, radius: 80 }, { angle: 4, radius: 80 }]);
  const radii = [...path.matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => Math.hypot(Number(x) - 100, Number(y) - 100));

  expect(path.endsWith("Z")).toBe(true);
  expect(Math.min(...radii)).toBeGreaterThanOrEqual(19.8);
  expect(Math.max(...radii)).toBeLessThanOrEqual(80.2);
  expect(closedPath(100, [{ angle: 0, radius: 20 }])).toBe("");
});

test("a name at the bottom is not written upside down", () => {
  const [begin, end] = [...baseline(100, 50, Math.PI * 0.75, Math.PI / 2).matchAll(/([\d.]+) ([\d.]+)(?= A|$)/g)].map((match) => Number(match[1]));
  expect(begin!).toBeLessThan(end!);
});
