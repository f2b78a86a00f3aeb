import { readFileSync } from "node:fs";
import { differentiate, parse } from "../../src/index.ts";
import { compileFormulas } from "../../src/kernel/formulas.ts";
import {
  conjugateGradient,
  lbfgs,
  levenbergMarquardt,
  minimize,
  nelderMead,
  type Minimized,
  type Minimizer,
} from "../../src/index.ts";

/** Evaluations until the problem was solved, if it was, and all of them. */
export type Count = readonly [solved: number | null, total: number];

interface Block {
  readonly formula: string;
  readonly columns?: Readonly<Record<string, number[]>>;
}

export interface MghProblem {
  readonly name: string;
  /** The standard start, and ten times that. */
  readonly starts: readonly number[][];
  readonly minima: readonly number[];
  readonly blocks: readonly Block[];
  /** What SciPy needed, by start and method. */
  readonly scipy: readonly (readonly Count[])[];
}

interface Reference {
  readonly scipy: string;
  readonly methods: readonly string[];
  readonly problems: readonly MghProblem[];
}

/** The problems of Moré, Garbow and Hillstrom, with what SciPy makes of them. */
export const mgh = JSON.parse(
  readFileSync(new URL("../reference/mgh.json", import.meta.url), "utf8"),
) as Reference;

/** Which of ours stands beside which of SciPy's. */
export const rivals: readonly { readonly method: Minimizer; readonly scipy: readonly string[] }[] = [
  { method: lbfgs(), scipy: ["L-BFGS-B"] },
  { method: conjugateGradient(), scipy: ["CG"] },
  { method: nelderMead(), scipy: ["Nelder-Mead"] },
  { method: levenbergMarquardt(), scipy: ["lm", "lm, x_scale jac"] },
];

export interface Residuals {
  readonly residuals: (x: ArrayLike<number>) => number[];
  /** Row by row. */
  readonly jacobian: (x: ArrayLike<number>) => Float64Array[];
}

/** The residuals of a problem and their derivatives. */
export function compileProblem({ blocks, starts }: Pick<MghProblem, "blocks" | "starts">): Residuals {
  const variables = starts[0]!.map((_, i) => `x${i + 1}`);
  const parts = blocks.map(({ formula, columns = {} }) => compileBlock(variables, formula, columns));
  return {
    residuals: (x) => parts.flatMap((part) => part.residuals(x)),
    jacobian: (x) => parts.flatMap((part) => part.jacobian(x)),
  };
}

function compileBlock(
  variables: readonly string[],
  formula: string,
  columns: Readonly<Record<string, number[]>>,
): Residuals {
  const tree = parse(formula);
  const names = Object.keys(columns);
  const all = [...variables, ...names];
  const count = names.length === 0 ? 1 : columns[names[0]!]!.length;
  const value = compileFormulas(all, [tree]);
  const slope = compileFormulas(
    all,
    variables.map((name) => differentiate(tree, name)),
  );
  const each = <T>({ cells, kernel }: typeof value, x: ArrayLike<number>, take: () => T): T[] =>
    Array.from({ length: count }, (_, row) => {
      cells.set(Array.from(x));
      for (const [i, name] of names.entries()) cells[variables.length + i] = columns[name]![row]!;
      kernel(0);
      return take();
    });
  return {
    residuals: (x) => each(value, x, () => value.cells[value.results]!),
    jacobian: (x) => each(slope, x, () => slope.cells.slice(slope.results, slope.results + variables.length)),
  };
}

/** Within 1e-6 of a minimum; within 1e-12 of one that is zero. */
export function isSolved(value: number, minima: readonly number[]): boolean {
  return minima.some(
    (minimum) => Math.abs(value - minimum) <= (minimum === 0 ? 1e-12 : 1e-6 * Math.abs(minimum)),
  );
}

/** Runs one of our methods from a start and counts as the reference does. */
export function runMethod(
  problem: MghProblem,
  start: readonly number[],
  method: Minimizer,
): { readonly count: Count; readonly found: Minimized } {
  const { residuals, jacobian } = compileProblem(problem);
  let calls = 0;
  let solved: number | null = null;
  const see = (values: readonly number[]): number => {
    calls++;
    const value = values.reduce((sum, part) => sum + part * part, 0);
    if (solved === null && isSolved(value, problem.minima)) solved = calls;
    return value;
  };
  const form =
    method.name === "levenbergMarquardt"
      ? {
          residuals: (x: Float64Array) => {
            const values = residuals(x);
            see(values);
            return values;
          },
          jacobian,
        }
      : method.name === "nelderMead"
        ? { value: (x: Float64Array) => see(residuals(x)) }
        : (x: Float64Array) => {
            const values = residuals(x);
            const gradient = new Float64Array(x.length);
            for (const [i, row] of jacobian(x).entries())
              for (let j = 0; j < row.length; j++) gradient[j]! += 2 * values[i]! * row[j]!;
            return { value: see(values), gradient };
          };
  const found = minimize(form, start, method, {
    steps: 20_000,
    evaluations: 20_000,
    // as tight as those that SciPy was given
    tolerance: method.name === "nelderMead" ? { step: 1e-12 } : { gradient: 1e-13 },
  });
  return { count: [solved, calls], found };
}

type Run = ReturnType<typeof runMethod>;
const runs = new Map<string, Run>();

/** A method that stands beside two of SciPy's is run once. */
function kept(key: string, run: () => Run): Run {
  const known = runs.get(key) ?? run();
  runs.set(key, known);
  return known;
}

export interface Comparison {
  readonly name: string;
  /** 0 the standard start, 1 ten times that. */
  readonly start: number;
  readonly ours: Count;
  readonly theirs: Count;
  readonly found: Minimized;
}

/** Our method beside one of SciPy's, on every problem from both starts. */
export function compare(
  method: Minimizer,
  scipy: string,
  problems: readonly MghProblem[] = mgh.problems,
): Comparison[] {
  const column = mgh.methods.indexOf(scipy);
  return problems.flatMap((problem) =>
    problem.starts.map((from, start) => {
      const { count, found } = kept(`${method.name} ${problem.name} ${start}`, () =>
        runMethod(problem, from, method),
      );
      return { name: problem.name, start, ours: count, theirs: problem.scipy[start]![column]!, found };
    }),
  );
}

/** How many each solved, and the median of our evaluations as a part of theirs where both did. */
export function summarize(rows: readonly Comparison[]): {
  readonly ours: number;
  readonly theirs: number;
  readonly median: number;
  readonly medianTotal: number;
} {
  const both = rows.filter(({ ours, theirs }) => ours[0] !== null && theirs[0] !== null);
  return {
    ours: rows.filter(({ ours }) => ours[0] !== null).length,
    theirs: rows.filter(({ theirs }) => theirs[0] !== null).length,
    median: median(both.map(({ ours, theirs }) => ours[0]! / theirs[0]!)),
    medianTotal: median(both.map(({ ours, theirs }) => ours[1] / theirs[1])),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}
