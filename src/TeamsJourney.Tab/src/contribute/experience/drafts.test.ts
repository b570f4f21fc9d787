import { expect, test } from "vitest";
import type { Touchpoint } from "../../api/types";
import { emptyExperience, findDraft, hasDrafts, isEmpty, keepDraft, says } from "./drafts";

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

test("what was typed is found again until it is saved", () => {
  const touchpoint = { id: "a" } as Touchpoint;
  keepDraft("j", touchpoint, { ...emptyExperience("ownShoes"), thought: "x" });
  expect(findDraft("j", touchpoint)?.thought).toBe("x");
  expect(hasDrafts()).toBe(true);
  keepDraft("j", touchpoint, undefined);
  expect(hasDrafts()).toBe(false);
});
