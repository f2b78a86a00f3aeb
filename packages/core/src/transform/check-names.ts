import { show } from "../check.ts";
import { functions, namedConstants } from "../expression/functions.ts";
import { parseRule } from "../expression/parse-rule.ts";
import { parse } from "../expression/parse.ts";
import { variablesOf } from "../expression/tree.ts";
import type { MatrixKit } from "./matrix-kit.ts";
import { isPair, type KeptScalar, type Phase, type Scope, type Slot } from "./phase.ts";

/** What there is one of a name for. */
type Each = Scope | "element";

/** What formulas may read, by what they are run for. */
const visible: Readonly<Record<Each, readonly Each[]>> = {
  all: ["all"],
  leaf: ["all", "leaf"],
  row: ["all", "leaf", "row"],
  column: ["all", "leaf", "column"],
  element: ["all", "leaf", "row", "column", "element"],
};

const given: readonly (readonly [string, Each])[] = [
  ["step", "all"],
  ["loss", "all"],
  ["rowCount", "leaf"],
  ["columnCount", "leaf"],
  ["parameter", "element"],
  ["gradient", "element"],
  ["update", "element"],
];

/** What has names to check: a transform. */
interface Named {
  readonly name: string;
  readonly hyperparameters: Readonly<Record<string, unknown>>;
  readonly slots: Readonly<Record<string, Required<Slot>>>;
  readonly scalars: Readonly<Record<string, Required<KeptScalar>>>;
  readonly phases: readonly Phase[];
  readonly view: string | null;
  readonly matrices?: MatrixKit | undefined;
}

/**
 * Sees to it that every name in the formulas of a stage means one thing, is there where it is read, and is not a slot spelt
 * in another way.
 *
 * @throws {RangeError} naming the stage and the name.
 */
export function checkNames(stage: Named): void {
  new NameCheck(stage).run();
}

class NameCheck {
  readonly #stage: Named;
  /** The names that every phase may read. */
  readonly #kept = new Map<string, Each>(given);
  readonly #slots = new Set<string>();
  readonly #assigned = new Set<string>();

  constructor(stage: Named) {
    this.#stage = stage;
  }

  run(): void {
    const { hyperparameters, scalars, slots, phases, view } = this.#stage;
    for (const name of Object.keys(hyperparameters)) this.#define(this.#kept, name, "all");
    for (const [name, { each }] of Object.entries(scalars)) this.#define(this.#kept, name, each);
    for (const [name, { shape }] of Object.entries(slots)) {
      const isSquare = shape === "rowSquare" || shape === "columnSquare";
      this.#slots.add(name);
      if (!isSquare) this.#define(this.#kept, name, shape);
      else if (this.#kept.has(name)) this.#refuse(name);
    }
    for (const phase of phases) this.#checkPhase(phase);
    if (view !== null) {
      if (typeof view !== "string") throw new TypeError(`view must be a formula, got ${show(view)}`);
      const known = new Map(this.#kept);
      for (const name of ["update", "gradient", "loss"]) known.delete(name);
      this.#read(view, known, "element");
    }
    this.#requireSpelling();
  }

  /** A misspelt slot would keep its start for ever. */
  #requireSpelling(): void {
    const { name: stage, scalars, slots } = this.#stage;
    const idle = Object.keys({ ...scalars, ...slots }).filter((name) => !this.#assigned.has(name));
    for (const name of this.#assigned)
      for (const kept of idle)
        if (!this.#kept.has(name) && areNearlyAlike(name, kept))
          throw new RangeError(`${stage}: ${name} is not kept from step to step; did you mean ${kept}?`);
  }

  #checkPhase({ reduce, scope, prepare, rule, matrix }: Phase): void {
    const names = new Map(this.#kept);
    for (const [name, formulas] of Object.entries(reduce)) {
      for (const formula of isPair(formulas) ? formulas : [formulas.max])
        this.#read(formula, names, "element");
      this.#define(names, name, scope);
    }
    for (const { target, value } of parseRule(prepare)) {
      this.#readNames(variablesOf(value), names, scope);
      this.#assign(names, target, scope, Object.hasOwn(reduce, target));
    }
    for (const { target, value } of parseRule(rule)) {
      this.#readNames(variablesOf(value), names, "element");
      this.#assign(names, target, "element", target === "gradient");
    }
    for (const operation of matrix) this.#checkMatrix(operation, names);
  }

  #checkMatrix(operation: Phase["matrix"][number], names: ReadonlyMap<string, Each>): void {
    for (const name of this.#stage.matrices!.matricesOf(operation)) {
      this.#assigned.add(name);
      if (name !== "update" && !this.#slots.has(name))
        throw new RangeError(
          `${this.#stage.name}: there is no matrix ${name}; known are ${["update", ...this.#slots].join(", ")}`,
        );
    }
    for (const formula of this.#stage.matrices!.formulasOf(operation)) this.#read(formula, names, "all");
  }

  #define(names: Map<string, Each>, name: string, each: Each): void {
    if (names.has(name) || namedConstants.has(name) || Object.hasOwn(functions, name)) this.#refuse(name);
    names.set(name, each);
  }

  #refuse(name: string): never {
    throw new RangeError(`${this.#stage.name}: the name ${name} is taken`);
  }

  #assign(names: Map<string, Each>, target: string, each: Each, isFixed: boolean): void {
    this.#assigned.add(target);
    const known = names.get(target);
    const isKept = Object.hasOwn(this.#stage.slots, target) || Object.hasOwn(this.#stage.scalars, target);
    const isFree = target === "update" || target === "parameter" || !this.#kept.has(target);
    if (known === undefined) this.#define(names, target, each);
    else if (isFixed || known !== each || !(isKept || isFree))
      throw new RangeError(
        `${this.#stage.name}: ${each === "element" ? "the rule" : "prepare"} cannot assign ${target}`,
      );
  }

  #read(formula: string, names: ReadonlyMap<string, Each>, each: Each): void {
    this.#readNames(variablesOf(parse(formula)), names, each);
  }

  #readNames(read: readonly string[], names: ReadonlyMap<string, Each>, each: Each): void {
    for (const name of read) {
      const found = names.get(name);
      if (found === undefined || !visible[each].includes(found))
        throw new RangeError(
          `${this.#stage.name}: there is no ${name}; known are ${[...names].flatMap(([known, of]) => (visible[each].includes(of) ? [known] : [])).join(", ")}`,
        );
    }
  }
}

/** Whether two names differ in one place, by at most two letters. */
function areNearlyAlike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return shorter > 3 && Math.max(a.length, b.length) - start - end <= 2;
}
