import { expect, test } from "vitest";
import { cleaned, newSetUp } from "./setUp";

test("phases are sent only when they are the team's own", () => {
  const own = { ...newSetUp("dutch"), phaseSet: "own" as const, phases: [" Zoeken ", "", "Kiezen"] };
  expect(cleaned(own).phases).toEqual(["Zoeken", "Kiezen"]);
  expect(cleaned({ ...own, phaseSet: "customer" }).phases).toEqual([]);
});
