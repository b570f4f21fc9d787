import type { ConsentSettings } from "../host/people";

/** What only this window knows: it recognises the answer by it. */
export interface Secrets {
  readonly state: string;
  readonly challenge: string;
}

/**
 * The page of Entra that asks the person (Microsoft identity platform, "Request an authorization code"). The code that comes back is never
 * used: what counts is that the person agreed. So it comes in the fragment, which no server sees.
 */
export function requestAddress(settings: ConsentSettings, origin: string, asked: URLSearchParams, secrets: Secrets): string {
  const address = new URL(settings.address);
  const [hint, claims] = [asked.get("hint"), asked.get("claims")];
  address.search = new URLSearchParams({
    client_id: settings.clientId,
    response_type: "code",
    response_mode: "fragment",
    redirect_uri: `${origin}/tab/consent/end`,
    scope: `openid ${settings.scope}`,
    state: secrets.state,
    code_challenge: secrets.challenge,
    code_challenge_method: "S256",
    ...(hint ? { login_hint: hint } : {}),
    ...(claims ? { claims } : {}),
  }).toString();
  return address.href;
}

export type Outcome = { readonly agreed: true } | { readonly agreed: false; readonly why: string };

/** What Entra answered; an answer to another question is none. */
export function readAnswer(fragment: string, state: string | null): Outcome {
  const answer = new URLSearchParams(fragment.replace(/^#/, ""));
  if (!state || answer.get("state") !== state) {
    return { agreed: false, why: "state" };
  }
  return answer.has("code") ? { agreed: true } : { agreed: false, why: answer.get("error") ?? "unknown" };
}
