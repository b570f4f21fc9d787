/** Circles that begin at the top and go round as a clock does; angles in radians. */

export interface Place {
  readonly x: number;
  readonly y: number;
}

export function onCircle(centre: number, radius: number, angle: number): Place {
  return { x: round(centre + radius * Math.sin(angle)), y: round(centre - radius * Math.cos(angle)) };
}

/** A part of a ring; a whole one is drawn as two halves, because an arc cannot end where it begins. */
export function sector(centre: number, inner: number, outer: number, from: number, width: number): string {
  if (width >= 2 * Math.PI - 0.001) {
    return `${sector(centre, inner, outer, from, Math.PI)} ${sector(centre, inner, outer, from + Math.PI, Math.PI)}`;
  }
  const [a, b, c, d] = [onCircle(centre, outer, from), onCircle(centre, outer, from + width), onCircle(centre, inner, from + width), onCircle(centre, inner, from)];
  const large = width > Math.PI ? 1 : 0;
  return `M ${a.x} ${a.y} A ${outer} ${outer} 0 ${large} 1 ${b.x} ${b.y} L ${c.x} ${c.y} A ${inner} ${inner} 0 ${large} 0 ${d.x} ${d.y} Z`;
}

/** The line that a name is written on. */
export function circle(centre: number, radius: number, from: number, width: number): string {
  const [a, b] = [onCircle(centre, radius, from), onCircle(centre, radius, from + Math.min(width, 2 * Math.PI - 0.001))];
  return `M ${a.x} ${a.y} A ${radius} ${radius} 0 ${width > Math.PI ? 1 : 0} 1 ${b.x} ${b.y}`;
}

/** Straight from place to place, and back to the first. */
export function closedPath(places: readonly Place[]): string {
  return places.length < 2 ? "" : `M ${places.map(({ x, y }) => `${x} ${y}`).join(" L ")}${places.length > 2 ? " Z" : ""}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
