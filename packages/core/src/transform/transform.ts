import type { Hyperparameter } from "../schedule/schedule.ts";
import { showOptions } from "@opt/description";
import { hyperparameter, type Bounded, type Range } from "./hyperparameter.ts";
import type { Needs } from "./needs.ts";
import type { MatrixKit } from "./matrix-kit.ts";
import type { MatrixOperation } from "./matrix-operation.ts";
import {
  phaseOf,
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
    const phases = (options.phases ?? [options]).map((phase) =>
      phaseOf(phase, matricesFor(name, phase, matrices)),
    );
    this.scalars = mapped(scalars, (scalar, key) => Object.freeze(scalarOf(key, scalar, phases[0]!.scope)));
    this.phases = Object.freeze(phases);
    this.view = options.view ?? null;
    this.where = options.where === undefined ? null : where(options.where);
    this.needs =
      options.needs === undefined ? null : handed(name, matrices?.needs).check(name, options.needs);
    Object.defineProperty(this, "matrices", { value: matrices });
    Object.freeze(this);
  }

  toString(): string {
    const shown = this.where === null ? this.hyperparameters : { ...this.hyperparameters, where: this.where };
    return `${this.name}(${Object.keys(shown).length === 0 ? "" : showOptions(shown)})`;
  }
}

/** The matrix operations of a phase, checked by what will run them. */
function matricesFor(
  owner: string,
  { matrix = [] }: PhaseOptions,
  kit: MatrixKit | undefined,
): readonly MatrixOperation[] {
  return matrix.length === 0 ? Object.freeze([]) : handed(owner, kit).check(owner, matrix);
}

/** What a stage works on matrices with, which its factory must have handed over. */
function handed<K extends object>(owner: string, kit: K | undefined): K {
  if (kit === undefined) throw new TypeError(`${owner} must be given a matrix kit`);
  return kit;
}

function mapped<A, B>(
  record: Readonly<Record<string, A>>,
  make: (value: A, key: string) => B,
): Readonly<Record<string, B>> {
  return Object.freeze(
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value, key)])),
  );
}

function boundedOf(name: string, given: Hyperparameter | Bounded, range: Range | undefined): Bounded {
  const isBounded = typeof given === "object" && given !== null && "range" in given;
  return isBounded ? hyperparameter(name, given.value, given.range) : hyperparameter(name, given, range);
}

/**
 * A stage from its options, of which those that users give are looked at: the formulas are this package's own. `matrices`
 * is what its matrix operations are run with, where it has some.
 */
export function transformOf(options: TransformOptions, matrices?: MatrixKit): Transform {
  return new TransformDescription(options, matrices);
}
