import { heightOf } from "./curve";

/** What the grid and the curve both measure by, in CSS pixels. */
export interface Measures {
  readonly column: number;
  /** The column with the names of the lanes; 0 where a name stands above its lane. */
  readonly names: number;
  readonly isNarrow: boolean;
}

export const nameWidth = 144;

const narrowest = { wide: 176, phone: 158 };
const widest = 260;
const phoneWidth = 640;
const margin = 32;

/** Columns are as wide as fills the window, within what reads well. */
export function measuresFor(window: number, columns: number): Measures {
  return window <= phoneWidth
    ? { column: narrowest.phone, names: 0, isNarrow: true }
    : { column: Math.max(narrowest.wide, Math.min(widest, Math.floor((window - nameWidth - margin) / Math.max(1, columns)))), names: nameWidth, isNarrow: false };
}

export const curveHeight = 268;
const curveMargin = 42;

/** Where a feeling stands in the lane of the curve, from its top. */
export function feelingHeight(feeling: number): number {
  return heightOf(feeling, curveHeight, curveMargin);
}
