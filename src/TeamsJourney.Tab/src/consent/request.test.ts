import { expect, test } from "vitest";
import { readAnswer, requestAddress } from "./request";

const settings = { address: "https://login.microsoftonline.com/tenant/oauth2/v2.0/authorize", clientId: "client", scope: "https://graph.microsoft.com/Tasks.ReadWrite" };
const secrets = { state: "mine", challenge: "challenge" };

test("Entra is asked for what publishing needs, for the person who is signed in, with the claims that it wants", () => {
  const asked = new URL(requestAddress(settings, "https://host", new URLSearchParams({ hint: "ann@contoso.com", claims: '{"access_token":{}}' }), secrets));
  expect(asked.origin + asked.pathname).toBe("https://login.microsoftonline.com/tenant/oauth2/v2.0/authorize");
  expect(Object.fromEntries(asked.searchParams)).toMatchObject({
    client_id: "client", response_type: "code", response_mode: "fragment", redirect_uri: "https://host/tab/consent/end",
    scope: "openid https://graph.microsoft.com/Tasks.ReadWrite", state: "mine", login_hint: "ann@contoso.com", claims: '{"access_token":{}}',
  });
});

test("what is not known is not asked", () => {
  const asked = new URL(requestAddress(settings, "https://host", new URLSearchParams({ hint: "", claims: "" }), secrets));
  expect(asked.searchParams.has("login_hint")).toBe(false);
  expect(asked.searchParams.has("claims")).toBe(false);
});

test("a code with our state is a yes, an error a no with its name", () => {
  expect(readAnswer("#code=x&state=mine", "mine")).toEqual({ agreed: true });
  expect(readAnswer("#error=access_denied&state=mine", "mine")).toEqual({ agreed: false, why: "access_denied" });
});

test("an answer to somebody else's question is none", () => {
  expect(readAnswer("#code=x&state=theirs", "mine")).toEqual({ agreed: false, why: "state" });
  expect(readAnswer("#code=x&state=", null)).toEqual({ agreed: false, why: "state" });
});
