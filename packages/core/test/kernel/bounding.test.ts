import { expect, test } from "vitest";
import { chain, createOptimizer, descend, transform, type Transform } from "../../src/index.ts";
import type { BackEndName } from "../../src/kernel/back-ends.ts";

const special = [0, -0, Number.NaN, Infinity, -Infinity, 1, -1, 1e-46, -1e-46, 0.5];
const forms = ["min(A, B)", "max(A, B)", "A < B ? B : A", "A > B ? B : A", "A < B ? A : B", "A >= B ? B : A"];
const written = (a: string, b: string): string[] =>
  forms.map((form) => form.replaceAll("A", a).replaceAll("B", b));

const byElement = transform({
  name: "byElement",
  hyperparameters: { bound: 0.5 },
  rule: [
    ["update", "parameter"],
    ["update", "0.5"],
    ["0", "update"],
    ["1e-46", "update"],
    ["update", "bound"],
  ]
    .flatMap(([a, b]) => written(a!, b!))
    .map((form) => `update = update + 0 * (${form}) + (1 / (${form}) < 0 ? 1 : 2)`)
    .join("\n"),
});

/** Bounds that are the same for all elements, but are known ahead of the loop only. */
const byNumber = (bound: string): Transform =>
  transform({
    name: "byNumber",
    hyperparameters: { zero: 0 },
    prepare: `bound = ${bound}`,
    rule: [...written("update", "bound"), ...written("bound", "update")]
      .map((form) => `update = update + 0 * (${form}) + (1 / (${form}) < 0 ? 1 : 2)`)
      .concat("update = update + min(parameter, bound) + max(bound, parameter)")
      .join("\n"),
  });
const bounds = ["zero", "-zero", "zero / zero", "1 / zero", "-1 / zero", "zero + 3", "-3 - zero"];
/** What float32 takes for 0, the half of its least number, and that least number. */
const small = ["1e-46", "-1e-46", "2^(-150)", "-2^(-150)", "2^(-149)", "1.5 * 2^(-150)", "-1.5 * 2^(-150)"];

const byRow = (form: string): Transform =>
  transform({
    name: "byRow",
    reduce: { first: ["update", "1"], second: ["parameter", "1"] },
    scope: "row",
    prepare: `factor = ${form}`,
    rule: "update = update + factor + (1 / factor < 0 ? 1 : 2)",
  });

/** The parameters after a step from every pair of the special numbers. */
function after(stage: Transform, dtype: "float32" | "float64", backend: BackEndName): number[] {
  const array = dtype === "float32" ? Float32Array : Float64Array;
  const tree = (of: (i: number) => number): { data: Float32Array | Float64Array; shape: number[] } => ({
    data: array.from(Array.from({ length: 2 * special.length ** 2 }, (_, i) => of(i))),
    shape: [special.length ** 2, 2],
  });
  const params = tree((i) => (i % 2 === 0 ? special[(i / 2) % special.length]! : -0));
  const gradients = tree((i) => (i % 2 === 0 ? special[Math.floor(i / 2 / special.length)]! : -0));
  const method = chain(stage, descend({ learningRate: 1 }));
  createOptimizer(method, params, { backend, onNonFinite: "ignore" }).step(gradients);
  return Array.from(params.data);
}

const stages = [
  byElement,
  ...[...bounds, ...small.map((one) => `zero + ${one}`)].map((bound) => byNumber(bound)),
  ...written("first", "second").map((form) => byRow(form)),
  ...written("first", "0.25").map((form) => byRow(form)),
];

test.each(["float32", "float64"] as const)(
  "bounds of zeros, NaN and infinities have the interpreter's bits in %s",
  (dtype) => {
    for (const stage of stages) {
      const expected = after(stage, dtype, "interpreter");
      for (const backend of ["webassembly", "javascript"] as const)
        expect(after(stage, dtype, backend)).toEqual(expected);
    }
  },
);
