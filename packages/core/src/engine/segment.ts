import { call, constant, variable, variablesOf, type Assignment } from "../expression/tree.ts";
import type { Pass, Reduction } from "../kernel/unit.ts";
import type { Instance } from "./instance.ts";
import { laneNames } from "./scalar-table.ts";

/** A stretch of a group's stages that is swept at once; it ends before a stage that needs sums, or at the end. */
export interface Segment {
  readonly pass: Pass;
  /** The stage whose sums this sweep takes; `undefined` for the last segment. */
  readonly before: Instance | undefined;
}

/** Sums that the reading wants. */
export type Inspection = "none" | "norms" | "stages" | "vectors";

export const readingSums = {
  gradient: "reading.gradient",
  update: "reading.update",
  product: "reading.product",
};

/** The name of the sum that holds the squared norm of the update after a stage. */
export function stageSum(id: string): string {
  return `${id}.after`;
}

/** The array that holds the last step, where vectors are asked for. */
export const moved = "moved";

/** The array that the mean of several gradients is gathered in. */
export const accumulated = "accumulated";

/** The array that carries the update from one sweep to the next where it cannot be computed again. */
const scratch = "scratch";

/** The sweeps of a group of leaves that go through the same stages. */
export function segmentsOf(
  instances: readonly Instance[],
  scalars: ReadonlyMap<string, number>,
  inspection: Inspection,
  gradient: string,
): Segment[] {
  const builder = new SegmentBuilder(instances, scalars, gradient);
  if (inspection !== "none") builder.assign("before", "parameter");
  for (const instance of instances) {
    if (instance.sums.length > 0) builder.cut(instance);
    builder.add(instance);
    if (inspection === "stages" || inspection === "vectors") builder.measure(stageSum(instance.id));
  }
  return builder.finish(inspection);
}

class SegmentBuilder {
  private readonly segments: Segment[] = [];
  private statements: Assignment[];
  private measures: { sum: string; name: string }[] = [];
  private isRepeatable = true;
  private writesParameter = false;
  private readonly gradient: string;
  private readonly slots: ReadonlySet<string>;
  private readonly scalars: ReadonlyMap<string, number>;

  constructor(instances: readonly Instance[], scalars: ReadonlyMap<string, number>, gradient: string) {
    this.gradient = gradient;
    this.statements = [{ target: "update", value: variable(gradient) }];
    this.slots = new Set(
      instances.flatMap(({ id, stage }) => Object.keys(stage.slots).map((slot) => `${id}.${slot}`)),
    );
    this.scalars = scalars;
  }

  assign(target: string, name: string): void {
    this.statements.push({ target, value: variable(name) });
  }

  measure(sum: string): void {
    this.assign(`${sum}.value`, "update");
    this.measures.push({ sum, name: `${sum}.value` });
  }

  add({ stage, rule }: Instance): void {
    this.statements.push(...rule);
    const targets = rule.map(({ target }) => target);
    if (targets.includes("parameter")) this.writesParameter = true;
    if (this.writesParameter || targets.some((target) => this.slots.has(target))) this.isRepeatable = false;
    // sums of one leaf are gone when the next leaf is swept
    if (stage.scope !== "all") this.isRepeatable = false;
  }

  /** Ends a sweep with the sums of a stage; the next one repeats it, or takes up its stored update. */
  cut(instance: Instance): void {
    if (this.writesParameter)
      throw new RangeError(
        `${instance.id} takes sums, so it must stand before the stages that move the parameters`,
      );
    const sums = instance.sums.map(({ name, left, right }) => ({ lanes: this.lanes(name), left, right }));
    if (this.isRepeatable) {
      this.push(this.statements, sums, instance);
      return;
    }
    const stored = [...this.statements, { target: scratch, value: variable("update") }];
    this.push(stored, [...sums, ...this.takeMeasures()], instance);
    const start = this.statements.filter(({ target }) => target === "before");
    this.statements = [...start, { target: "update", value: variable(scratch) }];
    this.isRepeatable = true;
  }

  finish(inspection: Inspection): Segment[] {
    if (!this.writesParameter)
      throw new RangeError(
        "method must move the parameters: end the chain with an optimizer or with descend()",
      );
    const sums = this.takeMeasures();
    if (inspection !== "none") {
      this.assign("given", this.gradient);
      const given = variable("given");
      this.statements.push({
        target: inspection === "vectors" ? moved : "difference",
        value: call("subtract", variable("parameter"), variable("before")),
      });
      const difference = variable(inspection === "vectors" ? moved : "difference");
      sums.push(
        { lanes: this.lanes(readingSums.gradient), left: given, right: given },
        { lanes: this.lanes(readingSums.update), left: difference, right: difference },
        { lanes: this.lanes(readingSums.product), left: given, right: difference },
      );
    }
    // the next round of accumulation begins at zero
    if (this.gradient === accumulated) this.statements.push({ target: accumulated, value: constant(0) });
    this.push(this.statements, sums, undefined);
    return this.segments;
  }

  private takeMeasures(): Reduction[] {
    const taken = this.measures.map(({ sum, name }) => ({
      lanes: this.lanes(sum),
      left: variable(name),
      right: variable(name),
    }));
    this.measures = [];
    return taken;
  }

  private lanes(sum: string): number {
    return this.scalars.get(laneNames(sum)[0]!)!;
  }

  private push(
    statements: readonly Assignment[],
    reductions: readonly Reduction[],
    before: Instance | undefined,
  ): void {
    this.segments.push({ pass: passOf(statements, reductions, this.slots), before });
  }
}

/** A pass with the list of the arrays it touches. */
export function passOf(
  statements: readonly Assignment[],
  reductions: readonly Reduction[],
  slots: ReadonlySet<string>,
): Pass {
  const values = [
    ...statements.map(({ value }) => value),
    ...reductions.flatMap(({ left, right }) => [left, right]),
  ];
  const used = new Set([...variablesOf(...values), ...statements.map(({ target }) => target)]);
  const arrays = ["parameter", "gradient", accumulated, moved, scratch, ...slots].filter((name) =>
    used.has(name),
  );
  return { statements: [...statements], arrays, reductions: [...reductions] };
}

/** The pass that finds out whether every gradient is finite: its sum is NaN where one is not, else 0. */
export function finitePass(lanes: number): Pass {
  const gradient = variable("gradient");
  const difference = call("subtract", gradient, gradient);
  return passOf([], [{ lanes, left: difference, right: constant(1) }], new Set());
}

/** The pass that adds a gradient's share to the mean. */
export function accumulatingPass(count: string): Pass {
  const share = call("divide", variable("gradient"), variable(count));
  return passOf([{ target: accumulated, value: call("add", variable(accumulated), share) }], [], new Set());
}
