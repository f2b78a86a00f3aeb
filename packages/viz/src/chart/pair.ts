import { type LocalizedText, readText } from "../text/locale.ts";
import { readList } from "../text/list.ts";

/** Checked copies of two names. */
export function readPair(
  name: string,
  pair: readonly LocalizedText[],
): readonly [LocalizedText, LocalizedText] {
  const given = readList(name, pair);
  const read = (i: 0 | 1) => readText(`${name}[${i}]`, given[i]!);
  return [read(0), read(1)];
}
