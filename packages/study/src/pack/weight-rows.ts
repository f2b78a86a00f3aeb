import { ends, readNumbers, separator, writeNumbers } from "./symbols.ts";

/** How finely weights are stored, on each side of zero. */
export const levels = 31;

/** Weights by feature. */
interface Rows {
  /** In rising order. */
  readonly features: Uint32Array;
  /** Where the weights of each feature begin, and at last their number. */
  readonly starts: Uint32Array;
  readonly classOf: Uint8Array;
  /** From −31 to 31. */
  readonly values: Int8Array;
}

/** A feature, and its weights by class. */
type Row = readonly [feature: number, weights: readonly (readonly [index: number, value: number])[]];

/** Writes rows in the order of their features: how far each is from the one before, how many weights, classes, weights. */
export function writeRows(rows: readonly Row[]): string {
  const weights = rows.flatMap(([, own]) => own);
  return [
    writeNumbers(
      rows.map(([feature], at) => feature - (rows[at - 1]?.[0] ?? 0)),
      ends.large,
    ),
    writeNumbers(
      rows.map(([, own]) => own.length),
      ends.small,
    ),
    writeNumbers(
      weights.map(([index]) => index),
      ends.small,
    ),
    writeNumbers(
      weights.map(([, value]) => value + levels),
      ends.small,
    ),
  ].join(separator);
}

/** Reads what `writeRows` wrote. */
export function readRows(packed: string): Rows {
  const [distances, counts, classes, values] = packed.split(separator);
  if (counts === undefined) return readBytes(packed);
  const features = readNumbers(distances!, ends.large);
  const starts = new Uint32Array(features.length + 1);
  let last = 0;
  features.forEach((distance, at) => {
    last += distance;
    features[at] = last;
  });
  readNumbers(counts, ends.small).forEach((count, at) => {
    starts[at + 1] = starts[at]! + count;
  });
  return {
    features,
    starts,
    classOf: Uint8Array.from(readNumbers(classes ?? "", ends.small)),
    values: Int8Array.from(readNumbers(values ?? "", ends.small), (value) => value - levels),
  };
}

/** Reads packs of before, where all that was one list of bytes in base64. */
function readBytes(packed: string): Rows {
  const bytes = Uint8Array.from(atob(packed), (symbol) => symbol.charCodeAt(0));
  let at = 0;
  const read = (): number => {
    let [value, shift] = [0, 0];
    for (;;) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
      shift += 7;
    }
  };
  const features = new Uint32Array(bytes.length);
  const starts = new Uint32Array(bytes.length + 1);
  const classOf = new Uint8Array(bytes.length);
  const values = new Int8Array(bytes.length);
  let [last, entries, count] = [0, 0, 0];
  while (at < bytes.length) {
    last += read();
    features[count++] = last;
    for (let left = read(); left > 0; left--) {
      classOf[entries] = bytes[at++]!;
      values[entries++] = bytes[at++]!;
    }
    starts[count] = entries;
  }
  return { features: features.subarray(0, count), starts, classOf, values };
}
