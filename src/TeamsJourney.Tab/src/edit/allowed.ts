import type { Journey } from "../api/types";

// The rules are the app's; these only hide what it would refuse.

/** Whether touchpoints can be added now: by everyone in step 1, and in step 2 too, where a channel turns out to have none (M19). */
export function canAdd(journey: Journey): boolean {
  return journey.step === "touchpoints" || journey.step === "channels";
}

/** Whether the one order can be changed now: by everyone in step 2. */
export function canOrder(journey: Journey): boolean {
  return journey.step === "channels";
}

/** Whether this person tidies up: merges, splits and groups. */
export function canTidy(journey: Journey): boolean {
  return journey.step === "channels" && journey.me.isFacilitator;
}
