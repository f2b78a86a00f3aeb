import type { RoundProgram } from "./part-loops.ts";
import type { Kernel, KernelMemory, Unit } from "./unit.ts";

/** Runs a round over the whole range. */
export function wholeLoop(
  { arrays }: Unit,
  { words, elements }: KernelMemory,
  run: RoundProgram["run"],
): Kernel {
  const at = arrays.map(() => 0);
  return (header) => {
    const start = header / 4;
    for (let array = 0; array < at.length; array++)
      at[array] = words[start + 1 + array]! / elements.BYTES_PER_ELEMENT;
    run(at, words[start]!);
  };
}
