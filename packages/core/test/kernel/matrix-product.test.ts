import fc from "fast-check";
import { expect, test } from "vitest";
import { matrixProduct } from "../../src/kernel/matrix-product.ts";
import { matrixModule } from "../../src/kernel/wasm-matrix.ts";

const arrays = { float32: Float32Array, float64: Float64Array };

/** The definition: sums of products in order, each operation rounded. */
function define(
  left: (i: number, k: number) => number,
  right: (k: number, j: number) => number,
  [rows, depth, columns]: readonly [number, number, number],
  round: (value: number) => number,
): number[] {
  return Array.from({ length: rows * columns }, (_, at) => {
    let sum = 0;
    for (let k = 0; k < depth; k++)
      sum = round(sum + round(left(Math.floor(at / columns), k) * right(k, at % columns)));
    return sum;
  });
}

test.each(["float32", "float64"] as const)("back ends and definition agree to the bit in %s", (dtype) => {
  const round = dtype === "float32" ? Math.fround : (value: number): number => value;
  const size = fc.integer({ min: 0, max: 19 });
  const property = fc.property(
    fc.tuple(size, size, size),
    fc.boolean(),
    fc.boolean(),
    fc.nat(1e6),
    ([rows, depth, columns], isLeftTurned, isRightTurned, seed) => {
      const random = (count: number, part: number): Float32Array | Float64Array =>
        arrays[dtype].from(
          Array.from({ length: count }, (_, i) => Math.sin(seed + part * 1e3 + i * 7.1) * 10 ** (i % 5)),
        );
      const left = { data: random(rows * depth, 1), transposed: isLeftTurned };
      const right = { data: random(depth * columns, 2), transposed: isRightTurned };
      const wanted = define(
        (i, k) => left.data[isLeftTurned ? k * rows + i : i * depth + k]!,
        (k, j) => right.data[isRightTurned ? j * depth + k : k * columns + j]!,
        [rows, depth, columns],
        round,
      );
      for (const backEnd of ["webassembly", "javascript"] as const) {
        const result = new arrays[dtype](rows * columns).fill(7);
        matrixProduct(dtype, backEnd)(left, right, result, rows, depth, columns);
        expect({ backEnd, result: [...result] }).toEqual({ backEnd, result: wanted });
      }
    },
  );
  fc.assert(property, { numRuns: 200 });
});

const ones = (count: number): Float64Array => new Float64Array(count).fill(1);

test("a large product after a small one, and a small one after it, are right", () => {
  const product = matrixProduct("float64", "webassembly");
  for (const size of [2, 300, 3]) {
    const result = ones(size * size);
    product({ data: ones(size * size) }, { data: ones(size * size) }, result, size, size, size);
    expect(new Set(result)).toEqual(new Set([size]));
  }
});

test.each(["float32", "float64"] as const)("the module of %s stays far below 4 KB", (dtype) => {
  expect(matrixModule(dtype).length).toBeLessThan(1024);
});
