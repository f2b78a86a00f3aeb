import { describe, expect, test } from "vitest";
import {
  accumulate,
  adam,
  type BackEndName,
  chain,
  clipByGlobalNorm,
  compile,
  createOptimizer,
  evaluationParams,
  inspect,
  loadCheckpoint,
  type Method,
  type ParameterTree,
  parseObjective,
  saveCheckpoint,
  sgd,
  transform,
} from "../../src/index.ts";

const backEnds: readonly BackEndName[] = ["webassembly", "javascript", "interpreter"];

/** SAM: climbs to where the loss is largest nearby, and takes the gradient from there back to where it was. */
const sharpness = (radius: number): Method =>
  transform({
    name: "sharpness",
    hyperparameters: { radius },
    slots: { home: 0 },
    phases: [
      {
        reduce: { squares: ["update", "update"] },
        prepare: "scale = radius / (sqrt(squares) + 1e-12)",
        rule: "home = parameter; parameter = parameter + scale * update",
      },
      { evaluate: true, rule: "parameter = home" },
    ],
  });

/** Polyak's step: as long as the loss and the gradient say, for a lowest loss of 0. */
const polyak = transform({
  name: "polyak",
  reduce: { squares: ["gradient", "gradient"] },
  prepare: "rate = loss / squares",
  rule: "parameter = parameter - rate * update",
});

const bowl = compile(parseObjective("x^2 + 10*y^2 + x*y"));

function evaluatorOf(calls: number[][] = []) {
  return (params: ParameterTree) => {
    const { a, b } = params as { a: Float64Array; b: Float64Array };
    const point = [a[0]!, b[0]!];
    calls.push(point);
    const slope = bowl.gradient(point);
    return {
      loss: bowl.value(point),
      gradients: { a: Float64Array.of(slope[0]!), b: Float64Array.of(slope[1]!) },
    };
  };
}

const start = () => ({ a: Float64Array.of(1), b: Float64Array.of(-2) });

describe.each(backEnds)("with %s", (backend) => {
  test("SAM asks twice, the second time where it has climbed to", () => {
    const params = start();
    const method = chain(sharpness(0.5), sgd({ learningRate: 0.01, momentum: 0.9 }));
    const optimizer = createOptimizer(method, params, { backend, inspect: inspect("norms") });
    let [x, y, vx, vy] = [1, -2, 0, 0];
    for (let step = 0; step < 5; step++) {
      const calls: number[][] = [];
      const reading = optimizer.step(evaluatorOf(calls));
      const g = bowl.gradient([x, y]).slice();
      const scale = 0.5 / (Math.hypot(g[0]!, g[1]!) + 1e-12);
      const there = [x + scale * g[0]!, y + scale * g[1]!];
      const second = bowl.gradient(there).slice();
      expect(calls).toEqual([
        [x, y].map((v) => expect.closeTo(v, 12)),
        there.map((v) => expect.closeTo(v, 12)),
      ]);
      [vx, vy] = [0.9 * vx + second[0]!, 0.9 * vy + second[1]!];
      expect(reading.updateNorm).toBeCloseTo(0.01 * Math.hypot(vx, vy), 12);
      [x, y] = [x - 0.01 * vx, y - 0.01 * vy];
      expect([params.a[0], params.b[0]]).toEqual([expect.closeTo(x, 12), expect.closeTo(y, 12)]);
    }
  });

  test("Polyak's step takes the loss, from a function or beside the gradients", () => {
    const [params, other] = [start(), start()];
    const [first, second] = [
      createOptimizer(polyak, params, { backend }),
      createOptimizer(polyak, other, { backend }),
    ];
    for (let step = 0; step < 30; step++) {
      first.step(evaluatorOf());
      const { loss, gradients } = evaluatorOf()(other);
      second.step(gradients, { loss });
    }
    expect(other).toEqual(params);
    expect(bowl.value([params.a[0]!, params.b[0]!])).toBeLessThan(1e-6);
  });
});

describe("a step with a function", () => {
  test("is the step with its gradients for every other method", () => {
    const [params, other] = [start(), start()];
    const method = chain(clipByGlobalNorm(1), adam({ learningRate: 0.1 }));
    const [first, second] = [createOptimizer(method, params), createOptimizer(method, other)];
    for (let step = 0; step < 3; step++) {
      first.step(evaluatorOf());
      second.step(evaluatorOf()(other).gradients);
    }
    expect(other).toEqual(params);
  });

  test.each<[string, (call: number) => number]>([
    ["throws", (call) => (call === 2 ? Number.NEGATIVE_INFINITY : 1)],
    ["gives what is not finite", (call) => (call === 2 ? Number.NaN : 1)],
  ])("that %s the second time leaves everything as it was", (what, valueOf) => {
    const params = start();
    const optimizer = createOptimizer(chain(sharpness(0.5), adam({ learningRate: 0.1 })), params);
    optimizer.step(evaluatorOf());
    const before = optimizer.state();
    let calls = 0;
    const evaluate = () => {
      const value = valueOf(++calls);
      if (what === "throws" && value === Number.NEGATIVE_INFINITY) throw new Error("out of data");
      return { loss: 1, gradients: { a: Float64Array.of(value), b: Float64Array.of(1) } };
    };
    expect(() => optimizer.step(evaluate)).toThrow(what === "throws" ? "out of data" : "got NaN at a[0]");
    expect(optimizer.state()).toEqual(before);
  });

  test("can be skipped where the second gradient is not finite", () => {
    const params = start();
    const method = chain(sharpness(0.5), sgd({ learningRate: 0.1 }));
    const optimizer = createOptimizer(method, params, { onNonFinite: "skip" });
    let calls = 0;
    const evaluate = () => ({
      gradients: { a: Float64Array.of(calls++ === 0 ? 1 : Number.NaN), b: Float64Array.of(1) },
    });
    expect(optimizer.step(evaluate)).toMatchObject({ applied: false, step: 0 });
    expect(params).toEqual(start());
  });

  test("is needed by a method that looks twice, and a loss by one that reads it", () => {
    const optimizer = createOptimizer(chain(sharpness(1), sgd({ learningRate: 1 })), start());
    expect(() => optimizer.step({ a: Float64Array.of(1), b: Float64Array.of(1) })).toThrow(
      "step must be given a function that evaluates loss and gradients",
    );
    const other = createOptimizer(polyak, { a: Float64Array.of(1) });
    expect(() => other.step({ a: Float64Array.of(1) })).toThrow("step must be given the loss");
    expect(() => other.step({ a: Float64Array.of(1) }, { loss: Number.NaN })).toThrow(
      "loss must be a finite number",
    );
    expect(() =>
      createOptimizer(chain(sharpness(1), sgd({ learningRate: 1 })), start(), { accumulate: accumulate(2) }),
    ).toThrow("accumulate must be 1");
  });
});

/** An exponential average of the parameters, which starts from them. */
const averaged = transform({
  name: "averaged",
  slots: { average: { start: "parameter" } },
  rule: "average = 0.5 * average + 0.5 * parameter",
  view: "average",
});

/** Schedule-free descent: the parameters lie between a sequence that descends and the average of it. */
const scheduleFree = transform({
  name: "scheduleFree",
  hyperparameters: { learningRate: 0.1, beta: 0.9 },
  slots: { z: { start: "parameter" } },
  prepare: "share = 1 / (step + 1)",
  rule: `x = (parameter - (1 - beta) * z) / beta
    z = z - learningRate * update
    x = (1 - share) * x + share * z
    parameter = (1 - beta) * z + beta * x`,
  view: "(parameter - (1 - beta) * z) / beta",
});

describe("the parameters to evaluate with", () => {
  test("are the parameters themselves where a method has no others, as copies of their form", () => {
    const params = { a: { data: Float64Array.of(1, 2), shape: [2, 1] }, b: { c: Float64Array.of(3) } };
    const optimizer = createOptimizer(sgd({ learningRate: 1 }), params);
    const view = evaluationParams(optimizer);
    expect(view).toEqual(params);
    expect(view.b.c).not.toBe(params.b.c);
  });

  test("are an average that starts from the parameters", () => {
    const params = { a: Float64Array.of(4, 8) };
    const optimizer = createOptimizer(chain(sgd({ learningRate: 1 }), averaged), params);
    expect(evaluationParams(optimizer)).toEqual({ a: Float64Array.of(4, 8) });
    optimizer.step({ a: Float64Array.of(2, 4) });
    expect(params.a).toEqual(Float64Array.of(2, 4));
    expect(evaluationParams(optimizer)).toEqual({ a: Float64Array.of(3, 6) });
  });

  test("are computed from parameters and slots, and kept in checkpoints with those that train", () => {
    const params = start();
    const optimizer = createOptimizer(scheduleFree, params);
    let [x, z, y] = [1, 1, 1];
    for (let step = 0; step < 6; step++) {
      optimizer.step({ a: params.a.slice(), b: Float64Array.of(0) });
      z -= 0.1 * y;
      x += (z - x) / (step + 1);
      y = 0.1 * z + 0.9 * x;
    }
    expect(params.a[0]).toBeCloseTo(y, 13);
    const view = evaluationParams(optimizer);
    expect(view.a[0]).toBeCloseTo(x, 13);
    const bytes = saveCheckpoint({ optimizer });
    const resumed = start();
    const second = createOptimizer(scheduleFree, resumed);
    loadCheckpoint(bytes, { optimizer: second });
    expect(resumed).toEqual(params);
    expect(evaluationParams(second)).toEqual(view);
    expect(optimizer.state().evaluation!["a"]!.data).toEqual(view.a);
  });
});
