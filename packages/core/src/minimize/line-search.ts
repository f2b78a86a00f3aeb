/** A point on a line: how far along, the value there and the slope along the line. */
export interface LinePoint {
  readonly step: number;
  readonly value: number;
  readonly slope: number;
}

const decrease = 1e-4;
const curvature = 0.9;
const longest = 60;

/**
 * A step that fulfils the strong Wolfe conditions, or the best one found; `undefined` where none is lower
 * than the start. Algorithms 3.5 and 3.6 of Nocedal and Wright, with a cubic guess kept away from the
 * ends of the bracket.
 */
export function searchLine(
  at: (step: number) => LinePoint,
  start: LinePoint,
  first: number,
): LinePoint | undefined {
  let before = start;
  let step = first;
  for (let i = 0; i < longest; i++) {
    const point = at(step);
    if (!isLowEnough(point, start) || (i > 0 && point.value >= before.value))
      return zoom(at, start, before, point);
    if (Math.abs(point.slope) <= -curvature * start.slope) return point;
    if (point.slope >= 0) return zoom(at, start, point, before);
    before = point;
    step *= 2;
  }
  return before.value < start.value ? before : undefined;
}

/** Armijo's condition; NaN and infinite values fail it. */
function isLowEnough({ step, value }: LinePoint, start: LinePoint): boolean {
  return value <= start.value + decrease * step * start.slope;
}

function zoom(
  at: (step: number) => LinePoint,
  start: LinePoint,
  low: LinePoint,
  high: LinePoint,
): LinePoint | undefined {
  let [best, other] = [low, high];
  for (let i = 0; i < longest; i++) {
    const point = at(between(best, other));
    if (!isLowEnough(point, start) || point.value >= best.value) other = point;
    else {
      if (Math.abs(point.slope) <= -curvature * start.slope) return point;
      if (point.slope * (other.step - best.step) >= 0) other = best;
      best = point;
    }
    if (Math.abs(other.step - best.step) <= 1e-14 * Math.max(1, Math.abs(best.step))) break;
  }
  return best.step > 0 && best.value < start.value ? best : undefined;
}

/** The minimum of the cubic through two points, or their middle where that lies near an end. */
function between(a: LinePoint, b: LinePoint): number {
  const d1 = a.slope + b.slope - (3 * (a.value - b.value)) / (a.step - b.step);
  const d2 = Math.sign(b.step - a.step) * Math.sqrt(d1 * d1 - a.slope * b.slope);
  const guess = b.step - ((b.step - a.step) * (b.slope + d2 - d1)) / (b.slope - a.slope + 2 * d2);
  const [left, right] = [Math.min(a.step, b.step), Math.max(a.step, b.step)];
  const margin = 0.1 * (right - left);
  return guess >= left + margin && guess <= right - margin ? guess : (left + right) / 2;
}
