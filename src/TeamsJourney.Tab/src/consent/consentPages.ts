import { app, authentication } from "@microsoft/teams-js";
import { readSettings } from "../host/people";
import { wordsOf } from "../words/words";
import { readAnswer, requestAddress } from "./request";

const stateKey = "consent-state";

/** The window that Teams opened for us: on to Entra, with what to recognise its answer by. */
async function start(): Promise<void> {
  const { consent } = await readSettings();
  if (!consent) {
    return say(wordsOf(navigator.language).app.consentClose);
  }
  const state = crypto.randomUUID();
  sessionStorage.setItem(stateKey, state);
  const verifier = crypto.randomUUID() + crypto.randomUUID();
  const challenge = base64Url(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))));
  location.replace(requestAddress(consent, location.origin, new URLSearchParams(location.search), { state, challenge }));
}

/** Back from Entra: tell the tab, and close. */
async function end(): Promise<void> {
  const answer = readAnswer(location.hash, sessionStorage.getItem(stateKey));
  sessionStorage.removeItem(stateKey);
  history.replaceState(null, "", location.pathname);
  say(wordsOf(navigator.language).app.consentClose);
  await app.initialize();
  if (answer.agreed) {
    authentication.notifySuccess();
  } else {
    authentication.notifyFailure(answer.why);
  }
}

/** Shows the page for an address of consent; says whether it was one. */
export function showConsent(path: string): boolean {
  if (path === "/tab/consent") {
    void start();
    return true;
  }
  if (path === "/tab/consent/end") {
    void end();
    return true;
  }
  return false;
}

function say(text: string): void {
  document.getElementById("root")!.textContent = text;
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
