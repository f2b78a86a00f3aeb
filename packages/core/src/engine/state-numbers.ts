import type { Plan } from "./plan.ts";
import type { KeptNumber } from "./scalar-table.ts";
import { ownValue } from "./state.ts";
import { remembered } from "../remembered.ts";

/** The kept numbers by their keys; stages of different leaves may share one. */
export function numbersByKey({ scalars }: Plan): Map<string, KeptNumber[]> {
  const keys = new Map<string, KeptNumber[]>();
  for (const kept of scalars.kept) {
    remembered(keys, `${kept.stage.key}.${kept.name}`, (): KeptNumber[] => []).push(kept);
  }
  return keys;
}

/** The number of a leaf, where one is saved for all or for it. */
export function numberOf(saved: unknown, path: string): number | undefined {
  const own = typeof saved === "number" ? saved : ownValue(saved, path);
  return typeof own === "number" ? own : undefined;
}

/** The numbers of stateful schedules by name. */
export function scheduleNumbers({ scalars }: Plan): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { stage, name, rule } of scalars.stateful) rule.addNumbers(numbers, `${stage.key}.${name}`);
  return numbers;
}
