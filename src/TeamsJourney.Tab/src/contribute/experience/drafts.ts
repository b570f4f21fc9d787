import type { Experience, Touchpoint } from "../../api/types";

/** An answer with nothing in it; how someone knows is taken over from the answer before. */
export function emptyExperience(evidence: Experience["evidence"]): Experience {
  return { thought: "", valence: "unsaid", emotions: [], verdict: "neither", evidence };
}

/** Whether nothing is answered at all: how someone knows says nothing by itself. */
export function isEmpty(experience: Experience): boolean {
  return experience.thought.trim() === "" && experience.valence === "unsaid" && experience.emotions.length === 0 && experience.verdict === "neither";
}

export function says(one: Experience, other: Experience): boolean {
  return one.thought.trim() === other.thought.trim() && one.valence === other.valence && one.verdict === other.verdict && one.evidence === other.evidence
    && [...one.emotions].sort().join() === [...other.emotions].sort().join();
}

/** What was typed and is not saved yet, by touchpoint. It outlives the view: whoever looks at the map meanwhile finds it again. */
const kept = new Map<string, Experience>();

export function keepDraft(journey: string, touchpoint: Touchpoint, draft: Experience | undefined): void {
  const key = `${journey} ${touchpoint.id}`;
  if (draft) {
    kept.set(key, draft);
  } else {
    kept.delete(key);
  }
}

export function findDraft(journey: string, touchpoint: Touchpoint): Experience | undefined {
  return kept.get(`${journey} ${touchpoint.id}`);
}

/** Whether anything typed is not saved yet: then the page asks before it is left. */
export function hasDrafts(): boolean {
  return kept.size > 0;
}
