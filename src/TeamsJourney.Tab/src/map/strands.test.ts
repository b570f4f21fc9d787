import { expect, test } from "vitest";
import { strandsOf } from "./strands";

const at = (x: number, upper: number, lower = upper) => ({ x, upper, lower });

test("one line where people agree, two where they are divided", () => {
  const [agreed] = strandsOf([at(0, 20), at(100, 40)], 100);
  const [divided] = strandsOf([at(0, 20), at(100, 40, 80)], 100);

  expect(agreed!.upper).toBe(agreed!.lower);
  expect(divided!.upper).not.toBe(divided!.lower);
  expect(divided!.between.endsWith("Z")).toBe(true);
});

test("a touchpoint that nobody said anything about ends the line", () => {
  const strands = strandsOf([at(0, 20), at(100, 40), at(300, 60)], 100);

  expect(strands.map((strand) => strand.upper.length > 0)).toEqual([true, false]);
});
