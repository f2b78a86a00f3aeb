import type { Observed, Run } from "./certificate.ts";
import { type Algebra, workOut } from "./formula.ts";

/** A number with its slopes along the variables. */
interface Dual {
  readonly value: number;
  readonly slopes: readonly number[];
}

function dual(a: Dual, b: Dual, value: number, alongA: number, alongB: number): Dual {
  return { value, slopes: a.slopes.map((slope, i) => alongA * slope + alongB * b.slopes[i]!) };
}

function duals(count: number): Algebra<Dual> {
  const number = (value: number): Dual => ({ value, slopes: Array.from({ length: count }, () => 0) });
  return {
    number,
    add: (a, b) => dual(a, b, a.value + b.value, 1, 1),
    subtract: (a, b) => dual(a, b, a.value - b.value, 1, -1),
    multiply: (a, b) => dual(a, b, a.value * b.value, b.value, a.value),
    divide: (a, b) => dual(a, b, a.value / b.value, 1 / b.value, -a.value / b.value ** 2),
    power: (a, b) => dual(a, b, a.value ** b.value, b.value * a.value ** (b.value - 1), 0),
    calls: {},
  };
}

/** The loss and its slopes at a point. */
function lossAt({ loss, variables }: Run, point: readonly number[], valueOf: (fact: string) => number): Dual {
  const algebra = duals(variables.length);
  return workOut(loss, algebra, (name) => {
    const axis = variables.indexOf(name);
    if (axis < 0) return algebra.number(valueOf(name));
    return { value: point[axis]!, slopes: point.map((_, i) => (i === axis ? 1 : 0)) };
  });
}

const [decay, square, alpha, epsilon] = [0.9, 0.999, 0.99, 1e-8];

/** Where a step leads from a recorded state, and what is kept after it, by the rule in the method's paper. */
function stepFrom(
  run: Run,
  row: number,
  valueOf: (fact: string) => number,
): Readonly<Record<string, readonly number[]>> {
  const [before, rate] = [run.positions[row]!, valueOf(run.learningRate)];
  const kept = (slot: string): readonly number[] => run.slots[slot]?.[row] ?? before.map(() => 0);
  const g = lossAt(run, before, valueOf).slopes.map((slope, i) => slope + (run.noise?.[row]?.[i] ?? 0));
  if (run.method === "sgd") return { positions: before.map((x, i) => x - rate * g[i]!) };
  if (run.method === "momentum") {
    const velocity = kept("velocity").map((v, i) => valueOf(run.momentum ?? "") * v + g[i]!);
    return { positions: before.map((x, i) => x - rate * velocity[i]!), velocity };
  }
  const share = run.method === "adam" ? square : alpha;
  const squares = kept("square").map((s, i) => share * s + (1 - share) * g[i]! ** 2);
  if (run.method === "rmsprop")
    return {
      positions: before.map((x, i) => x - (rate * g[i]!) / (Math.sqrt(squares[i]!) + epsilon)),
      square: squares,
    };
  const mean = kept("mean").map((m, i) => decay * m + (1 - decay) * g[i]!);
  const [first, second] = [1 - decay ** (row + 1), 1 - square ** (row + 1)];
  const step = (i: number): number => mean[i]! / first / (Math.sqrt(squares[i]! / second) + epsilon);
  return { positions: before.map((x, i) => x - rate * step(i)), mean, square: squares };
}

const near = (a: number, b: number, scale: number): boolean =>
  Object.is(a, b) || Math.abs(a - b) <= 1e-9 * (scale + Math.abs(b)) || !(Math.abs(b) < 1e150);

/** What is wrong with the steps of a run: the first, the last and some drawn in between. */
export function faultsOfRun(
  run: Run,
  draw: () => number,
  valueOf: (fact: string) => number,
): readonly string[] {
  const last = run.positions.length - 2;
  if (last < 0) return [];
  const rows = [0, last, ...Array.from({ length: 6 }, () => Math.floor(draw() * (last + 1)))];
  return rows.flatMap((row) =>
    Object.entries(stepFrom(run, row, valueOf)).flatMap(([slot, wanted]) => {
      const got = (slot === "positions" ? run.positions : run.slots[slot])?.[row + 1] ?? [];
      const scale = Math.max(...(run.positions[row] ?? [1]).map(Math.abs));
      const right = wanted.every((value, i) => near(got[i] ?? Number.NaN, value, scale));
      return right ? [] : [`${run.name}: ${slot} after step ${row + 1}`];
    }),
  );
}

/** What a fact about a run should say. */
export function observedIn(run: Run, fact: Observed, valueOf: (fact: string) => number): number {
  const { what, axis = 0, row = run.positions.length - 1, least } = fact;
  const moves = run.positions.slice(1).map((point, i) => point.map((x, one) => x - run.positions[i]![one]!));
  const lengths = moves.map((move) => Math.hypot(...move));
  if (what === "move") return moves[row - 1]?.[axis] ?? Number.NaN;
  if (what === "length") return lengths[row - 1] ?? Number.NaN;
  if (what === "slope") return lossAt(run, run.positions[row]!, valueOf).slopes[axis] ?? Number.NaN;
  if (what === "loss") return lossAt(run, run.positions[row]!, valueOf).value;
  if (what === "turns")
    return turnsOf(
      run.positions.map((point) => point[axis]!),
      least,
    );
  const longest = Math.max(...lengths);
  return what === "longest" ? longest : lengths.indexOf(longest) + 1;
}

/** How often a column turns back; by at least so much where that is given. */
function turnsOf(column: readonly number[], least?: number): number {
  let [turns, direction, extreme] = [0, 0, column[0]!];
  for (const value of column) {
    const move = value - extreme;
    if (least !== undefined && move * direction <= 0 && Math.abs(move) < least) continue;
    if (move * direction < 0) turns++;
    [direction, extreme] = [least === undefined || move !== 0 ? Math.sign(move) : direction, value];
  }
  return turns;
}
