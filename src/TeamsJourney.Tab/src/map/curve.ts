/** Where feelings stand in the lane: from -2 (angry) at the bottom to 2 (happy) at the top. */
export const lowest = -2;
export const highest = 2;

/** The height of a feeling in a lane, from its top, leaving a margin above and below. */
export function heightOf(feeling: number, lane: number, margin: number): number {
  return margin + ((highest - feeling) / (highest - lowest)) * (lane - 2 * margin);
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * How steep a smooth path is at each of its points, so that it never rises above or falls below its neighbours (monotone cubic interpolation,
 * Fritsch and Carlson 1980): a curve that overshoots would show a feeling that nobody has.
 */
export function steepness(points: readonly Point[]): readonly number[] {
  const slopes = points.slice(1).map((point, index) => (point.y - points[index]!.y) / (point.x - points[index]!.x));
  return points.map((_, index) => {
    const before = slopes[index - 1];
    const after = slopes[index];
    if (before === undefined || after === undefined) {
      return before ?? after ?? 0;
    }
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
  });
}

/** Where two paths go through the same point they go the same way: as steep as the flatter of the two, so that neither overshoots. */
export function together(steep: readonly number[], other: readonly number[], isShared: (index: number) => boolean): readonly number[] {
  return steep.map((one, index) => {
    const two = other[index]!;
    return !isShared(index) ? one : one * two <= 0 ? 0 : Math.sign(one) * Math.min(Math.abs(one), Math.abs(two));
  });
}

/** A smooth path through points, from left to right or back. */
export function pathThrough(points: readonly Point[], steep: readonly number[] = steepness(points)): string {
  if (points.length < 2) {
    return "";
  }
  return points.slice(1).reduce((path, point, index) => {
    const from = points[index]!;
    const third = (point.x - from.x) / 3;
    return `${path} C ${round(from.x + third)} ${round(from.y + steep[index]! * third)}, ${round(point.x - third)} ${round(point.y - steep[index + 1]! * third)}, ${round(point.x)} ${round(point.y)}`;
  }, `M ${round(points[0]!.x)} ${round(points[0]!.y)}`);
}

/** Where the line goes through a touchpoint: through the middle, and where people are divided through the middle of either side. */
export interface Sides {
  readonly upper: number;
  readonly lower: number;
}

/** Opposite feelings are not averaged away: the line parts. */
export function sidesOf(mood: { readonly middle: number; readonly points: readonly number[]; readonly isDivided: boolean }): Sides {
  const good = mood.points.filter((point) => point > 0);
  const bad = mood.points.filter((point) => point < 0);
  return mood.isDivided && good.length > 0 && bad.length > 0 ? { upper: mean(good), lower: mean(bad) } : { upper: mood.middle, lower: mood.middle };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
