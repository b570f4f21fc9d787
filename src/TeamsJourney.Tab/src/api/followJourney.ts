import { NotSignedIn, Refused, Unreachable, type Client } from "./client";
import { pause } from "./pause";
import type { Journey } from "./types";

/** Whether what is shown is what is; if not, because nobody answers or because nobody knows who asks. */
export type Connection = "live" | "lost" | "signedOut";

/** Who wants to know. */
export interface Follower {
  readonly show: (journey: Journey) => void;
  readonly connection: (connection: Connection) => void;
  /** The journey is not there, or not for this person; following ends. */
  readonly gone: (problem: Refused) => void;
}

const firstWait = 500;
const longestWait = 10_000;

// While many contribute at once, every browser that looks reads what came meanwhile together.
const betweenReads = 500;

// The service gives a sign of life every fifteen seconds; a connection can die without a word.
const longestSilence = 35_000;

/** Follows a journey until it is told to end: shows it as it is, each change soon after it happened, and catches up after a lost connection. */
export async function followJourney(client: Client, id: string, follower: Follower, ending: AbortSignal): Promise<void> {
  let newest = 0;
  for (let wait = firstWait; !ending.aborted; wait = Math.min(wait * 2, longestWait)) {
    const attempt = new AbortController();
    const stop = () => attempt.abort();
    ending.addEventListener("abort", stop);
    let silence = setTimeout(stop, longestSilence);
    let without: Connection = "lost";
    let heard = 0;
    let isReading = false;
    const catchUp = async (): Promise<void> => {
      isReading = true;
      while (!attempt.signal.aborted && newest < heard) {
        const journey = await client.read(id);
        newest = Math.max(newest, journey.version);
        follower.show(journey);
        follower.connection("live");
        // Also when another instance answered, which does not know yet what this one told.
        await pause(betweenReads, attempt.signal);
      }
      isReading = false;
    };
    try {
      await client.follow(id, (version) => {
        clearTimeout(silence);
        silence = setTimeout(stop, longestSilence);
        wait = firstWait;
        heard = Math.max(heard, version);
        if (version <= newest) {
          follower.connection("live");
        } else if (!isReading) {
          // A read that fails ends this attempt: the next one begins with the newest version, and reads again.
          catchUp().catch(stop);
        }
      }, attempt.signal);
    } catch (problem) {
      if (problem instanceof Refused && problem.status === 404) {
        follower.gone(problem);
        return;
      }
      without = problem instanceof NotSignedIn ? "signedOut" : "lost";
      if (!(problem instanceof Refused || problem instanceof Unreachable || problem instanceof NotSignedIn || (problem instanceof DOMException && problem.name === "AbortError"))) {
        throw problem;
      }
    } finally {
      clearTimeout(silence);
      ending.removeEventListener("abort", stop);
      attempt.abort();
    }
    if (!ending.aborted) {
      follower.connection(without);
      await pause(wait, ending);
    }
  }
}
