import { Fingerprint } from "../hash/fingerprint.ts";
import { checkLength, described, isObject } from "../options.ts";

/** Row indices: 32-bit, or doubles where a source has more than 2^32 rows. */
export type Indices = Uint32Array | Float64Array;

/** Numbers of any shape; the first entry of `shape` counts the rows. */
export interface Tensor {
  readonly data: Float32Array | Float64Array;
  readonly shape: readonly number[];
}

/** Any typed array. */
export type NumberArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array
  | BigInt64Array
  | BigUint64Array;

/** One value for each row: an array, a typed array, or a tensor. */
export type Column = readonly unknown[] | NumberArray | Tensor;

/** As many axes, of any length. */
type Axes<Shape extends readonly number[]> = { readonly [Axis in keyof Shape]: number };

/** The column with the rows of one batch: of the same kind, a tensor with the same numbers and as many axes. */
export type Gathered<C> = C extends Tensor
  ? {
      readonly data: C["data"];
      readonly shape: Axes<C["shape"]>;
    }
  : C extends NumberArray
    ? C
    : C extends readonly (infer Item)[]
      ? Item[]
      : never;

/** Returns how many rows the column has. */
export function lengthOf(column: Column, name: string): number {
  if (!isTensor(column)) return column.length;
  const [rows = -1, ...rest] = column.shape;
  const wrong = column.shape.find((size) => !(Number.isInteger(size) && size >= 0));
  if (wrong !== undefined)
    throw new RangeError(`${name}.shape must hold whole numbers, got ${column.shape.join(" × ")}`);
  if (!ArrayBuffer.isView(column.data))
    throw new TypeError(`${name}.data must be a Float32Array or Float64Array, got ${described(column.data)}`);
  const width = rest.reduce((product, size) => product * size, 1);
  if (rows * width !== column.data.length) {
    throw new RangeError(
      `${name}.shape must come to ${column.data.length} in all, got ${column.shape.join(" × ")}`,
    );
  }
  return rows;
}

/** Returns how many rows inputs and targets have. */
export function lengthOfBoth(inputs: Column, targets: Column): number {
  const length = lengthOf(inputs, "inputs");
  checkLength("targets", lengthOf(targets, "targets"), length);
  return length;
}

/** Returns the rows, copied in the order of the indices. */
export function gather<C extends Column>(column: C, indices: Indices): Gathered<C>;
export function gather(column: Column, indices: Indices): Column {
  if (isTensor(column)) return gatherTensor(column, indices);
  if (Array.isArray(column)) {
    const items: readonly unknown[] = column;
    // A slice has its room, and keeps numbers as such.
    const picked = items.slice(0, indices.length);
    for (let i = 0; i < picked.length; i++) picked[i] = items[indices[i]!];
    for (let i = picked.length; i < indices.length; i++) picked.push(items[indices[i]!]);
    return picked;
  }
  if (!ArrayBuffer.isView(column))
    throw new TypeError("a column must be an array, a typed array or a tensor");
  return gatherNumbers(column, indices);
}

/** True for what `gather` takes. */
export function isColumn(value: unknown): value is Column {
  if (!isObject(value)) return false;
  return (
    Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView)) || isTensor(value)
  );
}

/** Adds the column's length and up to 1024 of its values, evenly spread, to the fingerprint. */
export function addColumn(fingerprint: Fingerprint, column: Column): void {
  const values: ArrayLike<unknown> = isTensor(column) ? column.data : column;
  fingerprint.add(values.length);
  if (isTensor(column)) for (const size of column.shape) fingerprint.add(size);
  const step = Math.max(1, values.length / 1024);
  for (let place = 0; place < values.length; place += step) {
    fingerprint.add(values[Math.floor(place)]);
  }
}

function isTensor(value: object): value is Tensor {
  return "data" in value && "shape" in value && Array.isArray(value.shape);
}

function gatherTensor({ data, shape }: Tensor, indices: Indices): Tensor {
  const [rows = 1, ...rest] = shape;
  const width = data.length / rows;
  const size = indices.length * width;
  const picked = data instanceof Float32Array ? new Float32Array(size) : new Float64Array(size);
  (width < narrow ? pickNumbers : pickRuns)(data, width, indices, picked);
  return { data: picked, shape: [indices.length, ...rest] };
}

type Picker = (from: Tensor["data"], width: number, rows: Indices, to: Tensor["data"]) => void;

/** Rows of fewer numbers are copied by loops, which is faster than views. */
const narrow = 16;

/** Copies four numbers of each row, then the next four, so that no loop is short. */
const pickNumbers: Picker = (from, width, rows, to) => {
  let column = 0;
  for (; column + 4 <= width; column += 4)
    for (let i = 0, at = column; i < rows.length; i++, at += width) {
      const start = rows[i]! * width + column;
      to[at] = from[start]!;
      to[at + 1] = from[start + 1]!;
      to[at + 2] = from[start + 2]!;
      to[at + 3] = from[start + 3]!;
    }
  for (; column < width; column++)
    for (let i = 0, at = column; i < rows.length; i++, at += width) to[at] = from[rows[i]! * width + column]!;
};

/** Copies rows that follow one another at once. */
const pickRuns: Picker = (from, width, rows, to) => {
  for (let i = 0, at = 0; i < rows.length;) {
    const first = rows[i]!;
    let next = first + 1;
    for (i++; rows[i] === next; i++) next++;
    to.set(from.subarray(first * width, next * width), at);
    at += (next - first) * width;
  }
};

function gatherNumbers(column: NumberArray, indices: Indices): NumberArray {
  const picked = column.slice(0, 0);
  const Kind: unknown = picked.constructor;
  if (typeof Kind !== "function") throw new TypeError("a column must be an array, a typed array or a tensor");
  const result: NumberArray = Reflect.construct(Kind, [indices.length]);
  for (let i = 0; i < indices.length; i++) result[i] = column[indices[i]!]!;
  return result;
}
