import { evaluate, type Expression } from "@opt/core";
import { treeOf } from "../derivation/ledger.ts";
import { streamOf } from "../question/stream.ts";
import type { Exercise, Numbers } from "./exercise.ts";
import { isLike, pairsOf, solve } from "./solve.ts";
import { drawTelling } from "./telling.ts";

/** The right computation with one place in it changed. */
interface Rival {
  /** Index of the step that is changed. */
  readonly at: number;
  readonly tree: Expression;
}

const known = new WeakMap<Exercise, readonly Rival[]>();
const nProbes = 24;
/** Slips that agree on more than this share of questions are one mistake, or one a case of the other. */
const mostAlike = 1 / 6;

/**
 * What every slip of one place leads to: a name or an operation taken for another, a part left out, a number doubled
 * or off by one. Slips that always come to the right answer, or often to what a misconception or a pair of them comes
 * to, are left out.
 */
export function rivalValues(exercise: Exercise, given: Numbers): readonly number[] {
  const rivals = known.get(exercise) ?? rivalsOf(exercise);
  known.set(exercise, rivals);
  return valuesOf(exercise, given, rivals);
}

function valuesOf({ steps }: Exercise, given: Numbers, rivals: readonly Rival[]): readonly number[] {
  const right = new Map(Object.entries(given));
  for (const [name, formula] of steps) right.set(name, work(treeOf(formula), right, right));
  const changed = new Map<string, number>();
  return rivals.map(({ at, tree }) => {
    changed.clear();
    let value = work(tree, right, right);
    changed.set(steps[at]![0], value);
    for (const [name, formula] of steps.slice(at + 1)) {
      value = work(treeOf(formula), changed, right);
      changed.set(name, value);
    }
    return value;
  });
}

function work(
  tree: Expression,
  changed: ReadonlyMap<string, number>,
  right: ReadonlyMap<string, number>,
): number {
  return evaluate(tree, (name) => changed.get(name) ?? right.get(name) ?? Number.NaN);
}

function rivalsOf(exercise: Exercise): readonly Rival[] {
  const { steps, given } = exercise;
  const all = steps.flatMap(([, formula], at) => {
    const names = [...Object.keys(given), ...steps.slice(0, at).map(([name]) => name)];
    return changesOf(treeOf(formula), names).map((tree) => ({ at, tree }));
  });
  const probes = probesOf(exercise);
  const listed = [[], ...exercise.misconceptions.map((one) => [one]), ...pairsOf(exercise)].map((mistakes) =>
    probes.map((probe) => solve(exercise, probe, mistakes)),
  );
  const values = probes.map((probe) => valuesOf(exercise, probe, all));
  return all.filter((_, index) =>
    listed.every((row) => {
      const same = row.filter((value, probe) => isLike(value, values[probe]![index]!));
      return same.length < mostAlike * probes.length;
    }),
  );
}

/** Numbers that a question may be drawn with. */
function probesOf(exercise: Exercise): readonly Numbers[] {
  const stream = streamOf(0, "balance");
  return Array.from({ length: nProbes }, () => drawTelling(exercise, stream));
}

const operations = ["add", "subtract", "multiply", "divide"] as const;
const tiny = 1e-6;

/** All trees that differ in one place. */
function changesOf(node: Expression, names: readonly string[]): readonly Expression[] {
  if (node.kind === "variable")
    return names.filter((name) => name !== node.name).map((name) => ({ kind: "variable", name }));
  if (node.kind === "constant") {
    const { value } = node;
    const others = value < tiny ? [] : [value + 1, value - 1, value * 2];
    return others.map((other) => ({ kind: "constant", value: other }));
  }
  if (node.kind !== "call") return [];
  const [first, second] = node.operands;
  const inside = node.operands.flatMap((operand, index) =>
    changesOf(operand, names).map((changed): Expression => {
      const operands = second === undefined ? ([changed] as const) : pair(first, second, index, changed);
      return { kind: "call", name: node.name, operands };
    }),
  );
  const negated: Expression = { kind: "call", name: "negate", operands: [node] };
  if (second === undefined) return [...inside, first, negated];
  const others = operations
    .filter((name) => name !== node.name)
    .map((name): Expression => ({ kind: "call", name, operands: [first, second] }));
  return [
    ...inside,
    ...others,
    { kind: "call", name: node.name, operands: [second, first] },
    first,
    second,
    negated,
  ];
}

function pair(
  first: Expression,
  second: Expression,
  index: number,
  changed: Expression,
): readonly [Expression, Expression] {
  return index === 0 ? [changed, second] : [first, changed];
}
