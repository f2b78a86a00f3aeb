import type { Binding } from "./binding.ts";
import type { Plan } from "./plan.ts";

/** What an optimizer knows besides the parameters: plain numbers and arrays. */
export interface OptimizerState {
  readonly version: 1;
  /** Steps taken. */
  readonly step: number;
  /** Numbers by stage and name, such as `"0.scaleByAdam.product1"`. */
  readonly scalars: Readonly<Record<string, number>>;
  /** Arrays by stage and slot, then by the path of the leaf. */
  readonly slots: Readonly<Record<string, Readonly<Record<string, Float32Array | Float64Array>>>>;
}

/** The slots with their leaves, each once. */
function entries(plan: Plan): { slot: string; leaf: number; path: string }[] {
  return plan.groups.flatMap((group) =>
    group.slots.flatMap(({ name }) =>
      group.leaves.map(({ leaf }) => ({ slot: name, leaf, path: plan.leaves[leaf]!.path })),
    ),
  );
}

/** A copy of the state. */
export function saveState(plan: Plan, { memory, view }: Binding, step: number): OptimizerState {
  const slots: Record<string, Record<string, Float32Array | Float64Array>> = {};
  for (const { slot, leaf, path } of entries(plan)) {
    const arrays = (slots[slot] ??= {});
    arrays[path] = view(leaf, slot)!.slice();
  }
  const scalars = plan.scalars.kept.map(
    (name) => [name, memory.scalars[plan.scalars.index.get(name)!]!] as const,
  );
  return { version: 1, step, scalars: Object.fromEntries(scalars), slots };
}

/**
 * Puts a saved state in place, or throws and changes nothing.
 *
 * @throws {RangeError} listing every number and array that is missing, extra, or of another size.
 */
export function restoreState(plan: Plan, { memory, view }: Binding, state: OptimizerState): void {
  const faults: string[] = [];
  const wanted = entries(plan);
  for (const { slot, leaf, path } of wanted) {
    const saved = state.slots[slot]?.[path];
    const own = view(leaf, slot)!;
    if (saved === undefined) faults.push(`${slot} of ${path} is missing`);
    else if (saved.constructor !== own.constructor)
      faults.push(`${slot} of ${path} is a ${saved.constructor.name}`);
    else if (saved.length !== own.length)
      faults.push(`${slot} of ${path} has ${saved.length} numbers instead of ${own.length}`);
  }
  const known = new Set(wanted.map(({ slot, path }) => `${slot} ${path}`));
  for (const [slot, leaves] of Object.entries(state.slots))
    for (const path of Object.keys(leaves))
      if (!known.has(`${slot} ${path}`)) faults.push(`${slot} of ${path} is not wanted`);
  const { kept, index } = plan.scalars;
  for (const name of kept) if (typeof state.scalars[name] !== "number") faults.push(`${name} is missing`);
  for (const name of Object.keys(state.scalars))
    if (!kept.includes(name)) faults.push(`${name} is not wanted`);
  if (!(Number.isSafeInteger(state.step) && state.step >= 0)) faults.push(`step is ${String(state.step)}`);
  if (faults.length > 0) throw new RangeError(`state must fit the optimizer: ${faults.join(", ")}`);
  for (const { slot, leaf, path } of wanted) view(leaf, slot)!.set(state.slots[slot]![path]!);
  for (const name of kept) memory.scalars[index.get(name)!] = state.scalars[name]!;
}
