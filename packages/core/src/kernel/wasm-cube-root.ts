import { cube, guess, singleGuess, square } from "../exact/cube-root.ts";
import { withCubeRoot } from "./cube-root-function.ts";
import { cubeRootTable, vectorFunctions, type VectorFunction } from "./vector-functions.ts";
import { float32Codes, float64Codes } from "./wasm-codes.ts";
import * as code from "./wasm-instructions.ts";
import * as vectorCode from "./wasm-vector-instructions.ts";

const constants = [1, 1 / 3, square, cube, 2 ** -100, 2 ** 60, 2 ** -20, Infinity];
const [one, third, ofSquare, ofCube, small, up, down, infinity] = constants.keys();
const guessing = constants.length;

/** The constants in float64, then in float32, each with what a guess begins from behind. */
function tableOf(): Float64Array {
  const singles = new Int32Array(Float32Array.of(...constants).buffer);
  const words = Int32Array.of(0, guess, ...singles, singleGuess, 0);
  return Float64Array.of(...constants, ...new Float64Array(words.buffer));
}

/** Writes the steps of `cbrt`; where all lanes are of an ordinary size, without a look at the others. */
const emit: VectorFunction["emit"] = (target, given, isSingle, next, table) => {
  const { operation, comparison } = isSingle ? float32Codes : float64Codes;
  const [y, h, size, isSmall, result] = [next(), next(), next(), next(), next()];
  const constant = (index: number): typeof target =>
    isSingle
      ? target.i32(0).vectorMemory(vectorCode.loadSplat32, table + 8 * (guessing + 1) + 4 * index)
      : target.i32(0).vectorMemory(vectorCode.loadSplat64, table + 8 * index);
  const times = (): typeof target => target.vector(operation.multiply!);
  const plus = (): typeof target => target.vector(operation.add!);
  const less = (): typeof target => target.vector(comparison["<"]);
  const choice = (): typeof target => target.vector(vectorCode.bitselect);
  const shifted = (x: number, by: number): typeof target =>
    target.get(x).i32(by).vector(vectorCode.shiftRightI32);
  const pushRoot = (x: number): void => {
    shifted(x, 2);
    shifted(x, 4).vector(vectorCode.addI32).set(h);
    for (const by of [4, 8]) shifted(h, by).get(h).vector(vectorCode.addI32).set(h);
    constant(guessing).get(h).vector(vectorCode.subtractI32);
    if (!isSingle)
      target.i32(32).vector(vectorCode.shiftRightUnsignedI64).i32(32).vector(vectorCode.shiftLeftI64);
    target.set(y);
    for (let step = isSingle ? 1 : 0; step < 2; step++) {
      constant(one!).get(x).get(y);
      times().get(y).get(y);
      times();
      times().vector(operation.subtract!).set(h).get(y).get(y).get(h);
      constant(third!).get(h);
      constant(ofSquare!).get(h);
      constant(ofCube!);
      times();
      plus();
      times();
      plus();
      times();
      times();
      plus().set(y);
    }
    target.get(y).get(y);
    times().set(y).get(x).get(y);
    times().tee(h).get(x).get(h).get(h);
    times().get(h);
    times().vector(operation.subtract!).get(y);
    constant(third!);
    times();
    times();
    plus();
  };

  target.get(given);
  constant(small!);
  less();
  constant(infinity!).get(given).vector(comparison["<="]).vector(vectorCode.or);
  target.vector(vectorCode.anyTrue).op(code.if, 0x40).get(given).vector(operation.abs!).tee(size);
  constant(small!);
  less().set(isSmall).get(size);
  constant(up!);
  times().get(size).get(isSmall);
  choice().set(result);
  pushRoot(result);
  constant(down!);
  constant(one!).get(isSmall);
  choice();
  times().get(size).get(size);
  constant(infinity!);
  less();
  // and the sign
  choice().get(given).get(size).vector(vectorCode.xor).vector(vectorCode.or).set(result).op(code.else);
  pushRoot(given);
  target.set(result).op(code.end).get(result);
};

/** Passes on what may hold cube roots of elements; pages that have none leave the vectors for them out. */
export function withCubeRoots<T>(formulas: T): T {
  vectorFunctions.cbrt = { at: cubeRootTable, table: tableOf, emit };
  return withCubeRoot(formulas);
}

// whoever loads the whole package has them from the start, whatever comes from JSON
withCubeRoots(undefined);
