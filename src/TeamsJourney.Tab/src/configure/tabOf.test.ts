import { expect, test } from "vitest";
import { tabOf } from "./tabOf";

test("a tab of one journey, and one of whatever the channel works on", () => {
  expect(tabOf("https://tab.example", { journey: "a/b", name: "Rondreis" })).toEqual({
    entityId: "journey", contentUrl: "https://tab.example/tab?journey=a%2Fb", websiteUrl: "https://tab.example/tab?journey=a%2Fb", suggestedDisplayName: "Rondreis",
  });
  expect(tabOf("https://tab.example", { name: "Klantreis" }).contentUrl).toBe("https://tab.example/tab");
  expect(tabOf("https://tab.example", { name: "x".repeat(100) }).suggestedDisplayName).toHaveLength(40);
});
