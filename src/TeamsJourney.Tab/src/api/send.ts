import type { Command } from "./commands";
import type { Journey } from "./types";

/** Carries out a command on the journey that is shown; rejects with `Refused` or `Unreachable`, and then nothing changed. */
export type Send = (command: Command) => Promise<Journey>;
