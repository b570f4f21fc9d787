/** What `/api/journeys` answers. Mirrors `JourneyTab/Views` of the app; fields without a value are absent. */

export type Step = "setUp" | "touchpoints" | "channels" | "experience" | "improve" | "followUp";
export type JourneyKind = "newCustomer" | "existingCustomer" | "service" | "complaint" | "absence" | "internalCommunication";
export type PhaseSet = "customer" | "loyalty" | "own";
export type Language = "dutch" | "english";
export type Pace = "live" | "halfDay" | "overDays";
export type Naming = "named" | "anonymous";
export type CommunicationChannel =
  | "faceToFace" | "telephone" | "website" | "email" | "newsletter" | "socialMedia" | "television" | "radio" | "newspaper";
export type Direction = "toCustomer" | "fromCustomer" | "bothWays";
export type Emotion = "happy" | "satisfied" | "irritated" | "disappointed" | "angry";
export type Valence = "unsaid" | "positive" | "negative";
export type Verdict = "neither" | "wow" | "au";
export type Evidence = "ownShoes" | "askedCustomers" | "employee" | "imported";
export type CauseClass = "expertise" | "serviceLevel" | "quality";
export type Size = "small" | "medium" | "large";
export type ProblemKind = "notAllowed" | "limitReached" | "ownerNotAssignable" | "groupNotFound" | "unavailable" | "signInNeeded";

export interface SetUp {
  readonly offering: string;
  readonly description: string;
  readonly targetGroup: string;
  readonly kind: JourneyKind;
  readonly phaseSet: PhaseSet;
  readonly language: Language;
  readonly pace: Pace;
  readonly daysPerStep: number;
  readonly naming: Naming;
}

export interface Phase {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
}

export interface JourneyStep {
  readonly id: string;
  readonly name: string;
  readonly touchpoints: readonly string[];
}

export interface ChannelUse {
  readonly channel: CommunicationChannel;
  readonly direction: Direction;
}

export interface Mood {
  readonly answers: number;
  /** The point on the curve, -2 to 2. */
  readonly middle: number;
  /** Every feeling, -2 to 2, ascending. */
  readonly points: readonly number[];
  readonly positive: number;
  readonly negative: number;
  readonly mixed: number;
  readonly wows: number;
  readonly aus: number;
  readonly withEvidence: number;
  readonly isDivided: boolean;
  readonly isMomentOfTruth: boolean;
  readonly isSuccess: boolean;
  readonly thoughts: readonly string[];
  readonly customerWords: readonly string[];
}

export interface Touchpoint {
  readonly id: string;
  readonly number: number;
  readonly revision: number;
  readonly phase: string;
  readonly text: string;
  readonly isMine: boolean;
  readonly canChange: boolean;
  readonly mergedFrom: readonly string[];
  readonly channels: readonly ChannelUse[];
  readonly answered: number;
  readonly mood?: Mood;
  readonly painRank?: number;
}

export interface Experience {
  readonly thought: string;
  readonly valence: Valence;
  readonly emotions: readonly Emotion[];
  readonly verdict: Verdict;
  readonly evidence: Evidence;
}

export interface Own {
  readonly name: string;
  readonly isFacilitator: boolean;
  /** On what ground the viewer can become the facilitator. */
  readonly takeOver: "none" | "facilitatorLeft" | "ownsTheTeam";
  readonly isDone: boolean;
  readonly experiences: Readonly<Record<string, Experience>>;
  readonly votes: Readonly<Record<string, number>>;
}

export interface Contributor {
  readonly name: string;
  readonly isDone: boolean;
}

export interface Team {
  readonly facilitator?: string;
  readonly contributed: number;
  readonly done: number;
  readonly people: readonly Contributor[];
}

export interface Pain {
  readonly touchpoint: string;
  readonly rank: number;
  readonly score: number;
  readonly votes: number;
  readonly parkedBecause?: string;
}

export interface Person {
  readonly key: string;
  readonly name: string;
}

export interface Improvement {
  readonly id: string;
  readonly revision: number;
  readonly touchpoint: string;
  readonly title: string;
  readonly whys: readonly string[];
  readonly cause: CauseClass;
  readonly actions: readonly string[];
  readonly cost: Size;
  readonly effect: Size;
  readonly owner?: Person;
  /** A date without time, `yyyy-MM-dd`. */
  readonly due?: string;
  readonly kpi: string;
  readonly hasTask: boolean;
  readonly task?: string;
}

export interface PublishingReport {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly problems: readonly { readonly improvement?: string; readonly kind: ProblemKind }[];
}

export interface Publication {
  readonly requests: number;
  readonly isUnderWay: boolean;
  readonly plan?: string;
  readonly lastReport?: PublishingReport;
}

/** A journey as one person may see it. */
export interface Journey {
  readonly id: string;
  readonly version: number;
  readonly setUp: SetUp;
  readonly step: Step;
  readonly deadline?: string;
  readonly isRevealed: boolean;
  readonly hasMoods: boolean;
  readonly answers: number;
  readonly shareOfAssumption?: number;
  readonly me: Own;
  readonly team: Team;
  readonly phases: readonly Phase[];
  readonly journeySteps: readonly JourneyStep[];
  readonly touchpoints: readonly Touchpoint[];
  readonly channelsUsed?: readonly CommunicationChannel[];
  readonly channelGaps: readonly CommunicationChannel[];
  readonly similar: readonly (readonly string[])[];
  readonly suggestedSteps: readonly { readonly name: string; readonly touchpoints: readonly string[] }[];
  readonly voteBudget: number;
  readonly pains: readonly Pain[];
  readonly improvements: readonly Improvement[];
  readonly publication: Publication;
}

export interface ListedJourney {
  readonly id: string;
  readonly offering: string;
  readonly targetGroup: string;
  readonly kind: JourneyKind;
  readonly round: number;
  readonly step: Step;
  readonly isRevealed: boolean;
  readonly isActive: boolean;
  readonly createdAt: string;
  readonly touchpoints: number;
  readonly improvements: number;
}

export interface ChannelJourneys {
  readonly journeys: readonly ListedJourney[];
}
