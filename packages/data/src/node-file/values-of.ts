import type { Label } from "../labels.ts";
import type { ByteDictionary } from "./byte-dictionary.ts";

/** The distinct values of a column by code, and the codes in the order of their values. */
interface Values {
  readonly values: readonly Label[];
  readonly sorted: Uint32Array;
  /** The code of the value of each entry, where some entries are one value. */
  readonly codeOf: Uint32Array | undefined;
}

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;
const whole = /^[+-]?\d+$/u;

/** Returns the values of the entries: numbers where all are, otherwise texts. Throws a TypeError where they are not UTF-8. */
export function valuesOf(dictionary: ByteDictionary): Values {
  const texts = Array.from({ length: dictionary.size }, (_, code) => dictionary.text(code));
  const codes = Uint32Array.from(texts.keys());
  const read = readerOf(texts);
  if (read === undefined)
    return { values: texts, sorted: codes.toSorted((a, b) => dictionary.compare(a, b)), codeOf: undefined };
  const codeOfValue = new Map<Label, number>();
  const values: (number | bigint)[] = [];
  const codeOf = Uint32Array.from(texts, (text) => {
    const value = read(text);
    const known = codeOfValue.get(value);
    if (known !== undefined) return known;
    codeOfValue.set(value, values.length);
    return values.push(value) - 1;
  });
  const sorted = codes.subarray(0, values.length).toSorted((a, b) => (values[a]! < values[b]! ? -1 : 1));
  return { values, sorted, codeOf: values.length < texts.length ? codeOf : undefined };
}

/** Returns how to read the texts as numbers, or undefined where they are none. */
function readerOf(texts: readonly string[]): ((text: string) => number | bigint) | undefined {
  if (texts.length === 0 || !texts.every((text) => number.test(text) && Number.isFinite(Number(text))))
    return undefined;
  const isWhole = texts.every((text) => whole.test(text));
  const isSafe = !isWhole || texts.every((text) => Number.isSafeInteger(Number(text)));
  // Adding 0 makes one value of 0 and -0.
  return isSafe ? (text) => Number(text) + 0 : (text) => BigInt(text.replace(/^\+/u, ""));
}
