import { describe, expect, test } from "vitest";
import { chain, clipByGlobalNorm, type Method } from "../../src/index.ts";
import type { Dtype } from "../../src/kernel/unit.ts";
import { emitUnit } from "../../src/kernel/webassembly.ts";
import { Inspector } from "../../src/engine/inspection.ts";
import { factories, rateOf, takes } from "../optimizer/list.ts";
import { leafShape } from "../../src/engine/leaf-shape.ts";
import { planMethod } from "../../src/engine/plan.ts";

/** The bytes of every module that a method needs for a vector, and for a matrix. */
function sizes(method: Method, dtype: Dtype, inspection: Inspector | undefined): number[] {
  return [[1], [2, 3]].flatMap((shape) => sizesOver(shape, method, dtype, inspection));
}

function sizesOver(
  shape: number[],
  method: Method,
  dtype: Dtype,
  inspection: Inspector | undefined,
): number[] {
  const plan = planMethod(method, [leafShape("value", [], shape)], dtype, inspection, false);
  const sections = plan.sections(plan.activity(0));
  const statements = sections.map(({ shared, prepare }) => [...shared, ...prepare]);
  const sweeps = [...plan.check, ...sections.flatMap(({ items }) => items)];
  return sweeps.flatMap((sweep) =>
    sweep.kind === "matrix"
      ? []
      : statements.map((prepare) => {
          const { loop, rounds, arrays } = sweep;
          return emitUnit({ dtype, prepare, loop, rounds, arrays, scalars: plan.scalars.index }, 0).bytes
            .length;
        }),
  );
}

// browsers once refused to compile larger modules on their main thread
describe.each(factories)("the modules of %s stay under 4 KB", (_, create) => {
  const options = { ...rateOf(create, 0.1), ...(takes(create, "maximize") ? { maximize: true } : {}) };
  test.each([
    ["alone", create(options), undefined],
    ["with everything measured", create(options), new Inspector("stages")],
    ["in a clipped chain", chain(clipByGlobalNorm(1), create(options)), new Inspector("norms")],
  ] as const)("%s", (_name, method, inspection) => {
    for (const dtype of ["float32", "float64"] as const)
      for (const size of sizes(method, dtype, inspection)) expect(size).toBeLessThan(4096);
  });
});
