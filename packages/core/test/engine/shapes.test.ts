import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  adafactor,
  adam,
  adamMini,
  adamp,
  adaMuon,
  adaptiveClip,
  allocate,
  type BackEndName,
  came,
  chain,
  clipByNorm,
  createOptimizer,
  descend,
  evaluationParams,
  hyperball,
  inspect,
  type Method,
  muon,
  nero,
  normuon,
  psgdKron,
  ranger,
  scion,
  shampoo,
  sm3,
  soap,
  transform,
} from "../../src/index.ts";

const backEnds: readonly BackEndName[] = ["webassembly", "javascript", "interpreter"];
const arrays = { float32: Float32Array, float64: Float64Array };
type Dtype = keyof typeof arrays;

/** Numbers that are exact in float32. */
function numbers(seed: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => Math.fround(Math.sin(seed * 7.3 + i * 1.7) * (1 + (i % 5))));
}

const shapes = { bias: [5], empty: [0], kernel: [3, 2, 4], one: [], tall: [9, 3], weight: [4, 7] };
const sizes = Object.entries(shapes).map(
  ([name, shape]) => [name, shape.reduce((a, b) => a * b, 1)] as const,
);

/** Some steps over leaves of many shapes, resident or not; everything there is afterwards. */
function run(method: Method, backend: BackEndName, dtype: Dtype, isResident: boolean): unknown {
  const values = (seed: number): Record<string, Float32Array | Float64Array> =>
    Object.fromEntries(
      sizes.map(([name, size], index) => [name, arrays[dtype].from(numbers(seed + index, size))]),
    );
  const tree = (seed: number) =>
    Object.fromEntries(
      Object.entries(values(seed)).map(([name, data]) => [name, { data, shape: shapes[name as "one"] }]),
    );
  const store = isResident
    ? allocate(method, shapes, { dtype, backend, inspect: inspect("stages") })
    : undefined;
  const optimizer =
    store?.optimizer ?? createOptimizer(method, tree(0), { backend, inspect: inspect("stages") });
  if (store !== undefined)
    for (const [name, data] of Object.entries(values(0))) store.params[name as "one"].data.set(data);
  const readings: unknown[] = [];
  for (let step = 0; step < 4; step++) {
    const { gradientNorm, updateNorm, cosine, stages } = optimizer.step(tree(step + 1));
    readings.push([gradientNorm, updateNorm, cosine, stages]);
  }
  return { state: optimizer.state(), readings };
}

/** Adafactor's factors of the mean square, clipped by their root mean square, with a rate relative to the size. */
const factored = transform({
  name: "factored",
  hyperparameters: { beta: 0.9, small: 1e-3 },
  slots: { rows: { shape: "row" }, columns: { shape: "column" } },
  phases: [
    {
      scope: "row",
      reduce: { squares: ["update", "update"], count: ["1", "1"] },
      prepare: "rows = beta * rows + (1 - beta) * (squares / max(count, 1) + small)",
      rule: "",
    },
    {
      scope: "column",
      reduce: { squares: ["update", "update"], count: ["1", "1"] },
      prepare: "columns = beta * columns + (1 - beta) * (squares / max(count, 1) + small)",
      rule: "",
    },
    {
      scope: "leaf",
      reduce: { total: ["rows", "1"], count: ["1", "1"] },
      prepare: "mean = total / max(count, 1)",
      rule: "update = update / sqrt(rows * columns / mean)",
    },
    {
      scope: "leaf",
      reduce: { squares: ["update", "update"], size: ["parameter", "parameter"], count: ["1", "1"] },
      prepare: "scale = max(sqrt(size / max(count, 1)), small) / max(1, sqrt(squares / max(count, 1)))",
      rule: "update = scale * update",
    },
  ],
});

/** NovoGrad's one mean square for each leaf. */
const perLeaf = transform({
  name: "perLeaf",
  scope: "leaf",
  scalars: { square: 0, steps: 0 },
  slots: { mean: 0, size: { shape: "leaf", start: 2 } },
  reduce: { squares: ["update", "update"], largest: { max: "abs(update)" } },
  prepare: `steps = steps + 1
    square = steps == 1 ? squares : 0.9 * square + 0.1 * squares
    size = 0.5 * size + largest`,
  rule: "mean = 0.9 * mean + update / (sqrt(square) + 1e-8) + 0.01 * size; update = mean",
});

/** SM3: the least of what its row and column have seen. */
const covered = transform({
  name: "covered",
  slots: { rows: { shape: "row", start: 0.1 }, columns: { shape: "column", start: 0.2 }, seen: 0 },
  phases: [
    { rule: "seen = min(rows, columns) + update * update; update = update / sqrt(seen)" },
    { scope: "row", reduce: { most: { max: "seen" } }, prepare: "rows = max(most, 0)" },
    { scope: "column", reduce: { most: { max: "seen" } }, prepare: "columns = max(most, 0)" },
  ],
});

/** SM3 that keeps no more than rows and columns: what a phase makes anew, the one before has read as it was. */
const coveredInLittle = transform({
  name: "coveredInLittle",
  slots: {
    row: { shape: "row", start: 0.1 },
    column: { shape: "column", start: 0.2 },
    next: { shape: "row" },
  },
  phases: [
    { scope: "row", reduce: { most: { max: "min(row, column) + update * update" } }, prepare: "next = most" },
    { rule: "update = update / sqrt(min(row, column) + update * update)" },
    { scope: "row", prepare: "row = next" },
    { scope: "column", reduce: { most: { max: "abs(update)" } }, prepare: "column = column + most" },
  ],
});

/** The shape of the leaf in formulas, and phases that begin and end. */
const shaped = transform({
  name: "shaped",
  slots: { mean: 0 },
  phases: [
    { scope: "leaf", prepare: "factor = sqrt(rowCount / columnCount)", rule: "update = factor * update" },
    { rule: "mean = mean + update / columnCount; update = mean", until: 2 },
    {
      scope: "row",
      reduce: { squares: ["update", "update"] },
      prepare: "size = squares / columnCount",
      rule: "update = update / (1 + size)",
      from: 1,
      until: 3,
    },
  ],
  view: "parameter - mean / rowCount",
});

const fromParameter = transform({
  name: "average",
  slots: { average: { start: "parameter" } },
  rule: "average = 0.75 * average + 0.25 * (parameter - update); update = parameter - average",
  view: "average",
});

const now = transform({
  name: "lookahead",
  slots: { slow: { start: "parameter" } },
  phases: [{ rule: "slow = slow + 0.5 * (parameter - slow); parameter = slow", every: 3, from: 1 }],
  view: "slow",
});

const matrices = transform({
  name: "matrices",
  slots: { left: { shape: "rowSquare", start: 0.5 }, right: { shape: "columnSquare", start: 0.5 }, mean: 0 },
  hyperparameters: { beta: 0.9 },
  phases: [
    { rule: "mean = beta * mean + (1 - beta) * update; update = mean" },
    {
      matrix: [
        {
          operation: "product",
          left: "update",
          right: "update",
          transposeRight: true,
          into: "left",
          keep: "beta",
        },
        {
          operation: "product",
          left: "update",
          transposeLeft: true,
          right: "update",
          into: "right",
          scale: "1 - beta",
        },
      ],
    },
    { every: 2, matrix: [{ operation: "inverseRoot", of: "left", into: "left", root: 4, smallest: "1e-3" }] },
    { matrix: [{ operation: "product", left: "left", right: "update", into: "update" }] },
    { rule: "update = 0.5 * update" },
    { from: 2, matrix: [{ operation: "newtonSchulz", of: "update", into: "update" }] },
  ],
});

const methods: readonly Method[] = [
  chain(factored, descend({ learningRate: 0.1 })),
  chain(perLeaf, descend({ learningRate: 0.1 })),
  chain(covered, descend({ learningRate: 0.1 })),
  chain(coveredInLittle, descend({ learningRate: 0.1 })),
  chain(shaped, descend({ learningRate: 0.1 })),
  chain(fromParameter, descend({ learningRate: 0.1 })),
  chain(adam({ learningRate: 0.1 }), now),
  chain(matrices, descend({ learningRate: 0.1 })),
  chain(
    clipByNorm(0.5),
    adaptiveClip(0.1),
    factored,
    perLeaf,
    adaptiveClip(0.3),
    adam({ learningRate: 0.1 }),
  ),
  chain(adaptiveClip(0.1), adam({ learningRate: 0.1 }), clipByNorm(0.5), descend({ learningRate: 0.1 })),
  // the named ones that look at the sides of a leaf
  adafactor(),
  adamMini({ learningRate: 0.1 }),
  adaMuon({ learningRate: 0.1, auxLearningRate: 0.1 }),
  adamp({ learningRate: 0.1, weightDecay: 0.1 }),
  came({ learningRate: 0.1 }),
  hyperball(adam({ learningRate: 0.1 })),
  muon({ learningRate: 0.1, auxLearningRate: 0.1 }),
  nero({ learningRate: 0.1 }),
  normuon({ learningRate: 0.1, auxLearningRate: 0.1, like: "authors" }),
  psgdKron({ learningRate: 0.1, preconditionFrequency: 2 }),
  ranger({ learningRate: 0.1 }),
  scion({ learningRate: 0.1 }),
  shampoo({ learningRate: 0.1 }),
  sm3({ learningRate: 0.1 }),
  soap({ learningRate: 0.1, preconditionFrequency: 2, largestSide: 3 }),
];

const gradient = (step: number) => ({ w: Float64Array.from(numbers(step, 12)) });

describe.each(methods.map((method) => [String(method), method] as const))("%s", (_, method) => {
  test.each(["float32", "float64"] as const)(
    "is the same in every back end, resident or not, in %s",
    (dtype) => {
      const wanted = run(method, "interpreter", dtype, true);
      for (const backend of backEnds)
        for (const isResident of [true, false])
          expect(run(method, backend, dtype, isResident), `${backend} ${isResident}`).toEqual(wanted);
    },
  );

  test("goes on from a checkpoint as if nothing had happened", () => {
    const made = [1, 2, 3].map(() =>
      createOptimizer(method, { w: { data: Float64Array.from(numbers(1, 12)), shape: [3, 4] } }),
    );
    const [first, second, third] = [made[0]!, made[1]!, made[2]!];
    for (let step = 0; step < 7; step++) first.step(gradient(step));
    for (let step = 0; step < 4; step++) second.step(gradient(step));
    third.loadState(second.state());
    for (let step = 4; step < 7; step++) third.step(gradient(step));
    expect(third.state()).toEqual(first.state());
    expect(evaluationParams(third)).toEqual(evaluationParams(first));
  });
});

test("rows and columns are factored as Adafactor says", () => {
  const g = [1, 2, 3, 4, 5, 6];
  const params = { w: { data: new Float64Array(6).fill(2), shape: [2, 3] } };
  createOptimizer(chain(factored, descend({ learningRate: 1 })), params).step({ w: Float64Array.from(g) });
  const rows = [0, 1].map(
    (i) => 0.1 * ((g[3 * i]! ** 2 + g[3 * i + 1]! ** 2 + g[3 * i + 2]! ** 2) / 3 + 1e-3),
  );
  const columns = [0, 1, 2].map((j) => 0.1 * ((g[j]! ** 2 + g[j + 3]! ** 2) / 2 + 1e-3));
  const mean = (rows[0]! + rows[1]!) / 2;
  const u = g.map((value, i) => value / Math.sqrt((rows[Math.floor(i / 3)]! * columns[i % 3]!) / mean));
  const rms = Math.sqrt(u.reduce((sum, value) => sum + value * value, 0) / 6);
  for (const [i, value] of params.w.data.entries())
    expect(value).toBeCloseTo(2 - (2 * u[i]!) / Math.max(1, rms), 12);
});

test("a scalar of a stage over leaves is one for each leaf", () => {
  const stage = transform({
    name: "novo",
    scope: "leaf",
    scalars: { v: 0 },
    reduce: { squares: ["update", "update"] },
    prepare: "v = v + squares",
    rule: "update = update / sqrt(v)",
  });
  const params = { a: Float64Array.of(0, 0), b: Float64Array.of(0) };
  const optimizer = createOptimizer(chain(stage, descend({ learningRate: 1 })), params);
  optimizer.step({ a: Float64Array.of(3, 4), b: Float64Array.of(2) });
  optimizer.step({ a: Float64Array.of(3, 4), b: Float64Array.of(2) });
  expect([...params.a]).toEqual([-3 / 5 - 3 / Math.sqrt(50), -4 / 5 - 4 / Math.sqrt(50)]);
  expect(params.b[0]).toBe(-1 - 2 / Math.sqrt(8));
  expect(optimizer.state().slots["novo.v"]).toMatchObject({
    a: { data: Float64Array.of(50) },
    b: { shape: [1] },
  });
});

test("random stages over leaves and rows are the same in every back end", () => {
  const names = ["update", "gradient", "parameter", "each", "kept"];
  const formula = fc
    .tuple(
      fc.constantFrom(...names),
      fc.constantFrom("+", "-", "*"),
      fc.constantFrom(...names, "0.5", "total"),
    )
    .map(([a, operator, b]) => `${a} ${operator} ${b}`);
  const stage = fc
    .record({
      scope: fc.constantFrom("leaf" as const, "row" as const),
      sum: fc.tuple(fc.constantFrom("update", "parameter"), fc.constantFrom("update", "1")),
      rule: formula,
      kept: formula,
      isMax: fc.boolean(),
    })
    .map(({ scope, sum, rule, kept, isMax }) =>
      transform({
        name: "random",
        scope,
        scalars: { each: 0.5 },
        slots: { kept: 0.25 },
        reduce: { total: isMax ? { max: sum[0] } : sum },
        prepare: "each = 0.5 * each + (total > 3 ? 1 : total < -3 ? -1 : total); t = each * 0.5",
        rule: `kept = 0.5 * kept + min(max(${kept}, -2), 2) * t; update = min(max(${rule}, -5), 5) * 0.5`,
      }),
    );
  const property = fc.property(
    fc.array(stage, { minLength: 1, maxLength: 4 }),
    fc.boolean(),
    (stages, isSingle) => {
      const method = chain(...stages, adam({ learningRate: 0.01 }));
      const dtype = isSingle ? "float32" : "float64";
      const wanted = run(method, "interpreter", dtype, true);
      for (const backend of backEnds) {
        expect(run(method, backend, dtype, false)).toEqual(wanted);
        expect(run(method, backend, dtype, true)).toEqual(wanted);
      }
    },
  );
  fc.assert(property, { seed: 3, numRuns: 25 });
});
