import { isFloat32Array, type Numbers } from "../typed-array.ts";
import { bestBackEnd, withinMemories, type BackEndName } from "./back-ends.ts";
import type { Dtype } from "./unit.ts";
import { matrixModule, tileArguments, tileColumns, tileRows } from "./wasm-matrix.ts";
import { instantiate } from "./wasm-module.ts";

/** A matrix in row order, or what it is the transpose of. */
export interface Factor {
  readonly data: Numbers;
  /** Read with rows and columns exchanged. */
  readonly transposed?: boolean;
}

/** Writes the product of a `rows` x `depth` and a `depth` x `columns` matrix into `result`. */
export type MatrixProduct = (
  left: Factor,
  right: Factor,
  result: Numbers,
  rows: number,
  depth: number,
  columns: number,
) => void;

const products = new Map<string, MatrixProduct>();

/**
 * The matrix product in a dtype: every number is the sum of its products in order, each operation rounded
 * to the dtype, so that all back ends give the same bits. A relaxed one may round a product and its sum at once, which is
 * faster and gives other bits on other machines; where the engine has no relaxed vectors it is the same as the strict one.
 */
export function matrixProduct(
  dtype: Dtype,
  backEnd: BackEndName = bestBackEnd(),
  isRelaxed = false,
): MatrixProduct {
  const key = `${dtype} ${backEnd} ${isRelaxed}`;
  let product = products.get(key);
  if (product === undefined) {
    product = backEnd === "webassembly" ? copiedProduct(dtype, isRelaxed) : plainProduct;
    products.set(key, product);
  }
  return product;
}

function copiedProduct(dtype: Dtype, isRelaxed: boolean): MatrixProduct {
  const relaxed = isRelaxed ? matrixModule(dtype, true) : undefined;
  const module = relaxed !== undefined && WebAssembly.validate(relaxed) ? relaxed : matrixModule(dtype);
  return new CopiedProduct(dtype, module).multiply;
}

/** Rows of the result grow by one product at a time; a float32 result rounds as it is stored. */
function plainProduct(
  left: Factor,
  right: Factor,
  result: Numbers,
  rows: number,
  depth: number,
  columns: number,
): void {
  const [rowStep, depthStep] = left.transposed === true ? [1, rows] : [depth, 1];
  const isSingle = isFloat32Array(result);
  const row = new Float64Array(columns);
  for (let i = 0; i < rows; i++) {
    const sums = result.subarray(i * columns, (i + 1) * columns);
    sums.fill(0);
    for (let k = 0; k < depth; k++) {
      readRow(right, k, depth, columns, row);
      const factor = left.data[i * rowStep + k * depthStep]!;
      if (isSingle) for (let j = 0; j < columns; j++) sums[j] = sums[j]! + Math.fround(factor * row[j]!);
      else for (let j = 0; j < columns; j++) sums[j] = sums[j]! + factor * row[j]!;
    }
  }
}

function readRow(
  { data, transposed = false }: Factor,
  k: number,
  depth: number,
  columns: number,
  row: Float64Array,
): void {
  const [start, step] = transposed ? [k, depth] : [k * columns, 1];
  for (let j = 0; j < columns; j++) row[j] = data[start + j * step]!;
}

/** Copies the factors into a memory of its own and multiplies them there. */
class CopiedProduct {
  readonly #dtype: Dtype;
  readonly #module: Uint8Array<ArrayBuffer>;
  #elements: Numbers = new Float64Array(0);
  #run: (...values: number[]) => void = () => undefined;

  constructor(dtype: Dtype, module: Uint8Array<ArrayBuffer>) {
    this.#dtype = dtype;
    this.#module = module;
  }

  readonly multiply: MatrixProduct = (left, right, result, rows, depth, columns) => {
    if (rows === 0 || columns === 0) return;
    if (depth === 0) {
      result.fill(0, 0, rows * columns);
      return;
    }
    const width = tileColumns[this.#dtype];
    const [rowPanels, columnPanels] = [Math.ceil(rows / tileRows), Math.ceil(columns / width)];
    const stride = columnPanels * width;
    // a panel may read past the last row or column, up to the end of the next numbers
    const rightStart = (rows + tileRows) * depth;
    const resultStart = rightStart + stride * depth + width;
    const elements = this.#room(resultStart + rowPanels * tileRows * stride);
    if (elements === undefined) {
      plainProduct(left, right, result, rows, depth, columns);
      return;
    }
    const bytes = elements.BYTES_PER_ELEMENT;
    elements.set(whole(left.data, rows * depth));
    if (right.transposed === true) packRows(elements, rightStart, right.data, columns, depth, width);
    else elements.set(whole(right.data, depth * columns), rightStart);
    this.#run(
      ...tileArguments({
        left: 0,
        right: rightStart * bytes,
        result: resultStart * bytes,
        depth,
        rowPanels,
        columnPanels,
        leftRow: (left.transposed === true ? 1 : depth) * bytes,
        leftColumn: (left.transposed === true ? rows : 1) * bytes,
        rightRow: (right.transposed === true ? width : columns) * bytes,
        rightPanel: (right.transposed === true ? width * depth : width) * bytes,
      }),
    );
    this.#takeResult(result, resultStart, rows, columns, stride);
  };

  #takeResult(result: Numbers, start: number, rows: number, columns: number, stride: number): void {
    const elements = this.#elements;
    if (stride === columns) result.set(elements.subarray(start, start + rows * columns));
    else
      for (let i = 0; i < rows; i++)
        for (let j = 0; j < columns; j++) result[i * columns + j] = elements[start + i * stride + j]!;
  }

  /** The memory, made anew where it is too small; none where the engine has none left. */
  #room(count: number): Numbers | undefined {
    if (this.#elements.length >= count) return this.#elements;
    const bytes = this.#dtype === "float32" ? 4 : 8;
    const pages = Math.ceil((count * bytes * 1.5) / 65_536);
    const memory = withinMemories("webassembly", (name) =>
      name === "webassembly" ? new WebAssembly.Memory({ initial: pages, maximum: pages }) : undefined,
    );
    if (memory === undefined) return undefined;
    this.#elements =
      this.#dtype === "float32" ? new Float32Array(memory.buffer) : new Float64Array(memory.buffer);
    this.#run = instantiate(this.#module, memory, []);
    return this.#elements;
  }
}

function whole(data: Numbers, count: number): Numbers {
  return data.length === count ? data : data.subarray(0, count);
}

/**
 * Lays rows of `depth` numbers out in panels of `width` rows, the first numbers of all its rows first; rows
 * that are missing in the last panel are zeros.
 */
function packRows(
  to: Numbers,
  start: number,
  data: Numbers,
  rows: number,
  depth: number,
  width: number,
): void {
  for (let first = 0; first < rows; first += width) {
    const at = start + first * depth;
    const count = Math.min(width, rows - first);
    if (count < width) to.fill(0, at, at + width * depth);
    for (let row = 0; row < count; row++) {
      const from = (first + row) * depth;
      for (let k = 0; k < depth; k++) to[at + k * width + row] = data[from + k]!;
    }
  }
}
