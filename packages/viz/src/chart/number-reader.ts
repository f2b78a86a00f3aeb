import { type Format, readFormat, valueReader } from "../text/format.ts";
import type { LocalizedText } from "../text/locale.ts";
import { readObject } from "../text/list.ts";
import { readNumbers } from "./numbers.ts";

/**
 * Returns how some numbers, and others that come between them, are told in a picture of them and in its words: with as
 * many digits as tell those apart that do not tie, those that tie alike. For text of your own beside it.
 * What is no number reads as "".
 *
 * @throws `TypeError` or `RangeError` where `values` are no numbers, or `format` is none.
 * @example
 * ```ts
 * const read = numberReader([97.535, 98.1, 101.569]);
 * console.log(read(97.535), read(101.569), numberReader([0.25], "percent")(0.25)); // → 97.5 101.6 25%
 * ```
 */
export function numberReader(values: ArrayLike<number>, format?: Format): (value: number) => LocalizedText {
  const numbers = readNumbers("values", values);
  if (format === undefined) return valueReader(numbers);
  const own = typeof format === "object" ? readObject("format", format) : format;
  return valueReader(numbers, readFormat("format", own));
}
