import { expect, test } from "vitest";
import {
  adam,
  adaptiveClip,
  chain,
  clipByNorm,
  createOptimizer,
  inspect,
  type Method,
  transform,
} from "../../src/index.ts";
import type { BackEndName } from "../../src/kernel/back-ends.ts";

type Shapes = Readonly<Record<string, readonly [rows: number, columns: number]>>;

/** The bits of the parameters after some steps. */
function run(method: Method, shapes: Shapes, dtype: "float32" | "float64", backend: BackEndName): number[] {
  const array = dtype === "float32" ? Float32Array : Float64Array;
  let seed = 1;
  const next = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return (seed / 2 ** 32 - 0.5) * 10 ** (seed % 4);
  };
  const tree = (): Record<string, { data: Float32Array | Float64Array; shape: number[] }> =>
    Object.fromEntries(
      Object.entries(shapes).map(([name, [rows, columns]]) => [
        name,
        { data: array.from(Array.from({ length: rows * columns }, next)), shape: [rows, columns] },
      ]),
    );
  const params = tree();
  const optimizer = createOptimizer(method, params, { backend, inspect: inspect("norms") });
  const norms = [1, 2, 3].map(() => optimizer.step(tree()).updateNorm);
  return norms.concat(Object.values(params).flatMap(({ data }) => Array.from(data)));
}

const ofRows = transform({
  name: "ofRows",
  slots: { scale: { shape: "row", start: 0.5 } },
  reduce: { squares: ["update", "update"], largest: { max: "abs(update)" } },
  scope: "row",
  prepare: "factor = exp(-squares / (1 + largest)) + scale * 0.25 + log(1 + largest)",
  rule: "update = factor * update",
});
const methods = {
  "the norms of a plain sweep": adam(),
  "adaptiveClip by rows": chain(adaptiveClip(), adam()),
  "clipByNorm by leaves": chain(clipByNorm(1), adam()),
  "functions of the host and a number for each row": chain(ofRows, adam()),
};
const rows = (...counts: readonly (readonly [number, number])[]): Shapes =>
  Object.fromEntries(counts.map((count, index) => [`leaf${index}`, count]));
const some = {
  "one row": rows([1, 5]),
  "rows up to, at and past a batch": rows([63, 3], [64, 2], [65, 1], [129, 4]),
  "rows that fill a batch alone, and none": rows([1, 4096], [2, 4097], [0, 7], [5, 0], [3, 11]),
  "more leaves than a batch": rows(
    ...Array.from({ length: 131 }, (_, i) => [1 + (i % 3), 1 + (i % 19)] as const),
  ),
};

for (const [what, method] of Object.entries(methods))
  for (const [which, shapes] of Object.entries(some))
    test.each(["float32", "float64"] as const)(
      `${what}, ${which}: %s has the bits of the interpreter`,
      (dtype) => {
        const expected = run(method, shapes, dtype, "interpreter");
        for (const backend of ["webassembly", "javascript"] as const)
          expect(run(method, shapes, dtype, backend)).toEqual(expected);
      },
    );
