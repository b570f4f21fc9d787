import { expect, test } from "vitest";
import { emptyExperience, isEmpty, says } from "./drafts";

test("how someone knows is no answer by itself", () => {
  expect(isEmpty(emptyExperience("askedCustomers"))).toBe(true);
  expect(isEmpty({ ...emptyExperience("ownShoes"), verdict: "au" })).toBe(false);
});

test("the order of emotions says nothing", () => {
  const one = emptyExperience("ownShoes");
  expect(says({ ...one, emotions: ["happy", "angry"] }, { ...one, emotions: ["angry", "happy"] })).toBe(true);
  expect(says({ ...one, thought: " x " }, { ...one, thought: "x" })).toBe(true);
  expect(says({ ...one, thought: "x" }, { ...one, thought: "y" })).toBe(false);
});
