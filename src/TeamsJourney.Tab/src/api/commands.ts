import type {
  CauseClass, ChannelUse, CommunicationChannel, Experience, JourneyKind, Language, Naming, Pace, PhaseSet, Size, Step,
} from "./types";

/** A set-up as it is sent: phases are the names of the team's own, else none. */
export interface SetUpInput {
  readonly offering: string;
  readonly description: string;
  readonly targetGroup: string;
  readonly kind: JourneyKind;
  readonly phaseSet: PhaseSet;
  readonly phases: readonly string[];
  readonly language: Language;
  readonly pace: Pace;
  readonly daysPerStep: number;
  readonly naming: Naming;
}

export interface ImprovementInput {
  readonly improvement: string;
  readonly touchpoint: string;
  readonly title: string;
  readonly whys: readonly string[];
  readonly cause: CauseClass;
  readonly actions: readonly string[];
  readonly cost: Size;
  readonly effect: Size;
  readonly owner?: string;
  readonly due?: string;
  readonly kpi: string;
  readonly seen?: number;
}

/**
 * What the tab can ask of a journey; mirrors `JourneyTab/Commands` of the app. `seen` is the revision that was on the screen: when someone
 * else changed it since, the answer is the refusal `changedMeanwhile`.
 */
export type Command =
  | { readonly do: "touchpoint/add"; readonly touchpoint: string; readonly phase: string; readonly text: string }
  | { readonly do: "touchpoint/edit"; readonly touchpoint: string; readonly phase: string; readonly text: string; readonly seen?: number }
  | { readonly do: "touchpoint/delete"; readonly touchpoint: string }
  | { readonly do: "touchpoint/place"; readonly touchpoint: string; readonly phase: string; readonly before?: string }
  | { readonly do: "touchpoint/channels"; readonly touchpoint: string; readonly channels: readonly ChannelUse[]; readonly seen?: number }
  | { readonly do: "touchpoint/merge"; readonly into: string; readonly others: readonly string[]; readonly text: string }
  | { readonly do: "touchpoint/split"; readonly touchpoint: string }
  | { readonly do: "journey-step/save"; readonly step: string; readonly name: string; readonly touchpoints: readonly string[] }
  | { readonly do: "journey-step/delete"; readonly step: string }
  | { readonly do: "channel/questions"; readonly used: readonly CommunicationChannel[] }
  | ({ readonly do: "experience/save"; readonly touchpoint: string } & Experience)
  | { readonly do: "experience/reveal" }
  | { readonly do: "customer-words/add"; readonly touchpoint: string; readonly words: string }
  | { readonly do: "participant/done"; readonly step: Step; readonly isDone: boolean }
  | { readonly do: "participant/nudge"; readonly step: Step }
  | { readonly do: "step/next"; readonly from: Step; readonly withEmptyPhases?: boolean }
  | { readonly do: "step/back"; readonly from: Step; readonly fromRevealed?: boolean }
  | { readonly do: "pain/vote"; readonly dots: Readonly<Record<string, number>> }
  | { readonly do: "pain/park"; readonly touchpoint: string; readonly reason: string }
  | { readonly do: "pain/resume"; readonly touchpoint: string }
  | ({ readonly do: "improvement/save" } & ImprovementInput)
  | { readonly do: "improvement/delete"; readonly improvement: string }
  | { readonly do: "planner/publish" }
  | { readonly do: "journey/change"; readonly setUp: SetUpInput }
  | { readonly do: "journey/hand-over"; readonly to: string }
  | { readonly do: "journey/take-over" }
  | { readonly do: "member/erase" };
