import type { SetUpInput } from "../api/commands";
import type { Journey, Language } from "../api/types";

/** What a new journey begins with: together in two hours, names shown, in the language of who begins it. */
export function newSetUp(language: Language): SetUpInput {
  return { offering: "", description: "", targetGroup: "", kind: "newCustomer", phaseSet: "customer", phases: [], language, pace: "live", daysPerStep: 3, naming: "named" };
}

/** The set-up of a journey, to change. */
export function inputOf(journey: Journey): SetUpInput {
  return {
    ...journey.setUp,
    phases: journey.setUp.phaseSet === "own" ? journey.phases.map((phase) => phase.name) : [],
    daysPerStep: journey.setUp.daysPerStep || 3,
  };
}

/** The set-up as it is sent: phases only when they are the team's own, without empty lines. */
export function cleaned(input: SetUpInput): SetUpInput {
  return { ...input, phases: input.phaseSet === "own" ? input.phases.map((phase) => phase.trim()).filter((phase) => phase.length > 0) : [] };
}
