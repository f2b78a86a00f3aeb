import { call, constant, variable, variablesOf, type Assignment } from "../expression/tree.ts";
import { laneStart, type ArraySpec, type Reduction, type Round, type Unit } from "../kernel/unit.ts";
import type { MatrixMaker } from "../transform/transform.ts";
import { accumulated, extentOf, type Group, type GroupArray } from "./group.ts";
import { gathered, laneNames, type ScalarTable } from "./scalar-table.ts";
import type { PlacedOperation, PlacedPhase } from "./stage.ts";

/** Sums that the reading wants. */
export type Inspection = "none" | "norms" | "stages" | "vectors";

/** One thing done to the leaves of a group: a sweep over their elements or columns, or matrix operations. */
export type Item = Sweep | MatrixWork;

export interface Sweep {
  readonly kind: "sweep";
  readonly group: Group;
  readonly space: "elements" | "columns";
  readonly loop: Unit["loop"];
  readonly rounds: readonly Round[];
  readonly arrays: readonly ArraySpec[];
}

export interface MatrixWork {
  readonly kind: "matrix";
  readonly group: Group;
  readonly operations: readonly PlacedOperation[];
  readonly maker: MatrixMaker;
}

/** The array that carries the update from one sweep to the next where it cannot be computed again. */
export const scratch = "scratch";

/** The array that holds the last step, where vectors are asked for. */
export const moved = "moved";

const before = "before";

/** The name of the gradient of a step: the array, or the mean of those that have come. */
export function gradientName(isAccumulating: boolean): string {
  return isAccumulating ? "given" : "gradient";
}

/** Names of the sums that a reading holds, for each group. */
export function readingSums(group: number): { gradient: string; update: string; product: string } {
  return {
    gradient: `reading.${group}.gradient`,
    update: `reading.${group}.update`,
    product: `reading.${group}.product`,
  };
}

/** The name of the sum that holds the squared norm of the update after a stage. */
export function stageSum(id: string): string {
  return `${id}.after`;
}

/** What all courses of a plan have in common. */
export interface CourseOptions {
  readonly scalars: ScalarTable;
  readonly inspection: Inspection;
  readonly isAccumulating: boolean;
  /** The sections that begin where a phase asks for gradients again, or has its sums over all leaves. */
  readonly sections: ReadonlyMap<PlacedPhase, { readonly evaluated?: number; readonly summed?: number }>;
}

/** What is done to the leaves of a group, in the order of the sections. */
export function courseOf(
  group: Group,
  number: number,
  phases: readonly PlacedPhase[],
  options: CourseOptions,
): Map<number, Item[]> {
  const course = new Course(group, options, false);
  const items = course.run(phases, number);
  // where an early sweep has moved the parameters, the last one must be told where they were
  return course.movedEarly && options.inspection !== "none"
    ? new Course(group, options, true).run(phases, number)
    : items;
}

class Course {
  movedEarly = false;
  private readonly items = new Map<number, Item[]>();
  private section = 0;
  private loop: Unit["loop"] = "whole";
  private rounds: Round[] = [];
  private prepare: Assignment[] = [];
  private statements: Assignment[] = [];
  private measures: string[] = [];
  /** Whether the statements change nothing that lasts, so that a later sweep may run them again. */
  private isRepeatable = true;
  /** Whether they read what holds for one leaf or row only. */
  private readsPart = false;
  private movesParameter = false;
  private readonly group: Group;
  private readonly options: CourseOptions;
  private readonly keepsBefore: boolean;

  constructor(group: Group, options: CourseOptions, keepsBefore: boolean) {
    this.group = group;
    this.options = options;
    this.keepsBefore = keepsBefore;
  }

  run(phases: readonly PlacedPhase[], number: number): Map<number, Item[]> {
    const { inspection } = this.options;
    this.begin();
    for (const [index, phase] of phases.entries()) {
      this.add(phase);
      const isLast = phases[index + 1]?.stage !== phase.stage;
      if (isLast && (inspection === "stages" || inspection === "vectors"))
        this.measure(stageSum(phase.stage.id));
    }
    this.finish(number);
    return this.items;
  }

  private begin(): void {
    const { isAccumulating } = this.options;
    if (this.keepsBefore && this.section === 0) {
      this.work(before);
      this.statements.push({ target: before, value: variable("parameter") });
    }
    if (isAccumulating) this.statements.push(meanOfGradients);
    this.statements.push({ target: "update", value: variable(gradientName(isAccumulating)) });
  }

  private add(phase: PlacedPhase): void {
    const { scope, evaluate } = phase.phase;
    const section = this.options.sections.get(phase);
    if (evaluate) {
      this.end();
      this.section = section!.evaluated!;
      this.statements = [];
      this.begin();
    }
    if (scope === "column") this.addColumns(phase);
    else if (scope === "all") {
      if (phase.sums.length > 0) {
        const isLight = this.isRepeatable && !this.readsPart && this.statements.length <= 2;
        this.end(phase.sums.map((sum) => this.lasting(sum, sum.name, isLight ? 8 : 4)));
        this.section = section!.summed!;
      }
    } else this.addParts(phase, scope);
    this.addRule(phase);
    if (phase.matrix.length > 0) this.addMatrices(phase);
  }

  private addRule({ rule }: PlacedPhase): void {
    const moving = rule.filter(({ target, value }) => !isUnchanged(target, value));
    this.statements.push(...moving);
    const targets = moving.map(({ target }) => target);
    if (targets.includes("parameter")) this.movesParameter = true;
    if (targets.includes("parameter") || targets.some((target) => this.group.arrays.has(target)))
      this.isRepeatable = false;
  }

  private addParts(phase: PlacedPhase, scope: "leaf" | "row"): void {
    if (phase.sums.length === 0 && phase.prepare.length === 0) return;
    if (this.loop !== scope && (this.loop !== "whole" || this.rounds.length > 0)) this.end();
    this.loop = scope;
    if (phase.sums.length > 0)
      this.endRound(
        phase.sums.map(({ name, operation, left, right }) => ({
          operation,
          left,
          right,
          into: { name },
          lanes: scope === "leaf" ? 8 : 4,
          isBrief: scope === "row" && operation === "sum",
        })),
      );
    else if (!phase.isFirst) this.endRound([]);
    this.prepare.push(...phase.prepare);
    this.readsPart = true;
  }

  /** Sums over the columns are gathered in arrays, which a sweep over the columns then works on. */
  private addColumns({ sums, prepare, isFirst }: PlacedPhase): void {
    const ones = sums.map(({ name, operation, left, right }) => {
      this.work(name, "column", laneStart[operation]);
      const isOne = right.kind === "constant" && right.value === 1;
      const value = isOne ? left : call("multiply", left, right);
      return { target: name, value: call(operation === "sum" ? "add" : "max", variable(name), value) };
    });
    if (sums.length > 0) {
      this.pushColumns(
        sums.map(({ name, operation }) => ({ target: name, value: constant(laneStart[operation]) })),
      );
      this.end([], ones);
    } else if (!isFirst) this.end();
    for (const { target } of prepare) if (!this.group.arrays.has(target)) this.work(target, "column");
    if (prepare.length > 0) this.pushColumns(prepare);
  }

  private pushColumns(statements: readonly Assignment[]): void {
    this.push({ space: "columns", loop: "whole", rounds: [{ prepare: [], statements, reductions: [] }] });
  }

  private addMatrices({ matrix, stage: { transform } }: PlacedPhase): void {
    const { name, matrices: maker } = transform;
    if (maker === undefined)
      throw new TypeError(`${name} must be revived where it comes from JSON, as it works on matrices`);
    this.isRepeatable = false;
    this.end();
    this.itemsOfSection().push({ kind: "matrix", group: this.group, operations: matrix, maker });
  }

  /** The norm of the update as it is now, taken along in the sweep that is not run again. */
  private measure(sum: string): void {
    this.statements.push({ target: `${sum}.value`, value: variable("update") });
    this.measures.push(sum);
  }

  private takeMeasures(): Reduction[] {
    const taken = this.measures.map((sum) => {
      const value = variable(`${sum}.value`);
      return this.lasting({ operation: "sum", left: value, right: value }, sum, 4);
    });
    this.measures = [];
    return taken;
  }

  private lasting(
    { operation, left, right }: Pick<Reduction, "operation" | "left" | "right">,
    name: string,
    lanes: 4 | 8,
  ): Reduction {
    const first = this.options.scalars.index.get(laneNames(name)[0]!)!;
    return { operation, left, right, into: { lanes: first }, lanes: operation === "max" ? 4 : lanes };
  }

  /** Ends a round; the next one runs the same statements again, or takes up the stored update. */
  private endRound(reductions: readonly Reduction[]): void {
    const isKept = this.isRepeatable;
    const statements = isKept ? this.statements : [...this.statements, this.storing()];
    this.rounds.push({
      prepare: this.prepare,
      statements,
      reductions: [...reductions, ...(isKept ? [] : this.takeMeasures())],
    });
    this.prepare = [];
    if (this.movesParameter) this.movedEarly = true;
    this.carry(isKept);
  }

  /** Ends a sweep, with what it gathers. A sweep that would do nothing is left out. */
  private end(reductions: readonly Reduction[] = [], gathering: readonly Assignment[] = []): void {
    const isKept = this.isRepeatable && !this.readsPart;
    const isIdle = isKept && reductions.length === 0 && gathering.length === 0;
    if (!isIdle || this.rounds.length > 0 || this.prepare.length > 0) {
      const statements = [...this.statements, ...(isKept ? [] : [this.storing()]), ...gathering];
      const all = [...reductions, ...(isKept ? [] : this.takeMeasures())];
      const rounds = [...this.rounds, { prepare: this.prepare, statements, reductions: all }];
      this.push({ space: "elements", loop: this.loop, rounds });
      if (this.movesParameter) this.movedEarly = true;
    }
    this.loop = "whole";
    this.rounds = [];
    this.prepare = [];
    this.readsPart = false;
    this.carry(isKept);
  }

  private carry(isKept: boolean): void {
    if (!isKept) {
      this.statements = this.options.isAccumulating ? [meanOfGradients] : [];
      this.statements.push({ target: "update", value: variable(scratch) });
      this.isRepeatable = true;
    } else this.statements = [...this.statements];
  }

  private storing(): Assignment {
    this.work(scratch);
    return { target: scratch, value: variable("update") };
  }

  private finish(number: number): void {
    const { inspection, isAccumulating } = this.options;
    if (!this.movesParameter)
      throw new RangeError(
        "method must move the parameters: end the chain with an optimizer or with descend()",
      );
    const sums = this.takeMeasures();
    if (inspection !== "none") sums.push(...this.readingSums(number, inspection));
    // the next round of accumulation begins at zero
    if (isAccumulating) this.statements.push({ target: accumulated, value: constant(0) });
    this.isRepeatable = true;
    this.readsPart = false;
    const rounds = [...this.rounds, { prepare: this.prepare, statements: this.statements, reductions: sums }];
    this.push({ space: "elements", loop: this.loop, rounds });
  }

  private readingSums(number: number, inspection: Inspection): Reduction[] {
    const { isAccumulating } = this.options;
    const given = isAccumulating ? meanOfGradients.value : variable("gradient");
    if (!this.keepsBefore) this.statements.unshift({ target: before, value: variable("parameter") });
    this.statements.push({ target: "reading.given", value: given });
    const difference = inspection === "vectors" ? moved : "reading.difference";
    if (inspection === "vectors") this.work(moved);
    this.statements.push({
      target: difference,
      value: call("subtract", variable("parameter"), variable(before)),
    });
    const [g, d] = [variable("reading.given"), variable(difference)];
    const { gradient, update, product } = readingSums(number);
    const sum = (left: typeof g, right: typeof g, name: string): Reduction =>
      this.lasting({ operation: "sum", left, right }, name, 4);
    return [sum(g, g, gradient), sum(d, d, update), sum(g, d, product)];
  }

  private work(name: string, shape: GroupArray["shape"] = "element", start = 0): void {
    if (!this.group.arrays.has(name)) this.group.arrays.set(name, { name, shape, precise: false, start });
  }

  private itemsOfSection(): Item[] {
    const items = this.items.get(this.section) ?? [];
    this.items.set(this.section, items);
    return items;
  }

  private push(sweep: Omit<Sweep, "kind" | "group" | "arrays">): void {
    this.itemsOfSection().push(sweepOf(this.group, sweep));
  }
}

/** Whether a statement says of the parameters that they stay, as that of a frozen leaf does. */
export function isUnchanged(target: string, value: Assignment["value"]): boolean {
  return target === "parameter" && value.kind === "variable" && value.name === "parameter";
}

const meanOfGradients: Assignment = {
  target: "given",
  value: call("divide", variable(accumulated), variable(gathered)),
};

/** A sweep with the list of the arrays it touches, in a loop where it needs one. */
export function sweepOf(group: Group, sweep: Omit<Sweep, "kind" | "group" | "arrays">): Sweep {
  const used = namesOf(sweep.rounds);
  const own: ArraySpec[] = [];
  for (const name of ["parameter", "gradient"])
    if (used.has(name)) own.push({ name, extent: "element", precise: false });
  for (const [name, array] of group.arrays) {
    const extent = extentOf(array);
    if (!used.has(name) || extent === undefined) continue;
    const isColumn = sweep.space === "columns" && extent === "column";
    own.push({ name, extent: isColumn ? "element" : extent, precise: array.precise });
  }
  const has = (extent: ArraySpec["extent"]): boolean => own.some((array) => array.extent === extent);
  const needed = has("row") || has("column") ? "row" : has("leaf") ? "leaf" : "whole";
  return { kind: "sweep", group, ...sweep, loop: sweep.loop === "whole" ? needed : sweep.loop, arrays: own };
}

function namesOf(rounds: readonly Round[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { prepare, statements, reductions } of rounds) {
    for (const { target, value } of [...prepare, ...statements]) {
      names.add(target);
      for (const name of variablesOf(value)) names.add(name);
    }
    for (const { left, right } of reductions) for (const name of variablesOf(left, right)) names.add(name);
  }
  return names;
}
