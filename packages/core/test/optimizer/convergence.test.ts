import { describe, expect, test } from "vitest";
import {
  compile,
  cosineDecay,
  createOptimizer,
  matyas,
  rosenbrock,
  warmup,
  type Method,
  type Objective,
} from "../../src/index.ts";
import { factories, takes, type Create } from "./list.ts";

const steps = 3000;
const rates = [0.1, 0.01, 1, 0.001];

/** What lets those go where they like that else keep the mean or the norm of a row. */
const unbound: Readonly<Record<string, object>> = {
  nero: { constraints: false },
  ranger: { centralise: false },
};

/** How low a method gets from a start, where it does not run away. */
function reached(method: Method, objective: Objective, start: readonly number[]): number {
  const { value, gradient } = compile(objective);
  const point = Float64Array.from(start);
  const optimizer = createOptimizer(
    method,
    { point: { data: point, shape: [1, 2] } },
    { onNonFinite: "skip" },
  );
  for (let step = 0; step < steps; step++)
    optimizer.step({ point: { data: gradient(point), shape: [1, 2] } }, { loss: value(point) });
  return value(point);
}

/** A method whose rate falls to 0, or that starts with a size which must be a number. */
function falling(create: Create, from: number): Method {
  try {
    return create({ learningRate: cosineDecay({ from, steps }) });
  } catch {
    return create({ learningRate: from });
  }
}

/** How low an optimizer gets with its options, or else with falling rates of several sizes, until it is low enough. */
function lowest(
  create: Create,
  options: object | undefined,
  objective: Objective,
  start: readonly number[],
  wanted: number,
): number {
  const hasRate = options === undefined && takes(create, "learningRate");
  const methods = hasRate ? rates.map((rate) => () => falling(create, rate)) : [() => create(options ?? {})];
  let best = Infinity;
  for (const make of methods) {
    const found = reached(make(), objective, start);
    if (found < best) best = found;
    if (best < wanted) break;
  }
  return best;
}

describe("the bottom of a bowl is found from (2, -1)", () => {
  test.each(factories)("by %s", (name, create) => {
    const free: Create = (options) => create({ ...unbound[name], ...options });
    expect(lowest(free, undefined, matyas(), [2, -1], 1e-3)).toBeLessThan(1e-3);
  });
});

describe("the banana valley is followed from (-1.2, 1) towards its end", () => {
  /** What does not find its way with a falling rate alone. */
  const own: Readonly<Record<string, object>> = {
    // how steep the valley is
    a2grad: { beta: 1, lips: 500 },
    // curvature and the sum of gradients carry it far
    apollo: { learningRate: cosineDecay({ from: 3e-4, steps }) },
    pid: { learningRate: cosineDecay({ from: 3e-4, steps }) },
    // their first steps are of plain momentum
    radam: { learningRate: warmup(20, cosineDecay({ from: 0.03, steps }), { from: 1e-5 }) },
    ranger: { learningRate: warmup(20, cosineDecay({ from: 0.03, steps }), { from: 1e-5 }) },
    // they begin with a share of a millionth
    dadaptAdagrad: { d0: 0.1, momentum: 0.9 },
    dog: { relativeStart: 1e-3 },
    ldog: { relativeStart: 1e-3 },
    lars: { trustCoefficient: 0.01, learningRate: cosineDecay({ from: 1, steps }) },
    // it wants a steady rate
    scheduleFreeSgd: { learningRate: 0.002 },
    // the pull of the ball, and the decay and batch of a large model
    scion: { unconstrained: true, momentum: 0.1, learningRate: cosineDecay({ from: 0.1, steps }) },
    sophia: { weightDecay: 0, batchSize: 1, interval: 1, learningRate: cosineDecay({ from: 0.1, steps }) },
  };
  // the pull of the one fades where it is as steep as here; the other is at 0.36 to 0.5 after these steps
  const followers = factories.filter(([name]) => name !== "gravity" && name !== "mechanicSgd");
  test.each(followers)("by %s", (name, create) => {
    const free: Create = (options) => create({ ...unbound[name], ...options });
    expect(lowest(free, own[name], rosenbrock(), [-1.2, 1], 0.2)).toBeLessThan(0.2);
  });
});
