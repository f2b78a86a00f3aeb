import type { Histories } from "./histories.ts";
import type { MemoryLayout } from "./memory-layout.ts";
import type { Leaf } from "./parameters.ts";

/** What puts everything back to where it is now, should a step fail that has already moved the parameters. */
export function snapshot(
  { memory: { words } }: MemoryLayout,
  leaves: readonly Leaf[],
  histories: Histories,
): () => void {
  const memory = words.slice();
  const params = leaves.map(({ data }) => data.slice());
  const values = histories.list.map((history) => history.values.slice());
  return () => {
    words.set(memory);
    for (const [index, { data }] of leaves.entries()) data.set(params[index]!);
    for (const [index, history] of histories.list.entries()) history.values.set(values[index]!);
  };
}
