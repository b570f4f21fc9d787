import type { Journey, Step } from "../api/types";

/** What someone typed and did not save yet. It outlives the form it was typed in, so that nothing is lost when that form goes. */
export interface Kept<T> {
  /** The journey, by id. */
  readonly journey: string;
  /** The steps in which it can be saved. */
  readonly steps: readonly Step[];
  /** The touchpoint that it says something about; absent for a new one. */
  readonly touchpoint?: string;
  /** Whether it can be saved before the reveal only. */
  readonly untilReveal?: boolean;
  /** What it was for, in words for the person. */
  readonly about: string;
  /** The words that were typed. */
  readonly text: string;
  /** What the form needs to go on with it. */
  readonly value: T;
}

const all = new Map<string, Kept<unknown>>();
const listeners = new Set<() => void>();
let snapshot: ReadonlyMap<string, Kept<unknown>> = new Map();

/** Keeps what was typed under a name, in place of what was kept there; nothing forgets it. */
export function keep<T>(name: string, kept: Kept<T> | undefined): void {
  if (kept) {
    all.set(name, kept);
  } else if (!all.delete(name)) {
    return;
  }
  snapshot = new Map(all);
  listeners.forEach((hear) => hear());
}

/** What was typed under a name; nothing when it is saved, or was never typed. The form that kept it knows what it is. */
export function findKept<T>(name: string): T | undefined {
  return all.get(name)?.value as T | undefined;
}

/** Everything that is kept; another map after each change. */
export function allKept(): ReadonlyMap<string, Kept<unknown>> {
  return snapshot;
}

export function onKept(hear: () => void): () => void {
  listeners.add(hear);
  return () => listeners.delete(hear);
}

/** What was typed for a journey and can no longer be saved where it was typed: the step went on, or what it was about is gone. */
export function leftOver(kept: ReadonlyMap<string, Kept<unknown>>, journey: Journey): readonly (readonly [string, Kept<unknown>])[] {
  return [...kept].filter(([, one]) => one.journey === journey.id && one.text.trim() !== "" && !(
    one.steps.includes(journey.step)
    && (one.touchpoint === undefined || journey.touchpoints.some((touchpoint) => touchpoint.id === one.touchpoint))
    && !(one.untilReveal && journey.isRevealed)
  ));
}
