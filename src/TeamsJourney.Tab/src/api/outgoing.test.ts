import { expect, test } from "vitest";
import { Refused, Unreachable } from "./client";
import type { Command } from "./commands";
import { Outgoing, type Underway } from "./outgoing";
import type { Journey } from "./types";

const add = (touchpoint: string): Command => ({ do: "touchpoint/add", touchpoint, phase: "use", text: touchpoint });
const edit = (touchpoint: string, text: string): Command => ({ do: "touchpoint/edit", touchpoint, phase: "use", text, seen: 1 });
const journey = (version: number) => ({ version }) as Journey;

test("a request whose answer was lost is sent again as the same, and meanwhile it is not saved", async () => {
  const requests: string[] = [];
  const seen: Underway[] = [];
  const outgoing = new Outgoing((_, request) => {
    requests.push(request);
    return requests.length < 3 ? Promise.reject(new Unreachable()) : Promise.resolve(journey(2));
  }, (underway) => seen.push(underway), new AbortController().signal);

  expect(await outgoing.send(add("a"))).toEqual(journey(2));

  expect(requests).toHaveLength(3);
  expect(new Set(requests).size).toBe(1);
  expect(seen.map((one) => one.isHeldUp)).toEqual([false, true, true, false]);
  expect(seen.at(-1)?.commands).toEqual([]);
});

test("what is asked arrives in the order in which it was asked, one after the other", async () => {
  const said: string[] = [];
  const outgoing = new Outgoing(async (command) => {
    const { touchpoint } = command as { touchpoint: string };
    said.push(`${touchpoint} begins`);
    await Promise.resolve();
    said.push(`${touchpoint} ends`);
    return journey(1);
  }, () => undefined, new AbortController().signal);

  await Promise.all([outgoing.send(add("a")), outgoing.send(add("b"))]);

  expect(said).toEqual(["a begins", "a ends", "b begins", "b ends"]);
});

test("what builds on something that was refused is not sent, and everything else is", async () => {
  const delivered: Command[] = [];
  const outgoing = new Outgoing((command) => {
    delivered.push(command);
    return delivered.length === 1 ? Promise.reject(new Refused("changedMeanwhile", "", 409)) : Promise.resolve(journey(1));
  }, () => undefined, new AbortController().signal);

  const ends = await Promise.allSettled([outgoing.send(edit("a", "one")), outgoing.send(edit("a", "two")), outgoing.send(edit("b", "three"))]);

  expect(ends.map((one) => one.status)).toEqual(["rejected", "rejected", "fulfilled"]);
  expect(delivered).toEqual([edit("a", "one"), edit("b", "three")]);
});
