import { RandomState } from "../random/random-state.ts";
import type { SplitFileOptions } from "./split-file-options.ts";

/** Returns what says of each row in turn whether the sample has it: the same each time. */
export function sampler({ sample = 1, randomState = 0 }: SplitFileOptions): () => boolean {
  if (sample === 1) return () => true;
  // A stream of its own: the split draws from the seed itself.
  const stream = new RandomState([randomState, 1]);
  return () => stream.random() < sample;
}

/** Returns what gives the number in the file of each row that was split. */
export function rowNumbers(options: SplitFileOptions, rowsRead: number): (index: number) => number {
  if ((options.sample ?? 1) === 1) return (index) => index;
  const draws = sampler(options);
  const rows = Uint32Array.from({ length: rowsRead }, (_, row) => row).filter(() => draws());
  return (index) => rows[index]!;
}
