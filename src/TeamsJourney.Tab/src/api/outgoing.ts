import { NotSignedIn, Unreachable } from "./client";
import type { Command } from "./commands";
import type { Journey } from "./types";
import { pause } from "./pause";

/** What is on its way, in order, and whether it is held up. */
export interface Underway {
  readonly commands: readonly Command[];
  /** Nobody answers: what is on its way is not saved, and is sent again. */
  readonly isHeldUp: boolean;
}

interface Waiting {
  readonly command: Command;
  readonly request: string;
  readonly done: (journey: Journey) => void;
  readonly failed: (problem: unknown) => void;
}

const firstWait = 300;
const longestWait = 5_000;

/**
 * What a person asks of a journey, on its way to the app: in the order in which it was asked, one after the other, and kept until there was
 * an answer. What is sent again is the same request, so that it is carried out once.
 */
export class Outgoing {
  private readonly queue: Waiting[] = [];

  /**
   * @param deliver Sends a request; rejects with `Unreachable` or `NotSignedIn` when it may be sent again.
   * @param changed Hears what is on its way.
   * @param ending From then on, what cannot be delivered at once is given up.
   */
  constructor(
    private readonly deliver: (command: Command, request: string) => Promise<Journey>,
    private readonly changed: (underway: Underway) => void,
    private readonly ending: AbortSignal,
  ) {}

  send(command: Command): Promise<Journey> {
    return new Promise((done, failed) => {
      this.queue.push({ command, request: crypto.randomUUID(), done, failed });
      this.tell(false);
      if (this.queue.length === 1) {
        void this.work();
      }
    });
  }

  private async work(): Promise<void> {
    for (let wait = firstWait; this.queue[0];) {
      const first = this.queue[0];
      try {
        const journey = await this.deliver(first.command, first.request);
        this.queue.shift();
        first.done(journey);
        wait = firstWait;
        this.tell(false);
      } catch (problem) {
        if (problem instanceof Unreachable || problem instanceof NotSignedIn) {
          if (this.ending.aborted) {
            return;
          }
          this.tell(true);
          await pause(wait, this.ending);
          wait = Math.min(wait * 2, longestWait);
        } else {
          this.giveUp(first, problem);
        }
      }
    }
  }

  // What was asked later of the same thing was asked with this in mind: without it, it could overwrite what someone else did.
  private giveUp(refused: Waiting, problem: unknown): void {
    const subject = subjectOf(refused.command);
    const lost = this.queue.filter((one) => one === refused || (subject !== undefined && subjectOf(one.command) === subject));
    this.queue.splice(0, this.queue.length, ...this.queue.filter((one) => !lost.includes(one)));
    lost.forEach((one) => one.failed(problem));
    this.tell(false);
  }

  private tell(isHeldUp: boolean): void {
    this.changed({ commands: this.queue.map((one) => one.command), isHeldUp });
  }
}

/** What a command changes of which someone else's change is noticed; nothing when it overwrites nothing. */
function subjectOf(command: Command): string | undefined {
  switch (command.do) {
    case "touchpoint/add":
    case "touchpoint/edit":
    case "touchpoint/channels":
      return command.touchpoint;
    case "improvement/save":
      return command.improvement;
    default:
      return undefined;
  }
}
