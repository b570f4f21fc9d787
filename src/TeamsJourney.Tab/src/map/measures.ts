import { heightOf } from "./curve";

/** What the grid and the curve both measure by, in CSS pixels. */
export interface Measures {
  readonly column: number;
  /** The column with the names of the lanes; 0 where a name stands above its lane. */
  readonly names: number;
  readonly isNarrow: boolean;
}

export const wide: Measures = { column: 176, names: 144, isNarrow: false };
export const phone: Measures = { column: 158, names: 0, isNarrow: true };

export const curveHeight = 268;
const curveMargin = 42;

/** Where a feeling stands in the lane of the curve, from its top. */
export function feelingHeight(feeling: number): number {
  return heightOf(feeling, curveHeight, curveMargin);
}
