import { readFormula } from "../expression/read-formula.ts";
import { readRule } from "../expression/read-rule.ts";
import { substitute, variable, variablesOf, type Assignment, type Expression } from "../expression/tree.ts";
import { showOptions } from "@opt/description";
import type { MatrixOperation } from "../transform/matrix-operation.ts";
import type { Method, Partition, PartitionRule } from "../transform/method.ts";
import type { DividingPartition } from "../transform/partition-description.ts";
import { isPair, type Phase } from "../transform/phase.ts";
import type { Transform } from "../transform/transform.ts";
import { fulfils, type Where } from "../transform/where.ts";
import type { LeafShape } from "./leaf-shape.ts";
import { remembered } from "../remembered.ts";

/** A sum or largest value of a phase, with formulas whose names are the stage's own. */
export interface Sum {
  readonly name: string;
  readonly operation: "sum" | "max";
  readonly left: Expression;
  readonly right: Expression;
}

/** A matrix operation with the names of its arrays, and its formulas. */
export interface PlacedOperation {
  readonly operation: MatrixOperation;
  /** The array of a matrix; `update` for the update. */
  readonly arrayOf: (name: string) => string;
  readonly formulas: readonly Expression[];
}

/** A phase of a stage at its place. */
export interface PlacedPhase {
  readonly stage: Stage;
  readonly phase: Phase;
  readonly isFirst: boolean;
  readonly sums: readonly Sum[];
  readonly prepare: readonly Assignment[];
  readonly rule: readonly Assignment[];
  readonly matrix: readonly PlacedOperation[];
}

/** One transform at its place in the method. */
export interface Stage {
  /** What a message calls it: the optimizer it belongs to, or its own name. */
  readonly owner: string;
  /** Tells its names from those of other stages. */
  readonly id: string;
  /** The key of its state: its name, with a number where a leaf meets the name again. */
  readonly key: string;
  readonly transform: Transform;
  /** Indices of the leaves it touches. */
  readonly leaves: ReadonlySet<number>;
  readonly phases: readonly PlacedPhase[];
  /** The formula of the parameters to evaluate with. */
  readonly view: Expression | undefined;
}

/** The stages of a method over leaves, and what is worth a warning. */
export interface Placement {
  readonly stages: readonly Stage[];
  /** The rule of a partition that each leaf follows, the innermost one. */
  readonly rules: readonly (PartitionRule | undefined)[];
  /** The rules of all partitions in their order. */
  readonly ruleOrder: readonly PartitionRule[];
  /** What tells what a step did to the leaves of the rules, where there are any. */
  readonly readRules: DividingPartition["readRules"] | undefined;
  readonly warnings: readonly string[];
}

const shared = new Set(["parameter", "gradient", "update", "step", "loss", "rowCount", "columnCount"]);

/**
 * The stages of a method in the order they run.
 *
 * @param gradient the name that holds the gradient of the step.
 */
export function placeStages(method: Method, leaves: readonly LeafShape[]): Placement {
  const placer = new Placer(leaves);
  placer.visit(method, [...leaves.keys()]);
  return placer;
}

class Placer implements Placement {
  readonly stages: Stage[] = [];
  readonly rules: (PartitionRule | undefined)[];
  readonly warnings: string[] = [];
  readonly ruleOrder: PartitionRule[] = [];
  readRules: DividingPartition["readRules"] | undefined;
  readonly #leaves: readonly LeafShape[];
  /** How often each leaf has met a name. */
  readonly #met = new Map<string, Uint32Array>();
  readonly #sets = new Map<readonly number[], ReadonlySet<number>>();

  constructor(leaves: readonly LeafShape[]) {
    this.#leaves = leaves;
    this.rules = leaves.map(() => undefined);
  }

  visit(part: Method, members: readonly number[], owner?: string): void {
    if (part.kind === "chain") {
      const name = part.name === "chain" ? owner : part.name;
      for (const stage of part.stages) this.visit(stage, members, name);
    } else if (part.kind === "partition") this.#divide(part, members, owner);
    else this.#place(part, members, owner ?? part.name);
  }

  #divide(partition: Partition, members: readonly number[], owner: string | undefined): void {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a factory made it
    const dividing = partition as DividingPartition;
    this.readRules = dividing.readRules;
    for (const { rule, own } of dividing.divide(this.#leaves, members)) {
      for (const index of own) this.rules[index] = rule;
      this.ruleOrder.push(rule);
      this.#matching(rule.where, members, "a rule of partition");
      this.visit(rule.use, own, owner);
    }
  }

  /** The leaves that fulfil a condition; warns of a pattern that none does. */
  #matching(where: Where, members: readonly number[], owner: string): readonly number[] {
    const matching = members.filter((index) =>
      fulfils(where, this.#leaves[index]!.path, this.#leaves[index]!.shape),
    );
    if (where.path !== undefined && members.length > 0 && matching.length === 0)
      this.warnings.push(`where ${showOptions(where)} of ${owner} matches no leaf`);
    return matching;
  }

  #place(transform: Transform, members: readonly number[], owner: string): void {
    const { name, where } = transform;
    const touched = where === null ? members : this.#matching(where, members, name);
    this.stages.push(
      placed(transform, owner, this.stages.length, this.#keyOf(name, touched), this.#setOf(touched)),
    );
  }

  /** Stages that touch the same leaves share the set of them. */
  #setOf(touched: readonly number[]): ReadonlySet<number> {
    return remembered(this.#sets, touched, () => new Set(touched));
  }

  #keyOf(name: string, touched: readonly number[]): string {
    const met = remembered(this.#met, name, () => new Uint32Array(this.#leaves.length));
    let times = 1;
    for (const leaf of touched) if (met[leaf]! >= times) times = met[leaf]! + 1;
    for (const leaf of touched) met[leaf] = times;
    return times === 1 ? name : `${name}-${times}`;
  }
}

function placed(
  transform: Transform,
  owner: string,
  place: number,
  key: string,
  leaves: ReadonlySet<number>,
): Stage {
  const id = `${place}.${transform.name}`;
  const ownName = (name: string): string => (shared.has(name) ? name : `${id}.${name}`);
  const own = (tree: Expression): Expression => substitute(tree, (name) => variable(ownName(name)));
  const phases: PlacedPhase[] = [];
  const view = transform.view === null ? undefined : own(readFormula(transform.view));
  const stage: Stage = { owner, id, key, transform, leaves, phases, view };
  for (const [index, phase] of transform.phases.entries()) {
    // what one phase calls by a name is not a concern of another's
    const local = localNames(transform, phase, index);
    const inPhase = (name: string): string => (local.has(name) ? `${id}.${index}.${name}` : ownName(name));
    const ownTree = (tree: Expression): Expression => substitute(tree, (name) => variable(inPhase(name)));
    const ownRule = (text: string): Assignment[] =>
      readRule(text).map(({ target, value }) => ({ target: inPhase(target), value: ownTree(value) }));
    phases.push({
      stage,
      phase,
      isFirst: index === 0,
      sums: Object.entries(phase.reduce).map(([name, formulas]) => {
        const [operation, left, right] = isPair(formulas)
          ? (["sum", ...formulas] as const)
          : (["max", formulas.max, "1"] as const);
        return {
          name: inPhase(name),
          operation,
          left: ownTree(readFormula(left)),
          right: ownTree(readFormula(right)),
        };
      }),
      prepare: ownRule(phase.prepare),
      rule: ownRule(phase.rule),
      matrix: phase.matrix.map((operation) => ({
        operation,
        arrayOf: ownName,
        formulas: transform.matrices!.formulasOf(operation).map((formula) => ownTree(readFormula(formula))),
      })),
    });
  }
  return stage;
}

/** What the formulas of phases read. */
export function namesIn(phases: readonly PlacedPhase[]): string[] {
  return phases.flatMap(({ sums, prepare, rule }) =>
    variablesOf(
      ...sums.flatMap(({ left, right }) => [left, right]),
      ...[...prepare, ...rule].map(({ value }) => value),
    ),
  );
}

/** What the formulas of a stage read. */
export function namesRead({ phases, view }: Stage): Set<string> {
  return new Set([...namesIn(phases), ...(view === undefined ? [] : variablesOf(view))]);
}

/** The names that a later phase gives a meaning of its own. */
function localNames(
  { slots, scalars, hyperparameters }: Transform,
  phase: Phase,
  index: number,
): Set<string> {
  if (index === 0) return new Set();
  const targets = [phase.prepare, phase.rule].flatMap((text) => readRule(text).map(({ target }) => target));
  return new Set(
    [...Object.keys(phase.reduce), ...targets].filter(
      (name) =>
        !shared.has(name) && ![slots, scalars, hyperparameters].some((record) => Object.hasOwn(record, name)),
    ),
  );
}

/** Whether a statement says of the parameters that they stay, as that of a frozen leaf does. */
export function isUnchanged(target: string, value: Assignment["value"]): boolean {
  return target === "parameter" && value.kind === "variable" && value.name === "parameter";
}

/** What a method is refused with that moves nothing. */
export function unmoved(): RangeError {
  return new RangeError("method must move the parameters: end the chain with an optimizer or with descend()");
}
