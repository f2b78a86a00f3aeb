import { knownOptions, show } from "../check.ts";
import { hyperparameterFrom, type Hyperparameter } from "../schedule/schedule.ts";
import { showOptions } from "@opt/description";
import { hyperparameter, type Bounded, type Range } from "./hyperparameter.ts";
import type { Needs } from "./needs.ts";
import { checkNames } from "./check-names.ts";
import type { MatrixKit } from "./matrix-kit.ts";
import {
  phaseNames,
  phaseOf,
  unrevived,
  scalarOf,
  slotOf,
  type KeptScalar,
  type Phase,
  type PhaseOptions,
  type Slot,
} from "./phase.ts";
import { where, type Where } from "./where.ts";

/**
 * What a transform is made of. Its formulas may read `gradient` (as given to the step), `update` (what the stages
 * before made of it), `parameter`, the slots, the hyperparameters, the scalars, `step`, `loss`, and `rowCount` and
 * `columnCount` of the leaf; the rule may assign `update`, `parameter`, slots and new names. A stage of several phases
 * lists them in place of one.
 */
export interface TransformOptions extends PhaseOptions {
  readonly name: string;
  /** Numbers or schedules that the formulas name. */
  readonly hyperparameters?: Readonly<Record<string, Hyperparameter | Bounded>>;
  /** The values that hyperparameters may take; any finite number where none are given. */
  readonly ranges?: Readonly<Record<string, Range>>;
  /** Arrays kept from step to step, with the value they start from. */
  readonly slots?: Readonly<Record<string, number | "parameter" | Slot>>;
  /** Numbers kept from step to step, with the value they start from; one for each of the scope. */
  readonly scalars?: Readonly<Record<string, number | KeptScalar>>;
  /** Phases run one after the other, in place of the one given by `reduce`, `scope`, `prepare`, `rule` and so on. */
  readonly phases?: readonly PhaseOptions[];
  /** A formula of the parameters to evaluate with, where they are others than those that train. */
  readonly view?: string;
  /** The leaves that the stage touches; it is skipped for the others. */
  readonly where?: Where;
  /** What it cannot do without: an optimizer over other leaves is refused when it is made. */
  readonly needs?: Needs;
}

/** One stage of a method: a frozen description with its update rule. */
export interface Transform {
  readonly kind: "transform";
  readonly version: 1;
  readonly name: string;
  readonly hyperparameters: Readonly<Record<string, Hyperparameter>>;
  readonly ranges: Readonly<Record<string, Range>>;
  readonly slots: Readonly<Record<string, Required<Slot>>>;
  readonly scalars: Readonly<Record<string, Required<KeptScalar>>>;
  readonly phases: readonly Phase[];
  readonly view: string | null;
  readonly where: Where | null;
  readonly needs: Needs | null;
  /** What its matrix operations are run with; not part of the data. */
  readonly matrices?: MatrixKit | undefined;
  toString(): string;
}

class TransformDescription implements Transform {
  readonly kind = "transform";
  readonly version = 1;
  readonly name: string;
  readonly hyperparameters: Readonly<Record<string, Hyperparameter>>;
  readonly ranges: Readonly<Record<string, Range>>;
  readonly slots: Readonly<Record<string, Required<Slot>>>;
  readonly scalars: Readonly<Record<string, Required<KeptScalar>>>;
  readonly phases: readonly Phase[];
  readonly view: string | null;
  readonly where: Where | null;
  readonly needs: Needs | null;
  declare readonly matrices: MatrixKit | undefined;

  constructor(options: TransformOptions, matrices: MatrixKit | undefined) {
    const { name, ranges = {}, slots = {}, scalars = {} } = options;
    const bounded = mapped(options.hyperparameters ?? {}, (value, key) => boundedOf(key, value, ranges[key]));
    this.name = name;
    this.hyperparameters = mapped(bounded, ({ value }) => value);
    this.ranges = mapped(bounded, ({ range }) => Object.freeze({ ...range }));
    this.slots = mapped(slots, (slot, key) => Object.freeze(slotOf(key, slot)));
    const phases = phasesOf(options, matrices);
    this.scalars = mapped(scalars, (scalar, key) => Object.freeze(scalarOf(key, scalar, phases[0]!.scope)));
    this.phases = Object.freeze(phases);
    this.view = options.view ?? null;
    this.where = options.where === undefined ? null : where(options.where);
    this.needs = neededBy(options, matrices);
    Object.defineProperty(this, "matrices", { value: matrices });
    Object.freeze(this);
  }

  toString(): string {
    const shown = this.where === null ? this.hyperparameters : { ...this.hyperparameters, where: this.where };
    return `${this.name}(${Object.keys(shown).length === 0 ? "" : showOptions(shown)})`;
  }
}

function mapped<A, B>(
  record: Readonly<Record<string, A>>,
  make: (value: A, key: string) => B,
): Readonly<Record<string, B>> {
  return Object.freeze(
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value, key)])),
  );
}

function neededBy({ name, needs }: TransformOptions, kit: MatrixKit | undefined): Needs | null {
  if (needs === undefined) return null;
  if (kit?.needs === undefined) throw new TypeError(unrevived(name));
  return kit.needs.check(name, needs);
}

/** Refuses a range that is none. */
function rangeFrom(name: string, range: Range | undefined): Range {
  if (range === undefined) return {};
  knownOptions(`the range of ${name}`, range, ["above", "least", "below"]);
  for (const bound of Object.values(range))
    if (typeof bound !== "number")
      throw new TypeError(`the range of ${name} must be of numbers, got ${show(bound)}`);
  return range;
}

function boundedOf(name: string, given: Hyperparameter | Bounded, range: Range | undefined): Bounded {
  const isBounded = typeof given === "object" && given !== null && "range" in given;
  const value = hyperparameterFrom(isBounded ? given.value : given);
  return hyperparameter(name, value, rangeFrom(name, isBounded ? given.range : range));
}

function phasesOf(options: TransformOptions, kit: MatrixKit | undefined): Phase[] {
  const { phases, name } = options;
  if (phases === undefined) return [phaseOf(name, options, kit?.check)];
  if (!Array.isArray(phases) || phases.length === 0)
    throw new TypeError(`${name}: phases must be a list of at least one, got ${show(phases)}`);
  for (const field of phaseNames)
    if (options[field] !== undefined) throw new RangeError(`${name}: ${field} must be given within phases`);
  return Array.from(phases, (phase: PhaseOptions) => {
    knownOptions(`a phase of ${name}`, phase, phaseNames);
    return phaseOf(name, phase, kit?.check);
  });
}

/** A stage from its options; `matrices` is what its matrix operations are run with, where it may have some. */
export function transformOf(options: TransformOptions, matrices?: MatrixKit): Transform {
  knownOptions("transform", options, [
    "name",
    "hyperparameters",
    "ranges",
    "slots",
    "scalars",
    "phases",
    "view",
    "where",
    "needs",
    ...phaseNames,
  ]);
  if (typeof options.name !== "string" || !/^[A-Za-z]\w*$/u.test(options.name))
    throw new RangeError(`name must be letters, digits and underscores, got ${show(options.name)}`);
  for (const name of Object.keys(options.ranges ?? {}))
    if (!Object.hasOwn(options.hyperparameters ?? {}, name))
      throw new RangeError(`${options.name}: there is no hyperparameter ${name} to have a range`);
  const stage = new TransformDescription(options, matrices);
  checkNames(stage);
  return stage;
}
