import type { Binding } from "./binding.ts";
import { faultOf, type Leaf, type Tensor } from "./parameters.ts";
import type { Plan } from "./plan.ts";

/** Everything needed to go on: parameters, numbers and arrays. */
export interface OptimizerState {
  readonly version: 1;
  /** Steps taken. */
  readonly step: number;
  /** Numbers by stage and name, such as `"0.scaleByAdam.product1"`. */
  readonly scalars: Readonly<Record<string, number>>;
  /** The parameters by path. */
  readonly params: Readonly<Record<string, Tensor>>;
  /** Arrays by stage and slot, then by the path of the leaf. */
  readonly slots: Readonly<Record<string, Readonly<Record<string, Tensor>>>>;
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
export function saveState(
  plan: Plan,
  { memory, view }: Binding,
  leaves: readonly Leaf[],
  step: number,
): OptimizerState {
  const copy = (data: Tensor["data"], leaf: number): Tensor => ({
    data: data.slice(),
    shape: plan.leaves[leaf]!.shape,
  });
  const slots = new Map<string, (readonly [string, Tensor])[]>();
  for (const { slot, leaf, path } of entries(plan)) {
    const arrays = slots.get(slot) ?? [];
    slots.set(slot, arrays);
    arrays.push([path, copy(view(leaf, slot)!, leaf)]);
  }
  const scalars = plan.scalars.kept.map(
    (name) => [name, memory.scalars[plan.scalars.index.get(name)!]!] as const,
  );
  const params = leaves.map(({ path, data }, leaf) => [path, copy(data, leaf)] as const);
  return {
    version: 1,
    step,
    scalars: Object.fromEntries(scalars),
    params: Object.fromEntries(params),
    slots: Object.fromEntries([...slots].map(([slot, arrays]) => [slot, Object.fromEntries(arrays)])),
  };
}

/**
 * Puts a saved state in place, or throws and changes nothing.
 *
 * @throws {TypeError} where it is no state.
 * @throws {RangeError} listing every number and array that is missing, extra, or of another kind or shape.
 */
export function restoreState(
  plan: Plan,
  { memory, view }: Binding,
  leaves: readonly Leaf[],
  state: OptimizerState,
): void {
  requireState(state);
  const arrays = [
    ...leaves.map((leaf) => ({ name: leaf.path, own: leaf, saved: get(state.params, leaf.path) })),
    ...entries(plan).map(({ slot, leaf, path }) => ({
      name: `${slot} of ${path}`,
      own: { data: view(leaf, slot)!, shape: leaves[leaf]!.shape },
      saved: get(get(state.slots, slot) ?? {}, path),
    })),
  ];
  const faults = [
    ...arrays.flatMap(({ name, own, saved }) => faultOf(name, own, saved)),
    ...extras(plan, leaves, state),
  ];
  const { kept, index } = plan.scalars;
  for (const name of kept)
    if (typeof get(state.scalars, name) !== "number") faults.push(`${name} is missing`);
  if (!(Number.isSafeInteger(state.step) && state.step >= 0)) faults.push(`step is ${String(state.step)}`);
  if (faults.length > 0) throw new RangeError(`state must fit the optimizer: ${faults.join(", ")}`);
  for (const { own, saved } of arrays) own.data.set(saved!.data);
  for (const name of kept) memory.scalars[index.get(name)!] = state.scalars[name]!;
}

function requireState(state: Partial<OptimizerState> | null): void {
  const parts = [state?.params, state?.slots, state?.scalars];
  if (state?.version !== 1 || parts.some((part) => typeof part !== "object"))
    throw new TypeError("state must be that of an optimizer, version 1");
}

/** What a record holds itself under a name. */
function get<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** What the state has and the optimizer has not. */
function extras(plan: Plan, leaves: readonly Leaf[], state: OptimizerState): string[] {
  const slots = new Set(entries(plan).map(({ slot, path }) => `${slot} of ${path}`));
  const params = new Set(leaves.map(({ path }) => path));
  const found = [
    ...Object.keys(state.params).filter((path) => !params.has(path)),
    ...Object.entries(state.slots).flatMap(([slot, paths]) =>
      Object.keys(paths ?? {})
        .map((path) => `${slot} of ${path}`)
        .filter((name) => !slots.has(name)),
    ),
    ...Object.keys(state.scalars).filter((name) => !plan.scalars.kept.includes(name)),
  ];
  return found.map((name) => `${name} is not wanted`);
}
