import type { Certificate, Facts, Observed, Run, Split } from "./certificate.ts";
import { type Algebra, workOut } from "./formula.ts";
import { around, type Interval, intervals } from "./interval.ts";
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
  const axes = new Map(run.variables.map((name, i): [string, Dual] => [name, [point[i]!, along(i)]]));
  const named = (name: string, row: number): Dual =>
    axes.get(name) ?? duals.number(run.data?.[name]?.[row] ?? valueOf(name));
  const all = rows.map((row) => workOut(formula, duals, (name) => named(name, row)));
  return duals.divide(all.reduce(duals.add, [0, along(-1)]), duals.number(rows.length));
}

const lossAt = (run: Run, row: number, valueOf: Facts): Dual =>
  meanOf(run, run.loss, row, run.batches?.[row % run.batches.length] ?? [0], valueOf);

/** The learning rate of a step, counted from 0. */
const rateAt = (run: Run, row: number, valueOf: Facts): number =>
  workOut(run.learningRate, duals, (name) => duals.number(name === "step" ? row : valueOf(name)))[0];

/** All that a rule speaks of at a step, by name, a number for each variable. */
type State = Readonly<Record<string, readonly Interval[]>>;

const exactly = (row: Rows): readonly Interval[] => row.map((x) => around(x, 0));

/** What the rule makes of a recorded place, its slopes there, and what was kept before. */
function stepFrom(run: Run, row: number, kept: State, valueOf: Facts): State {
  const g = lossAt(run, row, valueOf)[1].map((slope, i) => slope + (run.noise?.[row]?.[i] ?? 0));
  const state: Record<string, readonly Interval[]> = { ...kept, x: exactly(run.positions[row]!) };
  const told = { t: row + 1, lr: rateAt(run, row, valueOf), momentum: valueOf(run.momentum ?? "none") };
  for (const [name, value] of Object.entries(told)) state[name] = exactly(g.map(() => value));
  // slopes are known to some units of the last place of the largest
  state["g"] = g.map((slope) => around(slope, 2 ** -48 * Math.max(...g.map(Math.abs))));
  for (const [name, formula] of run.rule!)
    state[name] = g.map((_, i) => workOut(formula, intervals, (one) => state[one]![i]!));
  return state;
}

/** All rows of a run's data, and those it is kept from, to be judged on them. */
function sidesOf({ data = {}, fold }: Run, splits: readonly Split[]): readonly [all: Rows, held: Rows] {
  const all = Array.from(Object.values(data)[0] ?? [0], (_, row) => row);
  return [all, fold === undefined ? [] : rowsOf(splits, fold.split, fold.part)];
}

/**
 * What is wrong with a run: with its steps, or what it learned from. Of a run that records all that its method keeps the
 * first step, the last and some that a seed picks are worked out, of others every one from the first on.
 */
export function faultsOfRun(run: Run, splits: readonly Split[], seed: number, valueOf: Facts): string[] {
  const { rule = [], positions, slots } = run;
  let kept: State = Object.fromEntries(rule.map(([name]) => [name, exactly(run.variables.map(() => 0))]));
  const recorded = Object.entries({ ...slots, x: positions }).filter(([slot]) => slot in kept);
  const count = recorded.length > 0 ? positions.length - 1 : 0;
  const isKept = recorded.length === rule.length;
  const drawn = new Set([0, count - 1, ...[1, 2, 3, 4, 5, 6].map((i) => (seed + i * 7919) % count)]);
  const steps = Array.from({ length: count }, (_, row) => row).flatMap((row) => {
    if (isKept && !drawn.has(row)) return [];
    if (isKept) kept = Object.fromEntries(recorded.map(([slot, rows]) => [slot, exactly(rows[row]!)]));
    kept = stepFrom(run, row, kept, valueOf);
    return recorded.flatMap(([slot, rows]) => {
      const [wanted, found] = [kept[slot]!, rows[row + 1]!];
      const room = 1e-9 * Math.max(1e-290, ...[positions[row]!, ...wanted].flat().map(Math.abs));
      const isIn = (x: number, i: number): boolean => wanted[i]![0] - room <= x && x <= wanted[i]![1] + room;
      // where a run is lost, what is recorded is lost as well
      const isLost = [wanted.flat(), found].every((some) => !some.every(Number.isFinite));
      return isLost || found.every(isIn) ? [] : [`${run.name}: ${slot} after step ${row + 1}`];
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
  if (what in slots) return slots[what]![row]?.[axis] ?? Number.NaN;
  const moves = positions.map((point, i) => point.map((x, one) => x - (positions[i - 1]?.[one] ?? x)));
  const legs = moves.map((each) => Math.hypot(...each));
  const [place, move, length, longest] = [column[row]!, moves[row]![axis]!, legs[row]!, Math.max(...legs)];
  const [longestAt, turns] = [legs.indexOf(longest), turnsOf(column, bar)];
  return new Map(Object.entries({ place, move, length, longest, longestAt, turns })).get(what)!;
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
