import { expect, test } from "vitest";
import { toggle, turn } from "./channels";

test("a channel comes in with its usual direction, turns through all three, and goes out", () => {
  const uses = toggle([], "telephone");
  expect(uses).toEqual([{ channel: "telephone", direction: "bothWays" }]);
  expect(turn(uses, "telephone")).toEqual([{ channel: "telephone", direction: "toCustomer" }]);
  expect(turn(turn(turn(uses, "telephone"), "telephone"), "telephone")).toEqual(uses);
  expect(toggle(uses, "telephone")).toEqual([]);
  expect(toggle(uses, "radio")[1]).toEqual({ channel: "radio", direction: "toCustomer" });
});
