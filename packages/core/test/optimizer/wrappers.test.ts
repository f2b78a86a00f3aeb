import { describe, expect, test } from "vitest";
import {
  adam,
  adamw,
  asam,
  cautious,
  chain,
  createOptimizer,
  gradientCentralisation,
  hyperball,
  lion,
  lookahead,
  mechanic,
  partition,
  revive,
  sam,
  scaleByAdam,
  sgd,
  weightAverage,
  type Method,
} from "../../src/index.ts";
import { departure } from "./course.ts";
import { readReferences, referencesOf, type Factory } from "./references.ts";

type Options = Readonly<Record<string, unknown>>;

/** SGD of the options that are its own, and the rest. */
function split(options: object): { readonly base: Method; readonly own: Options } {
  const { learningRate, momentum, weightDecay = 0, ...own } = options as Record<string, number>;
  return { base: sgd({ learningRate: learningRate!, momentum: momentum!, weightDecay }), own };
}

/** What the references of stages and functions of methods are run around. */
const wrapped: Readonly<Record<string, Factory>> = {
  asam: (options) => asam(split(options).base, split(options).own),
  cautiousAdamw: (options) => {
    const { like, ...own } = options as { like?: "paper" | "timm" };
    return cautious(adamw(own), like === undefined ? {} : { like });
  },
  cautiousLion: (options) => cautious(lion(options)),
  ema: (options) => chain(split(options).base, weightAverage(split(options).own)),
  gradientCentralisation: (options) => chain(gradientCentralisation(), split(options).base),
  hyperball: (options) => hyperball(adam(options)),
  lookahead: (options) => {
    const { pullback, ...own } = split(options).own;
    const momentum = pullback === "none" ? "keep" : (pullback as "pullback" | "reset");
    return lookahead(split(options).base, { ...own, momentum });
  },
  sam: (options) => sam(split(options).base, split(options).own),
  swa: (options) => chain(split(options).base, weightAverage(split(options).own)),
};

for (const [name, held] of referencesOf(wrapped, readReferences()))
  for (const { reference, cases } of held)
    describe(`${name} takes the steps of ${reference.source}`, () => {
      for (const example of cases)
        test(`${JSON.stringify(example.options)} on ${example.problem} in ${example.dtype}, of ${example.from}`, () => {
          expect(departure(wrapped[name]!, reference, example)).toBeUndefined();
        });
    });

const params = (): { a: Float64Array } => ({ a: Float64Array.of(1, -2, 3) });
const run = (method: Method, steps: number): number[] => {
  const here = params();
  const optimizer = createOptimizer(method, here);
  for (let step = 0; step < steps; step++)
    optimizer.step(() => ({ gradients: { a: here.a.map((x, i) => (i + 1) * x) } }));
  return [...here.a];
};

describe("functions of methods", () => {
  const make: Readonly<Record<string, (method: Method) => Method>> = {
    lookahead,
    "lookahead that pulls momentum back": (method) => {
      const other = sgd({ learningRate: 0.1, momentum: 0.9 });
      const parts = partition([
        { where: { path: "a" }, use: chain(other, method) },
        { where: {}, use: method },
      ]);
      return lookahead(parts, { every: 2, momentum: "pullback" });
    },
    sam,
    asam,
    cautious,
    hyperball,
    mechanic,
  };

  test.each(Object.entries(make))("%s comes back from JSON", (_, create) => {
    const method = create(adam({ learningRate: 0.1 }));
    const revived = revive(JSON.stringify(method)) as Method;
    expect(revived).toEqual(method);
    expect(run(revived, 6)).toEqual(run(method, 6));
  });

  test.each(["lookahead", "sam", "asam", "cautious", "hyperball", "mechanic"])(
    "%s climbs as it descends, on the loss turned around",
    (name) => {
      const create = make[name]!;
      const climbing = create(sgd({ learningRate: 0.05, momentum: 0.5, maximize: true }));
      const here = params();
      const optimizer = createOptimizer(climbing, here);
      for (let step = 0; step < 6; step++)
        optimizer.step(() => ({ gradients: { a: here.a.map((x, i) => -(i + 1) * x) } }));
      expect([...here.a]).toEqual(run(create(sgd({ learningRate: 0.05, momentum: 0.5 })), 6));
    },
  );

  test("cautious and hyperball change every descent of a partition, and refuse a method without one", () => {
    const parts = partition([
      { where: { path: "a" }, use: chain(scaleByAdam({}), sgd({ learningRate: 0.1 })) },
      { where: {}, use: adam({ learningRate: 0.1 }) },
    ]);
    expect(JSON.stringify(cautious(parts)).match(/"name":"cautious"/gu)).toHaveLength(2);
    expect(() => cautious(scaleByAdam({}))).toThrow(
      /^cautious must be given a method that ends in descend\(\), got/u,
    );
    expect(() => hyperball(weightAverage())).toThrow(
      /^hyperball must be given a method that ends in descend\(\), got/u,
    );
  });

  test("what runs without its own descent is not printed as the optimizer that has it", () => {
    expect(String(cautious(adam()))).toBe(
      "chain(scaleByAdam({ beta1: 0.9, beta2: 0.999, epsilon: 1e-8 }), cautious(), descend({ learningRate: 0.001 }))",
    );
    expect(String(hyperball(partition([{ where: { minRank: 2 }, use: sgd({ learningRate: 1 }) }])))).toBe(
      "chain(partition([{ where: { minRank: 2 }, use: chain(hyperball({ learningRate: 1, where: { minRank: 2 } }), descend({ learningRate: 1, where: { maxRank: 1 } })) }]))",
    );
    expect(cautious(adam()).title).toBe("Cautious Adam");
  });

  test("their options are checked by name", () => {
    const base = sgd({ learningRate: 1 });
    expect(() => lookahead(base, { every: 0 })).toThrow("every must be a whole number of at least 1, got 0");
    expect(() => lookahead(base, { alpha: -1 })).toThrow("alpha must be a number of at least 0, got -1");
    expect(() => lookahead(base, { momentum: "drop" as "keep" })).toThrow(/^momentum must be/u);
    expect(() => lookahead(base, { momentum: "reset" })).toThrow(
      "lookahead must be given a method with momentum, got sgd({ learningRate: 1 })",
    );
    expect(() => sam(base, { rho: Number.NaN })).toThrow("rho must be a number of at least 0, got NaN");
    expect(() => asam(base, { eta: 0 })).toThrow("eta must be a positive number, got 0");
    expect(() => cautious(base, { like: "torch" as "paper" })).toThrow(/^like must be/u);
    expect(() => weightAverage({ decay: 1 })).toThrow(
      "decay must be a number of at least 0 and below 1, got 1",
    );
    expect(() => weightAverage({ from: 0 })).toThrow("from must be a whole number of at least 1, got 0");
    expect(() => mechanic(base, { sDecay: -1 })).toThrow(/^sDecay must be/u);
    expect(() => mechanic(base, { speed: 1 } as object)).toThrow(/^mechanic has no option speed/u);
  });

  test("sam needs a function to evaluate with", () => {
    const optimizer = createOptimizer(sam(sgd({ learningRate: 1 })), params());
    expect(() => optimizer.step({ a: new Float64Array(3) })).toThrow(
      /must be given a function that evaluates/u,
    );
  });
});

test("what does not climb stays where every gradient is zero", () => {
  for (const create of [lookahead, sam, asam, cautious, hyperball, mechanic]) {
    const here = params();
    const optimizer = createOptimizer(create(sgd({ learningRate: 1, momentum: 0.9 })), here);
    for (let step = 0; step < 6; step++) optimizer.step(() => ({ gradients: { a: new Float64Array(3) } }));
    expect([...here.a]).toEqual([...params().a]);
  }
});
