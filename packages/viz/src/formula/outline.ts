/** A closed line: x, y, x, y, …, in thousandths of an em. */
export type Line = number[];

/** How far a drawn curve may be from the true one, in thousandths of an em. */
const tolerance = 2;

/**
 * The closed lines of an outline made of the path commands M, L, H, V, Q, C and Z, curves cut into straight pieces.
 *
 * @throws `RangeError` for another command
 */
export function flatten(path: string): Line[] {
  const lines: Line[] = [];
  let line: Line = [];
  for (const [, command = "", numbers = ""] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/gu)) {
    const values = [...numbers.matchAll(/-?(?:\d+\.?\d*|\.\d+)/gu)].map(([text]) => Number(text));
    if (command === "M") lines.push((line = []));
    else if (command === "Z") continue;
    const size = { M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6 }[command];
    if (size === undefined) throw new RangeError(`the outline holds the command ${command}`);
    for (let i = 0; i + size <= values.length; i += size) extend(line, command, values.slice(i, i + size));
  }
  return lines;
}

function extend(line: Line, command: string, values: readonly number[]): void {
  const [x, y] = [line.at(-2) ?? 0, line.at(-1) ?? 0];
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values;
  if (command === "H") line.push(a, y);
  else if (command === "V") line.push(x, a);
  else if (command === "C") cubic(line, [x, y, a, b, c, d, e, f]);
  // A quadratic curve is the cubic one whose controls lie two thirds of the way to its own.
  else if (command === "Q") cubic(line, [x, y, mix(x, a), mix(y, b), mix(c, a), mix(d, b), c, d]);
  else line.push(a, b);
}

function mix(end: number, control: number): number {
  return end + (2 / 3) * (control - end);
}

type Cubic = readonly [number, number, number, number, number, number, number, number];

function cubic(line: Line, [x0, y0, x1, y1, x2, y2, x3, y3]: Cubic): void {
  // The second differences bound the distance of a chord from the curve.
  const bend = Math.max(
    Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2),
    Math.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3),
  );
  const pieces = Math.min(32, Math.max(1, Math.ceil(Math.sqrt((0.75 * bend) / tolerance))));
  for (let i = 1; i <= pieces; i++) {
    const t = i / pieces;
    const s = 1 - t;
    const [p, q, r, u] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
    line.push(p * x0 + q * x1 + r * x2 + u * x3, p * y0 + q * y1 + r * y2 + u * y3);
  }
}

/** The part of a closed line inside a rectangle, by cutting at one side after the other. */
export function clipLine(
  line: Line,
  [left, top, right, bottom]: readonly [number, number, number, number],
): Line {
  let cut = cutAt(line, 0, left, 1);
  cut = cutAt(cut, 0, right, -1);
  cut = cutAt(cut, 1, top, 1);
  return cutAt(cut, 1, bottom, -1);
}

function cutAt(line: Line, axis: 0 | 1, limit: number, side: 1 | -1): Line {
  const inside = (i: number): boolean => side * (line[i + axis]! - limit) >= 0;
  const kept: Line = [];
  for (let i = 0; i < line.length; i += 2) {
    const before = i === 0 ? line.length - 2 : i - 2;
    if (inside(i) !== inside(before)) {
      const share = (limit - line[before + axis]!) / (line[i + axis]! - line[before + axis]!);
      const other = line[before + 1 - axis]! + share * (line[i + 1 - axis]! - line[before + 1 - axis]!);
      kept.push(...(axis === 0 ? [limit, other] : [other, limit]));
    }
    if (inside(i)) kept.push(line[i]!, line[i + 1]!);
  }
  return kept;
}
