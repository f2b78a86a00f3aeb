import { type LocalizedText, readText } from "../text/locale.ts";
import { readList } from "../text/list.ts";

/** Checked copies of two names. */
export function readPair(
  name: string,
  pair: readonly LocalizedText[],
): readonly [LocalizedText, LocalizedText] {
  const [first, second] = readList(name, pair);
  return [readText(`${name}[0]`, first!), readText(`${name}[1]`, second!)];
}
