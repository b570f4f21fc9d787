import { expect, test } from "vitest";
import { readAddress } from "./address";

const read = (path: string, channel = "", subPage = "") => readAddress(new URL(path, "https://tab.example"), channel, subPage);

test("a tab of the channel shows what the channel works on", () => {
  expect(read("/tab?channel=19:x@thread.tacv2")).toEqual({ shows: "channel", channel: "19:x@thread.tacv2" });
  expect(read("/tab", "19:host@thread.tacv2")).toEqual({ shows: "channel", channel: "19:host@thread.tacv2" });
});

test("a pinned journey, and a link to one of its touchpoints", () => {
  expect(read("/tab?journey=j")).toEqual({ shows: "journey", journey: "j" });
  expect(read("/tab?channel=c", "", "j/t")).toEqual({ shows: "journey", journey: "j", touchpoint: "t" });
});

test("a task in Planner leads to its improvement", () => {
  expect(read("/tab/journeys/j/improvements/i")).toEqual({ shows: "journey", journey: "j", improvement: "i" });
});
