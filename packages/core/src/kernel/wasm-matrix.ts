import type { Dtype } from "./unit.ts";
import { WasmCode } from "./wasm-code.ts";
import { float32Codes, float64Codes } from "./wasm-codes.ts";
import * as code from "./wasm-instructions.ts";
import * as vectorCode from "./wasm-vector-instructions.ts";
import { moduleBytes } from "./wasm-module.ts";
import { vectorBytes } from "./wasm-vector.ts";
import { constantLanes } from "./wasm-lanes.ts";

/** Rows of a tile, and vectors in each. */
export const tileRows = 4;
const tileVectors = 2;
const panelBytes = tileVectors * vectorBytes;
/** Columns of a tile. */
export const tileColumns: Readonly<Record<Dtype, number>> = { float32: 8, float64: 4 };

/** The parameters of the function, in order. */
export interface TileCall {
  /** Addresses of the two factors and of the result. */
  readonly left: number;
  readonly right: number;
  readonly result: number;
  /** Products in a sum; at least 1, as are the counts of panels. */
  readonly depth: number;
  /** Panels of four rows, and of two vectors of columns. */
  readonly rowPanels: number;
  readonly columnPanels: number;
  /** Bytes between the rows of the left factor, and between its columns. */
  readonly leftRow: number;
  readonly leftColumn: number;
  /** Bytes between the rows of the right factor, and between its panels. */
  readonly rightRow: number;
  readonly rightPanel: number;
}

const parameterNames = [
  "left",
  "right",
  "result",
  "depth",
  "rowPanels",
  "columnPanels",
  "leftRow",
  "leftColumn",
  "rightRow",
  "rightPanel",
] as const satisfies readonly (keyof TileCall)[];

/** The arguments of a call in the order of the parameters. */
export function tileArguments(call: TileCall): number[] {
  return parameterNames.map((name) => call[name]);
}

/**
 * A module whose function multiplies matrices in tiles of four rows and two vectors. Panels that reach past
 * the last row or column read and compute what lies there; the result has rows as wide as all panels. Each
 * number is the sum of its products in order, every operation rounded; a relaxed one may round a product and its sum at
 * once, where the machine can.
 */
export function matrixModule(dtype: Dtype, isRelaxed = false): Uint8Array<ArrayBuffer> {
  const target = new WasmCode(parameterNames.length);
  new TileEmitter(target, dtype, isRelaxed).emit();
  return moduleBytes(
    parameterNames.map(() => "i32"),
    undefined,
    target,
  );
}

const parameter = (name: keyof TileCall): number => parameterNames.indexOf(name);

class TileEmitter {
  readonly #code: WasmCode;
  readonly #isSingle: boolean;
  readonly #isRelaxed: boolean;
  readonly #rows: readonly { readonly pointer: number; readonly sums: readonly number[] }[];
  readonly #vectors: readonly number[];
  readonly #factor: number;

  constructor(target: WasmCode, dtype: Dtype, isRelaxed: boolean) {
    this.#code = target;
    this.#isSingle = dtype === "float32";
    this.#isRelaxed = isRelaxed;
    const vectors = (): number[] => Array.from({ length: tileVectors }, () => target.local("v128"));
    this.#rows = Array.from({ length: tileRows }, () => ({ pointer: target.local("i32"), sums: vectors() }));
    this.#vectors = vectors();
    this.#factor = target.local("v128");
  }

  /** Column panels one after the other; each stays in the cache while the rows go by. */
  emit(): void {
    const target = this.#code;
    const [row, cell, stride] = [target.local("i32"), target.local("i32"), target.local("i32")];
    target.get(parameter("columnPanels")).i32(panelBytes).op(code.i32Multiply).set(stride);
    this.#repeat("columnPanels", () => {
      target.get(parameter("left")).set(row).get(parameter("result")).set(cell);
      this.#repeat("rowPanels", () => this.#emitTile(row, cell, stride));
      this.#advance(parameter("result"), () => target.i32(panelBytes));
      this.#advance(parameter("right"), () => target.get(parameter("rightPanel")));
    });
  }

  /** One tile: its sums, then the results; leaves the addresses at the next four rows. */
  #emitTile(row: number, cell: number, stride: number): void {
    const target = this.#code;
    for (const { pointer, sums } of this.#rows) {
      for (const sum of sums) constantLanes(target, this.#isSingle ? [0, 0, 0, 0] : [0, 0]).set(sum);
      target.get(row).set(pointer);
      this.#advance(row, () => target.get(parameter("leftRow")));
    }
    const right = target.local("i32");
    target.get(parameter("right")).set(right);
    this.#repeat("depth", () => {
      this.#emitProducts(right);
      for (const { pointer } of this.#rows) this.#advance(pointer, () => target.get(parameter("leftColumn")));
      this.#advance(right, () => target.get(parameter("rightRow")));
    });
    for (const { sums } of this.#rows) {
      for (const [index, sum] of sums.entries())
        target
          .get(cell)
          .get(sum)
          .vectorMemory(vectorCode.store, index * vectorBytes);
      this.#advance(cell, () => target.get(stride));
    }
  }

  #emitProducts(right: number): void {
    const target = this.#code;
    const splat = this.#isSingle ? vectorCode.loadSplat32 : vectorCode.loadSplat64;
    for (const [index, vector] of this.#vectors.entries())
      target
        .get(right)
        .vectorMemory(vectorCode.load, index * vectorBytes)
        .set(vector);
    for (const { pointer, sums } of this.#rows) {
      target.get(pointer).vectorMemory(splat, 0).set(this.#factor);
      for (const [index, sum] of sums.entries()) this.#emitProduct(sum, this.#vectors[index]!);
    }
  }

  /** Adds the product of the factor and a vector to a sum. */
  #emitProduct(sum: number, vector: number): void {
    const target = this.#code;
    const { multiply, add } = (this.#isSingle ? float32Codes : float64Codes).operation;
    const fused = this.#isSingle ? vectorCode.relaxedMultiplyAdd32 : vectorCode.relaxedMultiplyAdd64;
    if (this.#isRelaxed) target.get(this.#factor).get(vector).get(sum).vector(fused).set(sum);
    else target.get(sum).get(this.#factor).get(vector).vector(multiply!).vector(add!).set(sum);
  }

  /** Runs the body as often as a parameter says, at least once. */
  #repeat(times: keyof TileCall, body: () => void): void {
    const target = this.#code;
    const counter = target.local("i32");
    target.get(parameter(times)).set(counter).op(code.loop, 0x40);
    body();
    target.get(counter).i32(1).op(code.i32Subtract).tee(counter).op(code.brIf, 0, code.end);
  }

  #advance(local: number, pushBytes: () => void): void {
    this.#code.get(local);
    pushBytes();
    this.#code.op(code.i32Add).set(local);
  }
}
