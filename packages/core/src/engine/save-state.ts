import type { Optimizer } from "./optimizer.ts";
import { evaluationArrays } from "./evaluation-params.ts";
import { accumulated } from "./group.ts";
import type { History } from "./histories.ts";
import { viewOfLeaf, type MemoryLayout } from "./memory-layout.ts";
import type { Leaf, Tensor } from "./parameters.ts";
import type { Plan } from "./plan.ts";
import { runnerOf } from "./runner.ts";
import { entries, numbersByKey, scheduleNumbers, type OptimizerState } from "./state.ts";
import type { Numbers } from "../typed-array.ts";

/**
 * A copy of everything that an optimizer needs to continue: parameters, step, and the numbers and arrays of the stages.
 *
 * @example
 * ```ts
 * import { adam, createOptimizer, loadState, saveState } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * const optimizer = createOptimizer(adam({ learningRate: 0.1 }), params);
 * const before = saveState(optimizer);
 * optimizer.step({ x: Float64Array.of(0.5) });
 * loadState(optimizer, before);
 * console.log(params.x[0], optimizer.reading.step); // → 1 0
 * ```
 */
export function saveState(optimizer: Optimizer): OptimizerState {
  const runner = runnerOf(optimizer);
  const { plan, layout, leaves, histories, reading, scalars, gathered, skips, seen } = runner;
  const { step } = reading;
  histories.settle();
  const view = plan.view.length > 0 ? evaluationArrays(runner) : undefined;
  const slots = new Map<string, (readonly [string, Tensor])[]>();
  for (const { slot, leaf, path, array, group, index, shape } of entries(plan)) {
    if (array.name === accumulated && seen[leaf] === 0) continue;
    const arrays = slots.get(slot) ?? [];
    slots.set(slot, arrays);
    arrays.push([path, { data: viewOfLeaf(plan, layout, group, index, array.name)!.slice(), shape }]);
  }
  const tensors = (dataOf: (leaf: Leaf, index: number) => Numbers): Record<string, Tensor> =>
    Object.fromEntries(
      leaves.map((leaf, index) => [leaf.path, { data: dataOf(leaf, index), shape: leaf.shape }]),
    );
  return {
    version: 2,
    step,
    steps: stepsOf(plan, histories.list, step),
    scalars: Object.fromEntries([...historyScalars(plan, histories.list), ...scheduleScalars(plan, layout)]),
    params: tensors(({ data }) => data.slice()),
    ...(view === undefined ? {} : { evaluation: tensors((_, index) => view[index]!) }),
    slots: Object.fromEntries([...slots].map(([slot, arrays]) => [slot, Object.fromEntries(arrays)])),
    gathered: scalars[gathered]!,
    ...(skips === 0 ? {} : { skipped: skips }),
  };
}

function stepsOf(plan: Plan, histories: readonly History[], step: number): Record<string, number> {
  const found: [string, number][] = [];
  for (const { leaves, values } of histories)
    for (const [leaf, own] of leaves.entries())
      if (own === 1 && values[0] !== step) found.push([plan.leaves[leaf]!.path, values[0]!]);
  return Object.fromEntries(found);
}

type ScalarEntry = [string, number | Record<string, number>];

/** The numbers of each stage: one where all its leaves agree, else one for each leaf. */
function historyScalars(plan: Plan, histories: readonly History[]): ScalarEntry[] {
  return [...numbersByKey(plan)].map(([key, numbers]): ScalarEntry => {
    const values = numbers.flatMap(({ stage, index }) =>
      histories.flatMap((history) =>
        [...stage.leaves]
          .filter((leaf) => history.leaves[leaf] === 1)
          .map((leaf) => [plan.leaves[leaf]!.path, history.values[index]!] as const),
      ),
    );
    const [first] = values;
    const isOne = first === undefined || values.every(([, value]) => Object.is(value, first[1]));
    return [
      key,
      isOne ? (first?.[1] ?? plan.scalars.initial[numbers[0]!.index]!) : Object.fromEntries(values),
    ];
  });
}

function scheduleScalars(plan: Plan, { memory }: MemoryLayout): ScalarEntry[] {
  return [...scheduleNumbers(plan)].map(([key, index]) => [key, memory.scalars[index]!]);
}
