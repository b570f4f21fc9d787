import { expect, test } from "vitest";
import { measuresFor } from "./measures";

test("few columns fill a wide window, many keep a width that reads well", () => {
  expect(measuresFor(1440, 5).column).toBe(252);
  expect(measuresFor(1440, 2).column).toBe(260);
  expect(measuresFor(1440, 100).column).toBe(176);
});

test("on a phone the names of the lanes take no column", () => {
  expect(measuresFor(390, 5)).toEqual({ column: 158, names: 0, isNarrow: true });
});
