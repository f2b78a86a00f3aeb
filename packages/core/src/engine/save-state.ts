import type { History } from "./histories.ts";
import type { Tensor } from "./parameters.ts";
import type { Plan } from "./plan.ts";
import { accumulated, stateArrays } from "./state-arrays.ts";
import { numbersByKey, scheduleNumbers } from "./state-numbers.ts";
import { runs } from "./step-maker.ts";
import type { OptimizerState, StateOwner } from "./state.ts";
import { remembered } from "../remembered.ts";

/** A copy of everything that an optimizer needs to continue. */
export function saveState(owner: StateOwner): OptimizerState {
  const { plan, layout, leaves, histories, reading, accumulation, skips } = owner;
  const { step } = reading;
  histories.settle();
  const view = plan.keepsCopies ? runs.copies!.evaluationArrays(owner) : undefined;
  const slots = new Map<string, [string, Tensor][]>();
  for (const { slot, path, leaf, data, shape } of stateArrays(owner)) {
    if (slot === accumulated && accumulation!.seen[leaf] === 0) continue;
    remembered(slots, slot, (): [string, Tensor][] => []).push([path, { data: data.slice(), shape }]);
  }
  const { "": params = {}, ...rest } = Object.fromEntries(
    [...slots].map(([slot, arrays]) => [slot, Object.fromEntries(arrays)]),
  );
  return {
    version: 2,
    step,
    steps: Object.fromEntries(
      histories.list
        .filter(({ values }) => values[0] !== step)
        .flatMap((history) => pathsOf(plan, history).map((path) => [path, history.values[0]!])),
    ),
    scalars: Object.fromEntries([
      ...[...numbersByKey(plan)].map(([key, numbers]) => {
        const values = histories.list.flatMap((history) =>
          numbers.flatMap(({ stage, index }) =>
            pathsOf(plan, history, stage.leaves).map((path) => [path, history.values[index]!] as const),
          ),
        );
        const first = values[0]?.[1] ?? plan.scalars.initial[numbers[0]!.index]!;
        return [
          key,
          values.every(([, value]) => Object.is(value, first)) ? first : Object.fromEntries(values),
        ] as const;
      }),
      ...[...scheduleNumbers(plan)].map(([key, index]) => [key, layout.memory.scalars[index]!] as const),
    ]),
    params,
    ...(view === undefined
      ? {}
      : {
          evaluation: Object.fromEntries(
            leaves.map(({ path, shape }, leaf) => [path, { data: view[leaf]!, shape }]),
          ),
        }),
    slots: rest,
    gathered: accumulation?.count ?? 0,
    ...(skips === 0 ? {} : { skipped: skips }),
  };
}

/** The paths of the leaves of a history, of all or of some. */
function pathsOf({ leaves }: Plan, history: History, some?: ReadonlySet<number>): string[] {
  return leaves
    .filter((_, leaf) => history.leaves[leaf] === 1 && (some?.has(leaf) ?? true))
    .map(({ path }) => path);
}
