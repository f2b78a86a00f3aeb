import { describe, expect, test } from "vitest";
import { chain, clipByGlobalNorm, type Method } from "../../src/index.ts";
import type { Dtype } from "../../src/kernel/unit.ts";
import { emitUnit } from "../../src/kernel/webassembly.ts";
import type { Inspection } from "../../src/engine/segment.ts";
import * as optimizers from "../../src/optimizers.ts";
import { planMethod } from "../../src/engine/plan.ts";

/** The bytes of every module that a method needs. */
function sizes(method: Method, dtype: Dtype, inspection: Inspection): number[] {
  const leaves = [{ path: "value", keys: [], shape: [1], size: 1 }];
  const { check, operations, scalars } = planMethod(method, leaves, dtype, inspection, 1);
  return [...check, ...operations].map(
    ({ prepare, sweep }) =>
      emitUnit({ dtype, prepare, pass: sweep?.pass, scalars: scalars.index }).bytes.length,
  );
}

const every = Object.entries(optimizers).map(
  ([name, create]) => [name, create as (options: object) => Method] as const,
);

// browsers once refused to compile larger modules on their main thread
describe.each(every)("the modules of %s stay under 4 KB", (_, create) => {
  const options = { learningRate: 0.1, maximize: true };
  test.each([
    ["alone", create(options), "none"],
    ["with everything measured", create(options), "stages"],
    ["in a clipped chain", chain(clipByGlobalNorm(1), create(options)), "norms"],
  ] as const)("%s", (_name, method, inspection) => {
    for (const dtype of ["float32", "float64"] as const)
      for (const size of sizes(method, dtype, inspection)) expect(size).toBeLessThan(4096);
  });
});
