import type { Command, SetUpInput } from "./commands";
import type { ChannelJourneys, Journey, Person } from "./types";

/** Why something was not done: in words for the person, and by a name for the tab (`changedMeanwhile`, `otherStep`, …). */
export class Refused extends Error {
  constructor(
    readonly reason: string,
    message: string,
    readonly status: number,
    /** What Entra wants to see before it consents; empty when that is not what is missing. */
    readonly claims = "",
  ) {
    super(message);
  }
}

/** Nobody answered: the network is away, or the service. */
export class Unreachable extends Error {}

/** Teams gave no token for the person, or the service does not take it. */
export class NotSignedIn extends Error {}

export interface Client {
  readonly list: (channel: string) => Promise<ChannelJourneys>;
  readonly read: (journey: string) => Promise<Journey>;
  /** The members of the team. */
  readonly people: (journey: string) => Promise<readonly Person[]>;
  /** Members who still have to contribute to this step; for the facilitator. */
  readonly waiting: (journey: string) => Promise<readonly Person[]>;
  /** Begins a journey in a channel; the answer is its id. */
  readonly begin: (channel: string, setUp: SetUpInput) => Promise<string>;
  /** Makes a journey of a file that was taken along; the answer is its id. */
  readonly bringIn: (channel: string, file: Blob) => Promise<string>;
  /** Makes a journey the one that the channel works on. */
  readonly activate: (journey: string) => Promise<void>;
  /** The worked example, as if it were a journey. */
  readonly example: () => Promise<Journey>;
  /** Carries out a command once, also when it is sent again as the same request because the answer was lost. */
  readonly send: (journey: string, command: Command, request: string) => Promise<Journey>;
  /** Deletes a journey, for whoever leads it. */
  readonly remove: (journey: string) => Promise<void>;
  /** The open stream of versions; ends when the connection does. */
  readonly follow: (journey: string, seen: (version: number) => void, signal: AbortSignal) => Promise<void>;
  /** Something to take along: the bytes of a file and its name. */
  readonly fetchFile: (journey: string, path: string) => Promise<{ readonly blob: Blob; readonly name: string }>;
}

/** A client that speaks for one person, in one language. */
export function createClient(token: () => Promise<string>, locale: string): Client {
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set("Authorization", `Bearer ${await token().catch(() => Promise.reject(navigator.onLine ? new NotSignedIn() : new Unreachable()))}`);
    headers.set("Accept-Language", locale);
    const response = await fetch(`/api/journeys${path}`, { ...init, headers }).catch((problem: unknown) => {
      if (init.signal?.aborted) {
        throw problem;
      }
      return undefined;
    });
    // Too much at once (429) is asked again as well, after a pause that grows.
    if (!response || response.status >= 502 || response.status === 429) {
      throw new Unreachable();
    }
    if (response.status === 401 || response.status === 403) {
      throw new NotSignedIn();
    }
    if (!response.ok) {
      const problem = (await response.json().catch(() => ({}))) as { title?: string; detail?: string; claims?: string };
      throw new Refused(problem.title ?? String(response.status), problem.detail ?? "", response.status, problem.claims);
    }
    return response;
  };
  const json = async <T>(path: string, init?: RequestInit): Promise<T> => (await (await call(path, init)).json()) as T;
  return {
    list: (channel) => json(`?channel=${encodeURIComponent(channel)}`),
    people: async (journey) => (await json<{ readonly people: readonly Person[] }>(`/${encodeURIComponent(journey)}/people`)).people,
    waiting: async (journey) => (await json<{ readonly people: readonly Person[] }>(`/${encodeURIComponent(journey)}/waiting`)).people,
    begin: async (channel, setUp) => (await json<{ readonly id: string }>("", post({ id: crypto.randomUUID(), channel, setUp }))).id,
    bringIn: async (channel, file) => (await json<{ readonly id: string }>(
      `/import?channel=${encodeURIComponent(channel)}&request=${crypto.randomUUID()}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: file })).id,
    activate: async (journey) => {
      await call(`/${encodeURIComponent(journey)}/activate`, { method: "POST" });
    },
    remove: async (journey) => {
      await call(`/${encodeURIComponent(journey)}`, { method: "DELETE" });
    },
    example: () => json("/example"),
    read: (journey) => json(`/${encodeURIComponent(journey)}`),
    send: (journey, command, request) => json(`/${encodeURIComponent(journey)}/commands`, post({ id: request, ...command })),
    follow: async (journey, seen, signal) => {
      const response = await call(`/${encodeURIComponent(journey)}/live`, { signal, headers: { Accept: "text/event-stream" } });
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      for (let rest = "", part = await reader.read(); !part.done; part = await reader.read()) {
        const lines = (rest + part.value).split("\n");
        rest = lines.pop() ?? "";
        lines.filter((line) => line.startsWith("data:")).forEach((line) => seen(Number(line.slice("data:".length))));
      }
    },
    fetchFile: async (journey, path) => {
      const response = await call(`/${encodeURIComponent(journey)}/${path}`);
      const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get("Content-Disposition") ?? "")?.[1];
      return { blob: await response.blob(), name: decodeURIComponent(name ?? "journey") };
    },
  };
}

function post(body: object): RequestInit {
  return { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
}
