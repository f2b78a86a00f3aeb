import type { Observed, Run } from "./certificate.ts";
import { type Algebra, workOut } from "./formula.ts";

type Vector = readonly number[];
type Facts = (name: string) => number;

/** A number with its slopes along the variables. */
interface Dual {
  readonly value: number;
  readonly slopes: Vector;
}

function duals(count: number): Algebra<Dual> {
  const number = (value: number): Dual => ({ value, slopes: Array.from({ length: count }, () => 0) });
  const join = (a: Dual, b: Dual, value: number, alongA: number, alongB: number): Dual => ({
    value,
    slopes: a.slopes.map((slope, i) => alongA * slope + alongB * b.slopes[i]!),
  });
  return {
    number,
    add: (a, b) => join(a, b, a.value + b.value, 1, 1),
    subtract: (a, b) => join(a, b, a.value - b.value, 1, -1),
    multiply: (a, b) => join(a, b, a.value * b.value, b.value, a.value),
    divide: (a, b) => join(a, b, a.value / b.value, 1 / b.value, -a.value / b.value ** 2),
    power: (a, b) => join(a, b, a.value ** b.value, b.value * a.value ** (b.value - 1), 0),
    calls: {},
  };
}

/** The loss and its slopes at a point. */
function lossAt({ loss, variables }: Run, point: Vector, valueOf: Facts): Dual {
  const algebra = duals(variables.length);
  return workOut(loss, algebra, (name) => {
    const axis = variables.indexOf(name);
    if (axis < 0) return algebra.number(valueOf(name));
    return { value: point[axis]!, slopes: point.map((_, i) => (i === axis ? 1 : 0)) };
  });
}

/** Where a step leads from a recorded state, and what is kept after it, by the rule in the method's paper. */
function stepFrom(run: Run, row: number, valueOf: Facts): Readonly<Record<string, Vector>> {
  const [before, rate] = [run.positions[row]!, valueOf(run.learningRate)];
  const kept = (slot: string, i: number): number => run.slots[slot]?.[row]?.[i] ?? 0;
  const g = lossAt(run, before, valueOf).slopes.map((slope, i) => slope + (run.noise?.[row]?.[i] ?? 0));
  const walk = (step: (i: number) => number): Vector => before.map((x, i) => x - rate * step(i));
  if (run.method === "sgd") return { positions: walk((i) => g[i]!) };
  const velocity = g.map((slope, i) => valueOf(run.momentum ?? "") * kept("velocity", i) + slope);
  if (run.method === "momentum") return { positions: walk((i) => velocity[i]!), velocity };
  const share = run.method === "adam" ? 0.999 : 0.99;
  const square = g.map((slope, i) => share * kept("square", i) + (1 - share) * slope ** 2);
  if (run.method === "rmsprop")
    return { positions: walk((i) => g[i]! / (Math.sqrt(square[i]!) + 1e-8)), square };
  const mean = g.map((slope, i) => 0.9 * kept("mean", i) + 0.1 * slope);
  const [first, second] = [1 - 0.9 ** (row + 1), 1 - 0.999 ** (row + 1)];
  return { positions: walk((i) => mean[i]! / first / (Math.sqrt(square[i]! / second) + 1e-8)), mean, square };
}

/** What is wrong with the steps of a run: the first, the last and some drawn in between. */
export function faultsOfRun(run: Run, draw: () => number, valueOf: Facts): readonly string[] {
  const last = run.positions.length - 2;
  const rows = last < 0 ? [] : [0, last, ...Array.from({ length: 6 }, () => Math.floor(draw() * (last + 1)))];
  return rows.flatMap((row) =>
    Object.entries(stepFrom(run, row, valueOf)).flatMap(([slot, wanted]) => {
      const got = (slot === "positions" ? run.positions : run.slots[slot])?.[row + 1] ?? [];
      const room = (value: number): number =>
        1e-9 * (Math.max(...run.positions[row]!.map(Math.abs)) + Math.abs(value));
      const right = wanted.every(
        (value, i) => !Number.isFinite(value) || Math.abs(got[i]! - value) <= room(value),
      );
      return right ? [] : [`${run.name}: ${slot} after step ${row + 1}`];
    }),
  );
}

/** What a fact about a run should say. */
export function observedIn(run: Run, fact: Observed, valueOf: Facts): number {
  const { what, axis = 0, row = run.positions.length - 1, least } = fact;
  if (what === "slope") return lossAt(run, run.positions[row]!, valueOf).slopes[axis] ?? Number.NaN;
  if (what === "loss") return lossAt(run, run.positions[row]!, valueOf).value;
  if (what === "turns")
    return turnsOf(
      run.positions.map((point) => point[axis]!),
      least,
    );
  const moves = run.positions.slice(1).map((point, i) => point.map((x, one) => x - run.positions[i]![one]!));
  if (what === "move") return moves[row - 1]?.[axis] ?? Number.NaN;
  const lengths = moves.map((move) => Math.hypot(...move));
  const longest = Math.max(...lengths);
  return { length: lengths[row - 1] ?? Number.NaN, longest, longestAt: lengths.indexOf(longest) + 1 }[what];
}

/** How often a column turns back; by at least so much where that is given. */
function turnsOf(column: Vector, least = 0): number {
  let [turns, direction, extreme] = [0, 0, column[0]!];
  for (const value of column) {
    const move = value - extreme;
    if (move === 0 || (move * direction <= 0 && Math.abs(move) < least)) continue;
    if (move * direction < 0) turns++;
    [direction, extreme] = [Math.sign(move), value];
  }
  return turns;
}
