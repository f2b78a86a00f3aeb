import { loadedHistories } from "./loaded-histories.ts";
import { faultOf } from "./parameters.ts";
import { accumulated, arrayNames, nameOf, savedArray, stateArrays } from "./state-arrays.ts";
import { numberOf, numbersByKey, scheduleNumbers } from "./state-numbers.ts";
import { isCount, ownValue, requireState, type OptimizerState, type StateOwner } from "./state.ts";

/** Lets an optimizer continue from a saved state: all of it is put in place, or nothing where something does not fit. */
export function loadState(owner: StateOwner, state: OptimizerState): void {
  requireState(state);
  const { reading, histories, accumulation } = owner;
  const { step, skipped = 0 } = state;
  const gathered = state.gathered ?? 0;
  const changes = changesTo(owner, state, { step, gathered, skipped });
  accumulation?.clear();
  for (const change of changes) change();
  if (accumulation !== undefined) accumulation.count = gathered;
  const list = loadedHistories(owner, state);
  if (list.length > 0) histories.replace(list);
  owner.skips = skipped;
  reading.step = step;
  reading.applied = false;
}

/** What puts a state in place; refuses one that does not fit. */
function changesTo(
  owner: StateOwner,
  state: OptimizerState,
  counts: Record<string, unknown>,
): (() => void)[] {
  const { plan, layout, accumulation } = owner;
  const unknown = new Set([...arrayNames(state), ...Object.keys(state.scalars)]);
  const faults: string[] = [];
  const changes: (() => void)[] = [];
  for (const [path, steps] of Object.entries(state.steps)) counts[`steps of ${path}`] = steps;
  for (const [name, count] of Object.entries(counts))
    if (!isCount(count)) faults.push(`${name} is ${String(count)}`);
  for (const own of stateArrays(owner)) {
    const { slot, path, leaf, data } = own;
    const saved = savedArray(state, own);
    unknown.delete(nameOf(slot, path));
    // a leaf without a gradient in a round has no sum
    if (slot === accumulated && saved === undefined) continue;
    faults.push(...faultOf(nameOf(slot, path), own, saved));
    changes.push(() => {
      data.set(saved!.data);
      if (slot === accumulated) accumulation!.seen[leaf] = 1;
    });
  }
  const take = (key: string, isMissing: (saved: unknown) => boolean): void => {
    unknown.delete(key);
    if (isMissing(ownValue(state.scalars, key))) faults.push(`${key} is missing`);
  };
  for (const [key, numbers] of numbersByKey(plan))
    take(key, (saved) =>
      numbers.some(({ stage }) =>
        plan.leaves.some(
          ({ path }, leaf) =>
            stage.leaves.has(leaf) && !plan.frozen.has(leaf) && numberOf(saved, path) === undefined,
        ),
      ),
    );
  for (const [key, index] of scheduleNumbers(plan))
    take(key, (saved) => {
      changes.push(() => {
        layout.memory.scalars[index] = Number(saved);
      });
      return typeof saved !== "number";
    });
  faults.push(...Array.from(unknown, (name) => `${name} is not wanted`));
  if (faults.length > 0) throw new RangeError(`state must fit the optimizer: ${faults.join(", ")}`);
  return changes;
}
