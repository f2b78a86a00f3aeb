import { variable, variablesOf, type Assignment } from "../expression/tree.ts";
import { laneStart, type Reduction, type Round, type Unit } from "../kernel/unit.ts";
import type { Group, GroupArray } from "./group.ts";
import { columnGathering, columnStart, lasting, partReduction } from "./part-sums.ts";
import type { ScalarTable } from "./scalar-table.ts";
import type { Measures, Measuring } from "./section.ts";
import { isUnchanged, unmoved, type PlacedPhase } from "./stage.ts";
import { scratch, sweepOf, type Item, type Sweep } from "./sweep.ts";
import { withoutUnread } from "./unread-updates.ts";

/** What all courses of a plan have in common. */
export interface CourseOptions {
  readonly scalars: ScalarTable;
  readonly measuring: Measuring | undefined;
  /** The sections that begin where a phase asks for gradients again, or has its sums over all leaves. */
  readonly sections: ReadonlyMap<PlacedPhase, { readonly evaluated?: number; readonly summed?: number }>;
}

/** What is done to the leaves of a group, in the order of the sections. */
export function courseOf(
  group: Group,
  number: number,
  phases: readonly PlacedPhase[],
  options: CourseOptions,
): Map<number, readonly Item[]> {
  const course = new Course(group, options, false);
  const items = course.run(phases, number);
  // where an early sweep has moved the parameters, the last one must be told where they were
  const isMovedUnseen = course.movedEarly && options.measuring !== undefined;
  return withoutUnread(group, isMovedUnseen ? new Course(group, options, true).run(phases, number) : items);
}

class Course {
  movedEarly = false;
  readonly #items = new Map<number, Item[]>();
  #section = 0;
  #loop: Unit["loop"] = "whole";
  #rounds: Round[] = [];
  #prepare: Assignment[] = [];
  #statements: Assignment[] = [];
  readonly #measures: Measures | undefined;
  /** Whether the statements change nothing that lasts, so that a later sweep may run them again. */
  #isRepeatable = true;
  /** Whether they read what holds for one leaf or row only. */
  #readsPart = false;
  #movesParameter = false;
  readonly #group: Group;
  readonly #options: CourseOptions;

  constructor(group: Group, options: CourseOptions, keepsBefore: boolean) {
    this.#group = group;
    this.#options = options;
    this.#measures = options.measuring?.measures(options.scalars, keepsBefore, (name) => this.#work(name));
  }

  run(phases: readonly PlacedPhase[], number: number): Map<number, Item[]> {
    this.#begin();
    for (const [index, phase] of phases.entries()) {
      this.#add(phase);
      const isLast = phases[index + 1]?.stage !== phase.stage;
      if (isLast) this.#statements.push(...(this.#measures?.measure(phase.stage.id) ?? []));
    }
    this.#finish(number);
    return this.#items;
  }

  #begin(): void {
    if (this.#section === 0) this.#statements.push(...(this.#measures?.begin() ?? []));
    this.#statements.push({ target: "update", value: variable("gradient") });
  }

  #add(phase: PlacedPhase): void {
    const { scope, evaluate } = phase.phase;
    const section = this.#options.sections.get(phase);
    if (this.#isReadBy(phase.prepare)) this.#isRepeatable = false;
    if (evaluate) {
      this.#end();
      this.#section = section!.evaluated!;
      this.#statements = [];
      this.#begin();
    }
    if (scope === "column") this.#addColumns(phase);
    else if (scope === "all") {
      if (section?.summed !== undefined) {
        const isLight = this.#isRepeatable && !this.#readsPart && this.#statements.length <= 2;
        this.#end(phase.sums.map((sum) => lasting(sum, sum.name, isLight ? 8 : 4, this.#options.scalars)));
        this.#section = section.summed;
      }
    } else this.#addParts(phase, scope);
    this.#addRule(phase);
    if (phase.matrix.length > 0) this.#addMatrices(phase);
  }

  /** Whether the statements read what is about to change, so that they cannot be run again after it. */
  #isReadBy(prepare: readonly Assignment[]): boolean {
    const read = new Set(variablesOf(...this.#statements.map(({ value }) => value)));
    return prepare.some(({ target }) => read.has(target));
  }

  #addRule({ rule }: PlacedPhase): void {
    const moving = rule.filter(({ target, value }) => !isUnchanged(target, value));
    this.#statements.push(...moving);
    const targets = moving.map(({ target }) => target);
    if (targets.includes("parameter")) this.#movesParameter = true;
    if (targets.includes("parameter") || targets.some((target) => this.#group.arrays.has(target)))
      this.#isRepeatable = false;
  }

  #addParts(phase: PlacedPhase, scope: "leaf" | "row"): void {
    if (phase.sums.length === 0 && phase.prepare.length === 0) return;
    if (this.#loop !== scope && (this.#loop !== "whole" || this.#rounds.length > 0)) this.#end();
    this.#loop = scope;
    if (phase.sums.length > 0) this.#endRound(phase.sums.map((sum) => partReduction(sum, scope)));
    else if (!phase.isFirst) this.#endRound([]);
    this.#prepare.push(...phase.prepare);
    this.#readsPart = true;
  }

  /** Sums over the columns are gathered in arrays, which a sweep over the columns then works on. */
  #addColumns({ sums, prepare, isFirst }: PlacedPhase): void {
    for (const { name, operation } of sums) this.#work(name, "column", laneStart[operation]);
    if (sums.length > 0) {
      this.#pushColumns(sums.map((sum) => columnStart(sum)));
      this.#end(
        [],
        sums.map((sum) => columnGathering(sum)),
      );
    } else if (!isFirst) this.#end();
    for (const { target } of prepare) if (!this.#group.arrays.has(target)) this.#work(target, "column");
    if (prepare.length > 0) this.#pushColumns(prepare);
  }

  #pushColumns(statements: readonly Assignment[]): void {
    this.#push({ space: "columns", loop: "whole", rounds: [{ prepare: [], statements, reductions: [] }] });
  }

  #addMatrices({ matrix, stage: { transform } }: PlacedPhase): void {
    this.#isRepeatable = false;
    this.#end();
    this.#itemsOfSection().push({
      kind: "matrix",
      group: this.#group,
      operations: matrix,
      kit: transform.matrices!,
    });
  }

  /** Ends a round; the next one runs the same statements again, or takes up the stored update. */
  #endRound(reductions: readonly Reduction[]): void {
    const isKept = this.#isRepeatable;
    const statements = isKept ? this.#statements : [...this.#statements, this.#storing()];
    this.#rounds.push({
      prepare: this.#prepare,
      statements,
      reductions: [...reductions, ...(isKept ? [] : this.#measured())],
    });
    this.#prepare = [];
    if (this.#movesParameter) this.movedEarly = true;
    this.#carry(isKept);
  }

  /** Ends a sweep, with what it gathers. A sweep that would do nothing is left out. */
  #end(reductions: readonly Reduction[] = [], gathering: readonly Assignment[] = []): void {
    const isKept = this.#isRepeatable && !this.#readsPart;
    const isIdle = isKept && reductions.length === 0 && gathering.length === 0;
    if (!isIdle || this.#rounds.length > 0 || this.#prepare.length > 0) {
      const statements = [...this.#statements, ...(isKept ? [] : [this.#storing()]), ...gathering];
      const all = [...reductions, ...(isKept ? [] : this.#measured())];
      const rounds = [...this.#rounds, { prepare: this.#prepare, statements, reductions: all }];
      this.#push({ space: "elements", loop: this.#loop, rounds });
      if (this.#movesParameter) this.movedEarly = true;
    }
    this.#loop = "whole";
    this.#rounds = [];
    this.#prepare = [];
    this.#readsPart = false;
    this.#carry(isKept);
  }

  #carry(isKept: boolean): void {
    if (!isKept) {
      this.#statements = [{ target: "update", value: variable(scratch) }];
      this.#isRepeatable = true;
    } else this.#statements = [...this.#statements];
  }

  #storing(): Assignment {
    this.#work(scratch);
    return { target: scratch, value: variable("update") };
  }

  #finish(number: number): void {
    if (!this.#movesParameter) throw unmoved();
    const sums = this.#measured();
    const reading = this.#measures?.finish(this.#statements, number);
    if (reading !== undefined) {
      this.#statements = reading.statements;
      sums.push(...reading.reductions);
    }
    this.#isRepeatable = true;
    this.#readsPart = false;
    const rounds = [
      ...this.#rounds,
      { prepare: this.#prepare, statements: this.#statements, reductions: sums },
    ];
    this.#push({ space: "elements", loop: this.#loop, rounds });
  }

  #measured(): Reduction[] {
    return this.#measures?.take() ?? [];
  }

  #work(name: string, shape: GroupArray["shape"] = "element", start = 0): void {
    if (!this.#group.arrays.has(name)) this.#group.arrays.set(name, { name, shape, precise: false, start });
  }

  #itemsOfSection(): Item[] {
    const items = this.#items.get(this.#section) ?? [];
    this.#items.set(this.#section, items);
    return items;
  }

  #push(sweep: Omit<Sweep, "kind" | "group" | "arrays">): void {
    this.#itemsOfSection().push(sweepOf(this.#group, sweep));
  }
}
