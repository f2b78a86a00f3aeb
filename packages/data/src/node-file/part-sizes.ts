import type { SplitFileOptions } from "./split-file-options.ts";

/** Returns how many rows each part is to have, as the splitters of this package count them; training what is left. */
export function partSizes(
  { testSize = 0.2, validationSize = 0.1 }: SplitFileOptions,
  length: number,
): { readonly train: number; readonly validation: number; readonly test: number } {
  const count = (size: number): number => (size < 1 ? Math.ceil(size * length) : size);
  const [validation, test] = [count(validationSize), count(testSize)];
  return { train: length - validation - test, validation, test };
}
