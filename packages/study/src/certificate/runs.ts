import type { Facts, Observed, Run } from "./certificate.ts";
import { type Algebra, workOut } from "./formula.ts";

type Vector = readonly number[];

/** A number with its slopes along the variables. */
type Dual = readonly [value: number, slopes: Vector];

function duals(count: number): Algebra<Dual> {
  const join = (rule: (a: number, b: number) => Vector) => (a: Dual, b: Dual) => {
    const [value = 0, alongA = 0, alongB = 0] = rule(a[0], b[0]);
    return [value, a[1].map((slope, i) => alongA * slope + alongB * b[1][i]!)] as const;
  };
  return {
    number: (value) => [value, Array.from({ length: count }, () => 0)],
    add: join((a, b) => [a + b, 1, 1]),
    subtract: join((a, b) => [a - b, 1, -1]),
    multiply: join((a, b) => [a * b, b, a]),
    divide: join((a, b) => [a / b, 1 / b, -a / b ** 2]),
    power: join((a, b) => [a ** b, b * a ** (b - 1)]),
    calls: {},
  };
}

/** The loss and its slopes at a point. */
function lossAt({ loss, variables }: Run, point: Vector, valueOf: Facts): Dual {
  const algebra = duals(variables.length);
  return workOut(loss, algebra, (name) => {
    const axis = variables.indexOf(name);
    if (axis < 0) return algebra.number(valueOf(name));
    return [point[axis]!, point.map((_, i) => (i === axis ? 1 : 0))];
  });
}

const root = (value: number): number => Math.sqrt(value) + 1e-8;

/** Where a step leads from a recorded state, and what is kept after it, by the rule in the method's paper. */
function stepFrom(run: Run, row: number, valueOf: Facts): Readonly<Record<string, Vector>> {
  const [before, rate] = [run.positions[row]!, valueOf(run.learningRate)];
  const kept = (slot: string, i: number): number => run.slots[slot]?.[row]?.[i] ?? 0;
  const g = lossAt(run, before, valueOf)[1].map((slope, i) => slope + (run.noise?.[row]?.[i] ?? 0));
  const walk = (step: (i: number) => number): Vector => before.map((x, i) => x - rate * step(i));
  if (run.method === "sgd") return { positions: walk((i) => g[i]!) };
  const velocity = g.map((slope, i) => valueOf(run.momentum ?? "") * kept("velocity", i) + slope);
  if (run.method === "momentum") return { positions: walk((i) => velocity[i]!), velocity };
  const share = run.method === "adam" ? 0.999 : 0.99;
  const square = g.map((slope, i) => share * kept("square", i) + (1 - share) * slope ** 2);
  if (run.method === "rmsprop") return { positions: walk((i) => g[i]! / root(square[i]!)), square };
  const mean = g.map((slope, i) => 0.9 * kept("mean", i) + 0.1 * slope);
  const [first, second] = [1 - 0.9 ** (row + 1), 1 - 0.999 ** (row + 1)];
  return { positions: walk((i) => mean[i]! / first / root(square[i]! / second)), mean, square };
}

/** What is wrong with the steps of a run: the first, the last and some that a seed picks in between. */
export function faultsOfRun(run: Run, seed: number, valueOf: Facts): readonly string[] {
  const count = run.positions.length - 1;
  const rows = count < 1 ? [] : [0, count - 1, ...[1, 2, 3, 4, 5, 6].map((i) => (seed + i * 7919) % count)];
  return rows.flatMap((row) => {
    const size = Math.max(...run.positions[row]!.map(Math.abs));
    return Object.entries(stepFrom(run, row, valueOf)).flatMap(([slot, wanted]) => {
      const got = (slot === "positions" ? run.positions : run.slots[slot])?.[row + 1] ?? [];
      const isFar = (x: number, i: number): boolean =>
        !(Math.abs(got[i]! - x) <= 1e-9 * (size + Math.abs(x)));
      return !wanted.some(isFar) ? [] : [`${run.name}: ${slot} after step ${row + 1}`];
    });
  });
}

/** What a fact about a run should say. */
export function observedIn(run: Run, fact: Observed, valueOf: Facts): number {
  const { what, axis = 0, row = run.positions.length - 1, least } = fact;
  if (what === "slope") return lossAt(run, run.positions[row]!, valueOf)[1][axis] ?? Number.NaN;
  if (what === "loss") return lossAt(run, run.positions[row]!, valueOf)[0];
  if (what === "turns")
    return turnsOf(
      run.positions.map((point) => point[axis]!),
      least === undefined ? 0 : valueOf(least),
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
