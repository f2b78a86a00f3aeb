import { finite, knownOptions, oneOf } from "../check.ts";
import { parse } from "../expression/parse.ts";
import { parseRule } from "../expression/parse-rule.ts";
import { variablesOf } from "../expression/tree.ts";
import { isStateful } from "../schedule/stateful.ts";
import { isSchedule, type Hyperparameter } from "../schedule/schedule.ts";
import { showOptions } from "../show.ts";
import { where, type Where } from "./where.ts";

/**
 * What a transform is made of. Its formulas are run for every element; they may read `gradient` (as given
 * to the step), `update` (what the stages before made of it), `parameter`, the slots, the
 * hyperparameters, the scalars and `step`, and assign `update`, `parameter`, slots and new names.
 */
export interface TransformOptions {
  readonly name: string;
  /** Numbers or schedules that the formulas name. */
  readonly hyperparameters?: Readonly<Record<string, Hyperparameter>>;
  /** Arrays kept from step to step, one number per parameter, with the value they start from. */
  readonly slots?: Readonly<Record<string, number>>;
  /** Numbers kept from step to step, with the value they start from. */
  readonly scalars?: Readonly<Record<string, number>>;
  /** Sums taken before the rule: each is the sum over all elements of the product of two formulas. */
  readonly reduce?: Readonly<Record<string, readonly [string, string]>>;
  /** What a sum runs over: all parameters, each leaf, or each index along the first axis of a leaf. */
  readonly scope?: Scope;
  /** Formulas of hyperparameters, scalars, sums and `step`, run once a step in float64. */
  readonly prepare?: string;
  /** Formulas run for every element. */
  readonly rule: string;
  /** The leaves that the stage touches; it is skipped for the others. */
  readonly where?: Where;
}

export type Scope = "all" | "leaf" | "row";

/** One stage of a method: a frozen description with its update rule. */
export interface Transform extends Required<Omit<TransformOptions, "where">> {
  readonly kind: "transform";
  readonly version: 1;
  readonly where: Where | null;
  toString(): string;
}

const reserved = new Set(["parameter", "gradient", "update", "step"]);

class TransformDescription implements Transform {
  readonly kind = "transform";
  readonly version = 1;
  readonly name: string;
  readonly hyperparameters: Readonly<Record<string, Hyperparameter>>;
  readonly slots: Readonly<Record<string, number>>;
  readonly scalars: Readonly<Record<string, number>>;
  readonly reduce: Readonly<Record<string, readonly [string, string]>>;
  readonly scope: Scope;
  readonly prepare: string;
  readonly rule: string;
  readonly where: Where | null;

  constructor(options: TransformOptions) {
    this.name = options.name;
    this.hyperparameters = Object.freeze({ ...options.hyperparameters });
    this.slots = Object.freeze({ ...options.slots });
    this.scalars = Object.freeze({ ...options.scalars });
    this.reduce = Object.freeze({ ...options.reduce });
    this.scope = options.scope ?? "all";
    this.prepare = options.prepare ?? "";
    this.rule = options.rule;
    this.where = options.where === undefined ? null : where(options.where);
    Object.freeze(this);
  }

  toString(): string {
    const shown = this.where === null ? this.hyperparameters : { ...this.hyperparameters, where: this.where };
    return `${this.name}(${Object.keys(shown).length === 0 ? "" : showOptions(shown)})`;
  }
}

/**
 * A stage of one's own, as data. The formulas are checked here, so that a misspelt name is refused at
 * once and not at the first step.
 *
 * @throws {ExpressionError} where a formula cannot be read.
 * @throws {RangeError} where a formula names something the stage does not have.
 * @example
 * ```ts
 * import { chain, createOptimizer, descend, transform } from "@opt/core";
 *
 * const halved = transform({ name: "halved", hyperparameters: { share: 0.5 }, rule: "update = share * update" });
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(chain(halved, descend({ learningRate: 1 })), params).step({ x: Float64Array.of(1) });
 * console.log(params.x[0], String(halved)); // → 0.5 halved({ share: 0.5 })
 * ```
 */
export function transform(options: TransformOptions): Transform {
  knownOptions("transform", options, [
    "name",
    "hyperparameters",
    "slots",
    "scalars",
    "reduce",
    "scope",
    "prepare",
    "rule",
    "where",
  ]);
  const stage = new TransformDescription(options);
  if (typeof stage.name !== "string" || !/^[A-Za-z]\w*$/u.test(stage.name))
    throw new RangeError(`name must be letters, digits and underscores, got ${JSON.stringify(stage.name)}`);
  for (const [name, value] of Object.entries(stage.hyperparameters))
    if (!isSchedule(value) && !isStateful(value)) finite(name, value);
  for (const [name, value] of [...Object.entries(stage.slots), ...Object.entries(stage.scalars)])
    finite(`initial value of ${name}`, value);
  oneOf("scope", stage.scope, ["all", "leaf", "row"]);
  checkNames(stage);
  return stage;
}

function checkNames(stage: Transform): void {
  const scalars = new Set(["step", ...Object.keys(stage.hyperparameters), ...Object.keys(stage.scalars)]);
  const elements = new Set(["parameter", "gradient", "update", ...Object.keys(stage.slots)]);
  for (const name of [
    ...Object.keys(stage.hyperparameters),
    ...Object.keys(stage.scalars),
    ...Object.keys(stage.slots),
  ])
    if (reserved.has(name)) throw new RangeError(`${stage.name}: the name ${name} is taken`);
  const known = new Set([...scalars, ...elements]);
  for (const formulas of Object.values(stage.reduce))
    for (const formula of formulas) requireNames(stage, variablesOf(parse(formula)), known);
  for (const name of Object.keys(stage.reduce)) scalars.add(name);
  for (const { target, value } of parseRule(stage.prepare)) {
    requireNames(stage, variablesOf(value), scalars);
    if (elements.has(target) || target === "step" || Object.hasOwn(stage.hyperparameters, target))
      throw new RangeError(`${stage.name}: prepare cannot assign ${target}`);
    scalars.add(target);
  }
  const all = new Set([...scalars, ...elements]);
  for (const { target, value } of parseRule(stage.rule)) {
    requireNames(stage, variablesOf(value), all);
    if (scalars.has(target) || target === "gradient")
      throw new RangeError(`${stage.name}: the rule cannot assign ${target}`);
    all.add(target);
  }
}

function requireNames(stage: Transform, names: readonly string[], known: ReadonlySet<string>): void {
  for (const name of names)
    if (!known.has(name))
      throw new RangeError(`${stage.name}: there is no ${name}; known are ${[...known].join(", ")}`);
}

/** Whether a value is a transform. */
export function isTransform(value: unknown): value is Transform {
  return value instanceof TransformDescription;
}
