import type { Certificate, Facts, Observed, Run, Split } from "./certificate.ts";
import { type Algebra, workOut } from "./formula.ts";
import { type Rows, rowsOf } from "./splits.ts";

/** A number with its slopes along the variables. */
type Dual = readonly [value: number, slopes: Rows];

const join = (rule: (a: number, b: number) => Rows) => (a: Dual, b: Dual) => {
  const [value = 0, alongA = 0, alongB = 0] = rule(a[0], b[0]);
  const longer = a[1].length > b[1].length ? a[1] : b[1];
  return [value, longer.map((_, i) => alongA * (a[1][i] ?? 0) + alongB * (b[1][i] ?? 0))] as const;
};

/** What formulas are made of, with what each changes by along its numbers; a constant has no slopes. */
const duals: Algebra<Dual> = {
  number: (value) => [value, []],
  add: join((a, b) => [a + b, 1, 1]),
  subtract: join((a, b) => [a - b, 1, -1]),
  multiply: join((a, b) => [a * b, b, a]),
  divide: join((a, b) => [a / b, 1 / b, -a / b ** 2]),
  power: join((a, b) => [a ** b, b * a ** (b - 1), a > 0 ? a ** b * Math.log(a) : 0]),
  calls: {
    sqrt: join((a) => [Math.sqrt(a), 0.5 / Math.sqrt(a)]),
    exp: join((a) => [Math.exp(a), Math.exp(a)]),
    log: join((a) => [Math.log(a), 1 / a]),
    sin: join((a) => [Math.sin(a), Math.cos(a)]),
    cos: join((a) => [Math.cos(a), -Math.sin(a)]),
    tanh: join((a) => [Math.tanh(a), 1 / Math.cosh(a) ** 2]),
    abs: join((a) => [Math.abs(a), Math.sign(a)]),
    sign: join((a) => [Math.sign(a)]),
    floor: join((a) => [Math.floor(a)]),
    ceil: join((a) => [Math.ceil(a)]),
    min: join((a, b) => [Math.min(a, b), Number(a <= b), Number(a > b)]),
    max: join((a, b) => [Math.max(a, b), Number(a >= b), Number(a < b)]),
  },
};

/** A formula at a row of a run, on average over some rows of its data, and its slopes where they are wanted. */
function meanOf(run: Run, formula: string, at: number, rows: Rows, valueOf: Facts, slopes = true): Dual {
  const point = run.positions[at]!;
  const along = (axis: number): Rows => (slopes ? point.map((_, i) => Number(i === axis)) : []);
  const axes = run.variables.map((_, axis): Dual => [point[axis]!, along(axis)]);
  const named = (name: string, row: number): Dual =>
    axes[run.variables.indexOf(name)] ?? duals.number(run.data?.[name]?.[row] ?? valueOf(name));
  const all = rows.map((row) => workOut(formula, duals, (name) => named(name, row)));
  return duals.divide(all.reduce(duals.add, [0, along(-1)]), duals.number(rows.length));
}

const lossAt = (run: Run, row: number, valueOf: Facts): Dual =>
  meanOf(run, run.loss, row, run.batches?.[row % run.batches.length] ?? [0], valueOf);

/** The learning rate of a step, counted from 0. */
const rateAt = (run: Run, row: number, valueOf: Facts): number =>
  workOut(run.learningRate, duals, (name) => duals.number(name === "step" ? row : valueOf(name)))[0];

const root = (value: number): number => Math.sqrt(value) + 1e-8;

/** Where a step along some slopes leads from a recorded state, and what is kept, by the rule in the method's paper. */
function stepFrom(run: Run, row: number, g: Rows, valueOf: Facts): Readonly<Record<string, Rows>> {
  const kept = (slot: string, i: number): number => run.slots[slot]?.[row]?.[i] ?? 0;
  const share = run.method === "adam" ? 0.999 : 0.99;
  const velocity = g.map((slope, i) => valueOf(run.momentum ?? "none") * kept("velocity", i) + slope);
  const square = g.map((slope, i) => share * kept("square", i) + (1 - share) * slope ** 2);
  const mean = g.map((slope, i) => 0.9 * kept("mean", i) + 0.1 * slope);
  const [first, second] = [1 - 0.9 ** (row + 1), 1 - 0.999 ** (row + 1)];
  const rmsprop = g.map((slope, i) => slope / root(square[i]!));
  const adam = mean.map((one, i) => one / first / root(square[i]! / second));
  const step = { sgd: g, momentum: velocity, rmsprop, adam, recorded: g }[run.method];
  const positions = run.positions[row]!.map((x, i) => x - rateAt(run, row, valueOf) * step[i]!);
  return { positions, velocity, square, mean };
}

/** All rows of a run's data, and those it is kept from, to be judged on them. */
function sidesOf({ data = {}, fold }: Run, splits: readonly Split[]): readonly [all: Rows, held: Rows] {
  const all = Array.from(Object.values(data)[0] ?? [0], (_, row) => row);
  return [all, fold === undefined ? [] : rowsOf(splits, fold.split, fold.part)];
}

/** What is wrong with a run: with the first step, the last and some that a seed picks, or what it learned from. */
export function faultsOfRun(run: Run, splits: readonly Split[], seed: number, valueOf: Facts): string[] {
  const count = run.positions.length - 1;
  const drawn = [0, count - 1, ...[1, 2, 3, 4, 5, 6].map((i) => (seed + i * 7919) % count)];
  const rows = count < 1 || run.method === "recorded" ? [] : drawn;
  const steps = rows.flatMap((row) => {
    const g = lossAt(run, row, valueOf)[1].map((slope, i) => slope + (run.noise?.[row]?.[i] ?? 0));
    const wanted = stepFrom(run, row, g, valueOf);
    // slopes are known to some units of the last place of the largest, which matters where they are divided by their size
    const unsure = 2 ** -48 * Math.max(...g.map(Math.abs)) * rateAt(run, row, valueOf);
    return Object.entries({ ...run.slots, positions: run.positions }).flatMap(([slot, states]) => {
      const size = Math.max(...[...run.positions[row]!, ...wanted[slot]!].map(Math.abs));
      const isFar = (x: number, i: number): boolean =>
        !(Math.abs(x - states[row + 1]![i]!) <= 1e-9 * size + unsure / root(wanted["square"]![i]!));
      // where a run is lost, what is recorded is lost as well
      const isLost = [wanted[slot]!, states[row + 1]!].every((state) => !state.every(Number.isFinite));
      return isLost || !wanted[slot]!.some(isFar) ? [] : [`${run.name}: ${slot} after step ${row + 1}`];
    });
  });
  // time after time it goes once through all that it may learn from
  const [[all, held], seen] = [sidesOf(run, splits), run.batches?.flat() ?? [0]];
  const [total, pass] = [all.length, all.length - held.length];
  const isWhole = (i: number): boolean => new Set([...held, ...seen.slice(i, i + pass)]).size === total;
  const isFair = seen.every((row, i) => row < all.length && (i % pass > 0 || isWhole(i)));
  return isFair ? steps : [...steps, `${run.name} does not learn from all of its rows`];
}

/** What a fact about a run should say. */
export function observedIn({ runs, splits }: Certificate, fact: Observed, valueOf: Facts): number {
  const run = runs.find(({ name }) => name === fact.run)!;
  const { positions, slots } = run;
  const { what, axis = 0, row = positions.length - 1, least } = fact;
  const bar = least === undefined ? 0 : valueOf(least);
  const column = positions.map((point) => point[axis]!);
  if (what === "slope") return lossAt(run, row, valueOf)[1][axis] ?? Number.NaN;
  if (what === "loss") return lossAt(run, row, valueOf)[0];
  if (what === "rate") return rateAt(run, row, valueOf);
  const [all, held] = sidesOf(run, splits);
  if (what === "judged") return meanOf(run, run.judge!, row, held.length > 0 ? held : all, valueOf, false)[0];
  if (what === "above" || what === "within")
    return column.findLastIndex((_, i) => lossAt(run, i, valueOf)[0] <= bar === (what === "above")) + 1;
  if (what === "turns") return turnsOf(column, bar);
  if (what === "velocity" || what === "mean" || what === "square")
    return slots[what]?.[row]?.[axis] ?? Number.NaN;
  const moves = positions.map((point, i) => point.map((x, one) => x - (positions[i - 1]?.[one] ?? x)));
  const lengths = moves.map((each) => Math.hypot(...each));
  const [length, longest] = [lengths[row]!, Math.max(...lengths)];
  const [place, move] = [column[row]!, column[row]! - column[row - 1]!];
  return { place, move, length, longest, longestAt: lengths.indexOf(longest) }[what];
}

/** How often a column turns back; by at least so much where that is given. */
function turnsOf(column: Rows, least: number): number {
  let [turns, direction, extreme] = [0, 0, column[0]!];
  for (const value of column) {
    const move = value - extreme;
    if (move === 0 || (move * direction <= 0 && Math.abs(move) < least)) continue;
    [turns, direction, extreme] = [turns + Number(move * direction < 0), Math.sign(move), value];
  }
  return turns;
}
