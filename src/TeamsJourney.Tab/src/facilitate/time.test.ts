import { expect, test } from "vitest";
import { minutesLeft } from "./time";

test("a minute that has begun still counts", () => {
  const now = Date.parse("2026-03-02T09:00:30Z");
  expect(minutesLeft("2026-03-02T09:30:00+00:00", now)).toBe(30);
  expect(minutesLeft("2026-03-02T09:00:30Z", now)).toBe(0);
  expect(minutesLeft("2026-03-02T08:00:30Z", now)).toBe(-60);
});
