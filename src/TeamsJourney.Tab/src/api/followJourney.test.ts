import { expect, test } from "vitest";
import { Refused, Unreachable, type Client } from "./client";
import { followJourney } from "./followJourney";
import type { Journey } from "./types";

const journey = (version: number) => ({ id: "j", version }) as Journey;
const nothing: Client = {
  people: () => Promise.reject(new Error("not asked")),
  waiting: () => Promise.reject(new Error("not asked")),
  begin: () => Promise.reject(new Error("not asked")),
  bringIn: () => Promise.reject(new Error("not asked")),
  remove: () => Promise.reject(new Error("not asked")),
  activate: () => Promise.reject(new Error("not asked")),
  example: () => Promise.reject(new Error("not asked")),
  list: () => Promise.reject(new Error("not asked")),
  read: () => Promise.reject(new Error("not asked")),
  send: () => Promise.reject(new Error("not asked")),
  follow: () => Promise.reject(new Error("not asked")),
  fetchFile: () => Promise.reject(new Error("not asked")),
};

test("a read that fails is made again, by following anew", async () => {
  const ending = new AbortController();
  let reads = 0;
  const said: string[] = [];
  const client: Client = {
    ...nothing,
    follow: (_, seen, signal) => new Promise((_resolve, reject) => {
      signal.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
      seen(7);
    }),
    read: () => (++reads === 1 ? Promise.reject(new Unreachable()) : Promise.resolve(journey(7))),
  };

  await followJourney(client, "j", {
    show: (shown) => { said.push(`shows ${shown.version}`); ending.abort(); },
    connection: (connection) => said.push(connection),
    gone: () => said.push("gone"),
  }, ending.signal);

  expect(said).toEqual(["lost", "shows 7", "live"]);
});

test("a journey that is not there is not asked for again", async () => {
  const said: string[] = [];
  await followJourney({ ...nothing, follow: () => Promise.reject(new Refused("notFound", "", 404)) }, "j", {
    show: () => said.push("shows"),
    connection: (connection) => said.push(connection),
    gone: (problem) => said.push(problem.reason),
  }, new AbortController().signal);

  expect(said).toEqual(["notFound"]);
});

test("what comes while the journey is read is read together, and nothing is left out", async () => {
  const ending = new AbortController();
  const shown: number[] = [];
  let told: (version: number) => void = () => undefined;
  let answer: (journey: Journey) => void = () => undefined;
  let reads = 0;
  const client: Client = {
    ...nothing,
    follow: (_, seen, signal) => new Promise((_resolve, reject) => {
      signal.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
      told = seen;
      seen(1);
    }),
    read: () => new Promise((resolve) => {
      reads++;
      answer = resolve;
      if (reads === 2) {
        resolve(journey(100));
      }
    }),
  };

  const following = followJourney(client, "j", {
    show: (one) => {
      shown.push(one.version);
      if (one.version === 100) {
        ending.abort();
      }
    },
    connection: () => undefined,
    gone: () => undefined,
  }, ending.signal);
  for (let version = 2; version <= 100; version++) {
    told(version);
  }
  answer(journey(50));
  await following;

  expect(reads).toBe(2);
  expect(shown).toEqual([50, 100]);
});
