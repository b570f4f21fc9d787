import { type Point } from "./curve";

/** Circles that begin at the top and go round as a clock does; angles in radians. */
const wholeTurn = 2 * Math.PI;

export function onCircle(centre: number, radius: number, angle: number): Point {
  return { x: round(centre + radius * Math.sin(angle)), y: round(centre - radius * Math.cos(angle)) };
}

/** A part of a ring; a whole one is drawn as two halves, because an arc cannot end where it begins. */
export function sector(centre: number, inner: number, outer: number, from: number, width: number): string {
  if (width >= wholeTurn - 0.001) {
    return `${sector(centre, inner, outer, from, Math.PI)} ${sector(centre, inner, outer, from + Math.PI, Math.PI)}`;
  }
  const [a, b, c, d] = [onCircle(centre, outer, from), onCircle(centre, outer, from + width), onCircle(centre, inner, from + width), onCircle(centre, inner, from)];
  const large = width > Math.PI ? 1 : 0;
  return `M ${a.x} ${a.y} A ${outer} ${outer} 0 ${large} 1 ${b.x} ${b.y} L ${c.x} ${c.y} A ${inner} ${inner} 0 ${large} 0 ${d.x} ${d.y} Z`;
}

/** The line that a name is written on: in the lower half it goes the other way round, so that nobody reads upside down. */
export function baseline(centre: number, radius: number, from: number, width: number): string {
  const span = Math.min(width, wholeTurn - 0.001);
  const isLow = Math.cos(from + width / 2) < -0.05;
  const at = isLow ? radius + letter : radius - letter;
  const [a, b] = [onCircle(centre, at, from), onCircle(centre, at, from + span)];
  const large = span > Math.PI ? 1 : 0;
  return isLow ? `M ${b.x} ${b.y} A ${at} ${at} 0 ${large} 0 ${a.x} ${a.y}` : `M ${a.x} ${a.y} A ${at} ${at} 0 ${large} 1 ${b.x} ${b.y}`;
}

// Half the height of a letter: names stand in the middle of their ring.
const letter = 5;

/** A place on the way round. */
export interface Turn {
  readonly angle: number;
  readonly radius: number;
}

// A piece of the way round is about a degree and a half, which no eye tells from a curve.
const piece = 0.026;

/** How fast the way round goes out at each place, so that it never goes further out or in than its neighbours: nobody feels what the line would show. */
export function steepnessRound(turns: readonly Turn[]): readonly number[] {
  const slopes = turns.map((turn, index) => (turns[(index + 1) % turns.length]!.radius - turn.radius) / angleTo(turn, turns[(index + 1) % turns.length]!));
  return turns.map((_, index) => {
    const [before, after] = [slopes[(index + turns.length - 1) % turns.length]!, slopes[index]!];
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
  });
}

/** A smooth way round through all places and back to the first. */
export function closedPath(centre: number, turns: readonly Turn[], steep: readonly number[] = steepnessRound(turns)): string {
  if (turns.length < 2) {
    return "";
  }
  const places = turns.flatMap((turn, index) => {
    const after = (index + 1) % turns.length;
    const angle = angleTo(turn, turns[after]!);
    const pieces = Math.ceil(angle / piece);
    return Array.from({ length: pieces }, (_, done) => {
      const t = done / pieces;
      return onCircle(centre, hermite(t, turn.radius, turns[after]!.radius, steep[index]! * angle, steep[after]! * angle), turn.angle + t * angle);
    });
  });
  return `M ${places.map(({ x, y }) => `${x} ${y}`).join(" L ")} Z`;
}

function angleTo(from: Turn, to: Turn): number {
  const angle = to.angle - from.angle;
  return angle > 0 ? angle : angle + wholeTurn;
}

function hermite(t: number, from: number, to: number, out: number, into: number): number {
  return (1 + 2 * t) * (1 - t) ** 2 * from + t * (1 - t) ** 2 * out + t * t * (3 - 2 * t) * to + t * t * (t - 1) * into;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
