import type { History } from "./histories.ts";
import type { Plan } from "./plan.ts";
import { isCount, isRecord, ownValue, type OptimizerState } from "./state.ts";

/** What of a leaf a saved state has. */
export interface Found {
  /** The stages that have lost an array. */
  readonly freshStages: ReadonlySet<string>;
  /** Whether any array was kept. */
  readonly hasKept: boolean;
}

/**
 * The histories that a saved state leads to: one for all leaves whose numbers agree.
 *
 * @param count how many numbers a history has.
 * @param found what of each leaf the state has.
 */
export function loadedHistories(
  plan: Plan,
  state: OptimizerState,
  count: number,
  found: readonly Found[],
): History[] {
  const histories = new Map<string, History>();
  const initial = plan.scalars.initial.slice(0, count);
  for (const leaf of plan.leaves.keys()) {
    if (plan.frozen.has(leaf)) continue;
    const values = Float64Array.from(initial);
    loadValues(plan, state, leaf, found[leaf]!, values);
    const key = [...values].map((value) => (Object.is(value, -0) ? "-0" : value)).join(" ");
    const history = histories.get(key) ?? { leaves: new Uint8Array(plan.leaves.length), values };
    histories.set(key, history);
    history.leaves[leaf] = 1;
  }
  if (histories.size > 0) return [...histories.values()];
  return [{ leaves: new Uint8Array(plan.leaves.length), values: Float64Array.from(initial) }];
}

/** Puts the saved numbers of a leaf in the place of those that it begins with. */
function loadValues(
  { leaves, scalars }: Plan,
  state: OptimizerState,
  leaf: number,
  { freshStages, hasKept }: Found,
  values: Float64Array,
): void {
  const { path } = leaves[leaf]!;
  const steps = ownValue(state.steps, path);
  const isNew = ownValue(state.params, path) === undefined;
  const isFresh = isNew || (freshStages.size > 0 && !hasKept);
  values[0] = isFresh ? 0 : isCount(steps) ? steps : isCount(state.step) ? state.step : 0;
  for (const { stage, name, index } of scalars.kept) {
    const saved = ownValue(state.scalars, `${stage.key}.${name}`);
    const value = isRecord(saved) ? ownValue(saved, path) : saved;
    const isLost = freshStages.has(stage.key) || isNew;
    // leaves of other stages have the number too, so that all have one history
    const isOwn = stage.leaves.has(leaf);
    if (isOwn && !isLost && typeof value === "number") values[index] = value;
    else if (!isOwn) values[index] = commonNumber(leaves, saved, stage.leaves) ?? values[index]!;
  }
}

/** The number of a stage that a leaf is not concerned with, where it is one. */
function commonNumber(all: Plan["leaves"], saved: unknown, leaves: ReadonlySet<number>): number | undefined {
  if (typeof saved === "number") return saved;
  const values = [...leaves].map((leaf) => ownValue(saved, all[leaf]!.path));
  return typeof values[0] === "number" && values.every((value) => value === values[0])
    ? values[0]
    : undefined;
}
