import { type Format, valueReader } from "../text/format.ts";
import type { LocalizedText } from "../text/locale.ts";

/**
 * How the values of a setting that was tried are read: with digits that tell any two apart, and each from the whole
 * number next to it. 0.9999 beside 0.999 is not 1.
 */
export function settingReader(
  settings: ArrayLike<number>,
  format?: Format,
): (setting: number) => LocalizedText {
  const values = Array.from(settings);
  return valueReader([...values, ...values.map(Math.round)], format, (a, b) => a === b);
}
