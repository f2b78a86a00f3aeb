import type { History } from "./histories.ts";
import type { Plan } from "./plan.ts";
import { isCount, isRecord, ownValue, type OptimizerState } from "./state.ts";

/** The histories that a saved state leads to. */
export class LoadedHistories {
  private readonly plan: Plan;
  private readonly state: OptimizerState;
  private readonly scalarCount: number;
  private readonly freshStages: readonly ReadonlySet<string>[];
  private readonly hasKept: readonly boolean[];

  /**
   * @param scalarCount how many numbers a history has.
   * @param freshStages of each leaf, the stages that have lost an array.
   * @param hasKept of each leaf, whether any array was kept.
   */
  constructor(
    plan: Plan,
    state: OptimizerState,
    scalarCount: number,
    freshStages: readonly ReadonlySet<string>[],
    hasKept: readonly boolean[],
  ) {
    this.plan = plan;
    this.state = state;
    this.scalarCount = scalarCount;
    this.freshStages = freshStages;
    this.hasKept = hasKept;
  }

  /** The histories that follow from the numbers of the leaves: one for all that agree. */
  all(): History[] {
    const { plan } = this;
    const found = new Map<string, History>();
    for (const leaf of plan.leaves.keys()) {
      if (plan.frozen.has(leaf)) continue;
      const values = this.valuesOf(leaf);
      const key = [...values].map((value) => (Object.is(value, -0) ? "-0" : value)).join(" ");
      const history = found.get(key) ?? { leaves: new Uint8Array(plan.leaves.length), values };
      found.set(key, history);
      history.leaves[leaf] = 1;
    }
    if (found.size > 0) return [...found.values()];
    const values = Float64Array.from(plan.scalars.initial.slice(0, this.scalarCount));
    return [{ leaves: new Uint8Array(plan.leaves.length), values }];
  }

  private valuesOf(leaf: number): Float64Array {
    const { plan, state } = this;
    const { path } = plan.leaves[leaf]!;
    const values = Float64Array.from(plan.scalars.initial.slice(0, this.scalarCount));
    const steps = ownValue(state.steps, path);
    const isNew = ownValue(state.params, path) === undefined;
    const isFresh = isNew || (this.freshStages[leaf]!.size > 0 && !this.hasKept[leaf]);
    values[0] = isFresh ? 0 : isCount(steps) ? steps : isCount(state.step) ? state.step : 0;
    for (const { stage, name, index } of plan.scalars.kept) {
      const saved = ownValue(state.scalars, `${stage.key}.${name}`);
      const value = isRecord(saved) ? ownValue(saved, path) : saved;
      const isLost = this.freshStages[leaf]!.has(stage.key) || isNew;
      // leaves of other stages have the number too, so that all have one history
      const isOwn = stage.leaves.has(leaf);
      if (isOwn && !isLost && typeof value === "number") values[index] = value;
      else if (!isOwn) values[index] = this.numberOf(saved, stage.leaves) ?? values[index]!;
    }
    return values;
  }

  /** The number of a stage that a leaf is not concerned with, where it is one. */
  private numberOf(saved: unknown, leaves: ReadonlySet<number>): number | undefined {
    if (typeof saved === "number") return saved;
    const values = [...leaves].map((leaf) => ownValue(saved, this.plan.leaves[leaf]!.path));
    return typeof values[0] === "number" && values.every((value) => value === values[0])
      ? values[0]
      : undefined;
  }
}
