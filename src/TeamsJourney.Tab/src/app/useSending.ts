import { useCallback, useState } from "react";
import { NotSignedIn, Refused, Unreachable } from "../api/client";
import type { Command } from "../api/commands";
import type { Send } from "../api/send";
import type { Journey } from "../api/types";
import { useSession } from "../host/Session";

export interface Sending {
  /** The journey after the command; nothing when it was not carried out, and then `problem` says why. */
  readonly run: (command: Command) => Promise<Journey | undefined>;
  /** Why the last command was not carried out, in words for the person; nothing when it was. */
  readonly problem: string | undefined;
  /** The name of the refusal, such as `changedMeanwhile`; nothing without one. */
  readonly reason: string | undefined;
  /** What Entra wants to see, with the reason `consentRequired`; empty otherwise. */
  readonly claims: string;
  readonly isBusy: boolean;
  readonly forget: () => void;
}

/** Sends commands for one part of the page, and keeps what went wrong there. */
export function useSending(send: Send): Sending {
  const { words } = useSession();
  const [problem, setProblem] = useState<{ readonly text: string; readonly reason: string | undefined; readonly claims?: string }>();
  const [busy, setBusy] = useState(0);
  const run = useCallback(async (command: Command) => {
    setBusy((count) => count + 1);
    try {
      const journey = await send(command);
      setProblem(undefined);
      return journey;
    } catch (failed) {
      if (failed instanceof Refused) {
        setProblem({ text: failed.message, reason: failed.reason, claims: failed.claims });
      } else if (failed instanceof Unreachable || failed instanceof NotSignedIn) {
        setProblem({ text: words.app.unreachable, reason: undefined });
      } else {
        throw failed;
      }
      return undefined;
    } finally {
      setBusy((count) => count - 1);
    }
  }, [send, words]);
  return { run, problem: problem?.text, reason: problem?.reason, claims: problem?.claims ?? "", isBusy: busy > 0, forget: useCallback(() => setProblem(undefined), []) };
}
