import { expect, test } from "vitest";
import { alike, dotSizeFor, swarm } from "./dots";

const size = { radius: 4, pitch: 10 };

test("those who feel the same stand side by side, around the middle", () => {
  expect(swarm(3, size, 100).map(({ dx, dy }) => [dx, dy])).toEqual([[-10, 0], [0, 0], [10, 0]]);
  expect(swarm(2, size, 100, 12).map((dot) => dot.dx)).toEqual([-6, 6]);
});

test("nobody stands where the line has its point", () => {
  [1, 2, 3, 4, 5].forEach((count) => expect(Math.min(...swarm(count, size, 100, 16).map((dot) => Math.abs(dot.dx)))).toBeGreaterThanOrEqual(8));
});

test("fifty people stay within their column and every dot is one of its own", () => {
  const dots = swarm(50, dotSizeFor(50), 140);
  expect(Math.max(...dots.map((dot) => Math.abs(dot.dx)))).toBeLessThanOrEqual(70);
  expect(new Set(dots.map((dot) => `${dot.dx} ${dot.dy}`)).size).toBe(50);
  expect(dots).toHaveLength(50);
});

test("feelings that are the same go together", () => {
  expect(alike([-1, -1, 2])).toEqual([{ feeling: -1, count: 2 }, { feeling: 2, count: 1 }]);
});
