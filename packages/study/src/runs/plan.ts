import type { Need } from "../compute/computation.ts";
import { needs } from "../compute/needs.ts";
import { clipOnly } from "./clip-only.ts";
import { closureOf } from "./closure.ts";
import { rowOf } from "./choose-row.ts";
import { type Chosen, keptOf, limits, settingsOf } from "./chosen.ts";
import { type Goal, goalsOf } from "./goals.ts";
import type { FunctionTold, Problem, Value } from "./problem.ts";
import type { Row } from "./row.ts";
import { shapeOf } from "./shape.ts";
import { timesOf } from "./times.ts";

/** A run whose numbers are all known. */
export interface Plan {
  readonly row: Row;
  readonly forms: ReadonlySet<string>;
  readonly settings: readonly Chosen[];
  readonly dims: number;
  /** Left out where the place is of no matter. */
  readonly start?: readonly Value[];
  readonly kept: ReadonlyMap<string, readonly Value[]>;
  /** By step and component; empty where a function gives them. */
  readonly gradients: readonly (readonly Value[])[];
  readonly loss?: FunctionTold;
  readonly clip?: "norm" | "value";
  /** Where the clip cuts, and the norm where that is told instead of the gradient. */
  readonly limit?: Value;
  readonly norm?: Value;
  /** Gradients of samples, of which a step takes the average. */
  readonly samples: readonly Value[];
  readonly isIncluded: boolean;
  readonly before: number;
  readonly steps: number;
  readonly goals: readonly Goal[];
  readonly decay: "none" | "coupled" | "decoupled";
  /** The names of the row's formulas that lead to the goals. */
  readonly needed: ReadonlySet<string>;
}

export type Planned = Plan | { readonly missing: readonly Need[]; readonly row: Row };

const mostSteps = 100;

/** What to work out for a question; undefined where it is not one clear run. */
export function planOf(told: Problem): Planned | undefined {
  const problem = withoutLoose(told);
  if (problem === undefined) return undefined;
  const isClipOnly = problem.clip !== undefined && !problem.settings.has("lr");
  const row = isClipOnly && problem.methods.size === 0 ? clipOnly : rowOf(problem);
  if (row === undefined || problem.wanted.length === 0) return undefined;
  const shape = shapeOf(problem);
  const times = timesOf(
    problem,
    shape === undefined ? 0 : Math.max(shape.gradients.length, Math.min(1, shape.samples.length)),
  );
  if (shape === undefined || times === undefined || times.steps > mostSteps) return undefined;
  const goals = goalsOf(problem, row, times.of);
  if (goals === undefined) return undefined;
  const decayed = problem.settings.get("decay")?.[0];
  const isDecayed =
    (decayed?.value ?? 0) !== 0 ||
    (row.name === "adamw" && decayed === undefined && !problem.without.has("decay"));
  if (isDecayed && !mayDecay(problem, row)) return undefined;
  const decay = isDecayed ? (row.isDecoupled === true ? "decoupled" : "coupled") : "none";
  const used = closureOf(row, { goals, decay, problem });
  const settings = settingsOf(problem, row, used);
  if (settings === undefined) return undefined;
  const kept = keptOf(problem, row);
  if (kept === undefined) return undefined;
  if (kept.size > 0 && /beta[12]\^t/u.test(used.text) && times.before === undefined) return undefined;
  const limit = limits.flatMap((role) => problem.settings.get(role) ?? [])[0];
  const missing = [
    ...(problem.clip !== undefined && limit === undefined
      ? [problem.clip === "norm" ? needs.maxNorm : needs.limit]
      : []),
    ...settings.missing,
    ...(shape.gradients.length + shape.samples.length === 0 &&
    problem.loss === undefined &&
    problem.norm === undefined &&
    !problem.isIncluded &&
    used.names.has("g")
      ? [needs.gradient]
      : []),
    ...(used.names.has("w") && shape.start === undefined ? [needs.weight] : []),
  ];
  if (missing.length > 0) return { missing, row };
  if (
    problem.loss === undefined &&
    problem.norm === undefined &&
    !problem.isIncluded &&
    used.names.has("g") &&
    Math.max(shape.gradients.length, shape.samples.length) < times.steps &&
    !problem.isConstant
  )
    return undefined;
  if (shape.samples.length > 0 && times.steps > 1) return undefined;
  // who tells more gradients than there are steps means something else
  const isCounted = problem.times.length === 0 && problem.wanted.every(({ time }) => time === undefined);
  const isOne = new Set(shape.gradients.map((one) => String(one.map(({ value }) => value)))).size === 1;
  if (problem.isConstant && shape.gradients.length > 1 && !isOne) return undefined;
  if (isCounted && shape.gradients.length > times.steps) return undefined;
  const { dims, start } = shape;
  return {
    row,
    forms: problem.forms,
    settings: settings.chosen,
    dims,
    ...(start === undefined ? {} : { start }),
    kept,
    gradients: shape.gradients,
    ...(problem.loss === undefined ? {} : { loss: problem.loss }),
    ...(problem.clip === undefined ? {} : { clip: problem.clip }),
    ...(problem.clip === undefined || limit === undefined ? {} : { limit }),
    ...(problem.norm === undefined ? {} : { norm: problem.norm }),
    samples: shape.samples,
    isIncluded: problem.isIncluded,
    before: times.before ?? 0,
    steps: times.steps,
    goals,
    decay,
    needed: used.names,
  };
}

/** Uncorrected may be the moments that are told, those asked for, or a method without correction. */
function withoutLoose(problem: Problem): Problem | undefined {
  if (!problem.forms.has("uncorrected")) return problem;
  const isOfMoments =
    problem.isIncluded || problem.wanted.every(({ what }) => what === "state" || what === "hat");
  if (!isOfMoments && [...problem.kept.values()].some(([one]) => one!.value !== 0)) return undefined;
  if (!isOfMoments) return problem;
  const forms = new Set(problem.forms);
  forms.delete("uncorrected");
  return { ...problem, forms };
}

/** Adam's decay is in the gradient or not, and it matters which. */
function mayDecay({ forms }: Problem, { name, isDecoupled }: Row): boolean {
  if (isDecoupled === true) return !forms.has("l2") || name === "adamw";
  if (forms.has("decoupled")) return false;
  return ["sgd", "momentum", "nesterov"].includes(name) || forms.has("torch") || forms.has("l2");
}
