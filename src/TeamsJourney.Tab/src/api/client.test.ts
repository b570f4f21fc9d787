import { afterEach, expect, test, vi } from "vitest";
import { createClient, NotSignedIn, Refused, Unreachable } from "./client";

afterEach(() => vi.unstubAllGlobals());

test.each([
  [429, Unreachable],
  [503, Unreachable],
  [401, NotSignedIn],
  [409, Refused],
])("an answer of %i is taken for what it is", async (status, kind) => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("{}", { status })));
  await expect(createClient(() => Promise.resolve("token"), "nl").read("journey")).rejects.toBeInstanceOf(kind);
});
