import type { Mood, Touchpoint } from "../api/types";
import { sidesOf } from "./curve";
import type { Column } from "./layout";
import type { Place } from "./strands";

/** A touchpoint on the curve, in the coordinates of a drawing. */
export interface Felt extends Place {
  readonly touchpoint: Touchpoint;
  readonly mood: Mood;
}

/** The touchpoints that people said how they feel about, each in the middle of its column. */
export function feltOn(columns: readonly Column[], columnWidth: number, heightOf: (feeling: number) => number): readonly Felt[] {
  return columns.flatMap(({ touchpoint }, index) => {
    const mood = touchpoint?.mood;
    if (!touchpoint || !mood || mood.points.length === 0) {
      return [];
    }
    const { upper, lower } = sidesOf(mood);
    return [{ touchpoint, mood, x: (index + 0.5) * columnWidth, upper: heightOf(upper), lower: heightOf(lower) }];
  });
}
