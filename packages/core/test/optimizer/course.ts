import {
  createOptimizer,
  type Evaluation,
  evaluationParams,
  type Method,
  type Optimizer,
  type ParameterTree,
  type Tensor,
} from "../../src/index.ts";
import { problems, type Leaves, type Problem } from "./problems.ts";
import type { Case, Factory, Reference } from "./references.ts";

const steady = { float64: 1e-9, float32: 1e-3 };
const rounding = { float64: 1e-12, float32: 2 ** -20 };

type Row = readonly (number | null)[];

/** The first place where a method leaves the course of its reference, in words. */
export function departure(create: Factory, reference: Reference, example: Case): string | undefined {
  const { dtype, points, evaluations, spread, options, problem } = example;
  const checkpoints = reference.checkpoints[problem]!;
  const found = course(create(options), checkpoints, example);
  let compared = 0;
  for (const [index, point] of points.entries()) {
    // beyond this the reference itself depends on rounding
    if (!(spread[index]! < steady[dtype])) continue;
    compared++;
    const step = `step ${checkpoints[index]}`;
    const allowed = (wanted: number): number =>
      rounding[dtype] * Math.max(1, Math.abs(wanted)) + 10 * spread[index]!;
    const fault =
      difference(found.points[index]!, point, allowed, `${step}, number`) ??
      difference(found.evaluations[index]!, evaluations?.[index] ?? [], allowed, `${step}, evaluation`);
    if (fault !== undefined) return fault;
  }
  if (compared < Math.min(5, points.length))
    return `only ${compared} checkpoints are steady enough to compare`;
  const last = spread.at(-1)!;
  const wanted = last < steady[dtype] ? (example.average ?? []) : [];
  const allowed = (value: number): number => rounding[dtype] * Math.max(1, Math.abs(value)) + 10 * last;
  return difference(found.average, wanted, allowed, "average");
}

function difference(
  found: readonly number[],
  wanted: Row,
  allowed: (wanted: number) => number,
  what: string,
): string | undefined {
  for (const [i, value] of wanted.entries()) {
    const isNear =
      value === null ? !Number.isFinite(found[i]!) : Math.abs(found[i]! - value) <= allowed(value);
    if (!isNear) return `${what} ${i}: ${found[i]} instead of ${value}`;
  }
  return undefined;
}

interface Course {
  readonly points: number[][];
  readonly evaluations: number[][];
  readonly average: number[];
}

function course(
  method: Method,
  checkpoints: readonly number[],
  { dtype, problem, start: begun, points, evaluations }: Case,
): Course {
  const { shapes, start, evaluate } = problems[problem]!;
  const params = tensors(begun === undefined ? start : cut(begun, shapes), shapes, dtype);
  const here = Object.fromEntries(Object.entries(params).map(([name, { data }]) => [name, data]));
  const optimizer = createOptimizer(method, params);
  const found: Course = { points: [], evaluations: [], average: [] };
  const last = checkpoints[points.length - 1]!;
  for (let step = 0; step < last; step++) {
    takeStep(optimizer, () => {
      const { loss, gradients } = evaluate(here, step);
      return { ...(loss === undefined ? {} : { loss }), gradients: tensors(gradients, shapes, dtype) };
    });
    if (!checkpoints.includes(step + 1)) continue;
    found.points.push(numbersOf(params, shapes));
    if (evaluations !== undefined) found.evaluations.push(numbersOf(evaluationParams(optimizer), shapes));
  }
  const average = Object.entries(optimizer.state().slots).find(([slot]) => slot.endsWith(".average"))?.[1];
  found.average.push(...Object.values(average ?? {}).flatMap(({ data }) => Array.from(data)));
  return found;
}

/** A step with a function where the method looks more than once, else with gradients and the loss beside them. */
function takeStep(optimizer: Optimizer, evaluate: () => Evaluation): void {
  if (JSON.stringify(optimizer.method).includes('"evaluate":true')) {
    optimizer.step(evaluate);
    return;
  }
  const { gradients, ...more } = evaluate();
  optimizer.step(gradients, more);
}

type Shapes = Problem["shapes"];

function tensors(values: Leaves, shapes: Shapes, dtype: Case["dtype"]): Record<string, Tensor> {
  const array = dtype === "float32" ? Float32Array : Float64Array;
  return Object.fromEntries(
    Object.entries(values).map(([name, data]) => [name, { data: array.from(data), shape: shapes[name]! }]),
  );
}

/** Numbers leaf after leaf as leaves. */
function cut(numbers: readonly number[], shapes: Shapes): Leaves {
  let from = 0;
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => {
      const length = shape.reduce((product, side) => product * side, 1);
      from += length;
      return [name, numbers.slice(from - length, from)];
    }),
  );
}

/** The numbers of a tree, leaf after leaf in the order of the problem. */
function numbersOf(tree: ParameterTree, shapes: Shapes): number[] {
  const leaves = tree as Readonly<Record<string, Tensor>>;
  return Object.keys(shapes).flatMap((name) => Array.from(leaves[name]!.data));
}
