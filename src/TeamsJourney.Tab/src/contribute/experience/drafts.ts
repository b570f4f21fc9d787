import type { Experience } from "../../api/types";

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
